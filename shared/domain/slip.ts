/** How slips are laid out: one on an A5 sheet, or four on an A4 sheet to be cut apart, with a table for receipts. */
export const SLIP_LAYOUTS = ['a5', 'four'] as const;
/** One of {@link SLIP_LAYOUTS}. */
export type SlipLayout = (typeof SLIP_LAYOUTS)[number];

/**
 * Where a slip stands: its password waits to be changed, was changed, or waited too long; or a newer slip took its place.
 */
export const SLIP_STATES = ['waiting', 'expired', 'changed', 'replaced'] as const;
/** One of {@link SLIP_STATES}. */
export type SlipState = (typeof SLIP_STATES)[number];

/** What stands behind the number of a slip: `12/PCTK`. */
export const SLIP_SIGN = 'PCTK';

/**
 * For so many days a first password may be used; outside the regulation, which asks to change it at once.
 * @unit days
 */
export const SLIP_VALID_DAYS = 7;
