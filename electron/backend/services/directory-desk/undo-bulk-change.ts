import type { BulkChangeId, MailboxId, OperatorId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  type BulkChangeRecord,
  findBulkChange,
  findBulkFollowed,
  listBulkChanges,
  listBulkEvents,
  markBulkUndone,
} from '../../repositories/bulk-changes.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailboxes, type MailboxPatch } from '../mailbox-acts/change-mailbox.ts';

const STEP = 200;
const SHOWN = 5;

/**
 * Takes a change of many mailboxes back as long as nothing followed on any of them: every one is as it was before.
 *
 * @throws NOT_FOUND | BULK_UNDONE | BULK_FOLLOWED | UNIT_CLOSED
 */
export function undoBulkChange(
  context: JobContext,
  { id }: { id: BulkChangeId },
): { changed: number } {
  return perform(context.register, context.clock, context.actor, (act) => {
    const change = findBulkChange(act.db, id);
    if (!change) throw new AppError('NOT_FOUND', { entity: 'bulk-change', id: String(id) });
    if (change.undoneAt !== null) throw new AppError('BULK_UNDONE', {});
    const followed = findBulkFollowed(act.db, change);
    if (followed) throw new AppError('BULK_FOLLOWED', followed);
    const events = listBulkEvents(act.db, change);
    let done = 0;
    const changed = changeMailboxes(
      act,
      events.map(({ mailboxId, before }) => ({
        id: mailboxId as MailboxId,
        patch: before as MailboxPatch,
      })),
      { reason: 'Hoàn tác việc sửa nhiều hộp thư' },
      () => {
        if (done % STEP === 0) context.progress({ phase: 'write', done, total: events.length });
        done++;
      },
    );
    markBulkUndone(act.db, id, act.at, act.actor.id);
    act.record({
      action: 'directory.bulk-undo',
      entity: 'directory',
      entityId: String(id),
      after: { rows: changed },
    });
    context.commitPoint();
    return { changed };
  });
}

/** The last changes of many mailboxes, and whether each can still be taken back. */
export function recentBulkChanges(
  db: ReadDb,
  operatorId: OperatorId | null,
): (Omit<BulkChangeRecord, 'patch' | 'operatorId' | 'eventsAfter' | 'eventsTo'> & {
  isUndoable: boolean;
})[] {
  return listBulkChanges(db, operatorId, SHOWN).map(
    ({ patch: _patch, operatorId: _operatorId, eventsAfter, eventsTo, ...change }) => ({
      ...change,
      isUndoable:
        change.undoneAt === null && findBulkFollowed(db, { eventsAfter, eventsTo }) === null,
    }),
  );
}
