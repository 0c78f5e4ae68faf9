import type { ImportBatchId, MailboxId, OperatorId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { findFollowed, listEventsOfBatch } from '../../repositories/import-events.ts';
import { findImport, markUndone } from '../../repositories/imports.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailboxes, type MailboxPatch } from '../mailbox-acts/change-mailbox.ts';
import { undoIssue } from '../mailbox-acts/undo-issue.ts';

const STEP = 100;

/**
 * Takes an import back as long as nothing followed on any of its mailboxes: what it granted ends, and its addresses
 * are free again at once; what it changed is as before.
 *
 * @throws NOT_FOUND when there is no such import
 * @throws IMPORT_UNDONE when it was undone already
 * @throws IMPORT_FOLLOWED when something happened to one of its mailboxes since
 */
export function undoImport(
  context: JobContext,
  { batchId }: { batchId: ImportBatchId },
): { counts: RowCounts } {
  const counts = perform(context.register, context.clock, context.actor, (act) => {
    const { db } = act;
    const batch = findImport(db, batchId);
    if (batch?.state !== 'committed') {
      throw new AppError('NOT_FOUND', { entity: 'import', id: String(batchId) });
    }
    if (batch.undoneAt !== null) throw new AppError('IMPORT_UNDONE', { batchId });
    const followed = findFollowed(db, batchId);
    if (followed !== null) throw new AppError('IMPORT_FOLLOWED', { batchId, ...followed });

    const events = listEventsOfBatch(db, batchId);
    const issued = events.filter(({ kind }) => kind === 'issued');
    const changed = events.filter(({ kind }) => kind !== 'issued');
    const cause = { batchId, reason: `Hoàn tác lần nhập tệp ${batch.fileName}` };
    let done = 0;
    const onRow = () => {
      if (done % STEP === 0) context.progress({ phase: 'write', done, total: events.length });
      done++;
    };
    for (const { mailboxId } of issued) {
      undoIssue(act, mailboxId, cause);
      onRow();
    }
    const patches = changed.map(({ mailboxId, before }) => ({
      id: mailboxId as MailboxId,
      patch: (before ?? {}) as MailboxPatch,
    }));
    changeMailboxes(act, patches, cause, onRow);
    markUndone(db, batchId, act.at, act.actor.id as OperatorId);
    bumpRegisterVersion(db);
    const undone = {
      read: issued.length + changed.length,
      create: issued.length,
      match: 0,
      change: changed.length,
      skip: 0,
      error: 0,
    };
    act.record({
      action: 'import.undo',
      entity: 'import',
      entityId: String(batchId),
      before: { state: 'committed', counts: batch.counts },
      after: { state: 'undone', counts: undone },
    });
    context.commitPoint();
    return undone;
  });
  return { counts };
}
