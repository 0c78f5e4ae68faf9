import * as fc from 'fast-check';
import { listNotices } from '../../electron/backend/repositories/lifecycle-notices.ts';
import { listHoldsOf } from '../../electron/backend/repositories/mailbox-holds.ts';
import { confirmClock } from '../../electron/backend/services/clock-guard.ts';
import { carryOut } from '../../electron/backend/services/lifecycle/carry-out-notices.ts';
import { drawUpNotices } from '../../electron/backend/services/lifecycle/draw-up-notices.ts';
import {
  issueNotice,
  spareMailboxes,
  withdrawNotice,
} from '../../electron/backend/services/lifecycle/issue-notice.ts';
import {
  releaseHold,
  restoreRevoked,
  revokeInEmergency,
  setHold,
  unlockMailbox,
} from '../../electron/backend/services/lifecycle/keep-mailbox.ts';
import { addDays } from '../../shared/domain/calendar-day.ts';
import type { MailboxId } from '../../shared/domain/ids.ts';
import type { NoticeStep } from '../../shared/domain/lifecycle.ts';
import { isAppError } from '../../shared/errors.ts';
import type { LifecycleWorld } from './lifecycle-world.ts';

const DAY_MINUTES = 24 * 60;
/** By how much the server notes an access late (zimbraLastLogonTimestampFrequency). */
const LATE_DAYS = 7;

const step = fc.constantFrom<NoticeStep>('lock', 'delete');
const who = fc.nat(5);
/** What may happen, in any order; `who` and `which` choose among what there is. */
export const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('campaign' as const), step }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('due-day' as const),
      step,
      days: fc.integer({ min: 1, max: 34 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      days: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      days: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('use' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('snapshot' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('draw-up' as const), step }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      which: fc.nat(3),
      ahead: fc.integer({ min: -3, max: 20 }),
    }),
  },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('carry-out' as const), step }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('spare' as const), which: fc.nat(3), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      who,
      days: fc.option(fc.integer({ min: 1, max: 300 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end-hold' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unlock' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      days: fc.integer({ min: -400, max: 400 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirm-clock' as const) }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What the test knows, whatever the register says. */
export interface Truth {
  /** Every real use of a mailbox. */
  uses: Map<MailboxId, string[]>;
  /** The days of snapshots, with the last use that each could know of. */
  snapshots: { on: string; uses: ReadonlyMap<MailboxId, string | null> }[];
  /** Since when a mailbox counts as opened. */
  openedOn: Map<MailboxId, string>;
  lockedOn: Map<MailboxId, string>;
}

export const newestUse = (truth: Truth, id: MailboxId, upTo: string) =>
  (truth.uses.get(id) ?? [])
    .filter((on) => on <= upTo)
    .sort()
    .at(-1) ?? null;

/** What the server tells on a day: an access may be noted up to a week after an earlier one without being told. */
function toldUse(truth: Truth, id: MailboxId, today: string): string | null {
  const use = newestUse(truth, id, today);
  if (use === null) return null;
  const earlier = newestUse(truth, id, addDays(use, -1));
  return earlier !== null && earlier > addDays(use, -LATE_DAYS) ? earlier : use;
}

export function noticesOf(world: LifecycleWorld, states: readonly string[]) {
  const all = (['lock', 'delete'] as const).flatMap((each) =>
    listNotices(world.register.read, { step: each, view: 'all' }, { limit: 1000, offset: 0 }),
  );
  return all.filter(({ state }) => states.includes(state)).sort((a, b) => a.id - b.id);
}

export function happen(world: LifecycleWorld, truth: Truth, event: Happening): void {
  const { clock, mailboxes } = world;
  const person = (index: number) => mailboxes[index % mailboxes.length] as MailboxId;
  const pick = (states: readonly string[], index: number) => {
    const found = noticesOf(world, states);
    return found.length > 0 ? found[index % found.length] : undefined;
  };
  switch (event.do) {
    case 'pass':
    case 'jump':
      clock.advanceMinutes(event.days * DAY_MINUTES);
      break;
    case 'use': {
      const id = person(event.who);
      if (world.statusOf(id) === 'in-use') truth.uses.get(id)?.push(clock.today());
      break;
    }
    case 'snapshot':
      truth.snapshots.push({
        on: world.takeSnapshot((id) => toldUse(truth, id, clock.today())),
        uses: new Map(mailboxes.map((id) => [id, newestUse(truth, id, clock.today())])),
      });
      break;
    case 'draw-up':
      world.act((act) => drawUpNotices(act, { step: event.step, unitIds: world.units }));
      break;
    case 'issue': {
      const notice = pick(['draft'], event.which);
      const effectiveOn = event.ahead < 0 ? null : addDays(clock.today(), event.ahead);
      if (notice) world.act((act) => issueNotice(act, notice.id, { effectiveOn }));
      break;
    }
    case 'carry-out': {
      const issued = noticesOf(world, ['issued']).filter((each) => each.step === event.step);
      const ids = issued.map(({ id }) => id);
      for (const id of ids) attempt(() => world.act((act) => carryOut(act, event.step, [id])));
      break;
    }
    case 'withdraw': {
      const notice = pick(['draft', 'issued'], event.which);
      if (notice) world.act((act) => withdrawNotice(act, notice.id, 'Rút'));
      break;
    }
    case 'campaign':
      // What an office does in good order, so that many lives get as far as a lock or a deletion.
      happen(world, truth, { do: 'snapshot' });
      attempt(() => happen(world, truth, { do: 'draw-up', step: event.step }));
      for (const { id } of noticesOf(world, ['draft']))
        attempt(() => world.act((act) => issueNotice(act, id, {})));
      break;
    case 'due-day':
      clock.advanceMinutes(event.days * DAY_MINUTES);
      happen(world, truth, { do: 'snapshot' });
      happen(world, truth, { do: 'carry-out', step: event.step });
      break;
    case 'spare': {
      const notice = pick(['draft', 'issued'], event.which);
      if (notice)
        world.act((act) => spareMailboxes(act, notice.id, [person(event.who)], 'Giữ lại'));
      break;
    }
    case 'hold':
      world.act((act) =>
        setHold(act, {
          mailboxId: person(event.who),
          kind: 'maternity',
          reason: 'Nghỉ thai sản',
          document: '',
          fromOn: clock.today(),
          untilOn: event.days === null ? null : addDays(clock.today(), event.days),
        }),
      );
      break;
    case 'end-hold': {
      const hold = listHoldsOf(world.register.read, person(event.who))[0];
      if (hold) world.act((act) => releaseHold(act, hold.id, 'Đã đi làm lại'));
      break;
    }
    case 'unlock':
      world.act((act) => unlockMailbox(act, person(event.who), { reason: 'Đề nghị mở' }));
      break;
    case 'revoke':
      world.act((act) =>
        revokeInEmergency(act, [person(event.who)], { reason: 'Phát tán thư rác hàng loạt' }),
      );
      break;
    case 'restore':
      world.act((act) => restoreRevoked(act, person(event.who), { reason: 'Đã xử lý xong' }));
      break;
    case 'confirm-clock':
      world.act((act) => confirmClock(act));
      break;
  }
}

/** What is refused leaves everything as it was; anything but a refusal is a bug. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
