import type { BoardStage, HoldKind, LastAccess } from './lifecycle.ts';
import { HOLD_KIND_LABELS } from './lifecycle-labels.ts';

/** A mailbox of the board, as its columns need it. */
export interface StageLine {
  name: string;
  address: string;
  unitName: string;
  issuedOn: string;
  statusOn: string | null;
  lastAccessState: LastAccess['state'];
  lastAccessOn: string | null;
  idleDays: number;
  lockDueOn: string;
  deleteDueOn: string;
  holds: readonly { kind: HoldKind; reason: string; untilOn: string | null }[];
}

/** A column of a stage, the same on screen, on paper and in Excel. */
export interface StageColumn {
  key: string;
  header: string;
  /** How it holds its values; a `day` is `YYYY-MM-DD`. */
  kind: 'text' | 'day' | 'integer';
  /** @unit characters */
  width: number;
  value: (line: StageLine) => string | number | null;
}

const PERSON: readonly StageColumn[] = [
  { key: 'name', header: 'Họ và tên', kind: 'text', width: 26, value: ({ name }) => name },
  { key: 'address', header: 'Địa chỉ thư', kind: 'text', width: 32, value: (line) => line.address },
  { key: 'unit', header: 'Đơn vị', kind: 'text', width: 30, value: ({ unitName }) => unitName },
];
const ISSUED = day('issuedOn', 'Ngày cấp', ({ issuedOn }) => issuedOn);
const IDLE: StageColumn = {
  key: 'idle',
  header: 'Số ngày không dùng',
  kind: 'integer',
  width: 13,
  value: ({ idleDays }) => idleDays,
};
const ACCESS: StageColumn = {
  key: 'access',
  header: 'Lần truy cập cuối',
  kind: 'text',
  width: 16,
  value: accessText,
};
const HOLD: StageColumn = {
  key: 'hold',
  header: 'Tạm giữ',
  kind: 'text',
  width: 40,
  value: holdText,
};
const LOCK_DUE = day('lockDueOn', 'Đủ 6 tháng từ', ({ lockDueOn }) => lockDueOn);
const DELETE_DUE = day('deleteDueOn', 'Đủ 12 tháng từ', ({ deleteDueOn }) => deleteDueOn);
const since = (header: string) => day('statusOn', header, ({ statusOn }) => statusOn);

/** What copying a mailbox of any stage takes along. */
export const COPIED_COLUMNS: readonly StageColumn[] = [
  ...PERSON,
  ISSUED,
  ACCESS,
  IDLE,
  LOCK_DUE,
  DELETE_DUE,
];

/** What is to be known of a mailbox at a stage. */
export function stageColumns(stage: BoardStage): readonly StageColumn[] {
  switch (stage) {
    case 'held':
    case 'hold-ending':
      return [...PERSON, HOLD];
    case 'locked':
    case 'delete-due':
      return [...PERSON, since('Khóa ngày'), ACCESS, DELETE_DUE];
    case 'deleted':
      return [...PERSON, since('Xóa ngày'), ACCESS];
    case 'revoked':
      return [...PERSON, since('Thu hồi ngày')];
    default:
      return [...PERSON, ISSUED, ACCESS, IDLE, LOCK_DUE];
  }
}

/** The last access in words: its day, that there was none, or that nothing is known. */
export function accessText({
  lastAccessState,
  lastAccessOn,
}: Pick<StageLine, 'lastAccessState' | 'lastAccessOn'>): string {
  if (lastAccessState === 'date' && lastAccessOn) return writtenDay(lastAccessOn);
  return lastAccessState === 'never' ? 'chưa đăng nhập' : 'chưa có số liệu';
}

function holdText({ holds }: StageLine): string {
  return holds
    .map(({ kind, reason, untilOn }) => {
      const until = untilOn === null ? '' : ` đến ${writtenDay(untilOn)}`;
      return `${HOLD_KIND_LABELS[kind]}${until}: ${reason}`;
    })
    .join('; ');
}

function day(key: string, header: string, value: StageColumn['value']): StageColumn {
  return { key, header, kind: 'day', width: 13, value };
}

function writtenDay(on: string): string {
  return on.split('-').reverse().join('/');
}
