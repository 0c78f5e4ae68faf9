import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { columnLetter } from '../spreadsheets/sheet-table.ts';
import { decodeSheet } from './decode-sheet.ts';
import { understandList } from './list-layout.ts';
import { walkPeople } from './list-lines.ts';
import type { ListSheet } from './list-row.ts';
import { lookAtSheet } from './sheet-look.ts';

/** Decoded values shown of each column. */
const SHOWN_CELLS = 8;

/**
 * Finds header row, columns and encodings of a sheet, so that the operator only confirms them.
 *
 * @param headerRow where the operator says the header is, 1-based; found when absent
 */
export function inspectSheet(raw: SheetTable, headerRow: number | null = null): ListSheet {
  const decoded = decodeSheet(raw);
  const { sheet } = decoded;
  const { header, columns, layout } = understandList(sheet, { headerRow });
  // The letterhead is no part of the list.
  const isOfList = ({ row }: { row: number }) => header === null || row > header.top;
  let rowCount = 0;
  let hiddenPeople = 0;
  for (const { row } of walkPeople(sheet, layout)) {
    rowCount++;
    if (sheet.hiddenRows.has(row)) hiddenPeople++;
  }
  return {
    name: sheet.name,
    headerRow: header === null ? null : header.bottom + 1,
    columns: columns.map((column) => {
      const encoding = decoded.of(column.column);
      return {
        ...column,
        ...encoding,
        decoded: encoding.decoded.filter(isOfList).slice(0, SHOWN_CELLS),
        doubts: encoding.doubts.filter(isOfList),
      };
    }),
    rowCount,
    hidden: sheet.hidden,
    hiddenPeople,
    hiddenColumns: [...sheet.hiddenColumns]
      .filter((index) => index < sheet.columnCount)
      .map(columnLetter),
    look: lookAtSheet(sheet, header),
  };
}
