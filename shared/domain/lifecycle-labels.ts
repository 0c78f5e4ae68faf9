import type {
  BoardStage,
  HoldKind,
  NoticeLineState,
  NoticeState,
  NoticeStep,
} from './lifecycle.ts';

/** The lists of the board, in the words of Điều 5 khoản 3. */
export const STAGE_LABELS: Record<BoardStage, string> = {
  'in-use': 'Đang dùng',
  'no-data': 'Chưa có số liệu',
  'lock-due': 'Đến hạn thông báo khóa',
  locked: 'Tạm khóa',
  'delete-due': 'Đến hạn thông báo xóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi khẩn cấp',
  held: 'Tạm giữ',
  'hold-ending': 'Sắp hết hạn tạm giữ',
  'agency-idle': 'Hộp thư cơ quan ít dùng',
};

/** What a notice announces. */
export const NOTICE_STEP_LABELS: Record<NoticeStep, string> = {
  lock: 'Thông báo tạm khóa',
  delete: 'Thông báo xóa',
};

/** Where a notice stands. */
export const NOTICE_STATE_LABELS: Record<NoticeState, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  done: 'Đã thực hiện',
  withdrawn: 'Đã rút',
};

/** What became of a mailbox on a notice. */
export const NOTICE_LINE_LABELS: Record<NoticeLineState, string> = {
  open: 'Đang chờ',
  done: 'Đã thực hiện',
  spared: 'Để nguyên',
};

/** Why a mailbox is kept as it is; outside the regulation. */
export const HOLD_KIND_LABELS: Record<HoldKind, string> = {
  maternity: 'Nghỉ thai sản',
  secondment: 'Biệt phái',
  study: 'Đi học',
  illness: 'Chữa bệnh',
  other: 'Lý do khác',
};
