import { INCIDENT_BOOK, PROPOSAL_BOOK, REWARD_BOOK, VIOLATION_BOOK } from './incident-books.ts';
import type { LogBook, LogBookId, LogField, LogValue } from './log-book.ts';
import { INSPECTION_BOOK, OPERATION_BOOK, PROPAGANDA_BOOK, TRAINING_BOOK } from './work-books.ts';

/** Every small register by its id: all that screens, files and reports know of them. */
export const LOG_BOOKS: Readonly<Record<LogBookId, LogBook>> = {
  incident: INCIDENT_BOOK,
  violation: VIOLATION_BOOK,
  reward: REWARD_BOOK,
  training: TRAINING_BOOK,
  inspection: INSPECTION_BOOK,
  propaganda: PROPAGANDA_BOOK,
  operation: OPERATION_BOOK,
  proposal: PROPOSAL_BOOK,
};

/** The fields that an entry of a kind has. */
export function fieldsOfKind(book: LogBook, kind: string): LogField[] {
  return book.fields.filter(({ kinds }) => !kinds || kinds.includes(kind));
}

/** What a kind is called; an unknown one keeps its name. */
export function kindLabel(book: LogBook, kind: string): string {
  return book.kinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** A value as people read it. */
export function logValueText(field: LogField, value: LogValue | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label ?? String(value);
  if (field.type === 'day') return String(value).split('-').reverse().join('/');
  if (field.type === 'whole') return Number(value).toLocaleString('vi-VN');
  return String(value);
}

/** What is entered of an entry, as far as its register rules it. */
export interface LogEntryDraft {
  kind: string;
  subject: string;
  unitId: number | null;
  person: string;
  details: Readonly<Record<string, LogValue>>;
}

/**
 * Finds what is missing or wrong in an entry.
 * @returns names of fields, `details.…` for those of the register
 */
export function findLogFaults(book: LogBook, draft: LogEntryDraft): string[] {
  const faults: string[] = [];
  if (!book.kinds.some(({ value }) => value === draft.kind)) faults.push('kind');
  if (draft.subject.trim() === '') faults.push('subject');
  if (book.unit === 'required' && draft.unitId === null) faults.push('unitId');
  if (book.isPersonRequired && draft.person.trim() === '') faults.push('person');
  for (const field of fieldsOfKind(book, draft.kind)) {
    if (!isFieldValid(field, draft.details[field.key])) faults.push(`details.${field.key}`);
  }
  return faults;
}

function isFieldValid(field: LogField, value: LogValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return !field.isRequired;
  switch (field.type) {
    case 'whole':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e12;
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'choice':
      return field.choices?.some((choice) => choice.value === value) ?? false;
    default:
      return typeof value === 'string';
  }
}
