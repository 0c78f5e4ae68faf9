import type { ImportBatchId, MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { RowAction, RowCounts, RowIssue } from '../../../shared/domain/import.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A row of a list together with what is decided about it. */
export interface ImportRow {
  row: number;
  fullName: string;
  birthYear: number | null;
  position: string;
  unit: string;
  unitId: UnitId | null;
  phone: string;
  note: string;
  action: RowAction;
  localPart: string | null;
  source: string;
  issues: RowIssue[];
  /** The mailbox recognised (`match`), not the one granted. */
  mailboxId: MailboxId | null;
}

/** An import, still a draft or done. */
export interface ImportBatch {
  id: ImportBatchId;
  state: 'draft' | 'committed';
  fileName: string;
  sheet: string;
  unitId: UnitId | null;
  counts: RowCounts;
  registerVersion: number;
}

/** Opens a draft. */
export function insertDraft(
  db: WriteDb,
  draft: {
    fileName: string;
    fileSha256: string;
    sheet: string;
    unitId: UnitId | null;
    counts: RowCounts;
    registerVersion: number;
    createdAt: string;
    createdBy: OperatorId;
  },
): ImportBatchId {
  return db.run(
    `INSERT INTO import_batch (state, file_name, file_sha256, sheet, unit_id, counts, register_version, created_at, created_by)
     VALUES ('draft', ?, ?, ?, ?, ?, ?, ?, ?)`,
    draft.fileName,
    draft.fileSha256,
    draft.sheet,
    draft.unitId,
    JSON.stringify(draft.counts),
    draft.registerVersion,
    draft.createdAt,
    draft.createdBy,
  ).lastId as ImportBatchId;
}

/** Adds one row to a draft. */
export function insertImportRow(db: WriteDb, batchId: ImportBatchId, row: ImportRow): void {
  db.run(
    `INSERT INTO import_row (batch_id, row, full_name, birth_year, position, unit, unit_id, phone, note, action,
       local_part, source, issues, mailbox_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batchId,
    row.row,
    row.fullName,
    row.birthYear,
    row.position,
    row.unit,
    row.unitId,
    row.phone,
    row.note,
    row.action,
    row.localPart,
    row.source,
    row.issues.length > 0 ? JSON.stringify(row.issues) : null,
    row.mailboxId,
  );
}

/** One import. */
export function findImport(db: ReadDb, id: ImportBatchId): ImportBatch | null {
  const row = db.get<Omit<ImportBatch, 'counts'> & { counts: string }>(
    `SELECT id, state, file_name AS fileName, sheet, unit_id AS unitId, counts, register_version AS registerVersion
     FROM import_batch WHERE id = ?`,
    id,
  );
  return row ? { ...row, counts: JSON.parse(row.counts) } : null;
}

const ROW_COLUMNS = `row, full_name AS fullName, birth_year AS birthYear, position, unit, unit_id AS unitId, phone, note,
  action, local_part AS localPart, source, issues, mailbox_id AS mailboxId`;

type StoredRow = Omit<ImportRow, 'issues'> & { issues: string | null };

/** Which rows of an import. */
export interface RowFilter {
  action: RowAction | null;
  onlyWithIssues: boolean;
}

/** Rows of an import in the order of the file. */
export function listImportRows(
  db: ReadDb,
  batchId: ImportBatchId,
  filter: RowFilter,
  limit: number,
  offset = 0,
): ImportRow[] {
  const { where, params } = rowConditions(batchId, filter);
  return db
    .all<StoredRow>(
      `SELECT ${ROW_COLUMNS} FROM import_row WHERE ${where} ORDER BY row LIMIT ? OFFSET ?`,
      ...params,
      limit,
      offset,
    )
    .map(parseRow);
}

/** The rows of a draft that are to be granted, in the order of the file. */
export function* iterateRowsToCreate(db: ReadDb, batchId: ImportBatchId): Generator<ImportRow> {
  const rows = db.iterate<StoredRow>(
    `SELECT ${ROW_COLUMNS} FROM import_row WHERE batch_id = ? AND action = 'create' ORDER BY row`,
    batchId,
  );
  for (const row of rows) yield parseRow(row);
}

/** How many rows a filter finds. */
export function countImportRows(db: ReadDb, batchId: ImportBatchId, filter: RowFilter): number {
  const { where, params } = rowConditions(batchId, filter);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM import_row WHERE ${where}`, ...params)?.n ?? 0
  );
}

