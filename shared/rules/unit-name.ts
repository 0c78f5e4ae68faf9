import { foldToToken } from '../text/fold.ts';
import { cleanText } from '../text/normalise.ts';
import type { DistrictType } from './profile.ts';

/** One word of a unit's name, as typed and folded. */
export interface Word {
  text: string;
  folded: string;
}

/** Kinds of commune-level units. */
export type CommuneType = 'xã' | 'phường' | 'thị trấn';

/** How each kind of unit is written: in full, and shortened. */
export const UNIT_TYPE_ABBREVIATIONS: Readonly<Record<DistrictType | CommuneType, string>> = {
  huyện: 'h',
  'thị xã': 'tx',
  'thành phố': 'tp',
  xã: 'x',
  phường: 'p',
  'thị trấn': 'tt',
};

/** The kinds a district-level unit can be. */
export const DISTRICT_TYPES: readonly DistrictType[] = ['huyện', 'thị xã', 'thành phố'];
/** The kinds a commune-level unit can be. */
export const COMMUNE_TYPES: readonly CommuneType[] = ['xã', 'phường', 'thị trấn'];

const COMMITTEE = ['Ủy ban nhân dân', 'UBND'];
/** Where a name goes on to say whose unit it is. */
const BELONGS_TO =
  /\s(?:thuộc|trực thuộc)\s+(?:sở|ủy ban|uỷ ban|ubnd|ban|huyện|thị xã|thành phố|tỉnh)\s.*$/iu;

/** Splits a name into words; signs separate, and `&` is read as "và". */
export function toWords(name: string): Word[] {
  const words =
    cleanText(name)
      .replaceAll('&', ' và ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((text) => ({ text, folded: foldToToken(text) })).filter(({ folded }) => folded);
}

/** Splits the name of an agency or a sub-unit, leaving out the parent it may name. */
export function toOwnWords(name: string): Word[] {
  const words = toWords(` ${cleanText(name)}`.replace(BELONGS_TO, ''));
  if (!endsWith(words, 'tỉnh Tiền Giang')) return words;
  return words.slice(0, words[0]?.folded === 'so' ? -3 : -2);
}

/** A territorial unit's name taken apart: its kind, if written, and the name proper. */
export interface TerritorialName<Type extends string> {
  type: Type | null;
  words: Word[];
}

/** Takes apart names such as "UBND huyện Chợ Gạo", "TX. Cai Lậy", "xã Mỹ Phước, huyện Tân Phước", "Chợ Gạo". */
export function parseTerritorialName<Type extends DistrictType | CommuneType>(
  name: string,
  types: readonly Type[],
): TerritorialName<Type> {
  let words = toWords(` ${cleanText(name)}`.replace(BELONGS_TO, '').split(',')[0] ?? '');
  if (endsWith(words, 'tỉnh Tiền Giang')) words = words.slice(0, -3);
  for (const committee of COMMITTEE) words = withoutStart(words, committee);
  for (const type of types) {
    for (const written of [type, UNIT_TYPE_ABBREVIATIONS[type]]) {
      const rest = withoutStart(words, written);
      if (rest !== words) return { type, words: rest };
    }
  }
  return { type: null, words };
}

/** Joins words as an address has them. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join('');
}

/** Tells whether words begin with a phrase at a position. */
export function hasPhraseAt(words: readonly Word[], phrase: readonly Word[], at: number): boolean {
  return phrase.every(({ folded }, index) => words[at + index]?.folded === folded);
}

function endsWith(words: readonly Word[], phrase: string): boolean {
  const ending = toWords(phrase);
  return words.length > ending.length && hasPhraseAt(words, ending, words.length - ending.length);
}

/** The words after a beginning; the same words when they do not begin so, or nothing would be left. */
function withoutStart(words: Word[], phrase: string): Word[] {
  const beginning = toWords(phrase);
  const hasMore = words.length > beginning.length;
  return hasMore && hasPhraseAt(words, beginning, 0) ? words.slice(beginning.length) : words;
}

/** Leaves out the district that a room's name may end with: "Thanh tra huyện", "Phòng Nội vụ huyện Cái Bè". */
export function withoutDistrict(words: Word[], districtName: string): Word[] {
  for (const type of DISTRICT_TYPES) {
    for (const ending of [`${type} ${districtName}`, type]) {
      if (endsWith(words, ending)) return words.slice(0, -toWords(ending).length);
    }
  }
  return words;
}
