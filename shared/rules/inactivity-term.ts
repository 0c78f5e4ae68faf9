import { addDays, addMonths, latestOf } from '../domain/calendar-day.ts';
import type { LastAccess } from '../domain/lifecycle.ts';
import type { LifecycleSettings } from '../domain/settings/lifecycle.ts';
import type { RegulationProfile } from './profile.ts';
import { formatSource } from './rule.ts';
import { sameOrNextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** By what inactivity is judged: the regulation of the day, and what it leaves open. */
export interface InactivityPolicy extends LifecycleSettings {
  profile: RegulationProfile;
  calendar: WorkingCalendar;
}

/** When the clock of a mailbox began to run. */
export interface ClockFacts {
  /** The day it was issued. */
  issuedOn: string;
  lastAccess: LastAccess;
  /** The day it was last opened again after a lock, which starts the clock anew. */
  unlockedOn?: string | null;
}

/** A term in calendar months: its last day, and the first day on which it is over. */
export interface InactivityTerm {
  /** The last day of the term, through to midnight. */
  endsOn: string;
  /** The first day on which the step may be taken. */
  dueOn: string;
}

/** When a mailbox that stays unused may be locked and deleted. */
export interface InactivityTerms {
  /** The day from which both terms are counted, which is not itself counted. */
  countedFrom: string;
  /** The article, and what was added outside it. */
  source: string;
  lock: InactivityTerm;
  delete: InactivityTerm;
}

/**
 * Counts a term of calendar months from an event: the day of the event is not counted, a month without the corresponding
 * day gives its last one, and a last day on which offices do not work moves on to the next working day.
 *
 * @source Bộ luật Dân sự 2015, Điều 147 khoản 2, khoản 3; Điều 148 khoản 3, khoản 5
 * @example monthTerm('2016-11-11', 6, calendar) // ends 2017-05-11, due 2017-05-12
 */
export function monthTerm(
  eventOn: string,
  months: number,
  calendar: WorkingCalendar,
): InactivityTerm {
  const endsOn = sameOrNextWorkingDay(calendar, addMonths(eventOn, months));
  return { endsOn, dueOn: addDays(endsOn, 1) };
}

/**
 * Finds when an unused mailbox may be locked and deleted. Both terms are counted from one day: the issue, the last
 * access (with what the mail server may be late in noting it) or the last unlocking, whichever is latest. Nothing is due
 * before the regulation came into force.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function inactivityTerms(
  { issuedOn, lastAccess, unlockedOn }: ClockFacts,
  { profile, calendar, slackDays }: InactivityPolicy,
): InactivityTerms {
  const accessedOn = lastAccess.state === 'date' ? addDays(lastAccess.on, slackDays) : null;
  const countedFrom = latestOf(issuedOn, accessedOn, unlockedOn);
  const { lockMonths, deleteMonths, source } = profile.inactivity;
  const term = (months: number): InactivityTerm => {
    const { endsOn, dueOn } = monthTerm(countedFrom, months, calendar);
    return { endsOn, dueOn: latestOf(dueOn, profile.inForce.from) };
  };
  return {
    countedFrom,
    source: formatSource(source),
    lock: term(lockMonths),
    delete: term(deleteMonths),
  };
}
