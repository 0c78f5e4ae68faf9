import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

const UNDONE = `SELECT id FROM mailbox WHERE undone_on IS NOT NULL`;

/**
 * The condition that keeps grants that were undone out of a list: it is as if they had never been, apart from the
 * ledger and the log. It costs nothing where there are none.
 *
 * @param id the column of the mailbox's id
 */
export function notUndone(db: ReadDb, id: string): string {
  return db.get(`${UNDONE} LIMIT 1`) === undefined ? '1' : `${id} NOT IN (${UNDONE})`;
}

/** Takes a mailbox out of every list from a day on. To be called before it is written anew to the search. */
export function markGrantUndone(db: WriteDb, id: MailboxId, on: string): void {
  db.run(`UPDATE mailbox SET undone_on = ? WHERE id = ?`, on, id);
}
