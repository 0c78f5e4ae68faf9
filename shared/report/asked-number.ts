import type { LogBookId } from '../domain/logbook/log-book.ts';
import type { ReportMeasure } from './measures.ts';
import {
  isNumberColumn,
  type ReportColumn,
  type ReportRow,
  type ReportShare,
  type ReportTable,
  shareOf,
} from './table.ts';

/**
 * A number a person wants to see behind: mailboxes, entries of a register of the centre, the staff that units told,
 * or the reports that units sent.
 */
export type AskedNumber = { title: string; isOfYearBefore: boolean } & (
  | {
      measure: ReportMeasure;
      unitId: number | null;
      category: ReportRow['category'] | null;
      action: ReportRow['action'] | null;
      /** For a percentage: what it was divided from; the rows are those of its numerator. */
      share: ReportShare | null;
    }
  | { book: LogBookId; bookKind: string | null }
  | { staffOf: number | null }
  | { isOfReturns: true }
);

/** What a row of a table is about, in words. */
export function nameOfRow({ cells }: ReportRow): string {
  return String(cells.label ?? cells.document ?? cells.kind ?? cells.title ?? '');
}

/** Writes a header within a sentence; abbreviations stay as they are. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What stands behind a number of a table; null when it is made of others that are shown, or nothing is there. */
export function askedOf(
  table: ReportTable,
  row: ReportRow,
  column: ReportColumn,
): AskedNumber | null {
  const value = row.cells[column.key];
  if (typeof value !== 'number' || value === 0 || !isNumberColumn(column)) return null;
  const { header, isDerived, isOfYearBefore = false } = column;
  if (isDerived) return null;
  const name = nameOfRow(row);
  const title = `${table.label}: ${name}${name ? ', ' : ''}${lowerFirst(header)}`;
  const head = { title, isOfYearBefore };
  const book = column.book ?? row.book;
  if (book) return { ...head, book, bookKind: row.bookKind ?? null };
  if (row.isOfReturns) return { ...head, isOfReturns: true };
  if (column.isOfStaff) return { ...head, staffOf: row.unitId ?? null };
  const share = shareOf(table.columns, row, column);
  const measure = share?.measure ?? column.measure ?? row.measure;
  if (!measure) return null;
  return {
    ...head,
    measure,
    unitId: row.unitId ?? null,
    category: row.category ?? null,
    action: row.action ?? null,
    share,
  };
}
