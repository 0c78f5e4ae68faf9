import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** The newest event of any mailbox; 0 before the first. */
export function lastMailboxEventId(db: ReadDb): number {
  return db.get<{ id: number | null }>(`SELECT max(id) AS id FROM mailbox_event`)?.id ?? 0;
}

/** Whether a mailbox outside a branch of units has seen an event since another event. */
export function hasEventOutside(db: ReadDb, branch: UnitId, sinceEventId: number): boolean {
  return (
    db.get(
      `WITH RECURSIVE branch (id) AS (
         SELECT ? UNION SELECT u.id FROM unit u JOIN branch b ON u.parent_id = b.id)
       SELECT 1 FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
       WHERE e.id > ? AND m.unit_id NOT IN (SELECT id FROM branch) LIMIT 1`,
      branch,
      sinceEventId,
    ) !== undefined
  );
}
