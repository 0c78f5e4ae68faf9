/**
 * What the regulation leaves open about agency mailboxes.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9
 */
export interface CustodySettings {
  /** Working days within which an agency mailbox is to be handed over after a change of post. */
  handoverWorkingDays: number;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const CUSTODY_DEFAULTS: CustodySettings = { handoverWorkingDays: 5 };
