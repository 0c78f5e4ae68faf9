import type { Gender, ListField } from '../../../shared/domain/import.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';

const MALE = /^(nam|m|male|ong)$/;
/** A column headed “Nữ” holds a mark for women and nothing for men. */
const FEMALE = /^(nu|f|female|ba|x|v|1|true|\+)$/;

/** Tells the sex of a person by the cell for it, or by which of two birth columns is filled; null when neither says. */
export function readGender(text: string, birthField: ListField | undefined): Gender | null {
  if (birthField === 'birthYearMale') return 'male';
  if (birthField === 'birthYearFemale') return 'female';
  const word = foldForSearch(text);
  if (MALE.test(word)) return 'male';
  return FEMALE.test(word) ? 'female' : null;
}
