import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxFields } from '../../../shared/domain/mailbox-event.ts';
import type { ReadDb, SqlValue } from '../db/database.ts';
import { MAILBOX_COLUMNS, type MailboxRecord, type StoredRecord, toRecord } from './mailboxes.ts';
import { notUndone } from './undone-grants.ts';

/** What an event changed, from what. */
export interface ChangeAfter {
  /** Number of the event; those of one mailbox grow with their days. */
  event: number;
  mailboxId: MailboxId;
  on: string;
  before: Partial<MailboxFields>;
}

/** Everything that changed a mailbox after a day. */
export function* iterateChangesAfter(
  db: ReadDb,
  day: string,
): Generator<ChangeAfter, void, undefined> {
  for (const row of db.iterate<Omit<ChangeAfter, 'before'> & { before: string }>(
    `SELECT id AS event, mailbox_id AS mailboxId, on_day AS "on", before FROM mailbox_event
     WHERE on_day > ? AND before IS NOT NULL AND ${notUndone(db, 'mailbox_id')}`,
    day,
  ))
    yield { ...row, before: JSON.parse(row.before) };
}

/** Mailboxes by their ids. */
export function listRecords(db: ReadDb, ids: readonly MailboxId[]): MailboxRecord[] {
  return db
    .all<StoredRecord>(
      `SELECT ${MAILBOX_COLUMNS} FROM json_each(?) k CROSS JOIN mailbox m ON m.id = k.value
         CROSS JOIN unit u ON u.id = m.unit_id`,
      JSON.stringify(ids),
    )
    .map(toRecord);
}

/** A mailbox's place in today's order of names. */
export interface Placed {
  id: MailboxId;
  rank: number;
}

/**
 * Mailboxes there were on a day, in today's order of names or against it, as a question finds them today.
 *
 * @param from the place to begin at; null for the very first
 */
export function iteratePlaced(
  db: ReadDb,
  match: string,
  day: string,
  descending: boolean,
  from: number | null = null,
): Generator<Placed, void, undefined> {
  return db.iterate<Placed>(placed(db, match, descending, from), ...placing(match, day, from));
}

/** The place of the mailbox that so many come before; null when there are not so many. */
export function findPlacedAt(
  db: ReadDb,
  match: string,
  day: string,
  descending: boolean,
  before: number,
): number | null {
  const sql = `${placed(db, match, descending, null)} LIMIT 1 OFFSET ?`;
  return db.get<Placed>(sql, ...placing(match, day, null), before)?.rank ?? null;
}

/** Who came later is known from an index of days: so no row is read, only the index of places. */
function placed(db: ReadDb, match: string, descending: boolean, from: number | null): string {
  const way = descending ? 'DESC' : 'ASC';
  const there = `m.id NOT IN (SELECT id FROM mailbox WHERE issued_on > ?) AND ${notUndone(db, 'm.id')}`;
  const begins = from === null ? '' : `AND m.sort_rank ${descending ? '<=' : '>='} ?`;
  return match
    ? `SELECT m.id, m.sort_rank AS rank FROM mailbox_search s CROSS JOIN mailbox m ON m.sort_rank = s.rowid
       WHERE mailbox_search MATCH ? AND ${there} ${begins.replace('m.sort_rank', 's.rowid')} ORDER BY s.rowid ${way}`
    : `SELECT m.id, m.sort_rank AS rank FROM mailbox m WHERE ${there} ${begins} ORDER BY m.sort_rank ${way}`;
}

const placing = (match: string, day: string, from: number | null): SqlValue[] => [
  ...(match ? [match] : []),
  day,
  ...(from === null ? [] : [from]),
];

/** How many mailboxes there were on a day. */
export function countIssuedUntil(db: ReadDb, day: string): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM mailbox WHERE issued_on <= ? AND ${notUndone(db, 'id')}`,
      day,
    )?.n ?? 0
  );
}

/** The place of a name, behind those of the same name. */
export function findPlaceOf(db: ReadDb, sortKey: string): number {
  return (
    db.get<{ rank: number }>(
      `SELECT sort_rank AS rank FROM mailbox WHERE sort_key <= ? ORDER BY sort_key DESC, sort_rank DESC LIMIT 1`,
      sortKey,
    )?.rank ?? 0
  );
}

/** Today's places of mailboxes. */
export function listPlaces(db: ReadDb, ids: readonly MailboxId[]): Placed[] {
  return db.all(
    `SELECT m.id, m.sort_rank AS rank FROM json_each(?) k CROSS JOIN mailbox m ON m.id = k.value`,
    JSON.stringify(ids),
  );
}

/** Mailboxes of some units. */
export function listIdsOfUnits(db: ReadDb, unitIds: readonly UnitId[]): MailboxId[] {
  return db
    .all<{ id: MailboxId }>(
      `SELECT m.id FROM json_each(?) k CROSS JOIN mailbox m ON m.unit_id = k.value WHERE ${notUndone(db, 'm.id')}`,
      JSON.stringify(unitIds),
    )
    .map(({ id }) => id);
}

const inUnits = (unitIds: readonly UnitId[] | null) =>
  unitIds ? 'unit_id IN (SELECT value FROM json_each(?))' : '1';

/** Mailboxes granted after one day and until another, a page of them in the order of their granting. */
export function listIssuedBetween(
  db: ReadDb,
  from: string,
  to: string,
  unitIds: readonly UnitId[] | null,
  page: { limit: number; offset: number },
): MailboxId[] {
  return db
    .all<{ id: MailboxId }>(
      `SELECT id FROM mailbox WHERE issued_on > ? AND issued_on <= ? AND ${notUndone(db, 'id')}
       AND ${inUnits(unitIds)} ORDER BY issued_on, id LIMIT ? OFFSET ?`,
      from,
      to,
      ...(unitIds ? [JSON.stringify(unitIds)] : []),
      page.limit,
      page.offset,
    )
    .map(({ id }) => id);
}

/** How many mailboxes were granted after one day and until another. */
export function countIssuedBetween(
  db: ReadDb,
  from: string,
  to: string,
  unitIds: readonly UnitId[] | null,
): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM mailbox WHERE issued_on > ? AND issued_on <= ? AND ${notUndone(db, 'id')}
       AND ${inUnits(unitIds)}`,
      from,
      to,
      ...(unitIds ? [JSON.stringify(unitIds)] : []),
    )?.n ?? 0
  );
}

/** Aliases that are held, or were after a day: whose, and since when. */
export function listAliasesSince(
  db: ReadDb,
  day: string,
): { mailboxId: MailboxId; localPart: string; heldFrom: string }[] {
  return db.all(
    `SELECT mailbox_id AS mailboxId, local_part AS localPart, held_from AS heldFrom FROM address_ledger
     WHERE role = 'alias' AND (held_to IS NULL OR held_to > ?)`,
    day,
  );
}
