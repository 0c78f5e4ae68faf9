import { describe, expect, test } from 'vitest';
import type { LastAccess, LifecycleStage, LifecycleStep } from '../../shared/domain/lifecycle.ts';
import { LIFECYCLE_DEFAULTS } from '../../shared/domain/settings/lifecycle.ts';
import type { InactivityPolicy } from '../../shared/rules/inactivity-term.ts';
import { type LifecycleFacts, lifecycleState } from '../../shared/rules/lifecycle-stage.ts';
import { earliestEffectiveOn, judgeLifecycleStep } from '../../shared/rules/lifecycle-step.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';

const policy: InactivityPolicy = {
  ...LIFECYCLE_DEFAULTS,
  profile: QD_51_2016,
  calendar: workingCalendar(),
};
const never: LastAccess = { state: 'never' };
const accessed = (on: string): LastAccess => ({ state: 'date', on });

const USED: LifecycleFacts = {
  kind: 'personal',
  status: 'in-use',
  issuedOn: '2020-01-02',
  lastAccess: accessed('2026-01-05'),
  snapshotOn: '2026-07-13',
};
/** Its lock is due on 2026-07-14, its deletion on 2027-01-13. */
const LOCK_DUE_ON = '2026-07-14';

describe('the stages', () => {
  const lockNotice = { issuedOn: '2026-07-14', effectiveOn: '2026-07-21' };
  test.each<[string, Partial<LifecycleFacts>, string, LifecycleStage]>([
    ['used lately', {}, '2026-06-13', 'in-use'],
    ['the day before it comes near', {}, '2026-06-13', 'in-use'],
    ['thirty days before', {}, '2026-06-14', 'lock-near'],
    ['the day before', {}, '2026-07-13', 'lock-near'],
    ['the day itself', {}, LOCK_DUE_ON, 'lock-due'],
    ['noticed', { lockNotice }, '2026-07-15', 'lock-noticed'],
    [
      'noticed, then used: the notice is void',
      { lockNotice, lastAccess: accessed('2026-07-16') },
      '2026-07-17',
      'in-use',
    ],
    ['locked', { status: 'locked', lockedOn: '2026-07-21' }, '2027-01-12', 'locked'],
    [
      'locked, and the longer term passed',
      { status: 'locked', lockedOn: '2026-07-21' },
      '2027-01-13',
      'delete-due',
    ],
    [
      'deletion noticed',
      { status: 'locked', deleteNotice: { issuedOn: '2027-01-13', effectiveOn: '2027-01-20' } },
      '2027-01-14',
      'delete-noticed',
    ],
    ['deleted', { status: 'deleted' }, '2027-02-01', 'deleted'],
    ['revoked', { status: 'revoked' }, '2027-02-01', 'revoked'],
    [
      'never used, issued lately',
      { lastAccess: never, issuedOn: '2026-06-01' },
      '2026-07-01',
      'never-used',
    ],
    ['nothing known', { lastAccess: { state: 'unknown' } }, '2026-07-01', 'no-data'],
  ])('%s', (_what, facts, on, stage) => {
    expect(lifecycleState({ ...USED, ...facts }, on, policy).stage).toBe(stage);
  });

  test('counts the days without use and shows the hold of the day', () => {
    const holds = [
      { from: '2026-01-01', until: '2026-03-01', reason: 'đi học' },
      { from: '2026-02-01', until: null, reason: 'biệt phái' },
    ];
    const state = lifecycleState({ ...USED, holds }, '2026-02-04', policy);
    expect(state).toMatchObject({ idleDays: 30, hold: { reason: 'biệt phái' } });
    expect(
      lifecycleState({ ...USED, holds: holds.slice(0, 1) }, '2026-03-02', policy).hold,
    ).toBeNull();
  });
});

