import { addDays } from '../../domain/calendar-day.ts';
import type { CalendarChange } from '../../domain/settings/calendar.ts';

/**
 * Days off on weekdays, and weekend days worked in exchange (`+`), of offices year by year: `MM-DD name`. Up to 2026 as
 * announced; later ones by the Labour Code and the lunar calendar, until they are announced.
 * @source Bộ luật Lao động 2019, Điều 112
 */
const YEARS: Readonly<Record<number, string>> = {
  2016: '09-02 Quốc khánh',
  2017: '01-02 Tết Dương lịch; 01-26..02-01 Tết Nguyên đán; 04-06 Giỗ Tổ Hùng Vương; 05-01..05-02 Lễ 30/4 và 1/5; 09-04 Quốc khánh',
  2018: '01-01 Tết Dương lịch; 02-14..02-20 Tết Nguyên đán; 04-25 Giỗ Tổ Hùng Vương; 04-30..05-01 Lễ 30/4 và 1/5; 09-03 Quốc khánh; 12-31 Nghỉ hoán đổi',
  2019: '01-01 Tết Dương lịch; +01-05 Làm bù; 02-04..02-08 Tết Nguyên đán; 04-15 Giỗ Tổ Hùng Vương; 04-29..05-01 Lễ 30/4 và 1/5; +05-04 Làm bù; 09-02 Quốc khánh',
  2020: '01-01 Tết Dương lịch; 01-23..01-29 Tết Nguyên đán; 04-02 Giỗ Tổ Hùng Vương; 04-30..05-01 Lễ 30/4 và 1/5; 09-02 Quốc khánh',
  2021: '01-01 Tết Dương lịch; 02-10..02-16 Tết Nguyên đán; 04-21 Giỗ Tổ Hùng Vương; 04-30..05-03 Lễ 30/4 và 1/5; 09-02..09-03 Quốc khánh',
  2022: '01-03 Tết Dương lịch; 01-31..02-04 Tết Nguyên đán; 04-11 Giỗ Tổ Hùng Vương; 05-02..05-03 Lễ 30/4 và 1/5; 09-01..09-02 Quốc khánh',
  2023: '01-02 Tết Dương lịch; 01-20..01-26 Tết Nguyên đán; 05-01..05-03 Giỗ Tổ, lễ 30/4 và 1/5; 09-01..09-04 Quốc khánh',
  2024: '01-01 Tết Dương lịch; 02-08..02-14 Tết Nguyên đán; 04-18 Giỗ Tổ Hùng Vương; 04-29..05-01 Lễ 30/4 và 1/5; +05-04 Làm bù; 09-02..09-03 Quốc khánh',
  2025: '01-01 Tết Dương lịch; 01-27..01-31 Tết Nguyên đán; 04-07 Giỗ Tổ Hùng Vương; +04-26 Làm bù; 04-30..05-02 Lễ 30/4 và 1/5; 09-01..09-02 Quốc khánh',
  2026: '01-01..01-02 Tết Dương lịch; +01-10 Làm bù; 02-16..02-20 Tết Nguyên đán; 04-27 Giỗ Tổ Hùng Vương; 04-30..05-01 Lễ 30/4 và 1/5; +08-22 Làm bù; 08-31..09-02 Quốc khánh',
  2027: '01-01 Tết Dương lịch; 02-05..02-11 Tết Nguyên đán; 04-16 Giỗ Tổ Hùng Vương; 04-30..05-03 Lễ 30/4 và 1/5; 09-02..09-03 Quốc khánh',
  2028: '01-03 Tết Dương lịch; 01-25..01-31 Tết Nguyên đán; 04-04 Giỗ Tổ Hùng Vương; 05-01..05-02 Lễ 30/4 và 1/5; 09-01..09-04 Quốc khánh',
  2029: '01-01 Tết Dương lịch; 02-12..02-16 Tết Nguyên đán; 04-23 Giỗ Tổ Hùng Vương; 04-30..05-01 Lễ 30/4 và 1/5; 09-03..09-04 Quốc khánh',
  2030: '01-01 Tết Dương lịch; 02-01..02-07 Tết Nguyên đán; 04-12 Giỗ Tổ Hùng Vương; 04-30..05-01 Lễ 30/4 và 1/5; 09-02..09-03 Quốc khánh',
};

/** The last year whose days off have been announced; those of later years are expected. */
export const LAST_ANNOUNCED_YEAR = 2026;
/** The last year of which anything is known. */
export const LAST_KNOWN_YEAR = 2030;

/** A run of days, both included. */
export interface HolidayPeriod {
  from: string;
  to: string;
  isWorking: boolean;
  name: string;
}

/** What the built-in calendar holds, in the order of the days. */
export const PUBLIC_HOLIDAYS: readonly HolidayPeriod[] = Object.entries(YEARS).flatMap(
  ([year, text]) => text.split('; ').map((line) => parsePeriod(year, line)),
);

function parsePeriod(year: string, line: string): HolidayPeriod {
  const [, worked, from = '', to, name = ''] =
    /^(\+?)(\d\d-\d\d)(?:\.\.(\d\d-\d\d))? (.+)$/.exec(line) ?? [];
  return {
    from: `${year}-${from}`,
    to: `${year}-${to ?? from}`,
    isWorking: worked === '+',
    name,
  };
}

/** The built-in calendar as single days that differ from an ordinary week. */
export function toCalendarChanges(periods: readonly HolidayPeriod[]): CalendarChange[] {
  return periods.flatMap(({ from, to, isWorking, name }) =>
    daysOf(from, to).map((on) => ({ on, isWorking, name })),
  );
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
