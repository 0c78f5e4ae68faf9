import { cleanText } from '../../../shared/text/normalise.ts';
import { type CellValue, cellText, type SheetTable } from '../spreadsheets/sheet-table.ts';

/** What stands in a cell, as clean text on one line; empty beyond the sheet. */
export function textAt(sheet: SheetTable, row: number, column: number): string {
  return cleanCell(sheet.rows[row]?.[column] ?? null);
}

/** A cell value as clean text on one line. */
export function cleanCell(value: CellValue): string {
  return value === null ? '' : cleanText(cellText(value));
}

/** A cell that holds something with its column. */
export interface FilledCell {
  readonly column: number;
  readonly text: string;
}

/** The cells of a row that hold any text, from left to right. */
export function filledCells(sheet: SheetTable, row: number): FilledCell[] {
  const filled: FilledCell[] = [];
  sheet.rows[row]?.forEach((value, column) => {
    const text = cleanCell(value);
    if (text !== '') filled.push({ column, text });
  });
  return filled;
}

/** A row that numbers the columns: `1 2 3`, `(1) (2) (3)`, `A B 1 2`. */
export function isColumnNumberRow(sheet: SheetTable, row: number): boolean {
  const marks = filledCells(sheet, row).map(({ text }) => text.replace(/[()]/g, ''));
  if (marks.length < 2 || !marks.every((mark) => /^(\d{1,2}|[A-Z])$/i.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map(Number);
  return (
    numbers.length > 0 &&
    numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
  );
}
