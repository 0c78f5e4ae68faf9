/**
 * What can happen to a mailbox between its first day and its last: the kinds of its events. Add to it freely; a kind
 * that was written is never renamed.
 */
export const MAILBOX_EVENT_KINDS = [
  'issued',
  'issue-undone',
  'changed',
  'moved',
  'renamed',
  'readdressed',
  'alias-added',
  'alias-ended',
  'published',
  'unpublished',
  'lock-noticed',
  'lock-notice-withdrawn',
  'locked',
  'unlocked',
  'delete-noticed',
  'delete-notice-withdrawn',
  'deleted',
  'revoked',
  'restored',
  'hold-set',
  'hold-ended',
  'password-reset',
  'slip-printed',
  'password-changed',
  'custodian-changed',
  'delegate-added',
  'delegate-ended',
  'handed-over',
] as const;
/** One of {@link MAILBOX_EVENT_KINDS}. */
export type MailboxEventKind = (typeof MAILBOX_EVENT_KINDS)[number];

/** Fields of a mailbox as its events name them, in `before` and `after`; what is absent did not change. */
export interface MailboxFields {
  name: string;
  unitId: number;
  localPart: string;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  note: string;
  status: string;
  statusOn: string | null;
  quotaMb: number;
  isPublished: boolean;
  document: string;
  passwordState: string;
}
/** The name of a field that events may carry. */
export type MailboxField = keyof MailboxFields;
