const D_LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

/** What makes a line untidy; most lines have nothing of it, and are told by one look. */
const UNTIDY = /[\p{Cc}\p{Cf}ÐƉðɖ]|[^\S ]| {2}|^ | $/u;

/**
 * Cleans a line that a person or an office program wrote: NFC, one space between words, no control or invisible
 * characters, real Đ. Text in TCVN3 must be decoded before, because its ư is a soft hyphen.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 */
export function cleanText(text: string): string {
  return (UNTIDY.test(text) ? tidy(text) : text).normalize('NFC');
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[ÐƉðɖ]/g, (letter) => D_LOOK_ALIKES[letter] ?? letter)
    .trim();
}

/**
 * Writes a name typed in one case only (capitals, as lists often have it) with a capital at each part, those after a
 * hyphen or an apostrophe too. A name that mixes cases is left as it was typed.
 *
 * @example toTitleCase("NGUYỄN THỊ ĐÀO") === 'Nguyễn Thị Đào'
 */
export function toTitleCase(name: string): string {
  const lower = name.toLowerCase();
  if (name !== lower && name !== name.toUpperCase()) return name;
  return lower.replaceAll(/[\p{L}\p{M}]+/gu, (part) => {
    const [first = '', ...rest] = part;
    return first.toUpperCase() + rest.join('');
  });
}
