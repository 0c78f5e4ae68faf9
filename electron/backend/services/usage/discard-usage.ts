import type { UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { reapplyUsage } from '../../repositories/mailbox-usage.ts';
import { findUsageSnapshot, markDiscarded } from '../../repositories/usage-snapshots.ts';
import type { Act } from '../act.ts';

/**
 * Takes a wrong snapshot out of account (another server's export, a wrong day): the mailboxes get the figures of the
 * snapshots that remain; the snapshot itself stays to be seen.
 *
 * @throws NOT_FOUND when there is none that counts
 */
export function discardUsage({
  db,
  at,
  input,
  record,
}: Act & { input: { snapshotId: UsageSnapshotId; reason: string } }): Record<string, never> {
  const { snapshotId, reason } = input;
  const snapshot = findUsageSnapshot(db, snapshotId);
  if (!snapshot || snapshot.discardedAt !== null) {
    throw new AppError('NOT_FOUND', { entity: 'usage-snapshot', id: String(snapshotId) });
  }
  markDiscarded(db, snapshotId, at, reason);
  reapplyUsage(db, snapshotId);
  record({
    action: 'usage.discard',
    entity: 'usage-snapshot',
    entityId: String(snapshotId),
    before: { file: snapshot.fileName, snapshotOn: snapshot.snapshotOn },
    after: { reason },
  });
  return {};
}
