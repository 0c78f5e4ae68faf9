import type { DocumentKind, DocumentState, NumberSeries } from '../../../shared/domain/document.ts';
import type { DocumentId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A document as it is stored; letterhead, content and signer are JSON. */
export interface DocumentRecord {
  id: DocumentId;
  /** Null for a number used outside. */
  kind: DocumentKind | null;
  state: DocumentState;
  series: NumberSeries | null;
  year: number;
  number: number | null;
  sign: string | null;
  subject: string;
  unitId: UnitId | null;
  letterhead: string | null;
  content: string | null;
  signer: string | null;
  datedOn: string | null;
  contentSha256: string | null;
  createdAt: string;
  issuedAt: string | null;
  reason: string;
}

/** A line of the register. */
export type DocumentLine = Omit<DocumentRecord, 'content' | 'letterhead'> & {
  unitName: string | null;
  createdBy: string | null;
  issuedBy: string | null;
};

const LINE = `d.id, d.kind, d.state, d.series, d.year, d.number, d.sign, d.subject, d.unit_id AS unitId, d.signer,
  d.dated_on AS datedOn, d.content_sha256 AS contentSha256, d.created_at AS createdAt, d.issued_at AS issuedAt, d.reason`;

/** A document as it is drawn up. */
export type NewDocument = Pick<
  DocumentRecord,
  'kind' | 'state' | 'series' | 'year' | 'number' | 'sign' | 'subject' | 'unitId' | 'reason'
> & {
  letterhead: string | null;
  content: string | null;
  signer: string | null;
  datedOn: string | null;
  searchText: string;
  at: string;
  by: OperatorId | null;
};

/** Adds a document, or a number without one. */
export function insertDocument(db: WriteDb, document: NewDocument): DocumentId {
  return db.run(
    `INSERT INTO document (kind, state, series, year, number, sign, subject, search_text, unit_id, letterhead, content,
       signer, dated_on, created_at, created_by, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.kind,
    document.state,
    document.series,
    document.year,
    document.number,
    document.sign,
    document.subject,
    document.searchText,
    document.unitId,
    document.letterhead,
    document.content,
    document.signer,
    document.datedOn,
    document.at,
    document.by,
    document.reason,
  ).lastId as DocumentId;
}

/** What may change while a document is a draft. */
export type DraftFields = Pick<
  DocumentRecord,
  | 'year'
  | 'number'
  | 'sign'
  | 'subject'
  | 'letterhead'
  | 'content'
  | 'signer'
  | 'datedOn'
  | 'unitId'
> & { searchText: string };

/** Writes a draft anew. */
export function updateDraft(db: WriteDb, id: DocumentId, fields: DraftFields): void {
  db.run(
    `UPDATE document SET year = ?, number = ?, sign = ?, subject = ?, letterhead = ?, content = ?, signer = ?,
       dated_on = ?, unit_id = ?, search_text = ? WHERE id = ?`,
    fields.year,
    fields.number,
    fields.sign,
    fields.subject,
    fields.letterhead,
    fields.content,
    fields.signer,
    fields.datedOn,
    fields.unitId,
    fields.searchText,
    id,
  );
}

/** Closes a draft as issued. */
export function markIssued(
  db: WriteDb,
  id: DocumentId,
  issue: { sha256: string; at: string; by: OperatorId | null },
): void {
  db.run(
    `UPDATE document SET state = 'issued', content_sha256 = ?, issued_at = ?, issued_by = ? WHERE id = ?`,
    issue.sha256,
    issue.at,
    issue.by,
    id,
  );
}

/** Closes a draft as cancelled; without its number when that goes back. */
export function markCancelled(
  db: WriteDb,
  id: DocumentId,
  cancel: { number: number | null; reason: string },
): void {
  db.run(
    `UPDATE document SET state = 'cancelled', number = ?, reason = ? WHERE id = ?`,
    cancel.number,
    cancel.reason,
    id,
  );
}

/** A document with all it says. */
export function findDocument(db: ReadDb, id: DocumentId): DocumentRecord | null {
  return (
    db.get<DocumentRecord>(
      `SELECT ${LINE}, d.letterhead, d.content FROM document d WHERE d.id = ?`,
      id,
    ) ?? null
  );
}

/** What to look for in the register; what is null does not matter. */
export interface DocumentFilter {
  /** Folded words, all of which must be there. */
  words: string[];
  kind: DocumentKind | null;
  state: DocumentState | null;
  series: NumberSeries | null;
  year: number | null;
  unitId: UnitId | null;
}

function where(filter: DocumentFilter): { sql: string; params: (string | number)[] } {
  const params: (string | number)[] = [];
  const terms = ['1 = 1'];
  const add = (term: string, value: string | number | null) => {
    if (value === null) return;
    terms.push(term);
    params.push(value);
  };
  add('d.kind = ?', filter.kind);
  add('d.state = ?', filter.state);
  add('d.series = ?', filter.series);
  add('d.year = ?', filter.year);
  add('d.unit_id = ?', filter.unitId);
  for (const word of filter.words) add('instr(d.search_text, ?) > 0', word);
  return { sql: terms.join(' AND '), params };
}

/** Lines of the register, newest first, and how many there are. */
export function listDocuments(
  db: ReadDb,
  filter: DocumentFilter,
  page: { limit: number; offset: number },
): { rows: DocumentLine[]; total: number } {
  const { sql, params } = where(filter);
  const rows = db.all<DocumentLine>(
    `SELECT ${LINE}, u.name AS unitName, c.full_name AS createdBy, i.full_name AS issuedBy
     FROM document d LEFT JOIN unit u ON u.id = d.unit_id LEFT JOIN operator c ON c.id = d.created_by
       LEFT JOIN operator i ON i.id = d.issued_by
     WHERE ${sql} ORDER BY d.year DESC, d.id DESC LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  );
  const total = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM document d WHERE ${sql}`,
    ...params,
  );
  return { rows, total: total?.n ?? 0 };
}

/** How many drafts wait to be issued. */
export function countDrafts(db: ReadDb): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM document WHERE state = 'draft'`)?.n ?? 0;
}

/** The highest number of a series in a year, 0 when there is none. */
export function lastNumber(db: ReadDb, series: NumberSeries, year: number): number {
  return (
    db.get<{ n: number | null }>(
      `SELECT max(number) AS n FROM document WHERE series = ? AND year = ? AND number IS NOT NULL`,
      series,
      year,
    )?.n ?? 0
  );
}

/** Whether a number is in the register already. */
export function isNumberTaken(
  db: ReadDb,
  series: NumberSeries,
  year: number,
  number: number,
): boolean {
  return (
    db.get(
      `SELECT 1 FROM document WHERE series = ? AND year = ? AND number = ?`,
      series,
      year,
      number,
    ) !== undefined
  );
}

/** Numbers from 1 to the highest that no line of the register explains; none, if the register is whole. */
export function listUnexplainedNumbers(db: ReadDb, series: NumberSeries, year: number): number[] {
  const numbers = db.all<{ number: number }>(
    `SELECT number FROM document WHERE series = ? AND year = ? AND number IS NOT NULL ORDER BY number`,
    series,
    year,
  );
  const missing: number[] = [];
  let expected = 1;
  for (const { number } of numbers) {
    while (expected < number) missing.push(expected++);
    expected = number + 1;
  }
  return missing;
}
