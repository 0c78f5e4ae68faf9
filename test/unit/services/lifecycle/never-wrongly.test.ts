import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listNoticeLines } from '../../../../electron/backend/repositories/lifecycle-notices.ts';
import { listHoldsOf } from '../../../../electron/backend/repositories/mailbox-holds.ts';
import { findClockSuspicion } from '../../../../electron/backend/services/clock-suspicion.ts';
import { updateSettings } from '../../../../electron/backend/services/settings.ts';
import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import {
  attempt,
  happen,
  happening,
  noticesOf,
  type Truth,
} from '../../../helpers/lifecycle-happenings.ts';
import { type LifecycleWorld, lifecycleWorld } from '../../../helpers/lifecycle-world.ts';
import { makeTempDir, removeTempDir } from '../../../helpers/temp-folder.ts';

const RUNS = Number(process.env.LIFECYCLE_RUNS ?? 25);
const _DAY_MINUTES = 24 * 60;
/** By how much the server notes an access late (zimbraLastLogonTimestampFrequency). */
const LATE_DAYS = 7;

const OFFICE = {
  office: {
    signers: [{ power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' }],
  },
};

/** The notice by which a step was just taken on a mailbox. */
function noticeBehind(world: LifecycleWorld, id: MailboxId, step: NoticeStep) {
  return noticesOf(world, ['done'])
    .filter((notice) => notice.step === step)
    .findLast(({ id: noticeId }) =>
      listNoticeLines(world.register.read, noticeId).some(
        (line) => line.mailboxId === id && line.state === 'done',
      ),
    );
}

function check(
  world: LifecycleWorld,
  truth: Truth,
  id: MailboxId,
  before: MailboxStatus,
  wasSuspect: boolean,
): void {
  const after = world.statusOf(id);
  const today = world.clock.today();
  if (after === before) return;
  if (after === 'in-use') truth.openedOn.set(id, today);
  if (after !== 'locked' && after !== 'deleted') return;

  const step = after === 'locked' ? 'lock' : 'delete';
  const notice = noticeBehind(world, id, step);
  expect(wasSuspect, 'nothing bulk happens by a clock that is not trusted').toBe(false);
  expect(notice, 'nobody is locked or deleted without a notice').toBeDefined();
  expect(notice?.number).toMatch(/^\d+\/TB-/);
  expect(
    (notice?.effectiveOn ?? '9') <= today,
    'nothing happens before the day of the notice',
  ).toBe(true);
  expect(
    (notice?.effectiveOn ?? '') >= addDays(notice?.noticeOn ?? '9', 7),
    'a notice comes a week ahead',
  ).toBe(true);
  const held = listHoldsOf(world.register.read, id).some(
    ({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn >= today),
  );
  expect(held, 'nobody is locked or deleted while held').toBe(false);

  // What the newest figures could know of, however the clock was set when they were taken.
  const told = truth.snapshots
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  const counted = [told?.uses.get(id) ?? null, truth.openedOn.get(id) ?? null].filter(
    (on) => on !== null,
  );
  const months = step === 'lock' ? 6 : 12;
  for (const on of counted)
    expect(addMonths(on, months) < today, `used or opened ${on}, ${step} on ${today}`).toBe(true);
  if (step === 'lock') {
    expect(before).toBe('in-use');
    expect((told?.on ?? '') >= addDays(today, -7), 'nobody is locked by old figures').toBe(true);
    truth.lockedOn.set(id, today);
  } else {
    expect(before, 'only what is locked is deleted').toBe('locked');
    expect(
      addDays(truth.lockedOn.get(id) ?? '9999-01-01', 30) <= today,
      'deleted a month after the lock',
    ).toBe(true);
  }
}

test(
  `no order of things locks somebody in use, deletes what was not locked and noticed, or acts early (${RUNS} lives)`,
  () => {
    const seen = { locked: 0, deleted: 0, unlocked: 0 };
    fc.assert(
      fc.property(
        fc.array(happening, { minLength: 30, maxLength: 80 }),
        fc.nat(7),
        (events, slack) => {
          const dir = makeTempDir();
          const world = lifecycleWorld(dir, {
            unitCount: 2,
            peoplePerUnit: 3,
            issuedOn: '2025-01-02',
            startAt: '2025-08-20T02:00:00.000Z',
          });
          try {
            world.act((act) =>
              updateSettings(act, { lifecycle: { slackDays: LATE_DAYS + slack }, ...OFFICE }),
            );
            const truth: Truth = {
              uses: new Map(world.mailboxes.map((id) => [id, []])),
              snapshots: [],
              openedOn: new Map(world.mailboxes.map((id) => [id, '2025-01-02'])),
              lockedOn: new Map(),
            };
            for (const event of events) {
              const before = world.mailboxes.map((id) => world.statusOf(id));
              const wasSuspect =
                findClockSuspicion(world.register.read, world.clock.now().toISOString()) !== null;
              attempt(() => happen(world, truth, event));
              world.mailboxes.forEach((id, index) => {
                const was = before[index] as MailboxStatus;
                check(world, truth, id, was, wasSuspect && event.do !== 'confirm-clock');
                const is = world.statusOf(id);
                if (was !== is && is === 'locked') seen.locked++;
                if (was !== is && is === 'deleted') seen.deleted++;
                if (was === 'locked' && is === 'in-use') seen.unlocked++;
              });
            }
          } finally {
            world.register.close();
            removeTempDir(dir);
          }
        },
      ),
      { numRuns: RUNS, endOnFailure: false },
    );
    // A test in which nothing is ever locked proves nothing.
    expect(seen.locked).toBeGreaterThan(RUNS / 5);
  },
  120_000 + RUNS * 4_000,
);
