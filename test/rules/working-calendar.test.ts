import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, isWeekend } from '../../shared/domain/calendar-day.ts';
import { LAST_KNOWN_YEAR, PUBLIC_HOLIDAYS } from '../../shared/rules/profiles/public-holidays.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nonWorkingReason,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
  workingCalendar,
} from '../../shared/rules/working-calendar.ts';

const calendar = workingCalendar();

describe('the calendar of offices', () => {
  test.each([
    ['2026-11-16', true, 'a Monday'],
    ['2026-12-05', false, 'a Saturday'],
    ['2026-02-13', true, 'the day before Tết'],
    ['2026-02-16', false, 'Tết'],
    ['2026-02-20', false, 'the last day of Tết'],
    ['2026-02-23', true, 'the day after Tết'],
    ['2026-04-27', false, 'for Giỗ Tổ on a Sunday'],
    ['2026-08-22', true, 'a Saturday worked in exchange'],
    ['2026-08-31', false, 'the day exchanged'],
    ['2026-09-02', false, 'Quốc khánh'],
    ['2026-09-03', true, 'the day after'],
  ])('%s is worked: %s (%s)', (day, expected) => {
    expect(isWorkingDay(calendar, day)).toBe(expected);
  });

  test('says why a day is free', () => {
    expect(nonWorkingReason(calendar, '2026-02-17')).toBe('Tết Nguyên đán');
    expect(nonWorkingReason(calendar, '2026-12-05')).toBe('ngày nghỉ hằng tuần');
    expect(nonWorkingReason(calendar, '2026-12-04')).toBeNull();
  });

  test('what the office enters goes over what is built in', () => {
    const changed = workingCalendar({
      changes: [
        { on: '2026-02-20', isWorking: true, name: 'Trực' },
        { on: '2026-11-24', isWorking: false, name: 'Nghỉ' },
      ],
    });
    expect(isWorkingDay(changed, '2026-02-20')).toBe(true);
    expect(isWorkingDay(changed, '2026-11-24')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(true);
  });

  test('holds the fixed holidays of every known year, on a weekday of their own', () => {
    for (let year = 2017; year <= LAST_KNOWN_YEAR; year++) {
      for (const fixed of ['01-01', '04-30', '05-01', '09-02'])
        expect(isWorkingDay(calendar, `${year}-${fixed}`), `${year}-${fixed}`).toBe(false);
    }
    for (const { from, to, isWorking } of PUBLIC_HOLIDAYS) {
      expect(isWeekend(from)).toBe(isWorking);
      expect(from <= to).toBe(true);
    }
  });

  test('Tết is off in every known year, by the lunar calendar', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    // In 2030 the new moon falls between the midnights of Hanoi and Beijing.
    for (let year = 2017; year < 2030; year++) {
      let tet = `${year}-01-15`;
      while (lunar.format(new Date(`${tet}T12:00:00Z`)) !== '1/1') tet = addDays(tet, 1);
      for (const day of [tet, addDays(tet, 1), addDays(tet, 2)])
        expect(isWorkingDay(calendar, day), day).toBe(false);
    }
  });
});

describe('terms of working days', () => {
  test.each([
    ['2026-11-16', 5, '2026-11-23', 'over a weekend'],
    ['2026-02-13', 1, '2026-02-23', 'over Tết'],
    ['2026-11-16', 0, '2026-11-16', 'none'],
    ['2026-11-14', 1, '2026-11-16', 'from a Saturday'],
  ])('%s and %i working days is %s (%s)', (from, count, expected) => {
    expect(addWorkingDays(calendar, from, count)).toBe(expected);
  });

  test.each([
    ['2026-12-05', '2026-12-07', '2026-12-04'],
    ['2026-02-18', '2026-02-23', '2026-02-13'],
    ['2026-12-08', '2026-12-08', '2026-12-08'],
  ])('%s moves on to %s, or back to %s', (day, next, previous) => {
    expect(sameOrNextWorkingDay(calendar, day)).toBe(next);
    expect(sameOrPreviousWorkingDay(calendar, day)).toBe(previous);
  });

  const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2017-01-01', days));
  propertyTest.prop([day, fc.integer({ min: 1, max: 40 })])(
    'a term ends on a working day and holds as many as asked for',
    (from, count) => {
      const end = addWorkingDays(calendar, from, count);
      let worked = 0;
      for (let each = addDays(from, 1); each <= end; each = addDays(each, 1))
        if (isWorkingDay(calendar, each)) worked++;
      expect(isWorkingDay(calendar, end)).toBe(true);
      expect(worked).toBe(count);
    },
  );
});
