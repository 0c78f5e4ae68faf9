const CONSONANTS = 'bcdđfghjklmnpqrstvwxz';
const VOWELS = 'aăâeêioôơuưy';
/** None, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const LOWER = [
  ...CONSONANTS,
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
].join('');
const LETTERS = LOWER + LOWER.toUpperCase();

const STRANGE = new RegExp(`[^${LETTERS} '’ʼ-]+`, 'u');
/** An apostrophe or a hyphen that does not join two letters. */
const LOOSE_SIGN = new RegExp(`(?<![${LETTERS}])['’ʼ-]+|['’ʼ-]+(?![${LETTERS}])`, 'u');
/** Vowels that never meet in Vietnamese but do when a VNI font is lost: "Vaên", "Nguyeãn". */
const LOST_FONT = /a[àáảãạâấầẩẫậăêéè]|e[àáãâ]|o[âê]/iu;

/**
 * Finds the first part of a name that no Vietnamese name holds: a digit, a sign, a letter of another alphabet or one
 * that a wrong font left behind. An apostrophe or a hyphen inside a word belongs to it ("K'Brêm").
 *
 * @returns null when the name is clean
 * @example findStrangePart('Nguy?n Văn An') === '?'
 */
export function findStrangePart(name: string): string | null {
  const text = name.normalize('NFC');
  const found = STRANGE.exec(text) ?? LOOSE_SIGN.exec(text) ?? LOST_FONT.exec(text);
  return found === null ? null : found[0];
}
