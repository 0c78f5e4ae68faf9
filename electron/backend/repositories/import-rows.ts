import type { ImportBatchId, MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type {
  FieldChange,
  MatchCandidate,
  RowAction,
  RowChoice,
  RowIssue,
  RowIssueCode,
} from '../../../shared/domain/import.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A row of a list as it was read, and what the operator decided about it. */
export interface ReadRow {
  row: number;
  fullName: string;
  birthYear: number | null;
  position: string;
  unit: string;
  phone: string;
  email: string;
  /** What a request list asks for, as it is written. */
  requestKind: string;
  wantedAddress: string;
  note: string;
  /** Remarks of the reading. */
  readIssues: RowIssue[];
  choice: RowChoice;
}

/** A row of a list together with what is decided about it. */
export interface ImportRow extends ReadRow {
  unitId: UnitId | null;
  action: RowAction;
  localPart: string | null;
  source: string;
  /** All remarks, those of the reading among them. */
  issues: RowIssue[];
  /** The mailbox recognised (`match`, `change`), not the one granted. */
  mailboxId: MailboxId | null;
  /** Whose mailbox it may be, while the operator has not said. */
  candidates: MatchCandidate[];
  changes: FieldChange[];
}

/** Adds one row to a draft, or writes it anew. */
export function putImportRow(db: WriteDb, batchId: ImportBatchId, row: ImportRow): void {
  db.run(
    `INSERT OR REPLACE INTO import_row (batch_id, row, full_name, birth_year, position, unit, unit_id, phone, email,
       note, action, local_part, source, issues, mailbox_id, read_issues, choice, candidates, changes,
       request_kind, wanted_address)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batchId,
    row.row,
    row.fullName,
    row.birthYear,
    row.position,
    row.unit,
    row.unitId,
    row.phone,
    row.email,
    row.note,
    row.action,
    row.localPart,
    row.source,
    jsonOf(row.issues),
    row.mailboxId,
    jsonOf(row.readIssues),
    Object.keys(row.choice).length > 0 ? JSON.stringify(row.choice) : null,
    jsonOf(row.candidates),
    jsonOf(row.changes),
    row.requestKind,
    row.wantedAddress,
  );
}

/** Which rows of an import. */
export interface RowFilter {
  action: RowAction | null;
  onlyWithIssues: boolean;
  /** Only rows with this remark. */
  issue: RowIssueCode | null;
}

const ROW_COLUMNS = `row, full_name AS fullName, birth_year AS birthYear, position, unit, unit_id AS unitId, phone,
  email, note, action, local_part AS localPart, source, issues, mailbox_id AS mailboxId, read_issues AS readIssues,
  choice, candidates, changes, request_kind AS requestKind, wanted_address AS wantedAddress`;

type Listed = 'issues' | 'readIssues' | 'candidates' | 'changes' | 'choice';
type StoredRow = Omit<ImportRow, Listed> & Record<Listed, string | null>;

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

/** The rows of an import one by one in the order of the file, those with an action or all. */
export function* iterateImportRows(
  db: ReadDb,
  batchId: ImportBatchId,
  actions: readonly RowAction[] | null = null,
): Generator<ImportRow> {
  const rows = db.iterate<StoredRow>(
    `SELECT ${ROW_COLUMNS} FROM import_row WHERE batch_id = ?
       ${actions === null ? '' : 'AND action IN (SELECT value FROM json_each(?))'} ORDER BY row`,
    batchId,
    ...(actions === null ? [] : [JSON.stringify(actions)]),
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

/** Remarks of an import by kind, with the rows that have them. */
export function countIssues(
  db: ReadDb,
  batchId: ImportBatchId,
): { code: RowIssueCode; rows: number }[] {
  return db.all(
    `SELECT json_extract(i.value, '$.code') AS code, count(DISTINCT r.row) AS rows
     FROM import_row r, json_each(r.issues) i WHERE r.batch_id = ? AND r.issues IS NOT NULL
     GROUP BY 1 ORDER BY 2 DESC`,
    batchId,
  );
}

/** Leaves out every row that would be written but the given ones. */
export function leaveOutOtherRows(db: WriteDb, id: ImportBatchId, kept: readonly number[]): void {
  db.run(
    `UPDATE import_row SET action = 'skip'
     WHERE batch_id = ? AND action IN ('create', 'change') AND row NOT IN (SELECT value FROM json_each(?))`,
    id,
    JSON.stringify(kept),
  );
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
  if (filter.issue) {
    terms.push('instr(issues, ?) > 0');
    params.push(`"code":"${filter.issue}"`);
  }
  return { where: terms.join(' AND '), params };
}

function parseRow(row: StoredRow): ImportRow {
  return {
    ...row,
    issues: listIn(row.issues),
    readIssues: listIn(row.readIssues),
    candidates: listIn(row.candidates),
    changes: listIn(row.changes),
    choice: row.choice ? JSON.parse(row.choice) : {},
  };
}

function jsonOf(list: readonly unknown[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}

function listIn<T>(text: string | null): T[] {
  return text ? JSON.parse(text) : [];
}
