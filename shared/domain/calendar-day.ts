const DAY_MS = 86_400_000;

/** A calendar day apart from clocks and time zones; `month` counts from 1. */
interface DayParts {
  year: number;
  month: number;
  dayOfMonth: number;
}

function partsOf(day: string): DayParts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

function dayFrom({ year, month, dayOfMonth }: DayParts): string {
  return dayOfNumber(Date.UTC(year, month - 1, dayOfMonth) / DAY_MS);
}

function dayOfNumber(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

function numberOf(day: string): number {
  const { year, month, dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Finds the day so many days later, or earlier when the number is negative.
 *
 * @example addDays('2016-12-31', 1) === '2017-01-01'
 */
export function addDays(day: string, days: number): string {
  return dayOfNumber(numberOf(day) + days);
}

/**
 * Counts the days from one day to another; negative when the other is earlier.
 *
 * @example daysBetween('2016-11-11', '2016-11-12') === 1
 */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/**
 * Finds the corresponding day so many calendar months later, or the last day of a month that has no such day.
 *
 * @source Bộ luật Dân sự 2015, Điều 148 khoản 3
 * @example addMonths('2026-08-31', 6) === '2027-02-28'
 */
export function addMonths(day: string, months: number): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  return dayFrom({ ...target, dayOfMonth: Math.min(dayOfMonth, last) });
}

/** Tells Saturdays and Sundays. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(numberOf(day) * DAY_MS).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The later of some days; `YYYY-MM-DD` sorts as text. */
export function latestOf(first: string, ...others: readonly (string | null | undefined)[]): string {
  let latest = first;
  for (const day of others) if (day && day > latest) latest = day;
  return latest;
}

/** A calendar day as Vietnamese offices write it, `dd/MM/yyyy`. */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}
