import type { CalendarChange } from '../../../../shared/domain/settings/calendar.ts';
import { workingCalendar } from '../../../../shared/rules/working-calendar.ts';

/** A day of the calendar that is not as an ordinary week has it. */
export interface CalendarLine extends CalendarChange {
  /** Entered by the office, not built in. */
  isOwn: boolean;
}

/** The special days of a year in order, what the office has entered in place of what is built in. */
export function calendarYear(year: number, changes: readonly CalendarChange[]): CalendarLine[] {
  const own = new Set(changes.map(({ on }) => on));
  return [...workingCalendar({ changes }).special.values()]
    .filter(({ on }) => on.startsWith(`${year}-`))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((change) => ({ ...change, isOwn: own.has(change.on) }));
}
