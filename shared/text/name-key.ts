import { cleanText } from './normalise.ts';

/** Endings that are written with the tone on either vowel; the key has it on the first. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  [
    ['oà oá oả oã oạ', 'òa óa ỏa õa ọa'],
    ['oè oé oẻ oẽ oẹ', 'òe óe ỏe õe ọe'],
    ['uỳ uý uỷ uỹ uỵ', 'ùy úy ủy ũy ụy'],
    ['qùy qúy qủy qũy qụy', 'quỳ quý quỷ quỹ quỵ'],
  ].flatMap(([from = '', to = '']) => {
    const targets = to.split(' ');
    return from.split(' ').map((ending, index): [string, string] => [ending, targets[index] ?? '']);
  }),
);

const TONE_ENDING = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]|q[ùúủũụ]y)(?![\p{L}\p{M}])/gu;

/**
 * Makes the key by which two spellings of a full name are one name: case, spaces and the place of the tone mark do not
 * count (Hoà and Hòa), every letter and tone does (Lý is not Lí).
 *
 * @example nameKey('Nguyễn Thị  THUÝ') === nameKey('nguyễn thị Thúy')
 */
export function nameKey(fullName: string): string {
  return cleanText(fullName)
    .toLowerCase()
    .replaceAll(TONE_ENDING, (ending) => ENDINGS.get(ending) ?? ending);
}
