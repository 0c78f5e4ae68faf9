import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { RequestRow } from '../../../shared/api/contract/request.ts';
import { REQUEST_STATE_LABELS } from '../../../shared/domain/request-labels.ts';
import { formatDay } from '../../i18n/format.ts';
import { DueMark, RequestStateMark } from './request-marks.tsx';

/** What a request is called in lists: the number of its letter, or who called. */
export function requestName({ channel, letterNumber, caller }: RequestRow): string {
  return channel === 'phone' ? `Điện thoại: ${caller}` : letterNumber;
}

const linesOf = ({ lineCount, acceptedCount, refusedCount }: RequestRow) =>
  lineCount === 0 ? 'chưa có' : `${lineCount} (đồng ý ${acceptedCount}, từ chối ${refusedCount})`;

/** The columns of the list of requests. */
export const REQUEST_COLUMNS: ColDef<RequestRow>[] = [
  {
    colId: 'name',
    headerName: 'Số văn bản',
    flex: 2,
    minWidth: 140,
    sortable: false,
    valueGetter: ({ data }) => data && requestName(data),
  },
  {
    colId: 'receivedOn',
    headerName: 'Tiếp nhận',
    width: 110,
    sortable: false,
    valueGetter: ({ data }) => data && formatDay(data.receivedOn),
  },
  {
    colId: 'unit',
    field: 'unitName',
    headerName: 'Đơn vị đề nghị',
    flex: 3,
    minWidth: 180,
    sortable: false,
  },
  {
    colId: 'abstract',
    field: 'abstract',
    headerName: 'Trích yếu',
    flex: 3,
    minWidth: 180,
    sortable: false,
  },
  {
    colId: 'lines',
    headerName: 'Số dòng',
    flex: 2,
    minWidth: 130,
    sortable: false,
    valueGetter: ({ data }) => data && linesOf(data),
  },
  {
    colId: 'state',
    headerName: 'Tình trạng',
    width: 170,
    sortable: false,
    cellRenderer: ({ data }: ICellRendererParams<RequestRow>) =>
      data ? <RequestStateMark state={data.state} /> : null,
  },
  {
    colId: 'dueOn',
    headerName: 'Hạn phúc đáp',
    width: 160,
    sortable: false,
    cellRenderer: ({ data }: ICellRendererParams<RequestRow>) =>
      data ? <DueMark dueOn={data.dueOn} isLate={data.isLate} /> : null,
  },
];

/** What copying a request puts on the clipboard. */
export function requestCells(row: RequestRow): string[] {
  return [
    requestName(row),
    formatDay(row.receivedOn),
    row.unitName,
    row.abstract,
    linesOf(row),
    REQUEST_STATE_LABELS[row.state],
    formatDay(row.dueOn),
  ];
}
