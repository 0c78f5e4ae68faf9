import iconv from 'iconv-lite';

/** A text with characters no text file holds: what was read is not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Bytes looked at to tell an encoding. */
const SNIFFED_BYTES = 64 * 1024;

/** A vowel, then a tone of its own byte: how windows-1258 writes; and its đ. */
const WINDOWS_1258 =
  /[aeiouy\xe2\xe3\xea\xf4\xf5\xfd\xc2\xc3\xca\xd4\xd5\xdd][\xcc\xd2\xde\xec\xf2]|[\xf0]/gi;
/** Letters where other encodings have signs. */
const TCVN3 = /[\xa1-\xaf\xb5-\xbf]/g;
/** A vowel with its mark behind it; ñ for đ, ö for ư. */
const VNI =
  /[aeouy\xf4\xf6][\xf8\xf9\xfb\xf5\xef\xd8\xd9\xdb\xd5\xcf]|[aeo][\xe2\xe1\xe0\xe5\xe4]|a[\xea\xe9\xe8\xfa\xfc\xeb]|[\xf1\xf6\xd1\xd6]/gi;

/**
 * Decodes a text file as Vietnamese offices save it: UTF-8, UTF-16 with or without its mark, or windows-1258, which
 * writes tones as combining marks. Text of the old fonts (TCVN3, VNI) comes as the letters it pretends to be, as it
 * does in a workbook, to be decoded column by column.
 * @returns the text in NFC without byte order mark, or null when the bytes are no text
 */
export function decodeText(bytes: Buffer): string | null {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  return NOT_TEXT.test(text) ? null : text;
}

function decode(bytes: Buffer): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return iconv.decode(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, isInOldFont(bytes) ? 'windows-1252' : 'windows-1258');
  }
}

/** UTF-16 by its mark, or by the zeros beside the letters that have no accent. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, SNIFFED_BYTES);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < looked / 4) return null;
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null;
}

function isInOldFont(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, SNIFFED_BYTES * 4);
  const signs = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return Math.max(signs(TCVN3), signs(VNI)) > signs(WINDOWS_1258);
}
