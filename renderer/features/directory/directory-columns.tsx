import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { DirectoryRow } from '../../../shared/api/contract/directory.ts';
import type { DirectoryFilter } from '../../api/directory-filter.ts';
import { formatDay } from '../../i18n/format.ts';
import { MAILBOX_KIND_LABELS, MAILBOX_STATUS_LABELS } from '../../i18n/labels.ts';
import { MailboxStatusMark } from './mailbox-status-mark.tsx';

type Sortable = DirectoryFilter['sort'];

const sortable = (column: Sortable): ColDef<DirectoryRow> => ({
  colId: column,
  sortable: true,
  sortingOrder: ['asc', 'desc'],
});

/** The columns of the directory. */
export const DIRECTORY_COLUMNS: ColDef<DirectoryRow>[] = [
  {
    ...sortable('name'),
    field: 'name',
    headerName: 'Họ tên, cơ quan',
    flex: 2,
    minWidth: 150,
  },
  {
    ...sortable('address'),
    field: 'address',
    headerName: 'Địa chỉ thư',
    flex: 3,
    minWidth: 225,
  },
  { colId: 'position', field: 'position', headerName: 'Chức vụ', flex: 1.5, minWidth: 105 },
  {
    colId: 'department',
    field: 'department',
    headerName: 'Phòng, ban',
    flex: 1.5,
    minWidth: 110,
  },
  {
    ...sortable('unit'),
    field: 'unitName',
    headerName: 'Đơn vị',
    flex: 2,
    minWidth: 130,
  },
  { colId: 'phone', field: 'phone', headerName: 'Điện thoại', width: 112 },
  {
    colId: 'kind',
    field: 'kind',
    headerName: 'Loại',
    width: 90,
    valueFormatter: ({ data }) => (data ? MAILBOX_KIND_LABELS[data.kind] : ''),
  },
  {
    colId: 'status',
    field: 'status',
    headerName: 'Tình trạng',
    width: 122,
    cellRenderer: ({ data }: ICellRendererParams<DirectoryRow>) =>
      data ? <MailboxStatusMark status={data.status} /> : null,
  },
  {
    ...sortable('issuedOn'),
    field: 'issuedOn',
    headerName: 'Ngày cấp',
    width: 108,
    valueFormatter: ({ data }) => (data ? formatDay(data.issuedOn) : ''),
  },
];

/** What copying a row of the directory puts on the clipboard, in the order of the columns. */
export function directoryCells(row: DirectoryRow): string[] {
  return [
    row.name,
    row.address,
    row.position,
    row.department,
    row.unitName,
    row.phone,
    MAILBOX_KIND_LABELS[row.kind],
    MAILBOX_STATUS_LABELS[row.status],
    formatDay(row.issuedOn),
  ];
}