describe('what may be done, and what stands in its way', () => {
  const NOTICED: LifecycleFacts = {
    ...USED,
    lockNotice: { issuedOn: '2026-07-14', effectiveOn: '2026-07-21' },
    snapshotOn: '2026-07-20',
  };
  const LOCKED: LifecycleFacts = { ...USED, status: 'locked', lockedOn: '2026-07-21' };
  const DELETE_NOTICED: LifecycleFacts = {
    ...LOCKED,
    deleteNotice: { issuedOn: '2027-01-13', effectiveOn: '2027-01-20' },
  };
  test.each<[LifecycleStep, string, LifecycleFacts, string, string]>([
    ['notify-lock', 'the day before', USED, '2026-07-13', 'lock-term'],
    ['notify-lock', 'the day itself', USED, LOCK_DUE_ON, ''],
    ['notify-lock', 'an agency mailbox', { ...USED, kind: 'agency' }, LOCK_DUE_ON, 'agency'],
    ['notify-lock', 'figures a week old', { ...USED, snapshotOn: '2026-07-07' }, LOCK_DUE_ON, ''],
    [
      'notify-lock',
      'figures older than a week',
      { ...USED, snapshotOn: '2026-07-06' },
      LOCK_DUE_ON,
      'fresh-figures',
    ],
    ['notify-lock', 'no figures', { ...USED, snapshotOn: null }, LOCK_DUE_ON, 'fresh-figures'],
    [
      'notify-lock',
      'not in the figures: not the same as never used',
      { ...USED, lastAccess: { state: 'unknown' } },
      '2026-07-15',
      'fresh-figures',
    ],
    [
      'notify-lock',
      'the last day of a hold',
      { ...USED, holds: [{ from: '2026-07-01', until: LOCK_DUE_ON, reason: 'nghỉ thai sản' }] },
      LOCK_DUE_ON,
      'hold',
    ],
    [
      'notify-lock',
      'the day after a hold',
      { ...USED, holds: [{ from: '2026-07-01', until: '2026-07-13', reason: 'nghỉ thai sản' }] },
      LOCK_DUE_ON,
      '',
    ],
    ['notify-lock', 'already locked', LOCKED, '2026-07-22', 'in-use fresh-figures'],
    ['lock', 'without a notice', USED, LOCK_DUE_ON, 'lock-notice'],
    ['lock', 'the day before the notice takes effect', NOTICED, '2026-07-20', 'lock-notice'],
    ['lock', 'the day it takes effect', NOTICED, '2026-07-21', ''],
    [
      'lock',
      'used after the notice',
      { ...NOTICED, lastAccess: accessed('2026-07-15') },
      '2026-07-21',
      'unused-since-notice lock-term',
    ],
    ['notify-delete', 'not locked', USED, '2027-02-01', 'locked'],
    ['notify-delete', 'the day before', LOCKED, '2027-01-12', 'delete-term'],
    ['notify-delete', 'the day itself', LOCKED, '2027-01-13', ''],
    ['delete', 'without a notice', LOCKED, '2027-02-01', 'delete-notice'],
    [
      'delete',
      'the day before the notice takes effect',
      DELETE_NOTICED,
      '2027-01-19',
      'delete-notice',
    ],
    ['delete', 'the day it takes effect', DELETE_NOTICED, '2027-01-20', ''],
    [
      'delete',
      'locked late: 29 days ago',
      { ...DELETE_NOTICED, lockedOn: '2026-12-22' },
      '2027-01-20',
      'locked-long-enough',
    ],
    [
      'delete',
      'locked late: 30 days ago',
      { ...DELETE_NOTICED, lockedOn: '2026-12-21' },
      '2027-01-20',
      '',
    ],
    ['unlock', 'locked', LOCKED, '2026-07-22', ''],
    ['unlock', 'in use', USED, '2026-07-22', 'locked'],
  ])('%s, %s', (step, _what, facts, on, faults) => {
    const { isAllowed, verdicts } = judgeLifecycleStep(step, facts, on, policy);
    const broken = verdicts.filter(({ ok, severity }) => !ok && severity === 'block');
    expect(broken.map(({ rule }) => rule.replace('lifecycle.', '')).join(' ')).toBe(faults);
    expect(isAllowed).toBe(faults === '');
  });

  test('agency mailboxes are locked like others where the office has chosen so', () => {
    const facts: LifecycleFacts = { ...USED, kind: 'agency' };
    const chosen = { ...policy, locksAgencyMailboxes: true };
    expect(judgeLifecycleStep('notify-lock', facts, LOCK_DUE_ON, chosen).isAllowed).toBe(true);
  });

  test('deleting warns until the mail is backed up, and does not wait for it', () => {
    const warned = judgeLifecycleStep('delete', DELETE_NOTICED, '2027-01-20', policy);
    expect(warned.verdicts.at(-1)).toMatchObject({
      ok: false,
      severity: 'warn',
      source: 'Điều 14 khoản 5',
    });
    const backedUp = { ...DELETE_NOTICED, isBackedUp: true };
    expect(judgeLifecycleStep('delete', backedUp, '2027-01-20', policy).verdicts.at(-1)?.ok).toBe(
      true,
    );
  });

  test('what is outside the regulation says so', () => {
    const { verdicts } = judgeLifecycleStep('notify-lock', USED, LOCK_DUE_ON, policy);
    const sources = Object.fromEntries(verdicts.map(({ rule, source }) => [rule, source]));
    expect(sources['lifecycle.lock-term']).toBe('Điều 5 khoản 3');
    for (const rule of ['hold', 'agency', 'fresh-figures'])
      expect(sources[`lifecycle.${rule}`]).toMatch(/^Ngoài Quy chế: /);
  });

  test.each([
    ['notify-lock', null, '2026-07-21'],
    ['notify-delete', '2026-07-10', '2026-08-09'],
    ['notify-delete', '2025-07-10', '2026-07-21'],
  ] as const)(
    '%s, locked on %s: takes effect on %s at the earliest',
    (step, lockedOn, expected) => {
      expect(earliestEffectiveOn(step, { lockedOn }, '2026-07-14', policy)).toBe(expected);
    },
  );
});
