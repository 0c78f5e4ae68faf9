import type { MergedCells, SheetTable } from '../spreadsheets/sheet-table.ts';
import type { ListHeader } from './list-header.ts';
import { textAt } from './sheet-text.ts';

/** The top of a sheet as it looks, for the operator to see where the header is. */
export interface SheetLook {
  /** 1-based; the rows of the header, null when none was found. */
  readonly headerTop: number | null;
  readonly headerBottom: number | null;
  /** The texts of the first rows, cut to the columns shown. */
  readonly rows: string[][];
  /** Merged cells among them, 0-based and inclusive. */
  readonly merges: MergedCells[];
  /** Rows and columns among them that the sheet hides, 0-based. */
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

const MOST_ROWS = 100;
const FEWEST_ROWS = 14;
/** People shown below the header. */
const ROWS_BELOW = 8;
const MOST_COLUMNS = 40;
/** @unit characters */
const LONGEST_TEXT = 90;

/** Shows the top of a sheet down to its first people. */
export function lookAtSheet(sheet: SheetTable, header: ListHeader | null): SheetLook {
  const wanted = header === null ? FEWEST_ROWS : header.bottom + 1 + ROWS_BELOW;
  const count = Math.min(sheet.rows.length, MOST_ROWS, Math.max(FEWEST_ROWS, wanted));
  const columns = Math.min(sheet.columnCount, MOST_COLUMNS);
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      textAt(sheet, row, column).slice(0, LONGEST_TEXT),
    ),
  );
  return {
    headerTop: header === null ? null : header.top + 1,
    headerBottom: header === null ? null : header.bottom + 1,
    rows,
    merges: sheet.merges.filter(({ top, left }) => top < count && left < columns),
    hiddenRows: [...sheet.hiddenRows].filter((row) => row < count),
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column < columns),
  };
}
