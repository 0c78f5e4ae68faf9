import { type AddressBook, cellText } from './address-book.ts';

/** Signs with which a spreadsheet begins a formula, also behind spaces and signs that nobody sees, also in full width. */
const FORMULA_START = /^[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠\t\r\n\0]/;
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet takes it for a number and drops its zero. */
const NUMBER_WITH_ZERO = /^0\d+$/;

/**
 * A list as comma-separated text for Excel and LibreOffice: accents by a byte order mark, no cell ever a formula,
 * telephone numbers in groups of digits, so that they stay text and keep their zero.
 */
export function* csvOf({ columns, entries }: AddressBook): Generator<string> {
  yield `${BYTE_ORDER_MARK}${line(columns.map(({ header }) => header))}`;
  for (const { cells } of entries) {
    yield line(cells.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text')));
  }
}

function line(values: readonly string[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string): string {
  const grouped = value.split(' / ').map(groupDigits).join(' / ');
  const safe = FORMULA_START.test(grouped) ? `'${grouped}` : grouped;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Writes a number that begins with zero in groups, as people read it aloud.
 * @example groupDigits('0918123456') === '0918 123 456'
 */
export function groupDigits(text: string): string {
  if (!NUMBER_WITH_ZERO.test(text) || text.length < 4)
    return NUMBER_WITH_ZERO.test(text) ? `'${text}` : text;
  const groups = [text.slice(0, 4)];
  for (let at = 4; at < text.length; ) {
    const rest = text.length - at;
    const length = rest === 4 || rest === 2 ? rest : Math.min(3, rest);
    groups.push(text.slice(at, at + length));
    at += length;
  }
  return groups.join(' ');
}
