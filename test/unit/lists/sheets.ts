import type {
  CellValue,
  MergedCells,
  SheetTable,
} from '../../../electron/backend/spreadsheets/sheet-table.ts';

/** A sheet of plain values; a row of nothing but nulls is blank. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  merges: readonly MergedCells[] = [],
  name = 'Danh sách',
): SheetTable {
  return {
    name,
    hidden: false,
    rows: rows.map((row) => (row.every((value) => value === null) ? undefined : row)),
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** Cells merged in one row or block, 0-based. */
export const merge = (top: number, left: number, bottom: number, right: number): MergedCells => ({
  top,
  left,
  bottom,
  right,
});
