import { addDays, writeDay } from '../domain/calendar-day.ts';
import type { RegulationProfile, YearlyDate } from './profile.ts';
import { formatSource } from './rule.ts';
import {
  isWorkingDay,
  sameOrPreviousWorkingDay,
  type WorkingCalendar,
} from './working-calendar.ts';

/** Whose yearly report: a unit's to the department, or the department's to the province. */
export type ReportOf = 'unit' | 'office';

/** The days of one yearly report. */
export interface ReportDeadline {
  /** The day that the regulation names. */
  namedOn: string;
  /** The last day on which the report is in time. */
  lastOn: string;
  /** The last working day not after it: what is reminded of. */
  aimOn: string;
  source: string;
  /** Vietnamese: the article's own words and, where the last day is free, what is advised outside it. */
  note: string;
}

/** Where a report stands on a day. */
export type ReportStanding = 'waiting' | 'due-soon' | 'late' | 'sent' | 'sent-late';

/**
 * Finds the days of a year's report: of a unit before 5 December (the fourth is the last day), of the department on 15
 * December. A last day on which offices do not work does not move; the working day before it is advised.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5; Điều 12 khoản 8
 */
export function reportDeadline(
  of: ReportOf,
  year: number,
  profile: RegulationProfile,
  calendar: WorkingCalendar,
): ReportDeadline {
  const date = profile.reports[of];
  const namedOn = dayOfYear(year, date);
  const lastOn = date.isBefore ? addDays(namedOn, -1) : namedOn;
  const aimOn = sameOrPreviousWorkingDay(calendar, lastOn);
  const rule = `${date.isBefore ? 'Trước ngày' : 'Vào ngày'} ${writeDay(namedOn)}`;
  const advice = isWorkingDay(calendar, lastOn)
    ? ''
    : ` Ngày ${writeDay(lastOn)} là ngày nghỉ nên nhắc làm xong từ ngày ${writeDay(aimOn)} (Ngoài Quy chế).`;
  return { namedOn, lastOn, aimOn, source: formatSource(date.source), note: `${rule}.${advice}` };
}

/**
 * Says where a report stands on a day.
 *
 * @param sentOn the day it was sent, or null
 * @param remindDays how long before it is aimed for it is called due soon
 */
export function reportStanding(
  { lastOn, aimOn }: Pick<ReportDeadline, 'lastOn' | 'aimOn'>,
  sentOn: string | null,
  on: string,
  remindDays: number,
): ReportStanding {
  if (sentOn !== null) return sentOn <= lastOn ? 'sent' : 'sent-late';
  if (on > lastOn) return 'late';
  return addDays(on, remindDays) >= aimOn ? 'due-soon' : 'waiting';
}

function dayOfYear(year: number, { month, day }: YearlyDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
