import { describe, expect, test } from 'vitest';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { reportDeadline, reportStanding } from '../../shared/rules/report-deadlines.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';

const calendar = workingCalendar();

describe('the yearly reports', () => {
  test.each([
    ['unit', 2025, '2025-12-05', '2025-12-04', '2025-12-04', 'Điều 15 khoản 5'],
    ['unit', 2026, '2026-12-05', '2026-12-04', '2026-12-04', 'Điều 15 khoản 5'],
    ['unit', 2027, '2027-12-05', '2027-12-04', '2027-12-03', 'Điều 15 khoản 5'],
    ['office', 2026, '2026-12-15', '2026-12-15', '2026-12-15', 'Điều 12 khoản 8'],
    ['office', 2029, '2029-12-15', '2029-12-15', '2029-12-14', 'Điều 12 khoản 8'],
    ['office', 2030, '2030-12-15', '2030-12-15', '2030-12-13', 'Điều 12 khoản 8'],
  ] as const)(
    '%s %i: named %s, last %s, aimed for %s',
    (of, year, namedOn, lastOn, aimOn, source) => {
      const deadline = reportDeadline(of, year, QD_51_2016, calendar);
      expect(deadline).toMatchObject({ namedOn, lastOn, aimOn, source });
      expect(deadline.note.includes('Ngoài Quy chế')).toBe(lastOn !== aimOn);
    },
  );

  test.each([
    [null, '2026-11-03', 'waiting'],
    [null, '2026-11-04', 'due-soon'],
    [null, '2026-12-04', 'due-soon'],
    [null, '2026-12-05', 'late'],
    ['2026-12-04', '2026-12-30', 'sent'],
    ['2026-12-05', '2026-12-30', 'sent-late'],
  ])('a unit that sent on %s is on %s: %s', (sentOn, on, standing) => {
    const deadline = reportDeadline('unit', 2026, QD_51_2016, calendar);
    expect(reportStanding(deadline, sentOn, on, 30)).toBe(standing);
  });
});
