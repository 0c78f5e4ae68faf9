import { WINDOWS_PAGES } from './tables.ts';

type Page = keyof typeof WINDOWS_PAGES;

const FIRST_BYTE = 0x80;
const NOTHING = '\ufffd';

/** The byte of each character of a page's upper half; what a page has nothing for is read as the control character. */
const BYTES: Readonly<Record<Page, ReadonlyMap<string, number>>> = {
  1252: bytesOf(1252),
  1258: bytesOf(1258),
  1250: bytesOf(1250),
};
/** Those in which office programs misread, the likeliest first. */
const PAGES: readonly Page[] = [1252, 1258, 1250];

function bytesOf(page: Page): ReadonlyMap<string, number> {
  return new Map(
    [...WINDOWS_PAGES[page]].map((character, index) => [
      character === NOTHING ? String.fromCharCode(FIRST_BYTE + index) : character,
      FIRST_BYTE + index,
    ]),
  );
}

/**
 * Reads Windows-1258 that was taken for Windows-1252: letters with their tone behind them.
 *
 * @example decodeWindows1258('NguyêÞn Thi\u00f2 Bi\u0300nh') === 'Nguyễn Thị Bình'
 */
export function decodeWindows1258(text: string): string {
  let decoded = '';
  for (const character of text) {
    const byte = BYTES[1252].get(character);
    const letter = byte === undefined ? NOTHING : WINDOWS_PAGES[1258].charAt(byte - FIRST_BYTE);
    decoded += letter === NOTHING ? character : letter;
  }
  return decoded.normalize('NFC');
}

/**
 * Mends UTF-8 that was read in a Windows page ("Nguyá»…n"): back to bytes, and read as UTF-8. Only what fits strictly is
 * mended; everything else stays as it is.
 */
export function repairUtf8(text: string): string {
  return mend(text) ?? text.replaceAll(/[^ \t\r\n]+/g, (word) => mend(word) ?? word);
}

function mend(text: string): string | null {
  if (!/[\u0080-\uffff]/.test(text)) return null;
  for (const page of PAGES) {
    const bytes = toBytes(text, BYTES[page]);
    const mended = bytes === null ? null : readUtf8(bytes);
    if (mended !== null) return mended.normalize('NFC');
  }
  return null;
}

function toBytes(text: string, page: ReadonlyMap<string, number>): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const parts = page.has(character) ? character : character.normalize('NFD');
    for (const part of parts) {
      const byte = part < '\u0080' ? part.charCodeAt(0) : page.get(part);
      if (byte === undefined) return null;
      bytes.push(byte);
    }
  }
  return bytes;
}

/** Reads UTF-8 strictly: no stray or missing byte, nothing longer than it need be, no surrogate. */
function readUtf8(bytes: readonly number[]): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4) return null;
    let code = first & (0x3f >> more);
    for (let left = more; left > 0; left--) {
      const next = bytes[at++];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < (SHORTEST_CODES[more] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
      return null;
    text += String.fromCodePoint(code);
  }
  return text;
}

const SHORTEST_CODES = [0, 0x80, 0x800, 0x10000] as const;
