import { AppError } from '../../../shared/errors.ts';
import { foldToToken } from '../../../shared/text/fold.ts';

/** The shortest password an operator of this application may have. */
export const OPERATOR_PASSWORD_MIN_LENGTH = 12;

const COMMON = [
  'password',
  'matkhau',
  'administrator',
  'quantri',
  'tiengiang',
  'qwerty',
  'abc123',
  '123456',
];

/**
 * Refuses a weak password for an operator (these are the application's own rules; Điều 8 rules mailboxes).
 *
 * @throws PASSWORD_WEAK when it is short, is a common one with little added, or contains the user name
 */
export function assertStrongPassword(password: string, username: string): void {
  const refuse = (reason: 'short' | 'common' | 'contains-name') => {
    throw new AppError('PASSWORD_WEAK', { reason, minLength: OPERATOR_PASSWORD_MIN_LENGTH });
  };
  if ([...password].length < OPERATOR_PASSWORD_MIN_LENGTH) refuse('short');
  const folded = foldToToken(password);
  const withoutCommon = COMMON.reduce((rest, word) => rest.replaceAll(word, ''), folded);
  const isRepetitive = new Set(password).size < 5;
  if (isRepetitive || (withoutCommon.length < folded.length && withoutCommon.length < 4))
    refuse('common');
  const name = foldToToken(username);
  if (name.length >= 4 && folded.includes(name)) refuse('contains-name');
}
