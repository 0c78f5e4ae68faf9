import { foldToToken } from '../text/fold.ts';
import { splitFullName } from '../text/name-parts.ts';
import { LOCAL_PART_MAX_LENGTH } from './candidate-form.ts';
import type { NamePiece, PersonalForm, RegulationProfile } from './profile.ts';

/** What the naming of a person depends on. */
export interface PersonNaming {
  fullName: string;
  birthYear?: number | null;
  /** The surname, when it has more than one syllable. */
  surname?: string | null;
}

/** The pieces of one person's name; the two of the birth year are empty when it is not known. */
export type FoldedName = Readonly<Record<NamePiece, string>>;

/** Takes a person's name apart into the pieces that addresses are put together from; null when it holds no letter. */
export function foldName(person: PersonNaming, profile: RegulationProfile): FoldedName | null {
  const { compoundSurnames, joinsCompoundSurnames, abbreviatesEveryMiddle } = profile.personal;
  const parts = splitFullName(person.fullName, {
    surname: person.surname,
    compoundSurnames: joinsCompoundSurnames ? compoundSurnames : [],
  });
  const given = parts ? foldToToken(parts.given) : '';
  if (!parts || given === '') return null;
  const family = parts.family.map(foldToToken);
  const middle = parts.middle.map(foldToToken);
  const year = person.birthYear;
  const birthYear4 = year && year > 0 ? String(year).padStart(4, '0') : '';
  return {
    family: family.join(''),
    familyInitials: initials(family),
    middle: middle.join(''),
    middleInitials: initials(abbreviatesEveryMiddle ? middle : middle.slice(0, 1)),
    given,
    birthYear2: birthYear4.slice(-2),
    birthYear4,
  };
}

function initials(words: readonly string[]): string {
  let letters = '';
  for (const word of words) letters += word.charAt(0);
  return letters;
}

/** Tells whether a form says anything of this name: to abbreviate a surname there must be one. */
export function isMeantFor(form: PersonalForm, name: FoldedName): boolean {
  return name.family !== '' || !form.pieces.includes('familyInitials');
}

/** Tells whether a form needs a birth year that is not known. */
export function lacksBirthYear(form: PersonalForm, name: FoldedName): boolean {
  return name.birthYear4 === '' && form.pieces.some((piece) => piece.startsWith('birthYear'));
}

/** Puts a local part together; empty when the form cannot: a piece is not known, or mail does not allow the length. */
export function formLocalPart(form: PersonalForm, name: FoldedName): string {
  if (lacksBirthYear(form, name)) return '';
  let localPart = '';
  for (const piece of form.pieces) localPart += name[piece];
  return localPart.length > LOCAL_PART_MAX_LENGTH ? '' : localPart;
}
