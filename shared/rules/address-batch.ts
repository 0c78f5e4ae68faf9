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
}

/**
 * Gives each person of a list the first address that neither the ledger nor an earlier person of the list holds.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 điểm b ("lần lượt")
 * @returns one entry a person, in the order of the list
 */
export function solveBatch(
  people: readonly PersonNaming[],
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
    if (!name) return { localPart: null, source: '', needsBirthYear: false };
    for (const form of forms) {
      const localPart = isMeantFor(form, name) ? formLocalPart(form, name) : '';
      if (localPart === '' || !isFree(localPart)) continue;
      given.add(localPart);
      return { localPart, source: sources.get(form) ?? '', needsBirthYear: false };
    }
    return { localPart: null, source: '', needsBirthYear: anyLacksBirthYear(forms, name) };
  });
}

function anyLacksBirthYear(forms: readonly PersonalForm[], name: FoldedName): boolean {
  return forms.some((form) => lacksBirthYear(form, name));
}
