import iconv from 'iconv-lite';
import { TCVN3_PAIRS, VNI_PAIRS } from '../../shared/text/legacy/tables.ts';

const tcvn3 = new Map(TCVN3_PAIRS.split(' ').map((pair) => [pair.slice(1), pair.charAt(0)]));
const vni = new Map(VNI_PAIRS.split(' ').map((pair) => [pair.slice(-1), pair.slice(0, -1)]));

/** Types a text as in a font .VnTime: TCVN3 has no accented capitals, so that those become small. */
export function encodeTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** Types a text as in a font VNI-Times, the mark in the case of its letter. */
export function encodeVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const typed = vni.get(letter) ?? letter;
      const isCapital = letter !== letter.toLowerCase();
      return isCapital ? typed.toUpperCase() : typed;
    })
    .join('');
}

/** Saves a text as UTF-8 and reads it in a Windows page. */
export function misread(
  text: string,
  page: 'windows-1252' | 'windows-1258' | 'windows-1250',
): string {
  const bytes = Buffer.from(text);
  return [...bytes]
    .map((byte) => {
      const read = iconv.decode(Buffer.from([byte]), page);
      return read === '\ufffd' ? String.fromCharCode(byte) : read;
    })
    .join('');
}

/** Saves a text in Windows-1258, tones behind their letters, and reads it as Windows-1252. */
export function misreadWindows1258(text: string): string {
  const typed = [...text.normalize('NFC')]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return parts.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
  return iconv.decode(iconv.encode(typed, 'windows-1258'), 'windows-1252');
}
