import { execFileSync } from 'node:child_process';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isWeekend,
  latestOf,
  writeDay,
} from '../../../shared/domain/calendar-day.ts';

const day = fc
  .date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2150-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('addMonths', () => {
  test.each([
    ['2016-11-11', 6, '2017-05-11'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  propertyTest.prop([day, fc.integer({ min: 0, max: 240 })])(
    'never skips a month end: the month is the one asked for, the day the same or the last',
    (from, months) => {
      const found = addMonths(from, months);
      const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
      const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
      expect(found.slice(0, 7)).toBe(month);
      const isLast = addDays(found, 1).slice(8) === '01';
      expect(found.slice(8) === from.slice(8) || (isLast && found.slice(8) < from.slice(8))).toBe(
        true,
      );
    },
  );
});

describe('days', () => {
  test.each([
    ['2016-12-31', 1, '2017-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-16', 0, '2026-11-16'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
    expect(daysBetween(from, expected)).toBe(days);
  });

  propertyTest.prop([day, fc.integer({ min: -5000, max: 5000 })])(
    'adding and counting are inverse',
    (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    },
  );

  test('the latest of some', () => {
    expect(latestOf('2026-01-02', null, '2026-01-10', undefined, '2025-12-31')).toBe('2026-01-10');
  });

  test.each([
    ['2026-12-05', true],
    ['2026-12-06', true],
    ['2026-12-07', false],
  ])('%s is a weekend: %s', (on, expected) => {
    expect(isWeekend(on)).toBe(expected);
  });

  test('as offices write it', () => {
    expect(writeDay('2026-02-05')).toBe('05/02/2026');
  });
});

test('four time zones give the same days', () => {
  const script = `
    import { addDays, addMonths, daysBetween, isWeekend } from './shared/domain/calendar-day.ts';
    import { monthTerm } from './shared/rules/inactivity-term.ts';
    import { workingCalendar, addWorkingDays } from './shared/rules/working-calendar.ts';
    const calendar = workingCalendar();
    const out = [];
    for (let day = '2016-11-11'; day < '2028-03-01'; day = addDays(day, 17))
      out.push(addMonths(day, 6), isWeekend(day), daysBetween('2016-11-11', day),
        JSON.stringify(monthTerm(day, 12, calendar)), addWorkingDays(calendar, day, 5));
    console.log(out.join());`;
  const inZone = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const here = inZone('Asia/Ho_Chi_Minh');
  expect(here.length).toBeGreaterThan(1000);
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    expect(inZone(zone)).toBe(here);
});
