import type { RegulationProfile } from '../profile.ts';
import { isInForce } from '../rule.ts';
import { QD_51_2016 } from './qd-51-2016.ts';

/** Every regulation the house knows, the oldest first. */
export const PROFILES: readonly [RegulationProfile, ...RegulationProfile[]] = [QD_51_2016];

/** The regulation to judge a day by; a day before the first one is judged by the first. */
export function profileOn(
  day: string,
  profiles: readonly [RegulationProfile, ...RegulationProfile[]] = PROFILES,
): RegulationProfile {
  return profiles.findLast((profile) => isInForce(profile.inForce, day)) ?? profiles[0];
}
