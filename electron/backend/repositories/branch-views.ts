import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/**
 * What a branch of units sees in place of tables: only rows of its own units and mailboxes. Whatever is asked through
 * them finds nothing else, however it is asked.
 */
export function branchViews(root: UnitId): readonly string[] {
  const units = `(WITH RECURSIVE branch (id) AS (SELECT ${Number(root)}
    UNION SELECT u.id FROM main.unit u JOIN branch b ON u.parent_id = b.id) SELECT id FROM branch)`;
  const mailboxes = `(SELECT id FROM main.mailbox WHERE unit_id IN ${units})`;
  const ofUnit = (table: string) => `(SELECT id FROM main.${table} WHERE unit_id IN ${units})`;
  const files = `(SELECT file_id FROM main.document_file WHERE document_id IN ${ofUnit('document')}
    UNION SELECT file_id FROM main.request_file WHERE request_id IN ${ofUnit('request')}
    UNION SELECT file_id FROM main.lifecycle_notice WHERE unit_id IN ${units})`;
  // Of a handover nothing is shown when one of its mailboxes lies outside.
  const handovers = `(SELECT handover_id FROM main.handover_mailbox GROUP BY handover_id
    HAVING min(mailbox_id IN ${mailboxes}) = 1)`;
  const batches = ofUnit('import_batch');
  const rows: Readonly<Record<string, string>> = {
    unit: `id IN ${units}`,
    mailbox: `unit_id IN ${units}`,
    mailbox_event: `mailbox_id IN ${mailboxes}`,
    mailbox_hold: `mailbox_id IN ${mailboxes}`,
    account_slip: `mailbox_id IN ${mailboxes}`,
    custody_term: `mailbox_id IN ${mailboxes}`,
    usage_record: `mailbox_id IN ${mailboxes}`,
    usage_finding: `mailbox_id IN ${mailboxes}`,
    handover: `id IN ${handovers}`,
    handover_mailbox: `handover_id IN ${handovers}`,
    lifecycle_notice: `unit_id IN ${units}`,
    lifecycle_notice_line: `mailbox_id IN ${mailboxes}`,
    request: `unit_id IN ${units}`,
    request_line: `request_id IN ${ofUnit('request')}`,
    request_file: `request_id IN ${ofUnit('request')}`,
    document: `unit_id IN ${units}`,
    document_file: `document_id IN ${ofUnit('document')}`,
    stored_file: `id IN ${files}`,
    log_entry: `unit_id IN ${units} OR mailbox_id IN ${mailboxes}`,
    import_batch: `unit_id IN ${units}`,
    import_row: `batch_id IN ${batches}`,
    import_leaver: `batch_id IN ${batches}`,
    // Plans for the mail server and reports are of the whole province.
    server_plan: '0',
    server_step: '0',
    report_submission: `unit_id IN ${units}`,
    report: '0',
    report_version: '0',
  };
  return Object.entries(rows).map(
    ([table, where]) => `CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${where}`,
  );
}

/** Tables of which a branch sees only its own rows. */
export type SeenTable =
  | 'unit'
  | 'mailbox'
  | 'mailbox_hold'
  | 'account_slip'
  | 'custody_term'
  | 'handover'
  | 'lifecycle_notice'
  | 'request'
  | 'request_line'
  | 'document'
  | 'stored_file'
  | 'log_entry'
  | 'import_batch';

/** Whether a row is among those that are seen. */
export function isSeen(view: ReadDb, table: SeenTable, id: number): boolean {
  return view.get(`SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;
}
