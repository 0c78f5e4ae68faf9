import type { MailboxId, RequestId, RequestLineId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { LineDecision, RequestKind } from '../../../shared/domain/request.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What an office asks for one person or mailbox; for a change, what is empty stays as it is. */
export interface RequestLineContent {
  kind: RequestKind;
  subject: 'person' | 'unit';
  mailboxId: MailboxId | null;
  fullName: string;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  unitId: UnitId | null;
  /** The address it asks for: of a new mailbox, empty when Điều 4 alone decides; of a change, empty to keep it. */
  wantedLocalPart: string;
  /** Of a change of address: the last day of the old one as an alias; null for no end. */
  keepOldUntil: string | null;
  note: string;
  remark: string;
}

/** A line with what was decided and done. */
export interface RequestLineRecord extends RequestLineContent {
  id: RequestLineId;
  lineNo: number;
  decision: LineDecision;
  reason: string;
  doneAt: string | null;
  localPart: string | null;
  source: string;
  /** Of the mailbox it is about, as it is now. */
  mailboxName: string | null;
  mailboxLocalPart: string | null;
  mailboxStatus: MailboxStatus | null;
  unitName: string | null;
}

const COLUMNS = `l.id, l.line_no AS lineNo, l.kind, l.subject, l.mailbox_id AS mailboxId, l.full_name AS fullName,
  l.birth_year AS birthYear, l.position, l.department, l.phone, l.unit_id AS unitId,
  l.wanted_local_part AS wantedLocalPart, l.keep_old_until AS keepOldUntil, l.note, l.remark, l.decision,
  l.reason, l.done_at AS doneAt, l.local_part AS localPart, l.source,
  m.name AS mailboxName, m.local_part AS mailboxLocalPart, m.status AS mailboxStatus,
  (SELECT name FROM unit WHERE id = l.unit_id) AS unitName`;

/** The lines of a request in their order. */
export function listRequestLines(db: ReadDb, requestId: RequestId): RequestLineRecord[] {
  return db.all(
    `SELECT ${COLUMNS} FROM request_line l LEFT JOIN mailbox m ON m.id = l.mailbox_id
     WHERE l.request_id = ? ORDER BY l.line_no`,
    requestId,
  );
}

/** Adds a line at the end of a request. */
export function insertRequestLine(
  db: WriteDb,
  requestId: RequestId,
  line: RequestLineContent & { decision: LineDecision; reason: string },
): RequestLineId {
  return db.run(
    `INSERT INTO request_line (request_id, line_no, kind, subject, mailbox_id, full_name, birth_year, position,
       department, phone, unit_id, wanted_local_part, keep_old_until, note, remark, decision, reason)
     VALUES (?, (SELECT coalesce(max(line_no), 0) + 1 FROM request_line WHERE request_id = ?),
       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    requestId,
    requestId,
    line.kind,
    line.subject,
    line.mailboxId,
    line.fullName,
    line.birthYear,
    line.position,
    line.department,
    line.phone,
    line.unitId,
    line.wantedLocalPart,
    line.keepOldUntil,
    line.note,
    line.remark,
    line.decision,
    line.reason,
  ).lastId as RequestLineId;
}

/** Writes a line anew; what was decided of it falls back to pending. */
export function updateRequestLine(db: WriteDb, id: RequestLineId, line: RequestLineContent): void {
  db.run(
    `UPDATE request_line SET kind = ?, subject = ?, mailbox_id = ?, full_name = ?, birth_year = ?, position = ?,
       department = ?, phone = ?, unit_id = ?, wanted_local_part = ?, keep_old_until = ?, note = ?, remark = ?,
       decision = 'pending', reason = '' WHERE id = ?`,
    line.kind,
    line.subject,
    line.mailboxId,
    line.fullName,
    line.birthYear,
    line.position,
    line.department,
    line.phone,
    line.unitId,
    line.wantedLocalPart,
    line.keepOldUntil,
    line.note,
    line.remark,
    id,
  );
}

/** Takes a line out and closes the gap in the numbers. */
export function deleteRequestLine(db: WriteDb, requestId: RequestId, id: RequestLineId): void {
  db.run(`DELETE FROM request_line WHERE id = ? AND request_id = ?`, id, requestId);
  const rest = db.all<{ id: number }>(
    `SELECT id FROM request_line WHERE request_id = ? ORDER BY line_no`,
    requestId,
  );
  rest.forEach((line, index) => {
    db.run(`UPDATE request_line SET line_no = ? WHERE id = ?`, index + 1, line.id);
  });
}

/** Writes what was decided of a line. */
export function setLineDecision(
  db: WriteDb,
  id: RequestLineId,
  decision: LineDecision,
  reason: string,
): void {
  db.run(`UPDATE request_line SET decision = ?, reason = ? WHERE id = ?`, decision, reason, id);
}

/** Marks a line as carried out, with the mailbox and the address it came to. */
export function markLineDone(
  db: WriteDb,
  id: RequestLineId,
  done: { at: string; mailboxId: MailboxId; localPart: string; source: string },
): void {
  db.run(
    `UPDATE request_line SET done_at = ?, mailbox_id = ?, local_part = ?, source = ? WHERE id = ?`,
    done.at,
    done.mailboxId,
    done.localPart,
    done.source,
    id,
  );
}
