import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import { type InactivityPolicy, monthTerm } from '../../../../shared/rules/inactivity-term.ts';

/** No run of days off is longer; see the working calendar. */
const LONGEST_SEARCH_DAYS = 70;
/** A shorter month lets several days of a longer one correspond to its last. */
const CLAMPED_DAYS = 4;

/** Up to which day nothing may have happened for a step to be due. */
export interface DueCutoff {
  /** The latest day of issue or unlocking. */
  startedOn: string;
  /** The latest day of access, which the mail server may have noted late. */
  accessedOn: string;
}

/**
 * Turns the term of Điều 5 khoản 3 around: the latest day from which it has passed on a given day. The term grows with
 * the day it is counted from, so one comparison finds everything that is due; the rule itself is asked for the day.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 * @returns null while nothing can be due
 */
export function dueCutoff(
  step: NoticeStep,
  on: string,
  policy: InactivityPolicy,
): DueCutoff | null {
  const { profile, calendar, slackDays } = policy;
  if (on < profile.inForce.from) return null;
  const { lockMonths, deleteMonths } = profile.inactivity;
  const months = step === 'lock' ? lockMonths : deleteMonths;
  let startedOn = addDays(addMonths(on, -months), CLAMPED_DAYS);
  for (let i = 0; i < LONGEST_SEARCH_DAYS; i++) {
    if (monthTerm(startedOn, months, calendar).dueOn <= on)
      return { startedOn, accessedOn: addDays(startedOn, -slackDays) };
    startedOn = addDays(startedOn, -1);
  }
  return null;
}
