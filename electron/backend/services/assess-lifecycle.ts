import { explainTerms } from '../../../shared/rules/explain-terms.ts';
import { type InactivityPolicy, inactivityTerms } from '../../../shared/rules/inactivity-term.ts';
import { passedTerm } from '../../../shared/rules/lifecycle-stage.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import { workingCalendar } from '../../../shared/rules/working-calendar.ts';
import type { ReadDb } from '../db/database.ts';
import { getSettings } from './settings.ts';

/** By what inactivity is judged on a day in this office. */
export function inactivityPolicyOn(db: ReadDb, on: string): InactivityPolicy {
  const { lifecycle, calendar } = getSettings(db);
  return { ...lifecycle, profile: profileOn(on), calendar: workingCalendar(calendar) };
}

/**
 * Says when an account may be locked and deleted, from its dates alone.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function assessLifecycle(
  db: ReadDb,
  { issuedOn, lastAccessOn, on }: { issuedOn: string; lastAccessOn?: string | null; on: string },
) {
  const policy = inactivityPolicyOn(db, on);
  const lastAccess = lastAccessOn
    ? { state: 'date' as const, on: lastAccessOn }
    : { state: 'never' as const };
  const terms = inactivityTerms({ issuedOn, lastAccess }, policy);
  const due = { lockDueOn: terms.lock.dueOn, deleteDueOn: terms.delete.dueOn };
  return {
    stage: passedTerm(due, on),
    countedFrom: terms.countedFrom,
    ...due,
    source: terms.source,
    note: explainTerms(terms, { issuedOn, lastAccess }, policy),
  };
}
