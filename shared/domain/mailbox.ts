/**
 * Whose mailbox it is.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 3, khoản 4
 */
export const MAILBOX_KINDS = ['personal', 'agency'] as const;
/** One of {@link MAILBOX_KINDS}. */
export type MailboxKind = (typeof MAILBOX_KINDS)[number];

/**
 * Where a mailbox stands: đang dùng, tạm khóa, đã xóa, thu hồi.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 12 khoản 7
 */
export const MAILBOX_STATUSES = ['in-use', 'locked', 'deleted', 'revoked'] as const;
/** One of {@link MAILBOX_STATUSES}. */
export type MailboxStatus = (typeof MAILBOX_STATUSES)[number];

/** The states in which a mailbox holds its address. */
export const LIVE_STATUSES: readonly MailboxStatus[] = ['in-use', 'locked'];

/** Tells whether a mailbox holds its address. */
export function isLive(status: MailboxStatus): boolean {
  return LIVE_STATUSES.includes(status);
}

/** What is known of the last access: a day, that there was none, or nothing. */
export const LAST_ACCESS_STATES = ['date', 'never', 'unknown'] as const;
/** One of {@link LAST_ACCESS_STATES}. */
export type LastAccessState = (typeof LAST_ACCESS_STATES)[number];

/**
 * Whether the first password was changed by its owner.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3; Điều 10 khoản 1
 */
export const PASSWORD_STATES = ['default', 'changed', 'unknown'] as const;
/** One of {@link PASSWORD_STATES}. */
export type PasswordState = (typeof PASSWORD_STATES)[number];

/**
 * The largest mailbox, and what one is granted with.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 7
 * @unit MiB
 */
export const MAILBOX_QUOTA_MB = 500;
