import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What stands in the place of the name of somebody whose data are gone. */
export const ERASED_NAME = 'Đã xóa theo luật';

/** Somebody whose mailbox is no more and whose data are still kept. */
export interface EndedPerson {
  id: MailboxId;
  name: string;
  localPart: string;
  unitName: string;
  status: MailboxStatus;
  endedOn: string;
  /** The day of the last thing that happened to the mailbox. */
  lastOn: string;
}

// Word for word as the index has it, which holds just these people; equalities would make SQLite take another.
const ENDED = `m.kind <> 'agency' AND m.status NOT IN ('in-use', 'locked') AND m.name <> '${ERASED_NAME}'
  AND coalesce(m.status_on, m.issued_on) <= ?
  AND NOT EXISTS (SELECT 1 FROM mailbox_event e WHERE e.mailbox_id = m.id AND e.on_day > ?)`;

/** People to whose ended mailbox nothing has happened after a day, the longest ended first. */
export function listEndedPeople(
  db: ReadDb,
  upTo: string,
  { limit, offset }: { limit: number; offset: number },
): EndedPerson[] {
  return db.all<EndedPerson>(
    `SELECT m.id, m.name, m.local_part AS localPart, u.name AS unitName, m.status,
       coalesce(m.status_on, m.issued_on) AS endedOn,
       coalesce((SELECT max(e.on_day) FROM mailbox_event e WHERE e.mailbox_id = m.id), m.issued_on) AS lastOn
     FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE ${ENDED}
     ORDER BY coalesce(m.status_on, m.issued_on), m.id LIMIT ? OFFSET ?`,
    upTo,
    upTo,
    limit,
    offset,
  );
}

/** How many there are. */
export function countEndedPeople(db: ReadDb, upTo: string): number {
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM mailbox m WHERE ${ENDED}`, upTo, upTo)?.n ?? 0
  );
}

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

/** Takes away what events of a mailbox say of the person. */
export function eraseMailboxEvents(db: WriteDb, id: MailboxId): void {
  withoutGuard(db, 'mailbox_event_unchanged', () =>
    db.run(
      `UPDATE mailbox_event SET before = NULL, after = NULL, reason = '' WHERE mailbox_id = ?`,
      id,
    ),
  );
}

/**
 * Writes over what never changes: the trigger that sees to it is taken out for this one statement and put back, in the
 * same transaction.
 */
export function withoutGuard(db: WriteDb, name: string, work: () => void): void {
  const trigger = db.get<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`,
    name,
  );
  if (!trigger) throw new Error(`${name} protects nothing`);
  db.run(`DROP TRIGGER ${name}`);
  work();
  db.run(trigger.sql);
}

/** Rewrites the search without the traces that deleted words leave in its pages. */
export function rewriteSearch(db: WriteDb): void {
  for (const table of ['mailbox_search', 'mailbox_fragment'])
    db.run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
}
