import { DEFAULT_SETTINGS } from '../../shared/domain/settings/index.ts';
import { inactivityTerms } from '../../shared/rules/inactivity-term.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';

const calendar = workingCalendar(DEFAULT_SETTINGS.calendar);

/** When an account issued on a day and never used since may be locked and deleted, by the rules of the application. */
export function dueDaysOf(issuedOn: string): { lockDueOn: string; deleteDueOn: string } {
  const policy = { ...DEFAULT_SETTINGS.lifecycle, profile: profileOn('2026-11-16'), calendar };
  const terms = inactivityTerms({ issuedOn, lastAccess: { state: 'never' } }, policy);
  return { lockDueOn: terms.lock.dueOn, deleteDueOn: terms.delete.dueOn };
}
