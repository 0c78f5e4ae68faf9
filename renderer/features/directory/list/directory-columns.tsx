import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { DirectoryRow } from '../../../../shared/api/contract/directory.ts';
import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import { formatDay } from '../../../i18n/format.ts';
import { MAILBOX_KIND_LABELS, MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';
import { MailboxStatusMark } from '../mailbox-status-mark.tsx';

type Sortable = DirectoryFilter['sort'];

const sortable = (column: Sortable): ColDef<DirectoryRow> => ({
  colId: column,
  sortable: true,
  sortingOrder: ['asc', 'desc'],
});

/** Every column the directory can show. */
const COLUMNS: ColDef<DirectoryRow>[] = [
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
    colId: 'birthYear',
    field: 'birthYear',
    headerName: 'Năm sinh',
    width: 92,
  },
  {
    colId: 'isPublished',
    headerName: 'Công khai',
    width: 96,
    valueGetter: ({ data }) => (data ? published(data) : ''),
  },
  {
    ...sortable('issuedOn'),
    field: 'issuedOn',
    headerName: 'Ngày cấp',
    width: 108,
    valueFormatter: ({ data }) => (data ? formatDay(data.issuedOn) : ''),
  },
];

const published = ({ isPublished }: DirectoryRow) => (isPublished ? 'Có' : 'Không');

/** Columns as they can be chosen, with what they are called. */
export const COLUMN_CHOICES = COLUMNS.map(({ colId = '', headerName = '' }) => ({
  id: colId,
  label: headerName,
}));

/** Always there: without a name nobody knows whose row it is. */
export const FIXED_COLUMN = 'name';

/** Shown until somebody chooses others. */
export const USUAL_COLUMNS: readonly string[] = COLUMN_CHOICES.map(({ id }) => id).filter(
  (id) => id !== 'birthYear' && id !== 'isPublished',
);

/** The columns with only the chosen ones visible. */
export function columnsShown(shown: readonly string[] | null): ColDef<DirectoryRow>[] {
  const visible = new Set([FIXED_COLUMN, ...(shown ?? USUAL_COLUMNS)]);
  return COLUMNS.map((column) => ({ ...column, hide: !visible.has(column.colId ?? '') }));
}

const CELLS: Record<string, (row: DirectoryRow) => string> = {
  name: ({ name }) => name,
  address: ({ address }) => address,
  position: ({ position }) => position,
  department: ({ department }) => department,
  unit: ({ unitName }) => unitName,
  phone: ({ phone }) => phone,
  kind: ({ kind }) => MAILBOX_KIND_LABELS[kind],
  status: ({ status }) => MAILBOX_STATUS_LABELS[status],
  birthYear: ({ birthYear }) => String(birthYear ?? ''),
  isPublished: published,
  issuedOn: ({ issuedOn }) => formatDay(issuedOn),
};

/** What copying a row puts on the clipboard: the columns shown, in their order. */
export function directoryCells(shown: readonly string[] | null): (row: DirectoryRow) => string[] {
  const visible = columnsShown(shown).filter(({ hide }) => !hide);
  return (row) => visible.map(({ colId = '' }) => CELLS[colId]?.(row) ?? '');
}
