import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { LastAccess } from '../../../../shared/domain/lifecycle.ts';
import {
  type InactivityPolicy,
  inactivityTerms,
} from '../../../../shared/rules/inactivity-term.ts';
import type { UsageThresholds } from '../../repositories/report-usage.ts';

/** Longer than the longest run of days off that could move the end of a term. */
const SEARCH_DAYS = 60;

/**
 * Finds the days from which on use counts as regular, and up to which a mailbox has gone unused for more than 6 and 12
 * months, by the very rule that locks and deletes.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function usageThresholds(
  closingOn: string,
  snapshotOn: string,
  policy: InactivityPolicy,
): UsageThresholds {
  const unusedUpTo = (term: 'lock' | 'delete', months: number) => ({
    accessed: lastDayDue(closingOn, months, (day) => {
      const lastAccess: LastAccess = { state: 'date', on: day };
      return inactivityTerms({ issuedOn: day, lastAccess }, policy)[term].dueOn;
    }),
    issued: lastDayDue(closingOn, months, (day) => {
      const lastAccess: LastAccess = { state: 'never' };
      return inactivityTerms({ issuedOn: day, lastAccess }, policy)[term].dueOn;
    }),
  });
  const { lockMonths, deleteMonths } = policy.profile.inactivity;
  return {
    regularFrom: addDays(snapshotOn, -regularDays(policy)),
    sixMonths: unusedUpTo('lock', lockMonths),
    twelveMonths: unusedUpTo('delete', deleteMonths),
  };
}

/** Days without access up to which use is regular, what the mail server may be late included. */
export function regularDays({ regularUseDays, slackDays }: InactivityPolicy): number {
  return regularUseDays + slackDays;
}

/** The newest day whose term is over on the closing day. */
function lastDayDue(closingOn: string, months: number, dueOn: (day: string) => string): string {
  const latest = addMonths(closingOn, -months);
  for (let back = 0; back <= SEARCH_DAYS; back++) {
    const day = addDays(latest, -back);
    if (dueOn(day) <= closingOn) return day;
  }
  // Before the regulation came into force nothing is due.
  return '0000-01-01';
}
