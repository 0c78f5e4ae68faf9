import { decodeText, TEXT_ENCODINGS, type TextEncoding } from './decode-text.ts';
import { hasUsualCase, isSyllable } from './syllable.ts';
import { fitsTcvn3 } from './tcvn3.ts';
import { fitsVni } from './vni.ts';

/** Under which encodings a word is Vietnamese. */
export type WordReadings = Readonly<Record<TextEncoding, boolean>>;

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Only plain signs separate words: the others may be letters of an old font. */
const SEPARATORS = /[\t-\r !-@[-`{-~]+/;

/** The words of a text that tell its encoding: those with more than plain letters. */
export function tellingWords(text: string): string[] {
  if (!BEYOND_ASCII.test(text)) return [];
  return text.split(SEPARATORS).filter((word) => BEYOND_ASCII.test(word));
}

/** Judges one word under every encoding. */
export function readWord(word: string): WordReadings {
  return Object.fromEntries(
    TEXT_ENCODINGS.map((encoding) => [encoding, READERS[encoding](word)]),
  ) as Record<TextEncoding, boolean>;
}

const READERS: Readonly<Record<TextEncoding, (word: string) => boolean>> = {
  unicode: (word) => isWord(decodeText(word, 'unicode').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')),
  // It stores accented capitals small, so that the case says nothing.
  tcvn3: (word) => fitsTcvn3(word) && isSyllable(decodeText(word, 'tcvn3')),
  vni: (word) => fitsVni(word) && isWord(decodeText(word, 'vni')),
  // It has â, ê, ô and some others as Windows-1252 has them.
  'windows-1258': (word) => isWord(decodeText(word, 'windows-1258')),
  'misread-utf8': (word) => {
    const mended = decodeText(word, 'misread-utf8');
    return mended !== word.normalize('NFC') && isWord(mended);
  },
};

function isWord(word: string): boolean {
  return hasUsualCase(word) && isSyllable(word);
}
