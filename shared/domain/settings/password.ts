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

/** Shorter ones can be guessed although Điều 8 admits them: twelve of our signs are more than 64 bits. */
export const MADE_PASSWORD_MIN_LENGTH = 12;

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const PASSWORD_DEFAULTS: PasswordSettings = {
  refusesOtherSigns: false,
  generatedLength: 12,
};