/** Marks a draft as done. */
export function markCommitted(
  db: WriteDb,
  id: ImportBatchId,
  done: { counts: RowCounts; at: string; by: OperatorId },
): void {
  db.run(
    `UPDATE import_batch SET state = 'committed', counts = ?, committed_at = ?, committed_by = ? WHERE id = ?`,
    JSON.stringify(done.counts),
    done.at,
    done.by,
    id,
  );
}

/** Leaves out every row to create but the given ones, and tells how many those were. */
export function leaveOutOtherRows(db: WriteDb, id: ImportBatchId, kept: readonly number[]): number {
  return db.run(
    `UPDATE import_row SET action = 'skip'
     WHERE batch_id = ? AND action = 'create' AND row NOT IN (SELECT value FROM json_each(?))`,
    id,
    JSON.stringify(kept),
  ).changes;
}

/** Removes a draft with its rows; nothing of it was ever issued. */
export function deleteDraft(db: WriteDb, id: ImportBatchId): void {
  db.run(`DELETE FROM import_batch WHERE id = ? AND state = 'draft'`, id);
}

/** A draft as the first screen shows it. */
export interface WaitingDraft {
  previewId: ImportBatchId;
  fileName: string;
  sheet: string;
  unitId: UnitId | null;
  unitName: string;
  createdAt: string;
  counts: RowCounts;
}

/** Drafts waiting to be committed, newest first. */
export function listDrafts(db: ReadDb): WaitingDraft[] {
  return db
    .all<Omit<WaitingDraft, 'counts'> & { counts: string }>(
      `SELECT b.id AS previewId, b.file_name AS fileName, b.sheet, b.unit_id AS unitId,
         coalesce(u.name, '') AS unitName, b.created_at AS createdAt, b.counts
       FROM import_batch b LEFT JOIN unit u ON u.id = b.unit_id WHERE b.state = 'draft' ORDER BY b.id DESC LIMIT 20`,
    )
    .map((draft) => ({ ...draft, counts: JSON.parse(draft.counts) }));
}

/** An import as the history shows it. */
export interface CommittedImport {
  id: ImportBatchId;
  fileName: string;
  sheet: string;
  unitName: string;
  operator: string;
  committedAt: string;
  counts: RowCounts;
}

/** Imports done, newest first. */
export function listCommitted(db: ReadDb, limit: number): CommittedImport[] {
  return db
    .all<Omit<CommittedImport, 'counts'> & { counts: string }>(
      `SELECT b.id, b.file_name AS fileName, b.sheet, coalesce(u.name, '') AS unitName, o.full_name AS operator,
         b.committed_at AS committedAt, b.counts
       FROM import_batch b LEFT JOIN unit u ON u.id = b.unit_id JOIN operator o ON o.id = b.committed_by
       WHERE b.state = 'committed' ORDER BY b.id DESC LIMIT ?`,
      limit,
    )
    .map((batch) => ({ ...batch, counts: JSON.parse(batch.counts) }));
}

function rowConditions(
  batchId: ImportBatchId,
  filter: RowFilter,
): { where: string; params: SqlValue[] } {
  const terms = ['batch_id = ?'];
  const params: SqlValue[] = [batchId];
  if (filter.action) {
    terms.push('action = ?');
    params.push(filter.action);
  }
  if (filter.onlyWithIssues) terms.push('issues IS NOT NULL');
  return { where: terms.join(' AND '), params };
}

function parseRow(row: StoredRow): ImportRow {
  return { ...row, issues: row.issues ? JSON.parse(row.issues) : [] };
}
