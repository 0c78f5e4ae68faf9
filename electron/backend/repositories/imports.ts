import type { ImportBatchId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ImportMode, ListField, RowCounts } from '../../../shared/domain/import.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What an import is about, from its draft on. */
export interface ImportQuestion {
  mode: ImportMode;
  fileName: string;
  fileSha256: string;
  sheet: string;
  unitId: UnitId | null;
  /** Names of units as the list writes them, with the units they were said to be. */
  units: Readonly<Record<string, UnitId>>;
  /** Headers with the fields the operator said they are; null for none. */
  columns: Readonly<Record<string, ListField | null>>;
}

/** An import, still a draft or done. */
export interface ImportBatch extends ImportQuestion {
  id: ImportBatchId;
  state: 'draft' | 'committed';
  name: string;
  documentNumber: string;
  documentOn: string | null;
  undoneAt: string | null;
  counts: RowCounts;
  registerVersion: number;
}

/** Opens a draft. */
export function insertDraft(
  db: WriteDb,
  draft: ImportQuestion & {
    counts: RowCounts;
    registerVersion: number;
    createdAt: string;
    createdBy: OperatorId;
  },
): ImportBatchId {
  return db.run(
    `INSERT INTO import_batch (state, mode, file_name, file_sha256, sheet, unit_id, units, columns, counts,
       register_version, created_at, created_by) VALUES ('draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    draft.mode,
    draft.fileName,
    draft.fileSha256,
    draft.sheet,
    draft.unitId,
    JSON.stringify(draft.units),
    JSON.stringify(draft.columns),
    JSON.stringify(draft.counts),
    draft.registerVersion,
    draft.createdAt,
    draft.createdBy,
  ).lastId as ImportBatchId;
}

/** Writes what a draft comes to after it was decided anew. */
export function updateDraft(
  db: WriteDb,
  id: ImportBatchId,
  draft: Pick<ImportBatch, 'counts' | 'registerVersion' | 'units'>,
): void {
  db.run(
    `UPDATE import_batch SET counts = ?, register_version = ?, units = ? WHERE id = ? AND state = 'draft'`,
    JSON.stringify(draft.counts),
    draft.registerVersion,
    JSON.stringify(draft.units),
    id,
  );
}

type Parsed<Row> = Omit<Row, 'counts' | 'units' | 'columns'> &
  Record<'counts' | 'units' | 'columns', string>;

/** One import. */
export function findImport(db: ReadDb, id: ImportBatchId): ImportBatch | null {
  const row = db.get<Parsed<ImportBatch>>(
    `SELECT id, state, mode, name, file_name AS fileName, file_sha256 AS fileSha256, sheet, unit_id AS unitId, units,
       columns, counts, register_version AS registerVersion, document_number AS documentNumber, document_on AS documentOn,
       undone_at AS undoneAt
     FROM import_batch WHERE id = ?`,
    id,
  );
  if (!row) return null;
  const [counts, units, columns] = [row.counts, row.units, row.columns].map((text) =>
    JSON.parse(text),
  );
  return { ...row, counts, units, columns };
}

/** Marks a draft as done. */
export function markCommitted(
  db: WriteDb,
  id: ImportBatchId,
  done: {
    counts: RowCounts;
    at: string;
    by: OperatorId;
    name: string;
    documentNumber: string;
    documentOn: string | null;
  },
): void {
  db.run(
    `UPDATE import_batch SET state = 'committed', counts = ?, committed_at = ?, committed_by = ?, name = ?,
       document_number = ?, document_on = ? WHERE id = ?`,
    JSON.stringify(done.counts),
    done.at,
    done.by,
    done.name,
    done.documentNumber,
    done.documentOn,
    id,
  );
}

/** Marks a done import as undone. */
export function markUndone(db: WriteDb, id: ImportBatchId, at: string, by: OperatorId): void {
  db.run(`UPDATE import_batch SET undone_at = ?, undone_by = ? WHERE id = ?`, at, by, id);
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
  name: string;
  fileName: string;
  sheet: string;
  unitName: string;
  operator: string;
  committedAt: string;
  documentNumber: string;
  documentOn: string | null;
  undoneAt: string | null;
  counts: RowCounts;
}

/** Imports done, newest first. */
export function listCommitted(db: ReadDb, limit: number): CommittedImport[] {
  return db
    .all<Omit<CommittedImport, 'counts'> & { counts: string }>(
      `SELECT b.id, b.name, b.file_name AS fileName, b.sheet, coalesce(u.name, '') AS unitName,
         o.full_name AS operator, b.committed_at AS committedAt, b.document_number AS documentNumber,
         b.document_on AS documentOn, b.undone_at AS undoneAt, b.counts
       FROM import_batch b LEFT JOIN unit u ON u.id = b.unit_id JOIN operator o ON o.id = b.committed_by
       WHERE b.state = 'committed' ORDER BY b.id DESC LIMIT ?`,
      limit,
    )
    .map((batch) => ({ ...batch, counts: JSON.parse(batch.counts) }));
}
