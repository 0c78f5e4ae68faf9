import type { HoldId, MailboxId, OperatorId } from '../../../shared/domain/ids.ts';
import type { HoldKind } from '../../../shared/domain/lifecycle.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A reason to keep a mailbox as it is, for a while. */
export interface NewHold {
  mailboxId: MailboxId;
  kind: HoldKind;
  reason: string;
  document: string;
  fromOn: string;
  /** The last day; null until further notice. */
  untilOn: string | null;
}

/** A hold with how it ended. */
export interface HoldRecord extends NewHold {
  id: HoldId;
  endedOn: string | null;
  endedReason: string;
}

const COLUMNS = `id, mailbox_id AS mailboxId, kind, reason, document, from_on AS fromOn, until_on AS untilOn,
  ended_on AS endedOn, ended_reason AS endedReason`;

/** Enters a hold. */
export function insertHold(
  db: WriteDb,
  hold: NewHold & { at: string; by: OperatorId | null },
): HoldId {
  return db.run(
    `INSERT INTO mailbox_hold (mailbox_id, kind, reason, document, from_on, until_on, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    hold.mailboxId,
    hold.kind,
    hold.reason,
    hold.document,
    hold.fromOn,
    hold.untilOn,
    hold.at,
    hold.by,
  ).lastId as HoldId;
}

/** Ends a hold before its day. */
export function endHold(db: WriteDb, id: HoldId, on: string, reason: string): void {
  db.run(`UPDATE mailbox_hold SET ended_on = ?, ended_reason = ? WHERE id = ?`, on, reason, id);
}

/** One hold. */
export function findHold(db: ReadDb, id: HoldId): HoldRecord | null {
  return db.get<HoldRecord>(`SELECT ${COLUMNS} FROM mailbox_hold WHERE id = ?`, id) ?? null;
}

/** The holds of a mailbox that nobody has ended, whether their day has passed or not. */
export function listHoldsOf(db: ReadDb, mailboxId: MailboxId): HoldRecord[] {
  return db.all(
    `SELECT ${COLUMNS} FROM mailbox_hold WHERE mailbox_id = ? AND ended_on IS NULL ORDER BY from_on, id`,
    mailboxId,
  );
}
