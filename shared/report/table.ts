import type { LogBookId } from '../domain/logbook/log-book.ts';
import type { ReportCategory } from './figures.ts';
import type { ReportMeasure } from './measures.ts';

/** How a column holds its values. A number that is not known is null, and is shown as {@link NO_DATA}. */
export type ReportColumnKind = 'order' | 'text' | 'integer' | 'percent' | 'day';

/** One column of a table. */
export interface ReportColumn {
  key: string;
  header: string;
  kind: ReportColumnKind;
  /** Relative width. @unit characters */
  width: number;
  /** For percentages: the columns whose quotient it is. */
  ratio?: { of: string; to: string };
  /** For integers: the columns it is the sum of, those of `minus` taken away. */
  sum?: { plus: readonly string[]; minus: readonly string[] };
  /** What the rows behind its numbers are, when they are rows of the register. */
  measure?: ReportMeasure;
  /** The register of the centre whose entries its numbers count. */
  book?: LogBookId;
  /** Its numbers are those of the same period of the year before. */
  isOfYearBefore?: boolean;
  /** Its numbers are made of others; nothing else stands behind them. */
  isDerived?: boolean;
  /** Its numbers are the staff that units told. */
  isOfStaff?: boolean;
}

/** What a percentage was divided from. */
export interface ReportShare {
  part: number;
  whole: number;
  partName: string;
  wholeName: string;
  /** What its numerator counts. */
  measure?: ReportMeasure | undefined;
  /** The units whose denominator is known, where not all of them count. */
  unitIds?: readonly number[] | undefined;
}

/** Counts the rows. */
export const ORDER_COLUMN: ReportColumn = { key: 'order', header: 'STT', kind: 'order', width: 8 };

/** A value of a table. */
export type ReportValue = string | number | null;

/** One row. */
export interface ReportRow {
  cells: Readonly<Record<string, ReportValue>>;
  /** Which mailboxes its numbers are about; all of them without either. */
  unitId?: number;
  category?: ReportCategory;
  /** What was done under this document on this day. */
  action?: { document: string; on: string };
  /** Entries of this kind in the register of the centre. */
  bookKind?: string;
  /** What its numbers count and how they are written, where rows differ and not columns. */
  measure?: ReportMeasure;
  kind?: 'percent';
  /** Its numbers count entries of this register of the centre. */
  book?: LogBookId;
  /** Its numbers count the reports that units sent. */
  isOfReturns?: boolean;
  /** What its percentages were divided from, by their column, where the row itself does not say. */
  shares?: Readonly<Record<string, ReportShare>>;
}

/** A table of the report, the same for screen, paper and Excel. */
export interface ReportTable {
  id: string;
  /** Such as `Bảng 1`, `Phụ lục I`. */
  label: string;
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** The last row, added up; null where adding up says nothing. */
  total: ReportRow | null;
  /** What the reader must know: definitions, where numbers come from. */
  notes: readonly string[];
  landscape: boolean;
}

/** What stands where a number is not known: never 0, never 0 %. */
export const NO_DATA = 'chưa có số liệu';

/** How a value of a row is held: as its column says, or as the row does. */
export function kindOfCell(row: ReportRow, column: ReportColumn): ReportColumnKind {
  return column.kind === 'integer' && row.kind ? row.kind : column.kind;
}

/** Whether a column holds numbers. */
export function isNumberColumn({ kind }: Pick<ReportColumn, 'kind'>): boolean {
  return kind === 'integer' || kind === 'percent';
}

/** A share as a fraction of 1, or null when there is nothing to divide by. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Writes a whole number the Vietnamese way: `1.234`. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Writes a fraction of 1 as `75,0%`, one decimal, halves away from zero. */
export function formatShare(value: number): string {
  const tenths = Math.round(Math.abs(value) * 1000 + 1e-9);
  const sign = value < 0 && tenths > 0 ? '-' : '';
  return `${sign}${formatCount(Math.floor(tenths / 10))},${tenths % 10}%`;
}

/** Writes a day as `05/12/2026`. */
export function formatReportDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Writes a value as it stands on screen and on paper. */
export function formatReportValue(value: ReportValue, kind: ReportColumnKind): string {
  if (value === null || value === '') {
    return isNumberColumn({ kind }) ? NO_DATA : '';
  }
  if (typeof value === 'string') return kind === 'day' ? formatReportDay(value) : value;
  return kind === 'percent' ? formatShare(value) : formatCount(value);
}

/** Adds up the columns of numbers, and divides anew those that are quotients. */
export function totalRow(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  label: { key: string; text: string },
): ReportRow {
  const cells: Record<string, ReportValue> = {};
  for (const column of columns) {
    if (column.kind === 'integer') cells[column.key] = addUp(rows, column.key);
  }
  const shares: Record<string, ReportShare> = {};
  for (const column of columns) {
    const { key, ratio } = column;
    if (!ratio) continue;
    const { part, whole, unitIds } = totalShare(rows, ratio);
    cells[key] = share(part, whole);
    shares[key] = { ...ratioWords(columns, ratio), part, whole, ...(unitIds ? { unitIds } : {}) };
  }
  cells[label.key] = label.text;
  return { cells, ...(Object.keys(shares).length > 0 ? { shares } : {}) };
}

/** What a quotient divides, in the words of its columns. */
function ratioWords(columns: readonly ReportColumn[], { of, to }: { of: string; to: string }) {
  const part = columns.find(({ key }) => key === of);
  const whole = columns.find(({ key }) => key === to);
  return {
    partName: part?.header ?? '',
    wholeName: whole?.header ?? '',
    ...(part?.measure ? { measure: part.measure } : {}),
  };
}

/** What the percentage of a row was divided from; null for a column that is none. */
export function shareOf(
  columns: readonly ReportColumn[],
  row: ReportRow,
  { key, ratio }: ReportColumn,
): ReportShare | null {
  const told = row.shares?.[key];
  if (told || !ratio) return told ?? null;
  const amount = (name: string) => Number(row.cells[name] ?? 0);
  return { ...ratioWords(columns, ratio), part: amount(ratio.of), whole: amount(ratio.to) };
}

function addUp(rows: readonly ReportRow[], key: string): number | null {
  const known = rows.map(({ cells }) => cells[key]).filter((value) => typeof value === 'number');
  return known.length === 0 && rows.length > 0
    ? null
    : known.reduce((sum, value) => sum + value, 0);
}

/** Only rows whose denominator is known count, so that a missing number never lowers the share. */
function totalShare(rows: readonly ReportRow[], { of, to }: { of: string; to: string }) {
  let part = 0;
  let whole = 0;
  const unitIds: number[] = [];
  for (const { cells, unitId } of rows) {
    const size = cells[to];
    const amount = cells[of];
    if (typeof size !== 'number' || size <= 0 || typeof amount !== 'number') continue;
    part += amount;
    whole += size;
    if (unitId !== undefined) unitIds.push(unitId);
  }
  return { part, whole, unitIds: unitIds.length < rows.length ? unitIds : null };
}
