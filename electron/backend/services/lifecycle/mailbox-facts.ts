import type { LifecycleHold, LifecycleNotice } from '../../../../shared/domain/lifecycle.ts';
import type { LifecycleFacts } from '../../../../shared/rules/lifecycle-stage.ts';
import type { ReadDb } from '../../db/database.ts';
import { type BoardMailbox, findAccessFigureDay } from '../../repositories/lifecycle-candidates.ts';
import { findOpenNotice } from '../../repositories/lifecycle-notices.ts';
import { listHoldsOf } from '../../repositories/mailbox-holds.ts';

/** Everything the rules judge the life of one mailbox by, as the register knows it now. */
export function lifecycleFactsOf(db: ReadDb, mailbox: BoardMailbox): LifecycleFacts {
  const open = findOpenNotice(db, mailbox.id);
  const notice: LifecycleNotice | null =
    open?.state === 'issued' && open.noticeOn && open.effectiveOn
      ? { issuedOn: open.noticeOn, effectiveOn: open.effectiveOn }
      : null;
  return {
    kind: mailbox.kind,
    status: mailbox.status,
    issuedOn: mailbox.issuedOn,
    lastAccess: lastAccessOf(mailbox),
    unlockedOn: mailbox.unlockedOn,
    lockedOn: mailbox.status === 'locked' ? mailbox.statusOn : null,
    lockNotice: open?.step === 'lock' ? notice : null,
    deleteNotice: open?.step === 'delete' ? notice : null,
    holds: listHoldsOf(db, mailbox.id).map(
      ({ fromOn, untilOn, reason }): LifecycleHold => ({ from: fromOn, until: untilOn, reason }),
    ),
    snapshotOn: findAccessFigureDay(db, mailbox.id),
  };
}

function lastAccessOf({
  lastAccessState,
  lastAccessOn,
}: BoardMailbox): LifecycleFacts['lastAccess'] {
  if (lastAccessState === 'date' && lastAccessOn !== null)
    return { state: 'date', on: lastAccessOn };
  return { state: lastAccessState === 'never' ? 'never' : 'unknown' };
}
