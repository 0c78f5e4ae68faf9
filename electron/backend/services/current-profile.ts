import { withNamingChoices } from '../../../shared/rules/office-choices.ts';
import type { RegulationProfile } from '../../../shared/rules/profile.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import type { ReadDb } from '../db/database.ts';
import { findDomainOn } from '../repositories/mail-domains.ts';
import type { Act } from './act.ts';
import { getSettings } from './settings.ts';

/** Profiles with another domain, kept so that one and the same is always one and the same object. */
const moved = new Map<string, RegulationProfile>();

/**
 * The regulation to judge a day by, with the mail domain of that day and what this office has chosen about addresses: a
 * change of domain is dated data beside the regulation, which only says what the domain was when it was issued.
 */
export function currentProfile(db: ReadDb, day: string): RegulationProfile {
  return withNamingChoices(profileWithDomain(db, day), getSettings(db).naming);
}

function profileWithDomain(db: ReadDb, day: string): RegulationProfile {
  const profile = profileOn(day);
  const domain = findDomainOn(db, day);
  if (domain === null || domain === profile.domain) return profile;
  const key = `${profile.id} ${domain}`;
  const known = moved.get(key) ?? { ...profile, domain };
  moved.set(key, known);
  return known;
}

const profilesOfActs = new WeakMap<Act, Map<string, RegulationProfile>>();

/** The same within one act, looked up once: an import takes thousands of addresses. */
export function profileOfAct(act: Act, day: string): RegulationProfile {
  const known = profilesOfActs.get(act) ?? new Map<string, RegulationProfile>();
  profilesOfActs.set(act, known);
  const profile = known.get(day) ?? currentProfile(act.db, day);
  known.set(day, profile);
  return profile;
}
