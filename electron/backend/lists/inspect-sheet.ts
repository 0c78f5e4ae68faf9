import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { understandList } from './list-layout.ts';
import { walkPeople } from './list-lines.ts';
import type { ListSheet } from './list-row.ts';

/**
 * Finds header row and columns of a sheet, so that the operator only confirms them.
 *
 * @param headerRow where the operator says the header is, 1-based; found when absent
 */
export function inspectSheet(sheet: SheetTable, headerRow: number | null = null): ListSheet {
  const { header, columns, layout } = understandList(sheet, { headerRow });
  let rowCount = 0;
  for (const _ of walkPeople(sheet, layout)) rowCount++;
  return {
    name: sheet.name,
    headerRow: header === null ? null : header.bottom + 1,
    columns: [...columns],
    rowCount,
    hidden: sheet.hidden,
  };
}
