import type { CandidateForm } from './candidate-form.ts';
import { formCandidates, type PersonNaming } from './personal-address.ts';
import type { RegulationProfile } from './profile.ts';

/**
 * Forms addresses to choose from by hand when the regulation's own are all held: the regulation is silent on two
 * people of one name and one birth year. Without a birth year there are none, because it is to be asked for first.
 */
export function outsideSuggestions(
  person: PersonNaming,
  profile: RegulationProfile,
): CandidateForm[] {
  return formCandidates(person, profile, profile.personal.outsideForms).filter(
    ({ localPart }) => localPart !== '',
  );
}
