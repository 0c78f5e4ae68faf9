import type { DateOrder, ServerStatus, SizeUnit } from '../../../shared/domain/usage.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { type CellValue, cellText, isDayCell } from '../spreadsheets/sheet-table.ts';
import { isServerStatus } from './account-attributes.ts';
import { ACCESS_NEVER, ACCESS_UNKNOWN, type LastAccess } from './server-account.ts';
import { calendarDay, generalizedTime, ticksTime, vietnamDay } from './server-times.ts';

const UNIT_BYTES: Record<SizeUnit, number> = { B: 1, KB: 1024, MB: 1024 * 1024 };
const GIGABYTE = 1024 ** 3;
/** A bare figure of this size is one of bytes: no mailbox has a million megabytes. */
const SURELY_BYTES = 1_000_000;

const WRITTEN_DAY =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[ ,]+\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|SA|CH)?)?$/i;
const ISO_DAY =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const NEVER = new Set(['never', 'chua', 'chua dang nhap', 'chua tung', 'chua truy cap', '0']);

/** In which order a column writes its days: told by a day over 12, or else unknown. */
export function dateOrderOf(cells: readonly CellValue[]): DateOrder | 'mixed' | null {
  let order: DateOrder | null = null;
  for (const cell of cells) {
    const found = typeof cell === 'string' ? WRITTEN_DAY.exec(cell.trim()) : null;
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    const told: DateOrder | null = first > 12 ? 'dmy' : second > 12 ? 'mdy' : null;
    if (told === null) continue;
    if (order !== null && order !== told) return 'mixed';
    order = told;
  }
  return order;
}

/**
 * The last access in a cell; null when it cannot be read.
 * @param empty what an empty cell means: Exchange leaves it empty for "never", elsewhere nothing is known
 */
export function readAccess(
  cell: CellValue,
  order: DateOrder,
  empty: LastAccess,
): LastAccess | null {
  if (isDayCell(cell)) return known(calendarDay(cell.year, cell.month, cell.day));
  const text = cellText(cell).trim();
  if (text === '') return empty;
  if (NEVER.has(foldForSearch(text))) return ACCESS_NEVER;
  if (/^(-|n\/a|khong ro|khong co so lieu)$/.test(foldForSearch(text) || text))
    return ACCESS_UNKNOWN;
  if (/^\d{17,19}$/.test(text)) {
    const ms = ticksTime(Number(text));
    return ms === null ? ACCESS_NEVER : known(vietnamDay(ms));
  }
  const day = readDay(text, order);
  // Directories write the first day of their calendar for "never".
  return day !== null && day < '1971' ? ACCESS_NEVER : known(day);
}

/** A written day: ISO (an instant becomes its day in Vietnam), LDAP time, or day and month in the given order. */
export function readDay(cell: CellValue, order: DateOrder): string | null {
  if (isDayCell(cell)) return calendarDay(cell.year, cell.month, cell.day);
  const text = cellText(cell).trim();
  const instant = generalizedTime(text);
  if (instant !== null) return vietnamDay(instant);
  const iso = ISO_DAY.exec(text);
  if (iso) {
    if (iso[7] !== undefined) return vietnamDay(Date.parse(text.replace(' ', 'T')));
    return earlyDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const found = WRITTEN_DAY.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return earlyDay(year < 100 ? 2000 + year : year, month, day);
}

/** Years before any mail server stand for "never" and must still be days. */
function earlyDay(year: number, month: number, day: number): string | null {
  return year < 1900 ? '1900-01-01' : calendarDay(year, month, day);
}

function known(on: string | null): LastAccess | null {
  return on === null ? null : { state: 'date', on };
}

/** What bare figures of a column count, when neither its header nor the operator says: bytes if any is that big. */
export function sizeUnitOf(cells: readonly CellValue[]): SizeUnit {
  return cells.some((cell) => (figure(cellText(cell).trim()) ?? 0) >= SURELY_BYTES) ? 'B' : 'MB';
}

/** A size in bytes; "Unlimited" is 0, null what cannot be read. */
export function readSize(cell: CellValue, unit: SizeUnit): number | null {
  const text = cellText(cell).trim();
  // Exchange: 23.4 MB (24,534,402 bytes)
  const bytes = /\(([\d.,\s]+) bytes\)/i.exec(text)?.[1];
  if (bytes !== undefined) return Number(bytes.replace(/\D/g, ''));
  if (/^(unlimited|khong gioi han)$/.test(foldForSearch(text))) return 0;
  const found = /^([\d.,\s]+?)\s*(B|bytes?|KB|MB|GB)?$/i.exec(text);
  const value = found?.[1] === undefined ? null : figure(found[1]);
  if (value === null) return null;
  const named = found?.[2]?.toUpperCase();
  if (named === undefined) return Math.round(value * UNIT_BYTES[unit]);
  if (named === 'GB') return Math.round(value * GIGABYTE);
  return Math.round(value * UNIT_BYTES[named === 'KB' || named === 'MB' ? named : 'B']);
}

/** A figure with separators of either country: the last one is decimal unless three digits follow. */
function figure(text: string): number | null {
  const bare = text.replace(/\s/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const separators = bare.replace(/\d/g, '');
  const isDecimal =
    last >= 0 &&
    (bare.length - last - 1 !== 3 || (separators.length > 1 && new Set(separators).size === 2)) &&
    separators.split(bare[last] ?? '').length === 2;
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/g, '');
  return Number(isDecimal ? `${whole}.${bare.slice(last + 1)}` : whole);
}

const STATUS_WORDS: ReadonlyMap<string, ServerStatus> = new Map([
  ...['enabled', 'true', 'yes', 'y', '1', 'dang dung', 'hoat dong', 'dang hoat dong', 'co'].map(
    (word) => [word, 'active'] as const,
  ),
  ...['frozen', 'tam khoa', 'khoa', 'bi khoa', 'lock'].map((word) => [word, 'locked'] as const),
  ...['disabled', 'false', 'no', 'n', '0', 'dong', 'ngung', 'ngung hoat dong'].map(
    (word) => [word, 'closed'] as const,
  ),
]);

/** A state in the words of any server; null when it is none. MDaemon's Frozen is a lock, its Disabled closed. */
export function readStatus(cell: CellValue): ServerStatus | null {
  const word = foldForSearch(cellText(cell).trim());
  return isServerStatus(word) ? word : (STATUS_WORDS.get(word) ?? null);
}
