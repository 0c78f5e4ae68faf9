import { nameKey } from '../text/name-key.ts';
import { type CandidateForm, LOCAL_PART_MAX_LENGTH, withoutRepeats } from './candidate-form.ts';
import {
  type FoldedName,
  foldName,
  formLocalPart,
  isMeantFor,
  lacksBirthYear,
  type PersonNaming,
} from './personal-forms.ts';
import type { PersonalForm, RegulationProfile } from './profile.ts';
import { formatSource } from './rule.ts';

export type { PersonNaming } from './personal-forms.ts';

/**
 * Forms a person's addresses in the order in which they are to be tried. A name without letters has none.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2
 */
export function personalCandidates(
  person: PersonNaming,
  profile: RegulationProfile,
): CandidateForm[] {
  return formCandidates(person, profile, profile.personal.forms);
}

/** Forms a person's addresses by any list of forms, with what a person is told of each. */
export function formCandidates(
  person: PersonNaming,
  profile: RegulationProfile,
  forms: readonly PersonalForm[],
): CandidateForm[] {
  const name = foldName(person, profile);
  if (!name) return [];
  const hint = compoundSurnameHint(person, profile);
  return withoutRepeats(
    forms
      .filter((form) => isMeantFor(form, name))
      .map((form) => {
        const note = describe(form, name);
        return {
          localPart: formLocalPart(form, name),
          source: formatSource(form.source),
          note: form.pieces.includes('familyInitials') ? note + hint : note,
        };
      }),
  );
}

function describe(form: PersonalForm, name: FoldedName): string {
  if (lacksBirthYear(form, name)) return `${form.note} Cần năm sinh để đặt tên này.`;
  if (formLocalPart(form, name) === '')
    return `${form.note} Dài quá ${LOCAL_PART_MAX_LENGTH} ký tự, hệ thống thư không nhận.`;
  return form.note;
}

function compoundSurnameHint(person: PersonNaming, profile: RegulationProfile): string {
  if (person.surname || profile.personal.joinsCompoundSurnames) return '';
  const key = nameKey(person.fullName);
  const surname = profile.personal.compoundSurnames.find((known) =>
    key.startsWith(`${known.toLowerCase()} `),
  );
  return surname
    ? ` Quy chế không nói về họ kép nên họ được hiểu là một tiếng; nếu họ là “${surname}”, hãy ghi rõ họ.`
    : '';
}
