import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Audit events that are about one mailbox and still hold what they recorded, its look-ups left out. */
export function findEventsWithContent(db: ReadDb, id: MailboxId): number[] {
  return db
    .all<{ seq: number }>(
      `SELECT e.seq FROM audit_event e JOIN audit_payload p ON p.seq = e.seq
       WHERE e.entity = 'mailbox' AND e.entity_id = ? AND e.action NOT LIKE 'privacy.%' ORDER BY e.seq`,
      String(id),
    )
    .map(({ seq }) => seq);
}

/** Takes away what audit events recorded; that they happened, when and by whom, stays and stays chained. */
export function eraseAuditPayloads(db: WriteDb, seqs: readonly number[]): void {
  for (const seq of seqs) db.run(`DELETE FROM audit_payload WHERE seq = ?`, seq);
}

/**
 * Takes away what events of a mailbox say of the person. Events never change, so the trigger that sees to it is taken
 * out for this one statement and put back, in the same transaction.
 */
export function eraseMailboxEvents(db: WriteDb, id: MailboxId): void {
  const trigger = db.get<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'mailbox_event_unchanged'`,
  );
  if (!trigger) throw new Error('events of mailboxes are not protected');
  db.run(`DROP TRIGGER mailbox_event_unchanged`);
  db.run(
    `UPDATE mailbox_event SET before = NULL, after = NULL, reason = '' WHERE mailbox_id = ?`,
    id,
  );
  db.run(trigger.sql);
}

/** Takes away what lists said of the person. */
export function eraseImportRows(db: WriteDb, id: MailboxId): void {
  db.run(
    `UPDATE import_row SET full_name = '', birth_year = NULL, position = '', phone = '', note = ''
     WHERE mailbox_id = ? OR (batch_id, row) IN (SELECT import_batch_id, import_row FROM mailbox WHERE id = ?)`,
    id,
    id,
  );
}

/** Rewrites the search without the traces that deleted words leave in its pages. */
export function rewriteSearch(db: WriteDb): void {
  for (const table of ['mailbox_search', 'mailbox_fragment'])
    db.run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
}
