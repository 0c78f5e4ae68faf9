import type {
  HandedMailbox,
  HandoverParticulars,
  HandoverState,
} from '../../../shared/domain/handover.ts';
import type { DocumentId, HandoverId, MailboxId, OperatorId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A handover as it is stored, without its mailboxes. */
export interface HandoverRecord {
  id: HandoverId;
  state: HandoverState;
  giverId: MailboxId | null;
  giverName: string;
  giverPosition: string;
  receiverId: MailboxId | null;
  receiverName: string;
  receiverPosition: string;
  reason: string;
  document: string;
  handedOverOn: string;
  dueOn: string;
  particulars: HandoverParticulars;
  documentId: DocumentId;
  /** The completed handover that this one corrects. */
  correctsId: HandoverId | null;
  createdAt: string;
  completedAt: string | null;
  closingReason: string;
}

type Stored = Omit<HandoverRecord, 'particulars'> & { particulars: string };

const COLUMNS = `h.id, h.state, h.giver_id AS giverId, h.giver_name AS giverName, h.giver_position AS giverPosition,
  h.receiver_id AS receiverId, h.receiver_name AS receiverName, h.receiver_position AS receiverPosition, h.reason,
  h.document, h.handed_over_on AS handedOverOn, h.due_on AS dueOn, h.particulars, h.document_id AS documentId,
  h.corrects_id AS correctsId, h.created_at AS createdAt, h.completed_at AS completedAt,
  h.closing_reason AS closingReason`;

const read = (row: Stored): HandoverRecord => ({
  ...row,
  particulars: JSON.parse(row.particulars),
});

/** One handover. */
export function findHandover(db: ReadDb, id: HandoverId): HandoverRecord | null {
  const row = db.get<Stored>(`SELECT ${COLUMNS} FROM handover h WHERE h.id = ?`, id);
  return row ? read(row) : null;
}

/** Handovers, newest first; those under way before those that are closed. */
export function listHandovers(
  db: ReadDb,
  filter: { state: HandoverState | null; mailboxId: MailboxId | null },
  page: { limit: number; offset: number },
): { rows: (HandoverRecord & { mailboxCount: number; numberAndSign: string })[]; total: number } {
  const where = `(? IS NULL OR h.state = ?) AND (? IS NULL OR EXISTS
    (SELECT 1 FROM handover_mailbox hm WHERE hm.handover_id = h.id AND hm.mailbox_id = ?))`;
  const params = [filter.state, filter.state, filter.mailboxId, filter.mailboxId];
  const rows = db.all<Stored & { mailboxCount: number; numberAndSign: string }>(
    `SELECT ${COLUMNS}, (SELECT count(*) FROM handover_mailbox hm WHERE hm.handover_id = h.id) AS mailboxCount,
       (SELECT printf('%02d%s', d.number, d.sign) FROM document d WHERE d.id = h.document_id AND d.number IS NOT NULL)
         AS numberAndSign
     FROM handover h WHERE ${where} ORDER BY h.state = 'open' DESC, h.id DESC LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  );
  const total = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM handover h WHERE ${where}`,
    ...params,
  );
  return {
    rows: rows.map((row) => ({ ...row, ...read(row), numberAndSign: row.numberAndSign ?? '' })),
    total: total?.n ?? 0,
  };
}

/** Handovers under way whose day is over. */
export function countLateHandovers(db: ReadDb, today: string): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM handover WHERE state = 'open' AND due_on < ?`,
      today,
    )?.n ?? 0
  );
}

/** A handover to be entered. */
export type NewHandover = Omit<
  HandoverRecord,
  'id' | 'state' | 'createdAt' | 'completedAt' | 'closingReason'
>;

/** Enters a handover as under way. */
export function insertHandover(
  db: WriteDb,
  handover: NewHandover,
  at: string,
  by: OperatorId | null,
): HandoverId {
  return db.run(
    `INSERT INTO handover (state, giver_id, giver_name, giver_position, receiver_id, receiver_name, receiver_position,
       reason, document, handed_over_on, due_on, particulars, document_id, corrects_id, created_at, created_by)
     VALUES ('open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    handover.giverId,
    handover.giverName,
    handover.giverPosition,
    handover.receiverId,
    handover.receiverName,
    handover.receiverPosition,
    handover.reason,
    handover.document,
    handover.handedOverOn,
    handover.dueOn,
    JSON.stringify(handover.particulars),
    handover.documentId,
    handover.correctsId,
    at,
    by,
  ).lastId as HandoverId;
}

/** Writes a handover under way anew. */
export function updateHandover(
  db: WriteDb,
  id: HandoverId,
  change: Pick<HandoverRecord, 'reason' | 'document' | 'handedOverOn' | 'particulars'>,
): void {
  db.run(
    `UPDATE handover SET reason = ?, document = ?, handed_over_on = ?, particulars = ? WHERE id = ?`,
    change.reason,
    change.document,
    change.handedOverOn,
    JSON.stringify(change.particulars),
    id,
  );
}

/** Closes a handover for good. */
export function closeHandover(
  db: WriteDb,
  id: HandoverId,
  close: { state: 'completed' | 'cancelled'; at: string; by: OperatorId | null; reason: string },
): void {
  const at = close.state === 'completed' ? close.at : null;
  db.run(
    `UPDATE handover SET state = ?, completed_at = ?, completed_by = ?, closing_reason = ? WHERE id = ?`,
    close.state,
    at,
    close.state === 'completed' ? close.by : null,
    close.reason,
    id,
  );
}

/** The mailboxes of a handover with what was said of each. */
export function listHandedMailboxes(
  db: ReadDb,
  id: HandoverId,
): { mailboxId: MailboxId; details: HandedMailbox }[] {
  return db
    .all<{ mailboxId: MailboxId; details: string }>(
      `SELECT mailbox_id AS mailboxId, details FROM handover_mailbox WHERE handover_id = ? ORDER BY mailbox_id`,
      id,
    )
    .map((row) => ({ ...row, details: JSON.parse(row.details) }));
}

/** Adds a mailbox to a handover, or says anew what is said of it. */
export function putHandedMailbox(
  db: WriteDb,
  id: HandoverId,
  mailboxId: MailboxId,
  details: HandedMailbox,
): void {
  db.run(
    `INSERT INTO handover_mailbox (handover_id, mailbox_id, details) VALUES (?, ?, ?)
     ON CONFLICT (handover_id, mailbox_id) DO UPDATE SET details = excluded.details`,
    id,
    mailboxId,
    JSON.stringify(details),
  );
}

/** The handover under way that a mailbox is part of. */
export function findOpenHandoverOf(db: ReadDb, mailboxId: MailboxId): HandoverId | null {
  return (
    db.get<{ id: HandoverId }>(
      `SELECT h.id FROM handover_mailbox hm JOIN handover h ON h.id = hm.handover_id
       WHERE hm.mailbox_id = ? AND h.state = 'open'`,
      mailboxId,
    )?.id ?? null
  );
}
