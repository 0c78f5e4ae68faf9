import { addDays, isWeekend } from '../domain/calendar-day.ts';
import type { CalendarChange, CalendarSettings } from '../domain/settings/calendar.ts';
import { PUBLIC_HOLIDAYS, toCalendarChanges } from './profiles/public-holidays.ts';

/** Which days offices work: the weekdays, except what is listed. */
export interface WorkingCalendar {
  /** By day: what it is, and whether it is worked. */
  readonly special: ReadonlyMap<string, CalendarChange>;
}

const BUILT_IN = toCalendarChanges(PUBLIC_HOLIDAYS);

/** The calendar of offices: the built-in holidays, with what the office has entered over them. */
export function workingCalendar(settings?: CalendarSettings): WorkingCalendar {
  const changes = [...BUILT_IN, ...(settings?.changes ?? [])];
  return { special: new Map(changes.map((change) => [change.on, change])) };
}

/** Tells whether offices work on a day. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  return calendar.special.get(day)?.isWorking ?? !isWeekend(day);
}

/** Why offices do not work on a day, in Vietnamese; null on a working day. */
export function nonWorkingReason(calendar: WorkingCalendar, day: string): string | null {
  if (isWorkingDay(calendar, day)) return null;
  return calendar.special.get(day)?.name ?? 'ngày nghỉ hằng tuần';
}

/**
 * The day itself when offices work then, else the next day on which they do: where a term ends whose last day is free.
 *
 * @source Bộ luật Dân sự 2015, Điều 148 khoản 5
 */
export function sameOrNextWorkingDay(calendar: WorkingCalendar, day: string): string {
  return stepToWorkingDay(calendar, day, 1);
}

/** The day itself when offices work then, else the working day before it. */
export function sameOrPreviousWorkingDay(calendar: WorkingCalendar, day: string): string {
  return stepToWorkingDay(calendar, day, -1);
}

/** No run of free days is longer; the search ends even for a calendar without a working day. */
const LONGEST_SEARCH_DAYS = 60;

function stepToWorkingDay(calendar: WorkingCalendar, day: string, step: 1 | -1): string {
  let found = day;
  for (let i = 0; i < LONGEST_SEARCH_DAYS && !isWorkingDay(calendar, found); i++) {
    found = addDays(found, step);
  }
  return found;
}

/** Finds the last day of a term of working days; the day it begins on is not counted. */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; left--) {
    found = sameOrNextWorkingDay(calendar, addDays(found, 1));
  }
  return found;
}
