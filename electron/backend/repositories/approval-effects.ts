import { createHash } from 'node:crypto';
import type { ApprovalKind } from '../../../shared/domain/approval.ts';
import type { MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** How far the tables that tell what an act does were filled before it. */
export interface EffectMark {
  mailboxEvent: number;
  unitEvent: number;
  holding: number;
  mailbox: number;
}

/** One mailbox, or one address, of an act that a second person has to approve. */
export interface ApprovalEffect {
  kind: ApprovalKind;
  mailboxId: MailboxId | null;
  name: string;
  localPart: string;
  unitId: UnitId | null;
  unitName: string;
  /** Who had the address before. */
  former: string;
}

/** Where the tables end now. */
export function markEffects(db: ReadDb): EffectMark {
  const last = (table: string) =>
    db.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0;
  return {
    mailboxEvent: last('mailbox_event'),
    unitEvent: last('unit_event'),
    holding: last('address_ledger'),
    mailbox: last('mailbox'),
  };
}

const OF_EVENTS = `SELECT DISTINCT m.id AS mailboxId, m.name, m.local_part AS localPart, m.unit_id AS unitId,
    u.name AS unitName, '' AS former
  FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id JOIN unit u ON u.id = m.unit_id WHERE e.id > ?`;

/** Mailboxes that have seen an event of a kind since a mark. */
export function listTouched(
  db: ReadDb,
  mark: EffectMark,
  kind: 'lock' | 'delete' | 'reorganise',
): ApprovalEffect[] {
  const only = { lock: `AND e.kind = 'locked'`, delete: `AND e.kind = 'deleted'`, reorganise: '' };
  return db
    .all<Omit<ApprovalEffect, 'kind'>>(
      `${OF_EVENTS} ${only[kind]} ORDER BY m.id`,
      mark.mailboxEvent,
    )
    .map((row) => ({ kind, ...ofRegister(row, mark) }));
}

/** Addresses given since a mark that somebody else has had, whether they still rest or not. */
export function listReissued(db: ReadDb, mark: EffectMark): ApprovalEffect[] {
  return db
    .all<Omit<ApprovalEffect, 'kind'>>(
      `WITH mark (id) AS (SELECT ?)
       SELECT h.mailbox_id AS mailboxId, coalesce(m.name, u.name) AS name, h.local_part AS localPart,
         u.id AS unitId, u.name AS unitName, coalesce((SELECT fm.name FROM address_ledger o JOIN mailbox fm ON fm.id = o.mailbox_id
           WHERE o.local_part = h.local_part AND o.id <= mark.id AND o.mailbox_id IS NOT h.mailbox_id ORDER BY o.id DESC LIMIT 1), '') AS former
       FROM mark, address_ledger h LEFT JOIN mailbox m ON m.id = h.mailbox_id JOIN unit u ON u.id = coalesce(m.unit_id, h.unit_id)
       WHERE h.id > mark.id AND (h.reason <> '' OR (m.kind = 'personal'
         AND EXISTS (SELECT 1 FROM address_ledger o WHERE o.local_part = h.local_part AND o.id <= mark.id
           AND o.mailbox_id IS NOT NULL AND o.mailbox_id <> h.mailbox_id)
         AND NOT EXISTS (SELECT 1 FROM address_ledger o WHERE o.local_part = h.local_part AND o.id <= mark.id
           AND o.mailbox_id = h.mailbox_id)))
       ORDER BY h.id`,
      mark.holding,
    )
    .map((row) => ({ kind: 'reissue', ...ofRegister(row, mark) }));
}

/** What is only made by the act is gone again while it waits. */
function ofRegister<Row extends { mailboxId: MailboxId | null }>(row: Row, mark: EffectMark): Row {
  const isNew = row.mailboxId !== null && row.mailboxId > mark.mailbox;
  return isNew ? { ...row, mailboxId: null } : row;
}

/** Why the act is done, as its first events and the ledger say. */
export function findCause(db: ReadDb, mark: EffectMark): { reason: string; document: string } {
  const first = (table: string, column: string, after: number) =>
    db.get<{ text: string }>(
      `SELECT ${column} AS text FROM ${table} WHERE id > ? AND ${column} <> '' ORDER BY id LIMIT 1`,
      after,
    )?.text;
  return {
    reason:
      first('mailbox_event', 'reason', mark.mailboxEvent) ??
      first('unit_event', 'reason', mark.unitEvent) ??
      first('address_ledger', 'reason', mark.holding) ??
      '',
    document:
      first('mailbox_event', 'document', mark.mailboxEvent) ??
      first('unit_event', 'document', mark.unitEvent) ??
      '',
  };
}

/**
 * A digest of everything an act did to mailboxes, units and addresses since a mark. Days do not count: what is approved
 * tomorrow is the same act.
 */
export function digestEffects(db: ReadDb, mark: EffectMark): string {
  const digest = createHash('sha256');
  const own = (id: number | null) =>
    id !== null && id > mark.mailbox ? `new ${id - mark.mailbox}` : id;
  const add = (...values: unknown[]) => digest.update(`${JSON.stringify(values)}\n`);
  for (const { id, kind, before, after } of db.iterate<Happening>(
    `SELECT mailbox_id AS id, kind, before, after FROM mailbox_event WHERE id > ? ORDER BY id`,
    mark.mailboxEvent,
  ))
    add(own(id), kind, timeless(before), timeless(after));
  for (const { id, kind, before, after } of db.iterate<Happening>(
    `SELECT unit_id AS id, kind, before, after FROM unit_event WHERE id > ? ORDER BY id`,
    mark.unitEvent,
  ))
    add(id, kind, timeless(before), timeless(after));
  for (const { localPart, role, mailboxId, unitId, reason } of db.iterate<{
    localPart: string;
    role: string;
    mailboxId: number | null;
    unitId: number | null;
    reason: string;
  }>(
    `SELECT local_part AS localPart, role, mailbox_id AS mailboxId, unit_id AS unitId, reason
     FROM address_ledger WHERE id > ? ORDER BY id`,
    mark.holding,
  ))
    add(localPart, role, own(mailboxId), unitId, reason);
  return digest.digest('hex');
}

interface Happening {
  id: number;
  kind: string;
  before: string | null;
  after: string | null;
}

/** The recorded fields without those that hold a day. */
function timeless(facts: string | null): unknown {
  if (facts === null) return null;
  return Object.entries(JSON.parse(facts) as object).filter(
    ([key]) => !/(On|From|To|Until|At)$/.test(key),
  );
}

/**
 * How many mailboxes one operator, and all others together, have locked, deleted or reorganised since a moment without
 * a second person.
 *
 * @param before events up to this one
 */
export function countDoneAlone(
  db: ReadDb,
  kind: 'lock' | 'delete' | 'reorganise',
  { by, since, before }: { by: OperatorId | null; since: string; before: number },
): { byAsker: number; byOthers: number } {
  const which = {
    lock: `e.kind = 'locked'`,
    delete: `e.kind = 'deleted'`,
    reorganise: `e.reorganisation_id IS NOT NULL`,
  };
  return (
    db.get<{ byAsker: number; byOthers: number }>(
      `WITH done AS (SELECT e.mailbox_id, max(e.operator_id IS ?) AS own FROM mailbox_event e
         WHERE e.id > ? AND e.id <= ? AND ${which[kind]} AND e.at > ?
           AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.state = 'approved' AND e.id > a.events_after AND e.id <= a.events_to)
         GROUP BY e.mailbox_id)
       SELECT count(*) FILTER (WHERE own) AS byAsker, count(*) FILTER (WHERE NOT own) AS byOthers FROM done`,
      by,
      eventBefore(db, since, before),
      before,
      since,
    ) ?? { byAsker: 0, byOthers: 0 }
  );
}

/** An event after which none is older than a moment, found by halving: ids rise with time. */
function eventBefore(db: ReadDb, at: string, last: number): number {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const event = db.get<{ at: string }>(
      `SELECT at FROM mailbox_event WHERE id <= ? ORDER BY id DESC LIMIT 1`,
      middle,
    );
    if (!event || event.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
