import type { ListEncoding } from '../../../shared/domain/import.ts';

/** Letters that no old font uses: a text with one of them is Unicode. */
const BEYOND_LATIN_1 = /[\u0100-\u02ff]|[\u0300-\u036f]|[\u1e00-\u1eff]/;

/** Whether a text may have been typed in an old font: an accent or a sign, and nothing beyond Latin-1. */
export function mayBeLegacy(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text) && !BEYOND_LATIN_1.test(text);
}

/** Whether a text is Unicode beyond doubt. */
export function isPlainlyUnicode(text: string): boolean {
  return BEYOND_LATIN_1.test(text);
}

/** Reads a text in an encoding. */
export function decodeAs(text: string, _encoding: ListEncoding): string {
  return text;
}

/** The encoding that most of these texts are typed in; null when they do not tell. */
export function detectEncoding(_texts: readonly string[]): ListEncoding | null {
  return null;
}
