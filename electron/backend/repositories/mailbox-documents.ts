import type { DocumentKind, DocumentState } from '../../../shared/domain/document.ts';
import type { DocumentId, MailboxId, RequestId, SlipId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** A document that the office made: minutes, a notice, a reply. */
export interface OfficeDocument {
  id: DocumentId;
  /** Null for a number used outside. */
  kind: DocumentKind | null;
  state: DocumentState;
  numberAndSign: string;
  subject: string;
  on: string | null;
}

/** The letter or the call that asked for something. */
export interface AskingLetter {
  id: RequestId;
  channel: 'letter' | 'phone';
  number: string;
  on: string;
  unitName: string;
  abstract: string;
}

/** What paper there is about one mailbox. */
export interface MailboxDocuments {
  office: OfficeDocument[];
  requests: AskingLetter[];
  slips: { id: SlipId; number: number; year: number; on: string }[];
  /** Documents known only as people cite them. */
  cited: { document: string; on: string }[];
}

/** Every document a mailbox rests on or that names it, as its own or as its holder's; the newest first. */
export function listMailboxDocuments(db: ReadDb, id: MailboxId): MailboxDocuments {
  return {
    office: db.all<OfficeDocument>(
      `WITH named (id) AS (
         SELECT document_id FROM mailbox_event WHERE mailbox_id = ?
         UNION SELECT h.document_id FROM handover_mailbox hm JOIN handover h ON h.id = hm.handover_id
           WHERE hm.mailbox_id = ?
         UNION SELECT document_id FROM handover WHERE ? IN (giver_id, receiver_id)
         UNION SELECT n.document_id FROM lifecycle_notice_line l JOIN lifecycle_notice n ON n.id = l.notice_id
           WHERE l.mailbox_id = ?
         UNION SELECT r.reply_document_id FROM request_line l JOIN request r ON r.id = l.request_id
           WHERE l.mailbox_id = ?)
       SELECT d.id, d.kind, d.state, coalesce(printf('%02d%s', d.number, d.sign), '') AS numberAndSign, d.subject,
         coalesce(d.dated_on, substr(d.issued_at, 1, 10)) AS "on"
       FROM named JOIN document d ON d.id = named.id ORDER BY d.id DESC`,
      ...[id, id, id, id, id],
    ),
    requests: db.all<AskingLetter>(
      `WITH asked (id) AS (
         SELECT request_id FROM request_line WHERE mailbox_id = ? AND mailbox_id IS NOT NULL
         UNION SELECT request_id FROM mailbox_event WHERE mailbox_id = ?)
       SELECT r.id, r.channel, r.letter_number AS number, coalesce(r.letter_on, r.received_on) AS "on",
         u.name AS unitName, r.abstract
       FROM asked JOIN request r ON r.id = asked.id JOIN unit u ON u.id = r.unit_id ORDER BY r.id DESC`,
      id,
      id,
    ),
    slips: db.all(
      `SELECT id, number, year, printed_on AS "on" FROM account_slip WHERE mailbox_id = ? ORDER BY id DESC`,
      id,
    ),
    cited: db.all(
      `SELECT document, max(day) AS "on" FROM (
         SELECT document, on_day AS day FROM mailbox_event
           WHERE mailbox_id = ? AND request_id IS NULL AND document_id IS NULL
         UNION ALL SELECT document, from_on FROM custody_term WHERE mailbox_id = ? OR person_id = ?
         UNION ALL SELECT document, issued_on FROM mailbox WHERE id = ?)
       WHERE document <> '' GROUP BY document ORDER BY max(day) DESC`,
      ...[id, id, id, id],
    ),
  };
}
