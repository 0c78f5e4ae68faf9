import type { RegulationProfile } from '../../../shared/rules/profile.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import type { ReadDb } from '../db/database.ts';
import { findDomainOn } from '../repositories/mail-domains.ts';

/** Profiles with another domain, kept so that one and the same is always one and the same object. */
const moved = new Map<string, RegulationProfile>();

/**
 * The regulation to judge a day by, with the mail domain of that day: a change of domain is dated data beside the
 * regulation, which only says what the domain was when it was issued.
 */
export function currentProfile(db: ReadDb, day: string): RegulationProfile {
  const profile = profileOn(day);
  const domain = findDomainOn(db, day);
  if (domain === null || domain === profile.domain) return profile;
  const key = `${profile.id} ${domain}`;
  const known = moved.get(key) ?? { ...profile, domain };
  moved.set(key, known);
  return known;
}
