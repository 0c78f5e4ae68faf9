import type { LogEntryId, MailboxId, OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import {
  fieldsOfKind,
  findLogFaults,
  kindLabel,
  LOG_BOOKS,
  logValueText,
} from '../../../../shared/domain/logbook/index.ts';
import type { LogBookId, LogValue } from '../../../../shared/domain/logbook/log-book.ts';
import { AppError } from '../../../../shared/errors.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import {
  findLogEntry,
  insertLogEntry,
  type LogEntry,
  type LogEntryFields,
  updateLogClosing,
  updateLogEntry,
  withdrawLogEntry,
} from '../../repositories/log-entries.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import { findUnit } from '../../repositories/units.ts';
import type { Act } from '../act.ts';

/** What is entered of an entry. */
export interface LogEntryInput {
  /** Null for a new entry. */
  id?: LogEntryId | null | undefined;
  book: LogBookId;
  kind: string;
  on: string;
  subject: string;
  unitId?: UnitId | null | undefined;
  mailboxId?: MailboxId | null | undefined;
  person: string;
  document: string;
  details: Readonly<Record<string, LogValue>>;
}

/**
 * Writes an entry of a small register, new or anew; what it was before stays in the audit.
 *
 * @throws INPUT_INVALID naming the fields that are missing or wrong
 * @throws NOT_FOUND | LOG_ENTRY_WITHDRAWN
 */
export function saveLogEntry(act: Act, input: LogEntryInput): { id: LogEntryId } {
  const before = input.id ? getEntry(act, input.id) : null;
  const fields = toFields(act, input);
  const book = LOG_BOOKS[input.book];
  const faults = findLogFaults(book, fields);
  if (input.on > act.today) faults.push('on');
  if (before && before.book !== input.book) faults.push('book');
  if (faults.length > 0) {
    const issues = faults.map((path) => ({ path, rule: 'log-book' }));
    throw new AppError('INPUT_INVALID', { issues });
  }
  let id = input.id ?? null;
  if (id) updateLogEntry(act.db, id, fields);
  else {
    const createdBy = act.actor.id as OperatorId;
    id = insertLogEntry(act.db, { ...fields, createdAt: act.at, createdBy });
  }
  act.record({
    action: before ? 'log.change' : 'log.add',
    entity: 'log-entry',
    entityId: String(id),
    ...(before ? { before: recorded(before) } : {}),
    after: recorded(fields),
  });
  return { id };
}

/** Only the fields of the kind are kept; a unit that is not named is that of the mailbox. */
function toFields({ db }: Act, input: LogEntryInput): LogEntryFields {
  const book = LOG_BOOKS[input.book];
  const mailboxId = book.hasMailbox ? (input.mailboxId ?? null) : null;
  const mailbox = mailboxId === null ? null : findMailbox(db, mailboxId);
  if (mailboxId !== null && !mailbox) {
    throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(mailboxId) });
  }
  const unitId = book.unit === 'none' ? null : (input.unitId ?? mailbox?.unitId ?? null);
  const unit = unitId === null ? null : findUnit(db, unitId);
  if (unitId !== null && !unit) {
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
  }
  const details = Object.fromEntries(
    fieldsOfKind(book, input.kind)
      .map(({ key }) => [key, input.details[key] ?? null] as const)
      .filter(([, value]) => value !== null && value !== ''),
  );
  const { kind, on, subject, person, document } = input;
  const words = [
    kindLabel(book, kind),
    subject,
    person,
    document,
    unit?.name,
    mailbox?.name,
    mailbox?.localPart,
    ...book.fields.map((field) => logValueText(field, details[field.key])),
  ];
  return {
    book: input.book,
    kind,
    on,
    subject,
    unitId,
    mailboxId,
    person,
    document,
    details,
    searchText: foldForSearch(words.filter(Boolean).join(' ')),
  };
}

/**
 * Closes an entry with its outcome.
 *
 * @throws NOT_FOUND | LOG_ENTRY_WITHDRAWN
 * @throws INPUT_INVALID when its register closes nothing, or the day is before the entry's own or to come
 */
export function closeLogEntry(
  act: Act,
  { id, on, outcome }: { id: LogEntryId; on: string; outcome: string },
): Record<string, never> {
  const entry = getEntry(act, id);
  if (LOG_BOOKS[entry.book].outcomeLabel === null || on < entry.on || on > act.today) {
    throw new AppError('INPUT_INVALID', { issues: [{ path: 'on', rule: 'log-book' }] });
  }
  updateLogClosing(act.db, id, on, outcome);
  act.record({
    action: 'log.close',
    entity: 'log-entry',
    entityId: String(id),
    before: { closedOn: entry.closedOn, outcome: entry.outcome },
    after: { closedOn: on, outcome },
  });
  return {};
}

/**
 * Opens a closed entry again.
 *
 * @throws NOT_FOUND | LOG_ENTRY_WITHDRAWN
 */
export function reopenLogEntry(act: Act, { id }: { id: LogEntryId }): Record<string, never> {
  const entry = getEntry(act, id);
  updateLogClosing(act.db, id, null, '');
  act.record({
    action: 'log.reopen',
    entity: 'log-entry',
    entityId: String(id),
    before: { closedOn: entry.closedOn, outcome: entry.outcome },
  });
  return {};
}

/**
 * Strikes out an entry that was a mistake; it stays to be seen, and counts nowhere.
 *
 * @throws NOT_FOUND | LOG_ENTRY_WITHDRAWN
 */
export function withdrawEntry(
  act: Act,
  { id, reason }: { id: LogEntryId; reason: string },
): Record<string, never> {
  const entry = getEntry(act, id);
  withdrawLogEntry(act.db, id, act.at, reason);
  act.record({
    action: 'log.withdraw',
    entity: 'log-entry',
    entityId: String(id),
    before: recorded(entry),
    after: { reason },
  });
  return {};
}

function getEntry({ db }: Act, id: LogEntryId): LogEntry {
  const entry = findLogEntry(db, id);
  if (!entry) throw new AppError('NOT_FOUND', { entity: 'log-entry', id: String(id) });
  if (entry.withdrawnReason !== null) throw new AppError('LOG_ENTRY_WITHDRAWN', {});
  return entry;
}

function recorded(entry: Omit<LogEntryFields, 'searchText'>) {
  const { book, kind, on, subject, unitId, mailboxId, person, document, details } = entry;
  return { book, kind, on, subject, unitId, mailboxId, person, document, ...details };
}
