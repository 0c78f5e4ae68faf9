import type { ColDef } from 'ag-grid-community';
import type { BoardRow } from '../../../shared/api/contract/lifecycle-schemas.ts';
import type { BoardStage } from '../../../shared/domain/lifecycle.ts';
import {
  COPIED_COLUMNS,
  type StageColumn,
  stageColumns,
} from '../../../shared/domain/stage-columns.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';

/** So that nearly every address is read whole. @unit pixels */
const LEAST_WIDTHS: Record<string, number> = { address: 250, unit: 180 };

function shown({ kind, value }: StageColumn, row: BoardRow): string {
  const found = value(row);
  if (found === null) return '';
  if (typeof found === 'number') return formatNumber(found);
  return kind === 'day' ? formatDay(found) : found;
}

/** The columns of a stage as the grid wants them; those of words share the room, by how wide they are on paper. */
export function gridColumns(stage: BoardStage): ColDef<BoardRow>[] {
  return stageColumns(stage).map((column) => {
    const { key, header, kind, width } = column;
    const isWide = kind === 'text' && key !== 'access';
    return {
      colId: key,
      headerName: header,
      sortable: false,
      valueGetter: ({ data }) => data && shown(column, data),
      ...(isWide ? { flex: width, minWidth: LEAST_WIDTHS[key] ?? 160 } : { width: 150 }),
      ...(kind === 'day' ? { width: 120 } : {}),
      ...(kind === 'integer' ? { type: 'rightAligned' } : {}),
    };
  });
}

/** What copying a mailbox puts on the clipboard. */
export const stageCells = (row: BoardRow): string[] =>
  COPIED_COLUMNS.map((column) =>
    column.kind === 'integer' ? String(column.value(row)) : shown(column, row),
  );
