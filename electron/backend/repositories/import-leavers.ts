import type { ImportBatchId, MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Somebody of the unit who is not on its whole list. */
export interface Leaver {
  mailboxId: MailboxId;
  name: string;
  localPart: string;
  birthYear: number | null;
  position: string;
  unitName: string;
}

/** Keeps who is missing from a draft's list, in place of who was missing before. */
export function putLeavers(
  db: WriteDb,
  batchId: ImportBatchId,
  mailboxIds: Iterable<MailboxId>,
): void {
  db.run(`DELETE FROM import_leaver WHERE batch_id = ?`, batchId);
  for (const mailboxId of mailboxIds) {
    db.run(`INSERT INTO import_leaver (batch_id, mailbox_id) VALUES (?, ?)`, batchId, mailboxId);
  }
}

/** Who is missing from the list of an import, in the order of names. */
export function listLeavers(
  db: ReadDb,
  batchId: ImportBatchId,
  limit: number,
  offset = 0,
): Leaver[] {
  return db.all(
    `SELECT l.mailbox_id AS mailboxId, m.name, m.local_part AS localPart, m.birth_year AS birthYear, m.position,
       u.name AS unitName
     FROM import_leaver l JOIN mailbox m ON m.id = l.mailbox_id JOIN unit u ON u.id = m.unit_id
     WHERE l.batch_id = ? ORDER BY m.sort_rank LIMIT ? OFFSET ?`,
    batchId,
    limit,
    offset,
  );
}

/** How many are missing. */
export function countLeavers(db: ReadDb, batchId: ImportBatchId): number {
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM import_leaver WHERE batch_id = ?`, batchId)
      ?.n ?? 0
  );
}

/** Live personal mailboxes of these units. */
export function listMailboxesOfUnits(db: ReadDb, unitIds: readonly UnitId[]): MailboxId[] {
  return db
    .all<{ id: MailboxId }>(
      `SELECT id FROM mailbox WHERE unit_id IN (SELECT value FROM json_each(?)) AND kind = 'personal'
         AND status IN ('in-use', 'locked')`,
      JSON.stringify(unitIds),
    )
    .map(({ id }) => id);
}
