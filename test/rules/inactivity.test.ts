import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/calendar-day.ts';
import type { LastAccess } from '../../shared/domain/lifecycle.ts';
import { LIFECYCLE_DEFAULTS } from '../../shared/domain/settings/lifecycle.ts';
import { explainTerms } from '../../shared/rules/explain-terms.ts';
import {
  type InactivityPolicy,
  inactivityTerms,
  monthTerm,
} from '../../shared/rules/inactivity-term.ts';
import { lifecycleState, passedTerm } from '../../shared/rules/lifecycle-stage.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { isWorkingDay, workingCalendar } from '../../shared/rules/working-calendar.ts';

const calendar = workingCalendar();
const policy: InactivityPolicy = { ...LIFECYCLE_DEFAULTS, profile: QD_51_2016, calendar };
const never: LastAccess = { state: 'never' };
const accessed = (on: string): LastAccess => ({ state: 'date', on });

describe('a term in months', () => {
  test.each([
    ['2016-11-11', 6, '2017-05-11', 'the example: the day of the event is not counted'],
    ['2025-08-31', 6, '2026-03-02', 'a shorter month, whose last day is a Saturday'],
    ['2023-08-31', 6, '2024-02-29', 'the last day of a leap February'],
    ['2025-08-16', 6, '2026-02-23', 'the last day falls in Tết'],
    ['2026-06-05', 6, '2026-12-07', 'the last day is a Saturday'],
    ['2026-02-28', 12, '2027-03-01', 'the last day is a Sunday'],
    ['2024-02-29', 12, '2025-02-28', 'from a leap day'],
  ])('%s and %i months ends on %s (%s)', (eventOn, months, endsOn) => {
    expect(monthTerm(eventOn, months, calendar)).toEqual({ endsOn, dueOn: addDays(endsOn, 1) });
  });

  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2017-01-01', days));
  propertyTest.prop([day, fc.constantFrom(6, 12)])('ends on a working day', (eventOn, months) => {
    expect(isWorkingDay(calendar, monthTerm(eventOn, months, calendar).endsOn)).toBe(true);
  });
});

describe('Điều 5 khoản 3: from when it is counted', () => {
  test.each<[string, Parameters<typeof inactivityTerms>[0], string, string, string]>([
    [
      'never used: the issue',
      { issuedOn: '2016-11-11', lastAccess: never },
      '2016-11-11',
      '2017-05-12',
      '2017-11-14',
    ],
    [
      'used: the last access, and what the server may be late by',
      { issuedOn: '2016-11-11', lastAccess: accessed('2025-01-15') },
      '2025-01-22',
      '2025-07-23',
      '2026-01-23',
    ],
    [
      'access before the issue does not count',
      { issuedOn: '2025-03-03', lastAccess: accessed('2024-01-15') },
      '2025-03-03',
      '2025-09-04',
      '2026-03-04',
    ],
    [
      'unlocking starts it anew',
      { issuedOn: '2020-01-02', lastAccess: accessed('2024-01-15'), unlockedOn: '2025-03-03' },
      '2025-03-03',
      '2025-09-04',
      '2026-03-04',
    ],
    [
      'nothing is due before the regulation came into force',
      { issuedOn: '2014-01-02', lastAccess: never },
      '2014-01-02',
      '2016-11-11',
      '2016-11-11',
    ],
  ])('%s', (_what, facts, countedFrom, lockDueOn, deleteDueOn) => {
    const terms = inactivityTerms(facts, policy);
    expect([terms.countedFrom, terms.lock.dueOn, terms.delete.dueOn]).toEqual([
      countedFrom,
      lockDueOn,
      deleteDueOn,
    ]);
    expect(terms.source).toBe('Điều 5 khoản 3');
  });

  test.each<[string, string, string]>([
    ['2017-05-11', 'in-use', 'the last day of the term'],
    ['2017-05-12', 'lock-due', 'the day after'],
    ['2017-11-13', 'lock-due', 'the last day of the longer term, moved on over a weekend'],
    ['2017-11-14', 'delete-due', 'the day after'],
  ])('%s: %s (%s)', (on, stage) => {
    const state = lifecycleState(
      { kind: 'personal', status: 'in-use', issuedOn: '2016-11-11', lastAccess: never },
      on,
      policy,
    );
    expect(passedTerm(state, on)).toBe(stage);
  });

  test('says in one sentence how the days were found', () => {
    const facts = { issuedOn: '2016-11-11', lastAccess: accessed('2025-01-15') };
    expect(explainTerms(inactivityTerms(facts, policy), facts, policy)).toBe(
      'Tính từ ngày 22/01/2025 (lần truy cập cuối; Ngoài Quy chế: cộng 7 ngày máy chủ thư có thể ghi chậm): ' +
        'hết 6 tháng vào ngày 22/07/2025, được tạm khóa từ ngày 23/07/2025; ' +
        'hết 12 tháng vào ngày 22/01/2026, được xóa từ ngày 23/01/2026.',
    );
  });
});
