/** Who may use an agency mailbox: the head who manages it, or somebody whom the head has authorised. */
export const CUSTODY_ROLES = ['custodian', 'delegate'] as const;
/**
 * One of {@link CUSTODY_ROLES}: người quản lý, người được ủy quyền.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 1
 */
export type CustodyRole = (typeof CUSTODY_ROLES)[number];

/** Somebody holds an agency mailbox in a role from a day, until another or until now. */
export interface CustodyTerm {
  role: CustodyRole;
  /** Tells people apart; the mailbox of the person, as a rule. */
  personId: number;
  personName: string;
  /** The unit in which the person works. */
  personUnitId: number;
  from: string;
  /** The last day; null while it lasts. */
  until: string | null;
  /** Number and day of the appointment or the authorisation; empty when there is none. */
  document: string;
}
