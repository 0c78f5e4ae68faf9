import type { OperatorId, ReorganisationId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReorganisationKind } from '../../../shared/domain/unit-event.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A reorganisation that was carried out. */
export interface ReorganisationRecord {
  id: ReorganisationId;
  kind: ReorganisationKind;
  title: string;
  on: string;
  at: string;
  operator: string;
  reason: string;
  document: string;
  keepOldUntil: string | null;
  counts: Record<string, number>;
  undoneAt: string | null;
}

type Row = Omit<ReorganisationRecord, 'counts'> & { counts: string };

const SELECT = `SELECT r.id, r.kind, r.title, r.on_day AS "on", r.at, r.reason, r.document,
  r.keep_old_until AS keepOldUntil, r.counts, r.undone_at AS undoneAt,
  coalesce((SELECT o.full_name FROM operator o WHERE o.id = r.operator_id), '') AS operator FROM reorganisation r`;

const toRecord = (row: Row): ReorganisationRecord => ({ ...row, counts: JSON.parse(row.counts) });

/** One reorganisation. */
export function findReorganisation(db: ReadDb, id: ReorganisationId): ReorganisationRecord | null {
  const row = db.get<Row>(`${SELECT} WHERE r.id = ?`, id);
  return row ? toRecord(row) : null;
}

/** Reorganisations, the latest first. */
export function listReorganisations(db: ReadDb, limit: number): ReorganisationRecord[] {
  return db.all<Row>(`${SELECT} ORDER BY r.id DESC LIMIT ?`, limit).map(toRecord);
}

/** Whether a reorganisation touched units, and none but some: another mail domain touches everybody. */
export function isReorganisationWithin(
  db: ReadDb,
  id: ReorganisationId,
  unitIds: readonly UnitId[],
): boolean {
  const touched = db.get<{ inside: number; outside: number }>(
    `SELECT count(*) FILTER (WHERE within) AS inside, count(*) FILTER (WHERE NOT within) AS outside FROM (
       SELECT e.unit_id IN (SELECT value FROM json_each(?)) AS within FROM unit_event e WHERE e.reorganisation_id = ?)`,
    JSON.stringify(unitIds),
    id,
  );
  return touched !== undefined && touched.inside > 0 && touched.outside === 0;
}

/** Writes that units are reorganised. */
export function insertReorganisation(
  db: WriteDb,
  entry: {
    kind: ReorganisationKind;
    title: string;
    on: string;
    at: string;
    operatorId: OperatorId | null;
    reason: string;
    document: string;
    keepOldUntil: string | null;
    counts: object;
  },
): ReorganisationId {
  return db.run(
    `INSERT INTO reorganisation (kind, title, on_day, at, operator_id, reason, document, keep_old_until, counts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.kind,
    entry.title,
    entry.on,
    entry.at,
    entry.operatorId,
    entry.reason,
    entry.document,
    entry.keepOldUntil,
    JSON.stringify(entry.counts),
  ).lastId as ReorganisationId;
}

/** Marks a reorganisation as undone. */
export function markReorganisationUndone(
  db: WriteDb,
  id: ReorganisationId,
  at: string,
  by: OperatorId | null,
): void {
  db.run(`UPDATE reorganisation SET undone_at = ?, undone_by = ? WHERE id = ?`, at, by, id);
}

/** What happened since a reorganisation to what it touched: events of its mailboxes and units, and what it made. */
export function countBuiltOn(db: ReadDb, id: ReorganisationId): number {
  return (
    db.get<{ n: number }>(
      `SELECT
        (SELECT count(*) FROM (SELECT mailbox_id, max(id) AS last FROM mailbox_event
           WHERE reorganisation_id = ? GROUP BY mailbox_id) t
         JOIN mailbox_event e ON e.mailbox_id = t.mailbox_id AND e.id > t.last) +
        (SELECT count(*) FROM (SELECT unit_id, max(id) AS last FROM unit_event
           WHERE reorganisation_id = ? GROUP BY unit_id) t
         JOIN unit_event e ON e.unit_id = t.unit_id AND e.id > t.last) +
        (SELECT count(*) FROM unit_event made JOIN mailbox m ON m.unit_id = made.unit_id
           WHERE made.reorganisation_id = ? AND made.kind = 'created' AND NOT EXISTS
             (SELECT 1 FROM mailbox_event e WHERE e.mailbox_id = m.id AND e.reorganisation_id = ?)) +
        (SELECT count(*) FROM unit_event made JOIN unit u ON u.parent_id = made.unit_id AND u.valid_to IS NULL
           WHERE made.reorganisation_id = ? AND made.kind = 'created' AND NOT EXISTS
             (SELECT 1 FROM unit_event e WHERE e.unit_id = u.id AND e.reorganisation_id = ?)) AS n`,
      ...[id, id, id, id, id, id],
    )?.n ?? 0
  );
}
