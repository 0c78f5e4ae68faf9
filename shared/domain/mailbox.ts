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
