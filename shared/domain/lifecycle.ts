/**
 * What is known of the last access to a mailbox: its day; that there was none; or nothing at all, which is not the same.
 */
export type LastAccess = { state: 'date'; on: string } | { state: 'never' } | { state: 'unknown' };

/** What can be done to a mailbox that nobody uses, in the order of Điều 5 khoản 3, and opening it again. */
export const LIFECYCLE_STEPS = [
  'notify-lock',
  'lock',
  'notify-delete',
  'delete',
  'unlock',
] as const;
/** One of {@link LIFECYCLE_STEPS}. */
export type LifecycleStep = (typeof LIFECYCLE_STEPS)[number];

/**
 * Where a mailbox stands between being used and being deleted: đang dùng, chưa đăng nhập lần nào, không có số liệu, sắp
 * đến hạn khóa, đến hạn khóa, đã thông báo khóa, tạm khóa, đến hạn xóa, đã thông báo xóa, đã xóa, thu hồi.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 12 khoản 7
 */
export const LIFECYCLE_STAGES = [
  'in-use',
  'never-used',
  'no-data',
  'lock-near',
  'lock-due',
  'lock-noticed',
  'locked',
  'delete-due',
  'delete-noticed',
  'deleted',
  'revoked',
] as const;
/** One of {@link LIFECYCLE_STAGES}. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** A notice that has been given, and the day from which what it announces may be done. */
export interface LifecycleNotice {
  issuedOn: string;
  effectiveOn: string;
}

/** A mailbox is kept as it is for a reason, until a day or until further notice. */
export interface LifecycleHold {
  from: string;
  /** The last day of the hold; null while it has no end. */
  until: string | null;
  reason: string;
}

/** What a notice announces. */
export const NOTICE_STEPS = ['lock', 'delete'] as const;
/** One of {@link NOTICE_STEPS}. */
export type NoticeStep = (typeof NOTICE_STEPS)[number];

/** Where a notice stands: dự thảo, đã ban hành, đã thực hiện, đã rút. */
export const NOTICE_STATES = ['draft', 'issued', 'done', 'withdrawn'] as const;
/** One of {@link NOTICE_STATES}. */
export type NoticeState = (typeof NOTICE_STATES)[number];

/** What became of a mailbox on a notice: it waits, the step was taken, or it was left as it is. */
export const NOTICE_LINE_STATES = ['open', 'done', 'spared'] as const;
/** One of {@link NOTICE_LINE_STATES}. */
export type NoticeLineState = (typeof NOTICE_LINE_STATES)[number];

/** Why a mailbox is kept as it is: thai sản, biệt phái, học tập, chữa bệnh, khác. Outside the regulation. */
export const HOLD_KINDS = ['maternity', 'secondment', 'study', 'illness', 'other'] as const;
/** One of {@link HOLD_KINDS}. */
export type HoldKind = (typeof HOLD_KINDS)[number];

/** The lists of the board of Vòng đời; notices have a list of their own. */
export const BOARD_STAGES = [
  'in-use',
  'no-data',
  'lock-due',
  'locked',
  'delete-due',
  'deleted',
  'revoked',
  'held',
  'hold-ending',
  'agency-idle',
] as const;
/** One of {@link BOARD_STAGES}. */
export type BoardStage = (typeof BOARD_STAGES)[number];

/** The most mailboxes that one act of hand may hold, unlock, revoke or give back. */
export const MOST_AT_ONCE = 1_000;
