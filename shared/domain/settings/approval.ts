/** When a second person has to approve; all outside the regulation. */
export interface ApprovalSettings {
  /** Locking more mailboxes than the number beside it. */
  locks: boolean;
  locksAbove: number;
  deletes: boolean;
  deletesAbove: number;
  /** Giving an address that somebody else has had, from the first one on. */
  reissues: boolean;
  /** Reorganising units that have more mailboxes than the number beside it. */
  reorganises: boolean;
  reorganisesAbove: number;
  /**
   * What all operators together did without a second person since so long counts towards the numbers above, so that
   * nobody stays under them by small steps or by sharing them out.
   */
  countHours: number;
  /** What waits longer lapses. */
  expireDays: number;
}

/** Nothing waits for a second person until an office wants it. */
export const APPROVAL_DEFAULTS: ApprovalSettings = {
  locks: false,
  locksAbove: 20,
  deletes: false,
  deletesAbove: 0,
  reissues: false,
  reorganises: false,
  reorganisesAbove: 0,
  countHours: 24,
  expireDays: 7,
};

const SWITCHES = [
  ['locks', 'locksAbove'],
  ['deletes', 'deletesAbove'],
  ['reissues', null],
  ['reorganises', 'reorganisesAbove'],
] as const satisfies readonly (readonly [keyof ApprovalSettings, keyof ApprovalSettings | null])[];

/** Whether anything waits for a second person. */
export function wantsApproval(settings: ApprovalSettings): boolean {
  return SWITCHES.some(([isOn]) => settings[isOn]);
}

/** How many of the wishes for a second person a change gives up or weakens. */
export function countWeakened(before: ApprovalSettings, after: ApprovalSettings): number {
  return SWITCHES.filter(
    ([isOn, above]) =>
      before[isOn] &&
      (!after[isOn] ||
        (above !== null && (after[above] > before[above] || after.countHours < before.countHours))),
  ).length;
}
