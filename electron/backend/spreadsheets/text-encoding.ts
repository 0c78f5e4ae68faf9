import iconv from 'iconv-lite';

/** A text with characters no text file holds: what was read is not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * Decodes a text file as Vietnamese offices save it: UTF-8, UTF-16 with its mark, or windows-1258, which
 * writes tones as combining marks.
 * @returns the text in NFC without byte order mark, or null when the bytes are no text
 */
export function decodeText(bytes: Buffer): string | null {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  return NOT_TEXT.test(text) ? null : text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1258');
  }
}
