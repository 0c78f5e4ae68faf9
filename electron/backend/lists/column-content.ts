import type { ListField } from '../../../shared/domain/import.ts';
import { isDayCell, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { readBirthYear } from './birth-year.ts';
import { isNameLike, startsWithFamilyName } from './line-kinds.ts';
import { readPhones } from './phone-number.ts';
import { cleanCell } from './sheet-text.ts';

/** What the values of a column are, where no header says it. */
const BY_CONTENT: readonly (readonly [ListField, (text: string) => boolean])[] = [
  ['email', (text) => /^\S+@\S+$/.test(text)],
  ['phone', (text) => isPhone(text) && text.replace(/\D/g, '').length >= 9],
  ['birthYear', isBirth],
  ['fullName', (text) => isNameLike(text) && startsWithFamilyName(text)],
];
/** Share of values that must agree. */
const AGREEING = 0.7;
/** Fewer values say nothing. */
const FEWEST_VALUES = 2;
/** Rows looked at for dates of two kinds. */
const DATED_ROWS = 2_000;
/** A day that is none when day and month change places: 13/02, 28-5. */
const DAY_FIRST = /^(?:1[3-9]|2\d|3[01])[-/.]\d{1,2}[-/.]\d{2,4}$/;

/** Column number to field, for columns that no header names and whose values leave little doubt. */
export function guessByContent(
  columns: readonly { index: number; texts: readonly string[]; samples: readonly string[] }[],
  fields: readonly (ListField | null)[],
): Map<number, ListField> {
  const found = new Map<number, ListField>();
  const taken = new Set(fields);
  const hasName = taken.has('fullName') || taken.has('familyName');
  const hasBirth = taken.has('birthYear') || taken.has('birthYearMale');
  for (const [field, holds] of BY_CONTENT) {
    if (taken.has(field) || (field === 'fullName' && hasName)) continue;
    if (field === 'birthYear' && hasBirth) continue;
    const column = columns.find(
      ({ index, texts, samples }) =>
        texts.length === 0 &&
        fields[index] == null &&
        !found.has(index) &&
        samples.length >= FEWEST_VALUES &&
        share(samples, holds) >= AGREEING,
    );
    if (column !== undefined) found.set(column.index, field);
  }
  return found;
}

/** Whether the values speak against what the header says. */
export function contradicts(field: ListField, samples: readonly string[]): boolean {
  if (samples.length < FEWEST_VALUES) return false;
  if (field === 'phone') return share(samples, isPhone) < 0.5;
  if (field === 'email') return share(samples, (text) => text.includes('@')) < 0.5;
  if (field === 'birthYear') return share(samples, isBirth) < 0.5;
  return false;
}

/**
 * Whether real dates stand beside dates typed as text: what Excel leaves of a dd/MM column under English settings,
 * where it took 05/12 for 12 May and left 13/02 as text.
 */
export function isMixedDates(sheet: SheetTable, firstRow: number, column: number): boolean {
  let hasDay = false;
  let hasText = false;
  const last = Math.min(sheet.rows.length, firstRow + DATED_ROWS);
  for (let row = firstRow; row < last && !(hasDay && hasText); row++) {
    const value = sheet.rows[row]?.[column] ?? null;
    if (isDayCell(value)) hasDay ||= value.day <= 12;
    else if (typeof value === 'string') hasText ||= DAY_FIRST.test(cleanCell(value));
  }
  return hasDay && hasText;
}

function share(samples: readonly string[], holds: (text: string) => boolean): number {
  return samples.filter(holds).length / samples.length;
}

function isPhone(text: string): boolean {
  return readPhones(text).isReadable;
}

function isBirth(text: string): boolean {
  const { year, fault } = readBirthYear(text, new Date().getFullYear());
  return year !== null || fault === 'two-digits';
}
