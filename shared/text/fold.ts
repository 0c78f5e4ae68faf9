/** Letters that look like Đ in old fonts and on foreign keyboards, and Đ itself, which NFD does not take apart. */
const D_LETTERS = /[ĐđÐðƉɖ]/g;
const MARK_OR_FORMAT = /[\p{M}\p{Cf}]/gu;

const SEPARATOR = ' ';

function foldCharacter(character: string): string {
  const plain = character.replace(D_LETTERS, 'd').toLowerCase().normalize('NFD');
  const letters = plain.replace(MARK_OR_FORMAT, '');
  return letters === '' || /[\p{L}\p{N}]/u.test(letters) ? letters : SEPARATOR;
}

/** Characters below this (all Latin and Vietnamese letters, marks, common signs) are folded by table. */
const TABLE_SIZE = 0x2070;
const DROPPED = 0;
const SEPARATOR_CODE = SEPARATOR.charCodeAt(0);

const TABLE = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const folded = foldCharacter(String.fromCharCode(code));
  return folded === '' ? DROPPED : folded.charCodeAt(0);
});

/**
 * Makes the part of an address that a word or a whole name gives: lower case, no marks, nothing but `a-z` and `0-9`.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 ("viết liền, chữ thường và không dấu")
 * @example foldToToken("Đặng Thị K'Brêm") === 'dangthikbrem'
 */
export function foldToToken(text: string): string {
  let token = '';
  for (let i = 0; i < text.length; i++) {
    const code = TABLE[text.charCodeAt(i)] ?? DROPPED;
    if (isTokenCode(code)) token += String.fromCharCode(code);
  }
  return token;
}

function isTokenCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const written = new Uint16Array(1_024);

/**
 * Makes the text that search indexes and that a search is asked with: lower case, no marks, words separated by single
 * spaces. Every sign that is neither letter nor digit separates words.
 *
 * @example foldForSearch('tanphuoc.myphuoc – Ủy ban') === 'tanphuoc myphuoc uy ban'
 */
export function foldForSearch(text: string): string {
  if (text.length > written.length) return foldAnyText(text);
  let length = 0;
  let last = SEPARATOR_CODE;
  for (let i = 0; i < text.length; i++) {
    const code = TABLE[text.charCodeAt(i)];
    if (code === undefined) return foldAnyText(text);
    if (code === DROPPED || (code === SEPARATOR_CODE && last === SEPARATOR_CODE)) continue;
    written[length++] = code;
    last = code;
  }
  if (last === SEPARATOR_CODE && length > 0) length--;
  return Reflect.apply(String.fromCharCode, null, written.subarray(0, length));
}

/** The same for long texts and those with rare characters. */
function foldAnyText(text: string): string {
  return Array.from(text, foldCharacter).join('').replaceAll(/ {2,}/g, SEPARATOR).trim();
}
