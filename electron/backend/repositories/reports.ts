import type { DocumentId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReportKind } from '../../../shared/domain/report.ts';
import type { OutlineEdits } from '../../../shared/report/edits.ts';
import type { UnitAnswers } from '../../../shared/report/unit-form.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A reporting period. */
export interface ReportRecord {
  id: number;
  kind: ReportKind;
  title: string;
  year: number;
  from: string;
  to: string;
  unitsDueOn: string;
  dueOn: string;
  unitId: UnitId | null;
  edits: OutlineEdits;
  /** The document it will be issued as, while it is a draft. */
  draftDocumentId: DocumentId | null;
  createdAt: string;
}

/** A reporting period as it is begun. */
export type NewReport = Omit<ReportRecord, 'id' | 'edits' | 'draftDocumentId'>;

/** Begins a reporting period. */
export function insertReport(db: WriteDb, report: NewReport, operatorId: number | null): number {
  return db.run(
    `INSERT INTO report (kind, title, year, from_on, to_on, units_due_on, due_on, unit_id, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    report.kind,
    report.title,
    report.year,
    report.from,
    report.to,
    report.unitsDueOn,
    report.dueOn,
    report.unitId,
    report.createdAt,
    operatorId,
  ).lastId;
}

const REPORT = `SELECT id, kind, title, year, from_on AS "from", to_on AS "to", units_due_on AS unitsDueOn,
  due_on AS dueOn, unit_id AS unitId, edits, draft_document_id AS draftDocumentId, created_at AS createdAt FROM report`;

type ReportRow = Omit<ReportRecord, 'edits'> & { edits: string };

const toReport = (row: ReportRow): ReportRecord => ({ ...row, edits: JSON.parse(row.edits) });

/** Every reporting period, the newest first. */
export function listReports(db: ReadDb): ReportRecord[] {
  return db.all<ReportRow>(`${REPORT} ORDER BY to_on DESC, id DESC`).map(toReport);
}

/** One reporting period. */
export function findReport(db: ReadDb, id: number): ReportRecord | null {
  const row = db.get<ReportRow>(`${REPORT} WHERE id = ?`, id);
  return row ? toReport(row) : null;
}

/** The yearly report of a year. */
export function findAnnualReport(db: ReadDb, year: number): ReportRecord | null {
  const row = db.get<ReportRow>(`${REPORT} WHERE kind = 'annual' AND year = ?`, year);
  return row ? toReport(row) : null;
}

/** Moves the closing day of a period. */
export function updateClosing(db: WriteDb, id: number, to: string): void {
  db.run(`UPDATE report SET to_on = ? WHERE id = ?`, to, id);
}

/** Keeps what a person made of the text. */
export function updateEdits(db: WriteDb, id: number, edits: OutlineEdits): void {
  db.run(`UPDATE report SET edits = ? WHERE id = ?`, JSON.stringify(edits), id);
}

/** Remembers the draft a period will be issued as; null once it is issued. */
export function updateDraftDocument(db: WriteDb, id: number, documentId: DocumentId | null): void {
  db.run(`UPDATE report SET draft_document_id = ? WHERE id = ?`, documentId, id);
}

/** Where one unit stands in a period. */
export interface ReportUnitRecord {
  unitId: UnitId;
  askedOn: string | null;
  askedDocument: string;
  remindedOn: string | null;
  remindedDocument: string;
}

/** The units that were asked, in no order. */
export function listAskedUnits(db: ReadDb, reportId: number): ReportUnitRecord[] {
  return db.all(
    `SELECT unit_id AS unitId, asked_on AS askedOn, asked_document AS askedDocument, reminded_on AS remindedOn,
       reminded_document AS remindedDocument FROM report_unit WHERE report_id = ?`,
    reportId,
  );
}

/** Notes that a unit was asked for its report, or reminded of it; an earlier day is written over. */
export function noteAsked(
  db: WriteDb,
  reportId: number,
  unitId: UnitId,
  step: 'asked' | 'reminded',
  { on, document }: { on: string; document: string },
): void {
  db.run(
    `INSERT INTO report_unit (report_id, unit_id, ${step}_on, ${step}_document) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id, unit_id) DO UPDATE SET ${step}_on = excluded.${step}_on, ${step}_document = excluded.${step}_document`,
    reportId,
    unitId,
    on,
    document,
  );
}

/** What a unit sent. */
export interface Submission {
  id: number;
  unitId: UnitId;
  receivedOn: string;
  source: 'form' | 'hand';
  document: string;
  fileName: string;
  fileSha256: string;
  answers: UnitAnswers;
  recordedAt: string;
  operator: string;
}

/** What a unit sent, as it is kept. */
export type NewSubmission = Omit<Submission, 'id' | 'operator'> & { reportId: number };

/** Keeps what a unit sent, beside what it sent before. */
export function insertSubmission(
  db: WriteDb,
  submission: NewSubmission,
  operatorId: number | null,
): number {
  return db.run(
    `INSERT INTO report_submission (report_id, unit_id, received_on, source, document, file_name, file_sha256, answers,
       recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    submission.reportId,
    submission.unitId,
    submission.receivedOn,
    submission.source,
    submission.document,
    submission.fileName,
    submission.fileSha256,
    JSON.stringify(submission.answers),
    submission.recordedAt,
    operatorId,
  ).lastId;
}

type SubmissionRow = Omit<Submission, 'answers'> & { answers: string };

/** Everything the units sent for a period, oldest first. */
export function listSubmissions(db: ReadDb, reportId: number): Submission[] {
  return db
    .all<SubmissionRow>(
      `SELECT s.id, s.unit_id AS unitId, s.received_on AS receivedOn, s.source, s.document, s.file_name AS fileName,
         s.file_sha256 AS fileSha256, s.answers, s.recorded_at AS recordedAt, coalesce(o.full_name, '') AS operator
       FROM report_submission s LEFT JOIN operator o ON o.id = s.recorded_by
       WHERE s.report_id = ? ORDER BY s.id`,
      reportId,
    )
    .map((row) => ({ ...row, answers: JSON.parse(row.answers) }));
}

/** What counts of a unit that sent several: the newest. */
export function newestByUnit(submissions: readonly Submission[]): Map<UnitId, Submission> {
  return new Map(submissions.map((submission) => [submission.unitId, submission]));
}
