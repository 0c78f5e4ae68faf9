import { useMemo } from 'react';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/index.ts';
import { withNamingChoices } from '../../../shared/rules/office-choices.ts';
import type { RegulationProfile } from '../../../shared/rules/profile.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import { workingCalendar } from '../../../shared/rules/working-calendar.ts';
import { useSettings } from '../../api/use-settings.ts';

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day in Vietnam by the workstation's clock; the backend decides by its own. */
export function todayHere(): string {
  return VIETNAM_DAY.format(new Date());
}

/** The regulation of a day with what this office has chosen; the defaults until its choices are known. */
export function useRules(on: string) {
  const { data } = useSettings();
  const settings = data?.settings ?? DEFAULT_SETTINGS;
  return useMemo(
    () => ({
      settings,
      profile: withNamingChoices(withDomain(profileOn(on), data?.domains, on), settings.naming),
      calendar: workingCalendar(settings.calendar),
    }),
    [settings, data?.domains, on],
  );
}

/** A regulation with the mail domain that held on a day, where another was set since. */
function withDomain(
  profile: RegulationProfile,
  domains: readonly { domain: string; from: string }[] = [],
  on: string,
): RegulationProfile {
  const set = domains.find(({ from }) => from <= on);
  return set ? { ...profile, domain: set.domain } : profile;
}
