import { describe, expect, test } from 'vitest';
import type { CustodyTerm } from '../../shared/domain/custody.ts';
import type { LastAccess } from '../../shared/domain/lifecycle.ts';
import { LIFECYCLE_DEFAULTS } from '../../shared/domain/settings/lifecycle.ts';
import { custodianOn, judgeCustody, usersOn } from '../../shared/rules/agency-custody.ts';
import { judgeDailyCheck } from '../../shared/rules/agency-idleness.ts';
import { type HandoverFacts, handoverDueOn, judgeHandover } from '../../shared/rules/handover.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import type { Verdict } from '../../shared/rules/rule.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';

const UNIT = 7;
const head: CustodyTerm = {
  role: 'custodian',
  personId: 1,
  personName: 'Lê Văn An',
  personUnitId: UNIT,
  from: '2020-01-01',
  until: null,
  document: '12/QĐ-UBND ngày 20/12/2019',
};
const delegate: CustodyTerm = {
  role: 'delegate',
  personId: 2,
  personName: 'Trần Thị Bình',
  personUnitId: UNIT,
  from: '2024-03-01',
  until: '2024-12-31',
  document: '5/GUQ ngày 01/03/2024',
};
const faultsOf = (verdicts: Verdict[]) =>
  verdicts
    .filter(({ ok }) => !ok)
    .map(({ rule }) => rule.replace(/^(custody|handover)\./, ''))
    .join(' ');

describe('Điều 9 khoản 1: who may hold and use an agency mailbox', () => {
  const judge = (term: CustodyTerm, existing: CustodyTerm[] = [], isHead: boolean | null = true) =>
    faultsOf(judgeCustody({ unitIds: [UNIT], term, isHead, existing }, QD_51_2016));

  test.each<[string, CustodyTerm, CustodyTerm[], string]>([
    ['the first head', head, [], ''],
    ['from another unit', { ...head, personUnitId: 8 }, [], 'in-unit'],
    ['a second head', { ...head, personId: 3, from: '2024-01-01' }, [head], 'one-head'],
    [
      'a head from the day after the other',
      { ...head, personId: 3, from: '2024-01-01' },
      [{ ...head, until: '2023-12-31' }],
      '',
    ],
    [
      'a head from the last day of the other',
      { ...head, personId: 3, from: '2023-12-31' },
      [{ ...head, until: '2023-12-31' }],
      'one-head',
    ],
    ['an end before the beginning', { ...head, until: '2019-12-31' }, [], 'order'],
    ['a delegate', delegate, [head], ''],
    ['several delegates', { ...delegate, personId: 4 }, [head, delegate], ''],
    ['the same delegate twice', { ...delegate, from: '2024-06-01' }, [head, delegate], 'once'],
    ['a delegate of nobody', delegate, [], 'authorised-by-head'],
    [
      'a delegate before the head came',
      { ...delegate, from: '2019-12-31' },
      [head],
      'authorised-by-head',
    ],
    ['a delegate without a document', { ...delegate, document: '' }, [head], 'document'],
  ])('%s', (_what, term, existing, faults) => {
    expect(judge(term, existing)).toBe(faults);
  });

  test('somebody who is not the head is warned of', () => {
    expect(judge(head, [], false)).toBe('head');
    expect(judge(head, [], null)).toBe('');
  });

  test('who may use it on a day: the head first', () => {
    const terms = [delegate, head];
    const names = (on: string) => usersOn(terms, on).map(({ personId }) => personId);
    expect(names('2024-02-29')).toEqual([1]);
    expect(names('2024-03-01')).toEqual([1, 2]);
    expect(names('2024-12-31')).toEqual([1, 2]);
    expect(names('2025-01-01')).toEqual([1]);
    expect(custodianOn(terms, '2019-12-31')).toBeNull();
  });
});

describe('Điều 9 khoản 2: what a handover must contain', () => {
  const complete: HandoverFacts = {
    giver: { personId: 1, personName: 'Lê Văn An' },
    receiver: { personId: 3, personName: 'Phạm Văn Cường' },
    handedOverOn: '2026-11-16',
    terms: [head],
    passedOn: { account: true, data: true, password: true, 'open-matters': true },
    undecidedDelegates: 0,
  };
  test.each<[string, Partial<HandoverFacts>, string]>([
    ['complete', {}, ''],
    ['given by somebody else', { giver: { personId: 9, personName: 'X' } }, 'giver'],
    ['the first one: nobody is recorded yet', { terms: [] }, ''],
    ['to oneself', { receiver: { personId: 1, personName: 'Lê Văn An' } }, 'receiver'],
    ['tomorrow', { handedOverOn: '2026-11-17' }, 'day'],
    ['without the data', { passedOn: { ...complete.passedOn, data: false } }, 'item.data'],
    [
      'without a new password',
      { passedOn: { account: true, data: true, 'open-matters': true } },
      'item.password',
    ],
    ['with nothing', { passedOn: {} }, 'item.account item.data item.password item.open-matters'],
    ['an undecided authorisation', { undecidedDelegates: 2 }, 'item.delegations'],
  ])('%s', (_what, change, faults) => {
    expect(faultsOf(judgeHandover({ ...complete, ...change }, '2026-11-16', QD_51_2016))).toBe(
      faults,
    );
  });

  test('open matters are only warned of; every item carries its source', () => {
    const verdicts = judgeHandover({ ...complete, passedOn: {} }, '2026-11-16', QD_51_2016);
    expect(verdicts.at(-1)).toMatchObject({
      severity: 'warn',
      source: expect.stringMatching(/^Ngoài Quy chế/),
    });
    for (const { source } of verdicts.slice(0, -1))
      expect(source).toMatch(/^Điều (9|16) khoản \d$/);
  });

  test('is due some working days after the change of post', () => {
    expect(handoverDueOn('2026-11-16', { handoverWorkingDays: 5 }, workingCalendar())).toBe(
      '2026-11-23',
    );
  });
});

describe('Điều 16 khoản 1: read every day', () => {
  test.each<[string, LastAccess, boolean]>([
    ['the last day that may be late in the record', { state: 'date', on: '2026-11-02' }, true],
    ['the day before', { state: 'date', on: '2026-11-01' }, false],
    ['never', { state: 'never' }, false],
    ['no figures', { state: 'unknown' }, true],
  ])('%s', (_what, lastAccess, ok) => {
    const verdict = judgeDailyCheck(lastAccess, '2026-11-16', LIFECYCLE_DEFAULTS);
    expect(verdict).toMatchObject({ ok, severity: 'warn', source: 'Điều 16 khoản 1' });
  });
});
