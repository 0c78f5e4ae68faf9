import { hash, randomBytes } from 'node:crypto';
import type { OperatorId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { type AuditFilter, EVERY_EVENT, whereOf } from './audit-filter.ts';

/** What an event says happened; `before` and `after` are plain JSON. */
export interface AuditEntry {
  /** `entity.verb`, such as `import.commit`. */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
}

/** An event as the log shows it. */
export interface AuditRecord {
  seq: number;
  at: string;
  operator: string;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  /** What was recorded has been erased by law. */
  isErased: boolean;
}

/** Appends an event; the payload stands apart so that it can be erased by law without breaking the sequence. */
export function insertAuditEvent(
  db: WriteDb,
  event: AuditEntry & { at: string; operatorId: OperatorId | null; operatorName: string },
): number {
  // The salt keeps an erased payload from being guessed by its hash.
  const salt = randomBytes(12).toString('base64');
  const payload = JSON.stringify({
    salt,
    before: event.before ?? null,
    after: event.after ?? null,
  });
  const { at, operatorId, operatorName, action, entity, entityId } = event;
  const payloadSha256 = hash('sha256', payload);
  const chained = { at, operatorId, operatorName, action, entity, entityId, payloadSha256 };
  const { seq, hash: sealed } = db.chain.next(db, chained);
  db.run(
    `INSERT INTO audit_event
       (seq, at, operator_id, operator_name, action, entity, entity_id, payload_sha256, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    at,
    operatorId,
    operatorName,
    action,
    entity,
    entityId,
    payloadSha256,
    sealed,
  );
  db.run(`INSERT INTO audit_payload (seq, payload) VALUES (?, ?)`, seq, payload);
  return seq;
}

const EVENT_COLUMNS = `e.seq, e.at, e.operator_name AS operator, e.action, e.entity, e.entity_id AS entityId, p.payload`;
const EVENTS = `audit_event e LEFT JOIN audit_payload p ON p.seq = e.seq`;

type EventRow = Omit<AuditRecord, 'before' | 'after' | 'isErased'> & { payload: string | null };

/** Events before `beforeSeq` (or the newest), newest first. */
export function listAuditEvents(
  db: ReadDb,
  page: { beforeSeq: number | null; limit: number },
  filter: AuditFilter = EVERY_EVENT,
): AuditRecord[] {
  const { sql, params } = whereOf(filter);
  return db
    .all<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM ${EVENTS} WHERE e.seq < ? AND ${sql} ORDER BY e.seq DESC LIMIT ?`,
      page.beforeSeq ?? Number.MAX_SAFE_INTEGER,
      ...params,
      page.limit,
    )
    .map(toRecord);
}

/** The same events one at a time, oldest first: for lists of any length. */
export function* iterateAuditEvents(db: ReadDb, filter: AuditFilter): Generator<AuditRecord> {
  const { sql, params } = whereOf(filter);
  const rows = db.iterate<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENTS} WHERE ${sql} ORDER BY e.seq`,
    ...params,
  );
  for (const row of rows) yield toRecord(row);
}

/** How many events there are. */
export function countAuditEvents(db: ReadDb, filter: AuditFilter = EVERY_EVENT): number {
  const { sql, params } = whereOf(filter);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM audit_event e WHERE ${sql}`, ...params)?.n ?? 0
  );
}

/** The kinds of events there are. */
export function listAuditActions(db: ReadDb): string[] {
  return db
    .all<{ action: string }>(`SELECT DISTINCT action FROM audit_event ORDER BY action`)
    .map(({ action }) => action);
}

/** Events about one thing, oldest first. */
export function listEventsOf(
  db: ReadDb,
  entity: string,
  entityId: string,
): { at: string; operator: string; action: string }[] {
  return db.all(
    `SELECT at, operator_name AS operator, action FROM audit_event
     WHERE entity = ? AND entity_id = ? ORDER BY seq LIMIT 500`,
    entity,
    entityId,
  );
}

function toRecord({ payload, ...event }: EventRow): AuditRecord {
  if (payload === null) return { ...event, before: null, after: null, isErased: true };
  const { before, after } = JSON.parse(payload);
  return { ...event, before, after, isErased: false };
}

/** When the newest event was written, ISO UTC; null while there is none. */
export function findLastEventAt(db: ReadDb): string | null {
  return db.get<{ at: string }>(`SELECT at FROM audit_event ORDER BY seq DESC LIMIT 1`)?.at ?? null;
}
