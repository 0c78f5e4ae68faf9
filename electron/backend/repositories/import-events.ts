import type { ImportBatchId, MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** What an import did to one mailbox. */
export interface BatchEvent {
  mailboxId: MailboxId;
  kind: string;
  /** The fields it changed, as they were. */
  before: Readonly<Record<string, unknown>> | null;
}

/** What an import did, mailbox by mailbox. */
export function listEventsOfBatch(db: ReadDb, batchId: ImportBatchId): BatchEvent[] {
  return db
    .all<Omit<BatchEvent, 'before'> & { before: string | null }>(
      `SELECT mailbox_id AS mailboxId, kind, before FROM mailbox_event WHERE batch_id = ? ORDER BY id`,
      batchId,
    )
    .map((event) => ({
      ...event,
      before: event.before === null ? null : JSON.parse(event.before),
    }));
}

/** How many mailboxes of an import something happened to since, with one of them; null when to none. */
export function findFollowed(
  db: ReadDb,
  batchId: ImportBatchId,
): { mailboxes: number; localPart: string } | null {
  const found = db.get<{ mailboxes: number; localPart: string | null }>(
    `SELECT count(DISTINCT later.mailbox_id) AS mailboxes, min(m.local_part) AS localPart
     FROM mailbox_event own
     JOIN mailbox_event later ON later.mailbox_id = own.mailbox_id AND later.id > own.id
     JOIN mailbox m ON m.id = own.mailbox_id
     WHERE own.batch_id = ? AND later.batch_id IS NOT ?`,
    batchId,
    batchId,
  );
  return found?.localPart ? { mailboxes: found.mailboxes, localPart: found.localPart } : null;
}
