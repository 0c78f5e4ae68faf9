import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { InactivityPolicy } from '../../../../shared/rules/inactivity-term.ts';
import type { ReadDb } from '../../db/database.ts';
import type { BoardView } from '../../repositories/lifecycle-candidates.ts';
import { inactivityPolicyOn } from '../assess-lifecycle.ts';
import { type UsageBasis, usageBasis } from '../usage/usage-basis.ts';
import { dueCutoff } from './due-cutoff.ts';

/** Days before its end from which a hold is reminded of. */
const HOLD_REMINDER_DAYS = 14;

/** Everything the board of a day is judged by. */
export interface BoardGround {
  view: BoardView;
  basis: UsageBasis;
  policy: InactivityPolicy;
}

/** By what the board of a day tells its stages apart. */
export function boardGround(db: ReadDb, today: string): BoardGround {
  const policy = inactivityPolicyOn(db, today);
  const basis = usageBasis(db, today);
  return {
    policy,
    basis,
    view: {
      today,
      snapshotId: basis.snapshotId,
      lockCutoff: dueCutoff('lock', today, policy),
      deleteCutoff: dueCutoff('delete', today, policy),
      // A deletion is announced some days ahead, so the gap after the lock may run meanwhile.
      lockedBefore: addDays(today, policy.noticeDays - policy.lockToDeleteDays),
      locksAgencyMailboxes: policy.locksAgencyMailboxes,
      holdsEndBy: addDays(today, HOLD_REMINDER_DAYS),
    },
  };
}
