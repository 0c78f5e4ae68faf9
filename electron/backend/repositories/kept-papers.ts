import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';
import type { OfficeDocument } from './mailbox-documents.ts';

/** Papers that name a person by name and address, or as a delegate in minutes; the newest first. */
export function listNamingPapers(db: ReadDb, id: MailboxId): OfficeDocument[] {
  return db.all(
    `WITH naming (id) AS (
       SELECT d.id FROM document d JOIN mailbox m ON m.id = ?
         WHERE d.state = 'issued' AND instr(d.content, m.name) > 0 AND instr(d.content, m.local_part || '@') > 0
       UNION SELECT h.document_id FROM custody_term t JOIN handover_mailbox hm ON hm.mailbox_id = t.mailbox_id
         JOIN handover h ON h.id = hm.handover_id JOIN document d ON d.id = h.document_id
         WHERE t.person_id = ? AND instr(d.content, t.person_name) > 0)
     SELECT d.id, d.kind, d.state, coalesce(printf('%02d%s', d.number, d.sign), '') AS numberAndSign, d.subject,
       d.dated_on AS "on"
     FROM naming JOIN document d ON d.id = naming.id ORDER BY d.id DESC`,
    id,
    id,
  );
}

/** Files of what was known of mailboxes when they were deleted, a person's among them. */
export function listLastRecords(
  db: ReadDb,
  id: MailboxId,
): { number: string; on: string | null; subject: string }[] {
  return db.all(
    `SELECT n.number, n.notice_on AS "on", f.name AS subject
     FROM lifecycle_notice_line l JOIN lifecycle_notice n ON n.id = l.notice_id
       JOIN stored_file f ON f.id = n.file_id
     WHERE l.mailbox_id = ? AND l.state = 'done' ORDER BY n.id DESC`,
    id,
  );
}
