import type { ColDef } from 'ag-grid-community';
import type { BoardRow } from '../../../shared/api/contract/lifecycle-schemas.ts';
import type { BoardStage } from '../../../shared/domain/lifecycle.ts';
import { HOLD_KIND_LABELS } from '../../../shared/domain/lifecycle-labels.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';

/** The last access in words: its day, that there was none, or that nothing is known. */
export function accessText({ lastAccessState, lastAccessOn }: BoardRow): string {
  if (lastAccessState === 'date' && lastAccessOn) return formatDay(lastAccessOn);
  return lastAccessState === 'never' ? 'chưa đăng nhập' : 'chưa có số liệu';
}

/** The holds of a mailbox in words. */
export function holdText({ holds }: BoardRow): string {
  return holds
    .map(
      ({ kind, reason, untilOn }) =>
        `${HOLD_KIND_LABELS[kind]}${untilOn ? ` đến ${formatDay(untilOn)}` : ''}: ${reason}`,
    )
    .join('; ');
}

const column = (
  colId: string,
  headerName: string,
  text: (row: BoardRow) => string,
  rest: Partial<ColDef<BoardRow>> = {},
): ColDef<BoardRow> => ({
  colId,
  headerName,
  minWidth: 110,
  sortable: false,
  valueGetter: ({ data }) => data && text(data),
  ...rest,
});

const PERSON = [
  column('name', 'Họ và tên', ({ name }) => name, { flex: 2, minWidth: 160 }),
  column('address', 'Địa chỉ', ({ address }) => address, { flex: 2, minWidth: 220 }),
  column('unit', 'Đơn vị', ({ unitName }) => unitName, { flex: 2, minWidth: 180 }),
];
const ACCESS = column('access', 'Lần truy cập cuối', accessText, { width: 150 });
const ISSUED = column('issuedOn', 'Ngày cấp', ({ issuedOn }) => formatDay(issuedOn), {
  width: 110,
});
const IDLE = column('idle', 'Số ngày không dùng', ({ idleDays }) => formatNumber(idleDays), {
  width: 150,
  type: 'rightAligned',
});
const since = (header: string) =>
  column('statusOn', header, ({ statusOn }) => (statusOn ? formatDay(statusOn) : ''), {
    width: 120,
  });

/** The columns of a stage: what is to be known of a mailbox there. */
export function stageColumns(stage: BoardStage): ColDef<BoardRow>[] {
  switch (stage) {
    case 'held':
    case 'hold-ending':
      return [...PERSON, column('hold', 'Tạm giữ', holdText, { flex: 3, minWidth: 200 })];
    case 'locked':
    case 'delete-due':
      return [
        ...PERSON,
        since('Khóa ngày'),
        ACCESS,
        column('deleteDueOn', 'Đủ 12 tháng từ', ({ deleteDueOn }) => formatDay(deleteDueOn), {
          width: 130,
        }),
      ];
    case 'deleted':
      return [...PERSON, since('Xóa ngày'), ACCESS];
    case 'revoked':
      return [...PERSON, since('Thu hồi ngày')];
    default:
      return [
        ...PERSON,
        ISSUED,
        ACCESS,
        IDLE,
        column('lockDueOn', 'Đủ 6 tháng từ', ({ lockDueOn }) => formatDay(lockDueOn), {
          width: 130,
        }),
      ];
  }
}

/** What copying a mailbox puts on the clipboard. */
export function stageCells(row: BoardRow): string[] {
  return [
    row.name,
    row.address,
    row.unitName,
    formatDay(row.issuedOn),
    accessText(row),
    String(row.idleDays),
    formatDay(row.lockDueOn),
    formatDay(row.deleteDueOn),
  ];
}
