import { TCVN3_PAIRS, VNI_PAIRS } from '../../../shared/text/legacy/tables.ts';

const encoders = {
  tcvn3: encoderOf(TCVN3_PAIRS),
  vni: encoderOf(VNI_PAIRS),
};

function encoderOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(' ').map((pair) => {
      const letters = [...pair];
      return [letters.at(-1) ?? '', letters.slice(0, -1).join('')] as const;
    }),
  );
}

/** Types a text as it was typed in the old fonts; TCVN3 has no accented capitals but seven, and stores them small. */
export function typeIn(font: 'tcvn3' | 'vni', text: string): string {
  const encoder = encoders[font];
  return [...text.normalize('NFC')]
    .map((letter) => encoder.get(letter) ?? encoder.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** Writes a text in windows-1258, which has tones as marks of their own behind the letter. */
export function splitTones(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return tone === '' ? letter : parts.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}
