/**
 * What the regulation leaves open when accounts that nobody uses are locked and deleted.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export interface LifecycleSettings {
  /** By how much the mail server may be late in noting an access. */
  slackDays: number;
  /** How long before it is due an account is shown as "sắp đến hạn khóa". */
  nearDays: number;
  /** The least time from a notice to what it announces. */
  noticeDays: number;
  /** The least time from locking to deleting. */
  lockToDeleteDays: number;
  /** Older figures of use are not good enough to lock by. */
  maxSnapshotAgeDays: number;
  /** Whether agency mailboxes are locked and deleted too, and not only warned of. */
  locksAgencyMailboxes: boolean;
  /** Agency mailboxes are to be read daily: so many days without access are shown. */
  agencyIdleDays: number;
  /** Whoever has used the mailbox within so many days uses it regularly. */
  regularUseDays: number;
  /** Server states with more accounts "never used" than this share (in percent) are not believed. */
  maxNeverUsedPercent: number;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const LIFECYCLE_DEFAULTS: LifecycleSettings = {
  slackDays: 7,
  nearDays: 30,
  noticeDays: 7,
  lockToDeleteDays: 30,
  maxSnapshotAgeDays: 7,
  locksAgencyMailboxes: false,
  agencyIdleDays: 7,
  regularUseDays: 30,
  maxNeverUsedPercent: 80,
};
