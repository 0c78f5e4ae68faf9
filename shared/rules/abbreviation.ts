import type { RegulationProfile } from './profile.ts';
import { hasPhraseAt, joinWords, toWords, type Word } from './unit-name.ts';

/** One way to shorten a unit's name. */
export interface Abbreviation {
  text: string;
  /** Vietnamese: how it is made. */
  note: string;
}

/** A way that is not the regulation's own, and why it is offered, in Vietnamese. */
export interface OutsideAbbreviation extends Abbreviation {
  outside: string;
}

type AgencyRules = RegulationProfile['agency'];

/** What one word, or one phrase with an abbreviation of its own, adds. */
interface Part {
  letters: string;
  isAlias: boolean;
  /** The word when the regulation does not say whether it adds a letter. */
  optional: string | null;
}

/**
 * Shortens a unit's name in every way worth offering. The regulation's own is the first letter of each syllable
 * (`ptckh`), with the phrases that its examples shorten otherwise (`sttt`); the others serve names that clash: readings
 * that it leaves open, and longer forms.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1 điểm a, d
 * @returns null when the name holds no letter
 */
export function abbreviate(
  words: readonly Word[],
  rules: AgencyRules,
  maxLength: number,
): { own: Abbreviation; others: OutsideAbbreviation[] } | null {
  const parts = toParts(words, rules, true);
  if (parts.length === 0) return null;
  const hasAlias = parts.some(({ isAlias }) => isAlias);
  const note = hasAlias
    ? 'Tên viết tắt: chữ đầu của mỗi tiếng; “Thông tin và Truyền thông” viết tắt như ví dụ của Quy chế.'
    : 'Tên viết tắt: chữ đầu của mỗi tiếng.';
  const others = [
    ...(hasAlias ? [everyLetter(words, rules)] : []),
    ...withoutOptionalWords(parts),
    ...longerForms(words, rules, maxLength),
  ];
  return {
    own: { text: joinLetters(parts), note },
    others: others.filter(({ text }) => text !== ''),
  };
}

function toParts(words: readonly Word[], rules: AgencyRules, usesAliases: boolean): Part[] {
  const aliases = usesAliases
    ? rules.phraseAliases.map((alias) => ({ ...alias, words: toWords(alias.phrase) }))
    : [];
  const isMixedCase = words.some(({ text }) => text !== text.toUpperCase());
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const alias = aliases.find((known) => hasPhraseAt(words, known.words, at));
    if (alias) {
      parts.push({ letters: alias.abbreviation, isAlias: true, optional: null });
      at += alias.words.length;
      continue;
    }
    const word = words[at++];
    if (!word || isDropped(word, rules)) continue;
    const optional = isOptional(word, rules) ? word.text : null;
    parts.push({ letters: lettersOf(word, isMixedCase), isAlias: false, optional });
  }
  return parts;
}

function joinLetters(parts: readonly Part[]): string {
  return parts.map(({ letters }) => letters).join('');
}

function isDropped(word: Word, rules: AgencyRules): boolean {
  return rules.droppedWords.includes(word.text.toLowerCase());
}

/** Only small letters make it optional: "tỉnh" in "Thanh tra tỉnh" is, "Tỉnh" in "Tỉnh ủy" is part of the name. */
function isOptional(word: Word, rules: AgencyRules): boolean {
  return rules.optionalWords.includes(word.text);
}

/** What can be said as one Vietnamese syllable; anything else of several letters is an abbreviation already. */
const SYLLABLE = /^[^aeiouy]{0,3}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

function lettersOf({ text, folded }: Word, isMixedCase: boolean): string {
  const isShort = isMixedCase && text.length > 1 && text === text.toUpperCase();
  const isAbbreviation = isShort || /\d/.test(folded) || !SYLLABLE.test(folded);
  return isAbbreviation ? folded : folded.charAt(0);
}

function everyLetter(words: readonly Word[], rules: AgencyRules): OutsideAbbreviation {
  return {
    text: joinLetters(toParts(words, rules, false)),
    outside: 'chữ đầu của mọi tiếng, khác ví dụ của Quy chế',
    note: 'Chữ đầu của mọi tiếng.',
  };
}

function withoutOptionalWords(parts: readonly Part[]): OutsideAbbreviation[] {
  const words = new Set(parts.map(({ optional }) => optional).filter((word) => word !== null));
  return [...words].map((word) => ({
    text: joinLetters(parts.filter(({ optional }) => optional !== word)),
    outside: `không lấy chữ đầu của “${word}”`,
    note: `Tên viết tắt, bỏ “${word}”; Quy chế không nói rõ.`,
  }));
}

const SPELT_WORDS = 2;

function longerForms(
  words: readonly Word[],
  rules: AgencyRules,
  maxLength: number,
): OutsideAbbreviation[] {
  const kept = words.filter((word) => !isDropped(word, rules) && !isOptional(word, rules));
  const outside = 'viết dài hơn khi tên viết tắt trùng nhau';
  const spelt = kept.slice(-SPELT_WORDS);
  const lengthened: OutsideAbbreviation = {
    text: joinLetters(toParts(kept.slice(0, -SPELT_WORDS), rules, false)) + joinWords(spelt),
    outside,
    note: `Viết đủ “${spelt.map(({ text }) => text).join(' ')}”.`,
  };
  const full: OutsideAbbreviation = { text: joinWords(kept), outside, note: 'Viết đủ cả tên.' };
  return [lengthened, full].filter(({ text }) => text.length <= maxLength);
}
