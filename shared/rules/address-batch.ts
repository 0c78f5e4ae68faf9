import type { LedgerEntry } from '../domain/address.ts';
import {
  type FoldedName,
  foldName,
  formLocalPart,
  isMeantFor,
  lacksBirthYear,
  type PersonNaming,
} from './personal-forms.ts';
import { findReservation, type PersonalForm, type RegulationProfile } from './profile.ts';
import { formatSource } from './rule.ts';

/** The address one person of a batch gets. */
export interface BatchAddress {
  /** Null when the name has no letters, or every address it gives is held. */
  localPart: string | null;
  /** The article that gives it; empty without an address. */
  source: string;
  /** True when a birth year would give one more address to try. */
  needsBirthYear: boolean;
  /** The plainer address left free for somebody who comes later. */
  left: string | null;
}

/** Somebody of a list who may leave the first free address to a namesake who is not on the list. */
export interface BatchPerson extends PersonNaming {
  readonly leavesPlain?: boolean | undefined;
}

/**
 * Gives each person of a list the first address that neither the ledger nor an earlier person of the list holds.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 điểm b ("lần lượt")
 * @returns one entry a person, in the order of the list
 */
export function solveBatch(
  people: readonly BatchPerson[],
  look: (localPart: string) => Pick<LedgerEntry, 'state'>,
  profile: RegulationProfile,
): BatchAddress[] {
  const { forms } = profile.personal;
  const sources = new Map(forms.map((form) => [form, formatSource(form.source)]));
  const given = new Set<string>();
  const isFree = (localPart: string) =>
    !given.has(localPart) &&
    findReservation(profile, localPart) === null &&
    look(localPart).state === 'free';

  return people.map((person) => {
    const name = foldName(person, profile);
    let left: string | null = null;
    if (!name) return { localPart: null, source: '', needsBirthYear: false, left };
    for (const form of forms) {
      const localPart = isMeantFor(form, name) ? formLocalPart(form, name) : '';
      if (localPart === '' || !isFree(localPart)) continue;
      given.add(localPart);
      if (person.leavesPlain && left === null) {
        left = localPart;
        continue;
      }
      return { localPart, source: sources.get(form) ?? '', needsBirthYear: false, left };
    }
    return { localPart: null, source: '', needsBirthYear: anyLacksBirthYear(forms, name), left };
  });
}

function anyLacksBirthYear(forms: readonly PersonalForm[], name: FoldedName): boolean {
  return forms.some((form) => lacksBirthYear(form, name));
}
