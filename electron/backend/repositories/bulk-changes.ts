import type { BulkChangeId, MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A change of many mailboxes in one act. */
export interface BulkChangeRecord {
  id: BulkChangeId;
  at: string;
  operatorId: OperatorId | null;
  operator: string;
  /** JSON: what every mailbox was given. */
  patch: string;
  changed: number;
  /** Its events stand after this one … */
  eventsAfter: number;
  /** … up to this one. */
  eventsTo: number;
  undoneAt: string | null;
}

const SELECT = `SELECT b.id, b.at, b.operator_id AS operatorId, b.patch, b.changed, b.events_after AS eventsAfter,
  b.events_to AS eventsTo, b.undone_at AS undoneAt,
  coalesce((SELECT o.full_name FROM operator o WHERE o.id = b.operator_id), '') AS operator FROM bulk_change b`;

/** One change of many mailboxes. */
export function findBulkChange(db: ReadDb, id: BulkChangeId): BulkChangeRecord | null {
  return db.get<BulkChangeRecord>(`${SELECT} WHERE b.id = ?`, id) ?? null;
}

/** The last changes of many mailboxes, the newest first; those of one operator, or of everybody. */
export function listBulkChanges(
  db: ReadDb,
  operatorId: OperatorId | null,
  limit: number,
): BulkChangeRecord[] {
  return db.all<BulkChangeRecord>(
    `${SELECT} WHERE ? IS NULL OR b.operator_id = ? ORDER BY b.id DESC LIMIT ?`,
    operatorId,
    operatorId,
    limit,
  );
}

/** Remembers a change of many mailboxes by the events that it made. */
export function insertBulkChange(
  db: WriteDb,
  change: Pick<
    BulkChangeRecord,
    'at' | 'operatorId' | 'patch' | 'changed' | 'eventsAfter' | 'eventsTo'
  >,
): BulkChangeId {
  return db.run(
    `INSERT INTO bulk_change (at, operator_id, patch, changed, events_after, events_to) VALUES (?, ?, ?, ?, ?, ?)`,
    change.at,
    change.operatorId,
    change.patch,
    change.changed,
    change.eventsAfter,
    change.eventsTo,
  ).lastId as BulkChangeId;
}

/** Marks a change of many mailboxes as taken back. */
export function markBulkUndone(
  db: WriteDb,
  id: BulkChangeId,
  at: string,
  by: OperatorId | null,
): void {
  db.run(`UPDATE bulk_change SET undone_at = ?, undone_by = ? WHERE id = ?`, at, by, id);
}

type Range = Pick<BulkChangeRecord, 'eventsAfter' | 'eventsTo'>;

/** What a change of many mailboxes did to each. */
export function listBulkEvents(
  db: ReadDb,
  { eventsAfter, eventsTo }: Range,
): { mailboxId: MailboxId; before: Record<string, unknown> }[] {
  return db
    .all<{ mailboxId: MailboxId; before: string }>(
      `SELECT mailbox_id AS mailboxId, before FROM mailbox_event
       WHERE id > ? AND id <= ? AND before IS NOT NULL ORDER BY id`,
      eventsAfter,
      eventsTo,
    )
    .map(({ mailboxId, before }) => ({ mailboxId, before: JSON.parse(before) }));
}

/** Whether every mailbox that a change of many changed is of one of the units. */
export function isBulkWithin(db: ReadDb, id: BulkChangeId, unitIds: readonly UnitId[]): boolean {
  return (
    db.get(
      `SELECT 1 FROM bulk_change b JOIN mailbox_event e ON e.id > b.events_after AND e.id <= b.events_to
         JOIN mailbox m ON m.id = e.mailbox_id
       WHERE b.id = ? AND m.unit_id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
      id,
      JSON.stringify(unitIds),
    ) === undefined
  );
}

/** How many of its mailboxes something happened to since, with one of them; null when to none. */
export function findBulkFollowed(
  db: ReadDb,
  { eventsAfter, eventsTo }: Range,
): { mailboxes: number; localPart: string } | null {
  const found = db.get<{ mailboxes: number; localPart: string | null }>(
    `SELECT count(DISTINCT later.mailbox_id) AS mailboxes, min(m.local_part) AS localPart
     FROM mailbox_event later JOIN mailbox m ON m.id = later.mailbox_id
     WHERE later.id > ? AND EXISTS
       (SELECT 1 FROM mailbox_event own WHERE own.mailbox_id = later.mailbox_id AND own.id > ? AND own.id <= ?)`,
    eventsTo,
    eventsAfter,
    eventsTo,
  );
  return found?.localPart ? { mailboxes: found.mailboxes, localPart: found.localPart } : null;
}
