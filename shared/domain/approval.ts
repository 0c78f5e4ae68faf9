/**
 * What an office may want a second person to approve. The regulation does not ask for it; `rules` is the giving up of
 * such a wish, which takes two people as well.
 */
export const APPROVAL_KINDS = ['lock', 'delete', 'reissue', 'reorganise', 'rules'] as const;
/** One of {@link APPROVAL_KINDS}. */
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** What becomes of what waits: `stale` when the register no longer gives what was asked for. */
export const APPROVAL_STATES = [
  'pending',
  'approved',
  'refused',
  'withdrawn',
  'stale',
  'expired',
] as const;
/** One of {@link APPROVAL_STATES}. */
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What can be looked at: what waits for me, what of mine waits, what of mine was answered lately, what is over. */
export const APPROVAL_LISTS = ['waiting', 'mine', 'answered', 'past'] as const;
/** One of {@link APPROVAL_LISTS}. */
export type ApprovalList = (typeof APPROVAL_LISTS)[number];
