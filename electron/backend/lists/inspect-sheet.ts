import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { understandList } from './list-layout.ts';
import { walkPeople } from './list-lines.ts';
import type { ListSheet } from './list-row.ts';

/** Finds header row and columns of a sheet, so that the operator only confirms them. */
export function inspectSheet(sheet: SheetTable): ListSheet {
  const { header, columns, layout } = understandList(sheet);
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
