import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { LIST_FIELD_LABELS, ROW_ACTION_LABELS } from '../../i18n/labels.ts';
import { isUndecided } from './draft-work.ts';
import { RowActionMark } from './row-action-mark.tsx';

/** Sheet and row, which the row already shows, at the start of a remark. */
const PLACE = /^Trang tính “.*?”, dòng \d+: */;

/** The remarks in the room of a cell: what is wrong comes first. */
export function shortRemarks({ issues }: Pick<PreviewRow, 'issues'>): string {
  return issues
    .map(({ message }) => message.replace(PLACE, ''))
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1))
    .join(' ');
}

/** What a row changes, in words: `Chức vụ: Chuyên viên → Phó Giám đốc`. */
export function changeText({ changes }: Pick<PreviewRow, 'changes'>): string {
  return changes
    .map(({ field, before, after }) => {
      const label = field === 'birthYear' ? 'Năm sinh' : LIST_FIELD_LABELS[field];
      return `${label}: ${before || '(trống)'} → ${after}`;
    })
    .join('; ');
}

const remarks = ({ issues }: PreviewRow) => issues.map(({ message }) => message).join(' ');

/** The columns of the preview. */
export const PREVIEW_COLUMNS: ColDef<PreviewRow>[] = [
  { field: 'row', headerName: 'Dòng', width: 64, minWidth: 60, type: 'rightAligned' },
  { field: 'fullName', headerName: 'Họ và tên', flex: 2, minWidth: 150 },
  { field: 'birthYear', headerName: 'Năm sinh', width: 90 },
  { field: 'position', headerName: 'Chức vụ', flex: 1, minWidth: 100 },
  { field: 'unit', headerName: 'Phòng, đơn vị', flex: 1, minWidth: 115 },
  {
    field: 'action',
    headerName: 'Việc sẽ làm',
    width: 126,
    cellRenderer: ({ data }: ICellRendererParams<PreviewRow>) =>
      data ? <RowActionMark action={data.action} isUndecided={isUndecided(data)} /> : null,
  },
  { field: 'address', headerName: 'Địa chỉ thư', flex: 2, minWidth: 200 },
  { field: 'source', headerName: 'Căn cứ', width: 165 },
  {
    colId: 'issues',
    headerName: 'Thay đổi, lưu ý',
    flex: 2,
    minWidth: 130,
    valueGetter: ({ data }) =>
      data ? [changeText(data), shortRemarks(data)].filter(Boolean).join('. ') : '',
  },
];

/** What copying a row of the preview puts on the clipboard. */
export function previewCells(row: PreviewRow): string[] {
  return [
    String(row.row),
    row.fullName,
    row.birthYear === null ? '' : String(row.birthYear),
    row.position,
    row.unit,
    ROW_ACTION_LABELS[row.action],
    row.address ?? '',
    row.source,
    [changeText(row), remarks(row)].filter(Boolean).join('. '),
  ];
}
