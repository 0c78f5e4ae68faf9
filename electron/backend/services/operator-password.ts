import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { foldToToken } from '../../../shared/text/fold.ts';

/** The shortest password an operator of this application may have. */
export const OPERATOR_PASSWORD_MIN_LENGTH = 12;

/** What is common here and in no list of the world: words, names, places, keyboards, as they are typed without marks. */
const COMMON_HERE = `
  matkhau matkhaumoi quantri quantrivien administrator tiengiang mytho gocong cailay chogao caibe tanphuoc
  vietnam hochiminh saigon hanoi ubnd thudientu congvu thucongvu danhba danhbathucongvu sothongtin
  nguyen nguyenvan nguyenthi tranvan tranthi phamvan phamthi levan lethi anhyeuem emyeuanh yeuanh yeuem
  khongbiet khongcho conyeume giadinh hanhphuc matmahoa dangnhap xinchao
  qwertyuiop asdfghjkl zxcvbnm qwerty azerty 1qaz2wsx 3edc4rfv qazwsxedc abcdef abc123
`
  .trim()
  .split(/\s+/);

/** With so few characters besides it, a common word is the password. */
const LITTLE = 4;
/** More common words than these in a row are a sentence, which nobody guesses. */
const FEW_WORDS = 2;
const SHORTEST_WORD = 4;

let listed: (() => ReadonlySet<string>) | null = null;

/** Says where the list of common passwords lies; it is read when the first password is chosen. */
export function readCommonPasswordsFrom(resourcesDir: string): void {
  let words: ReadonlySet<string> | null = null;
  listed = () => {
    words ??= new Set(
      readFileSync(join(resourcesDir, 'passwords', 'common.txt'), 'utf8')
        .split('\n')
        .concat(COMMON_HERE),
    );
    return words;
  };
}

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
  const name = foldToToken(username);
  if (name.length >= 4 && folded.includes(name)) refuse('contains-name');
  const isRepetitive = new Set(password).size < 5;
  if (isRepetitive || isLittleMoreThanCommon(folded)) refuse('common');
}

/** Takes the longest common words out, and years and runs of digits with them; what is left must be something. */
function isLittleMoreThanCommon(folded: string): boolean {
  const words = listed?.() ?? new Set(COMMON_HERE);
  let rest = folded;
  for (let taken = 0; taken < FEW_WORDS; taken++) {
    const word = longestIn(rest, words);
    if (word === null) break;
    rest = rest.replaceAll(word, ' ');
  }
  if (!rest.includes(' ')) return false;
  return rest.replaceAll(/(19|20)\d\d|\d+/g, '').replaceAll(' ', '').length < LITTLE;
}

function longestIn(text: string, words: ReadonlySet<string>): string | null {
  for (let length = text.length; length >= SHORTEST_WORD; length--)
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      if (words.has(part)) return part;
    }
  return null;
}
