import { nameKey } from './name-key.ts';
import { cleanText } from './normalise.ts';

/** The parts of a full name in the order họ, chữ lót, tên. */
export interface NameParts {
  /** Syllables of the surname; empty when the name is one word. */
  family: string[];
  middle: string[];
  given: string;
}

/** What is known of surnames when a name is split. */
export interface SplitOptions {
  /** The surname as the person states it, when it has several syllables. */
  surname?: string | null;
  /** Surnames of several syllables to be taken as one. */
  compoundSurnames?: readonly string[];
}

/**
 * Splits a full name: the surname is the first syllable unless told otherwise, the given name is the last one.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 (the example `lmhieu`)
 * @returns null when the text holds no name
 */
export function splitFullName(fullName: string, options: SplitOptions = {}): NameParts | null {
  const line = cleanText(fullName);
  if (!/\p{L}/u.test(line)) return null;
  const words = line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const given = words.at(-1) ?? '';
  const length = Math.min(words.length - 1, surnameLength(words, options));
  return { family: words.slice(0, length), middle: words.slice(length, -1), given };
}

function surnameLength(words: readonly string[], options: SplitOptions): number {
  const known = options.surname ? [options.surname] : (options.compoundSurnames ?? []);
  if (known.length === 0) return 1;
  const key = `${nameKey(words.join(' '))} `;
  const lengths = known
    .map(nameKey)
    .filter((surname) => surname !== '' && key.startsWith(`${surname} `))
    .map((surname) => surname.split(' ').length);
  return Math.max(1, ...lengths);
}
