import type { DocumentId, OperatorId } from '../../../shared/domain/ids.ts';
import type { OutlineEdits } from '../../../shared/report/edits.ts';
import type { ReportFigures } from '../../../shared/report/figures.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A signed version as lists show it. */
export interface ReportVersion {
  number: number;
  changeNote: string;
  documentId: DocumentId | null;
  signedAt: string;
  operator: string;
}

/** What a signed version froze. */
export interface FrozenReport {
  figures: ReportFigures;
  edits: OutlineEdits;
  documentId: DocumentId | null;
}

/** Keeps a report as it was signed. */
export function insertVersion(
  db: WriteDb,
  reportId: number,
  version: FrozenReport & {
    number: number;
    changeNote: string;
    at: string;
    by: OperatorId | null;
  },
): void {
  db.run(
    `INSERT INTO report_version (report_id, number, figures, edits, change_note, document_id, signed_at, signed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    reportId,
    version.number,
    JSON.stringify(version.figures),
    JSON.stringify(version.edits),
    version.changeNote,
    version.documentId,
    version.at,
    version.by,
  );
}

/** Signed versions of a period, oldest first. */
export function listVersions(db: ReadDb, reportId: number): ReportVersion[] {
  return db.all(
    `SELECT v.number, v.change_note AS changeNote, v.document_id AS documentId, v.signed_at AS signedAt,
       coalesce(o.full_name, '') AS operator
     FROM report_version v LEFT JOIN operator o ON o.id = v.signed_by WHERE v.report_id = ? ORDER BY v.number`,
    reportId,
  );
}

/** Number of the newest signed version; 0 while none is signed. */
export function lastVersion(db: ReadDb, reportId: number): number {
  return (
    db.get<{ n: number }>(
      `SELECT coalesce(max(number), 0) AS n FROM report_version WHERE report_id = ?`,
      reportId,
    )?.n ?? 0
  );
}

/** A version as it was signed. */
export function findVersion(db: ReadDb, reportId: number, number: number): FrozenReport | null {
  const row = db.get<{ figures: string; edits: string; documentId: DocumentId | null }>(
    `SELECT figures, edits, document_id AS documentId FROM report_version WHERE report_id = ? AND number = ?`,
    reportId,
    number,
  );
  if (!row) return null;
  return { ...row, figures: JSON.parse(row.figures), edits: JSON.parse(row.edits) };
}
