import { TCVN3_PAIRS } from './tables.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  TCVN3_PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const STORED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');
/** Letters that TCVN3 has in capitals too; the others are stored small even where a capital is meant. */
const HAS_CAPITAL = /[ăâêôơưđ]/;
const ACCENTED_INITIAL = /(?<![\p{L}\p{M}])[^\0-\u007f]/u;
const ALL_CAPITALS_WORD = /(?<![\p{L}\p{M}])[A-Z]{2,}(?![a-z])/u;

/**
 * Reads text that was typed in a font such as .VnTime. TCVN3 has no accented capitals, so that they are restored where
 * the rest of the text tells: all of it in capitals, or every other word with one.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 * @example decodeTcvn3('TrÇn ThÞ NghÜa') === 'Trần Thị Nghĩa'
 */
export function decodeTcvn3(text: string): string {
  const decoded = text.replaceAll(STORED, (stored) => LETTERS.get(stored) ?? stored);
  if (decoded === text) return text;
  if (ALL_CAPITALS_WORD.test(text) && !/[a-z]/.test(text)) return decoded.toUpperCase();
  return ACCENTED_INITIAL.test(decoded) ? withInitials(decoded) : decoded;
}

/** Tells whether TCVN3 stores every letter of a word so. */
export function fitsTcvn3(word: string): boolean {
  return [...word].every((character) => character < '\u0080' || LETTERS.has(character));
}

/** Gives a capital to words that begin with an accented letter when all the others begin with a capital. */
function withInitials(decoded: string): string {
  const words = decoded.match(/[\p{L}\p{M}]+/gu) ?? [];
  const others = words.filter((word) => !mayLackCapital(word));
  if (others.length === words.length || others.length === 0) return decoded;
  if (others.some((word) => word.charAt(0) !== word.charAt(0).toUpperCase())) return decoded;
  return decoded.replaceAll(/[\p{L}\p{M}]+/gu, (word) =>
    mayLackCapital(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}

function mayLackCapital(word: string): boolean {
  const first = word.charAt(0);
  return first > '\u007f' && first === first.toLowerCase() && !HAS_CAPITAL.test(first);
}
