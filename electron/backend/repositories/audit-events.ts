import { createHash, randomBytes } from 'node:crypto';
import type { OperatorId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

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
  const seq = db.run(
    `INSERT INTO audit_event (at, operator_id, operator_name, action, entity, entity_id, payload_sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    event.at,
    event.operatorId,
    event.operatorName,
    event.action,
    event.entity,
    event.entityId,
    createHash('sha256').update(payload).digest('hex'),
  ).lastId;
  db.run(`INSERT INTO audit_payload (seq, payload) VALUES (?, ?)`, seq, payload);
  return seq;
}

/** Events before `beforeSeq` (or the newest), newest first. */
export function listAuditEvents(
  db: ReadDb,
  page: { beforeSeq: number | null; limit: number },
): AuditRecord[] {
  return db
    .all<Omit<AuditRecord, 'before' | 'after'> & { payload: string | null }>(
      `SELECT e.seq, e.at, e.operator_name AS operator, e.action, e.entity, e.entity_id AS entityId, p.payload
       FROM audit_event e LEFT JOIN audit_payload p ON p.seq = e.seq
       WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
      page.beforeSeq ?? Number.MAX_SAFE_INTEGER,
      page.limit,
    )
    .map(({ payload, ...event }) => ({ ...event, ...parse(payload) }));
}

/** How many events there are. */
export function countAuditEvents(db: ReadDb): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM audit_event`)?.n ?? 0;
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

function parse(payload: string | null): { before: unknown; after: unknown } {
  if (payload === null) return { before: null, after: null };
  const { before, after } = JSON.parse(payload);
  return { before, after };
}

/** When the newest event was written, ISO UTC; null while there is none. */
export function findLastEventAt(db: ReadDb): string | null {
  return db.get<{ at: string }>(`SELECT at FROM audit_event ORDER BY seq DESC LIMIT 1`)?.at ?? null;
}
