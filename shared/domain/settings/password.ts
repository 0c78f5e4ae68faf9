/**
 * What the regulation leaves open about passwords of mailboxes.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8
 */
export interface PasswordSettings {
  /** Whether a sign outside the list of Điều 8 is refused, and not only warned of. */
  refusesOtherSigns: boolean;
  /** How long the passwords are that the application makes. */
  generatedLength: number;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const PASSWORD_DEFAULTS: PasswordSettings = {
  refusesOtherSigns: false,
  generatedLength: 12,
};
