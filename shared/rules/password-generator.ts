import { holdsGuessable } from './password.ts';
import type { RegulationProfile } from './profile.ts';

/** Gives a whole number from 0 up to `below`, each as likely as the others. */
export type RandomSource = (below: number) => number;

/** Letters and digits that are not taken for one another on paper: no 0 O o, 1 l I i. */
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SMALL = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** So many tries find a password without what is to be avoided, unless everything is. */
const MAX_TRIES = 200;

/**
 * Makes a password that Điều 8 admits, of signs that can be read from paper: at least one of each kind, in any place.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8 khoản 1
 * @param random must not be guessable; the rules have no such source of their own
 * @param avoid parts of the name, the unit and the birth year, none of which is inside
 */
export function generatePassword(
  random: RandomSource,
  { password: { minLength, signs } }: Pick<RegulationProfile, 'password'>,
  length: number,
  avoid: readonly string[] = [],
): string {
  const kinds = [CAPITALS, SMALL, DIGITS, signs];
  const size = Math.max(length, minLength, kinds.length);
  let made = '';
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    made = makeOne(random, kinds, size);
    if (!holdsGuessable(made, avoid)) return made;
  }
  return made;
}

function makeOne(random: RandomSource, kinds: readonly string[], size: number): string {
  const every = kinds.join('');
  const pick = (from: string) => from.charAt(random(from.length));
  const characters = [
    ...kinds.map(pick),
    ...Array.from({ length: size - kinds.length }, () => pick(every)),
  ];
  return shuffle(characters, random).join('');
}

/** Fisher and Yates: every order is as likely as the others. */
function shuffle(characters: string[], random: RandomSource): string[] {
  for (let last = characters.length - 1; last > 0; last--) {
    const other = random(last + 1);
    const kept = characters[last] ?? '';
    characters[last] = characters[other] ?? '';
    characters[other] = kept;
  }
  return characters;
}
