import type { MailboxId, OperatorId, ReorganisationId } from '../../../shared/domain/ids.ts';
import type { MailboxEventKind, MailboxFields } from '../../../shared/domain/mailbox-event.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Something that happened to a mailbox, as it is written. */
export interface NewMailboxEvent {
  mailboxId: MailboxId;
  kind: MailboxEventKind;
  /** The business day, `YYYY-MM-DD`. */
  on: string;
  at: string;
  operatorId: OperatorId | null;
  /** Only the fields that changed; other keys are facts of the event. */
  before: EventFacts | null;
  after: EventFacts | null;
  reason: string;
  /** The document it rests on, as people cite it. */
  document: string;
  documentId: number | null;
  requestId: number | null;
  batchId: number | null;
  reorganisationId?: ReorganisationId | null;
}

/** What an event carries: changed fields of the mailbox, and facts that are no fields (an alias, a slip's number). */
export type EventFacts = Partial<MailboxFields> & Record<string, unknown>;

/** An event as it is read. */
export interface MailboxEventRecord extends Omit<NewMailboxEvent, 'operatorId'> {
  id: number;
  /** Full name of who did it; empty when the application did. */
  operator: string;
}

/** Appends an event. Its day must not be before that of the mailbox's last event: see {@link findLastEventDay}. */
export function insertMailboxEvent(db: WriteDb, event: NewMailboxEvent): void {
  db.run(
    `INSERT INTO mailbox_event (mailbox_id, kind, on_day, at, operator_id, before, after, reason, document,
       document_id, request_id, batch_id, reorganisation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.mailboxId,
    event.kind,
    event.on,
    event.at,
    event.operatorId,
    event.before && JSON.stringify(event.before),
    event.after && JSON.stringify(event.after),
    event.reason,
    event.document,
    event.documentId,
    event.requestId,
    event.batchId,
    event.reorganisationId ?? null,
  );
}

/** The day of a mailbox's last event; null without any. */
export function findLastEventDay(db: ReadDb, id: MailboxId): string | null {
  return (
    db.get<{ onDay: string }>(
      `SELECT on_day AS onDay FROM mailbox_event WHERE mailbox_id = ? ORDER BY id DESC LIMIT 1`,
      id,
    )?.onDay ?? null
  );
}

type EventRow = Omit<MailboxEventRecord, 'before' | 'after'> & {
  before: string | null;
  after: string | null;
};

const EVENT_COLUMNS = `e.id, e.mailbox_id AS mailboxId, e.kind, e.on_day AS "on", e.at, e.before, e.after, e.reason,
  e.document, e.document_id AS documentId, e.request_id AS requestId, e.batch_id AS batchId,
  e.reorganisation_id AS reorganisationId,
  coalesce((SELECT o.full_name FROM operator o WHERE o.id = e.operator_id), '') AS operator`;

/** Everything that happened to a mailbox, oldest first. */
export function listMailboxEvents(db: ReadDb, id: MailboxId): MailboxEventRecord[] {
  return db
    .all<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM mailbox_event e WHERE e.mailbox_id = ? ORDER BY e.id`,
      id,
    )
    .map(toRecord);
}

/** What a reorganisation did to mailboxes, in its order, one at a time. */
export function* iterateEventsOfReorganisation(
  db: ReadDb,
  id: ReorganisationId,
): Generator<MailboxEventRecord, void, undefined> {
  for (const row of db.iterate<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM mailbox_event e WHERE e.reorganisation_id = ? ORDER BY e.id`,
    id,
  ))
    yield toRecord(row);
}

function toRecord({ before, after, ...row }: EventRow): MailboxEventRecord {
  return { ...row, before: parse(before), after: parse(after) };
}

function parse(text: string | null): EventFacts | null {
  return text === null ? null : JSON.parse(text);
}
