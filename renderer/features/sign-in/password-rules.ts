/** The shortest password an operator of this application may have. */
export const MIN_PASSWORD_LENGTH = 12;

/** Where a password stands while it is being typed. */
export interface PasswordStanding {
  isLongEnough: boolean;
  isRepeated: boolean;
}

/** What can be said of a password without asking the backend. */
export function passwordStanding(password: string, again: string): PasswordStanding {
  return {
    isLongEnough: password.length >= MIN_PASSWORD_LENGTH,
    isRepeated: password !== '' && password === again,
  };
}
