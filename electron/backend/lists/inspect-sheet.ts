import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { columnLetter } from '../spreadsheets/sheet-table.ts';
import { decodeSheet } from './decode-sheet.ts';
import { understandList } from './list-layout.ts';
import { walkPeople } from './list-lines.ts';
import type { ListSheet } from './list-row.ts';
import { lookAtSheet } from './sheet-look.ts';

/**
 * Finds header row, columns and encodings of a sheet, so that the operator only confirms them.
 *
 * @param headerRow where the operator says the header is, 1-based; found when absent
 */
export function inspectSheet(raw: SheetTable, headerRow: number | null = null): ListSheet {
  const decoded = decodeSheet(raw);
  const { sheet } = decoded;
  const { header, columns, layout } = understandList(sheet, { headerRow });
  let rowCount = 0;
  let hiddenPeople = 0;
  for (const { row } of walkPeople(sheet, layout)) {
    rowCount++;
    if (sheet.hiddenRows.has(row)) hiddenPeople++;
  }
  return {
    name: sheet.name,
    headerRow: header === null ? null : header.bottom + 1,
    columns: columns.map((column) => ({ ...column, ...decoded.of(column.column) })),
    rowCount,
    hidden: sheet.hidden,
    hiddenPeople,
    hiddenColumns: [...sheet.hiddenColumns]
      .filter((index) => index < sheet.columnCount)
      .map(columnLetter),
    look: lookAtSheet(sheet, header),
  };
}
