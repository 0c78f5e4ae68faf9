import type { LogEntryId, MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { LogBookId, LogState, LogValue } from '../../../shared/domain/logbook/log-book.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** An entry of a small register as it is written. */
export interface LogEntryFields {
  book: LogBookId;
  kind: string;
  on: string;
  subject: string;
  unitId: UnitId | null;
  mailboxId: MailboxId | null;
  person: string;
  document: string;
  details: Readonly<Record<string, LogValue>>;
  /** Folded words by which it is found. */
  searchText: string;
}

/** An entry as lists show it. */
export interface LogEntry extends Omit<LogEntryFields, 'searchText'> {
  id: LogEntryId;
  unitName: string;
  /** Local part of its mailbox; empty without one. */
  localPart: string;
  mailboxName: string;
  closedOn: string | null;
  outcome: string;
  createdAt: string;
  operator: string;
  withdrawnReason: string | null;
}

/** Adds an entry. */
export function insertLogEntry(
  db: WriteDb,
  entry: LogEntryFields & { createdAt: string; createdBy: OperatorId },
): LogEntryId {
  return db.run(
    `INSERT INTO log_entry (book, kind, on_day, subject, unit_id, mailbox_id, person, document, details, search_text,
       created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.book,
    ...fieldsOf(entry),
    entry.createdAt,
    entry.createdBy,
  ).lastId as LogEntryId;
}

/** Writes the fields of an entry anew. */
export function updateLogEntry(db: WriteDb, id: LogEntryId, entry: LogEntryFields): void {
  db.run(
    `UPDATE log_entry SET kind = ?, on_day = ?, subject = ?, unit_id = ?, mailbox_id = ?, person = ?, document = ?,
       details = ?, search_text = ? WHERE id = ?`,
    ...fieldsOf(entry),
    id,
  );
}

function fieldsOf(entry: LogEntryFields): SqlValue[] {
  const { kind, on, subject, unitId, mailboxId, person, document, details, searchText } = entry;
  const text = JSON.stringify(details);
  return [kind, on, subject, unitId, mailboxId, person, document, text, searchText];
}

/** Closes an entry with its outcome, or opens it again. */
export function updateLogClosing(
  db: WriteDb,
  id: LogEntryId,
  closedOn: string | null,
  outcome: string,
): void {
  db.run(`UPDATE log_entry SET closed_on = ?, outcome = ? WHERE id = ?`, closedOn, outcome, id);
}

/** Strikes an entry out. */
export function withdrawLogEntry(db: WriteDb, id: LogEntryId, at: string, reason: string): void {
  db.run(
    `UPDATE log_entry SET withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?`,
    at,
    reason,
    id,
  );
}

/** Which entries; what is null does not narrow. Struck-out ones only when asked for. */
export interface LogFilter {
  book: LogBookId;
  /** Folded words, each of which an entry must hold. */
  words: readonly string[];
  kind: string | null;
  unitId: UnitId | null;
  mailboxId: MailboxId | null;
  from: string | null;
  to: string | null;
  state: LogState | null;
  withWithdrawn: boolean;
}

const ENTRY = `SELECT e.id, e.book, e.kind, e.on_day AS "on", e.subject, e.unit_id AS unitId,
    coalesce((SELECT u.name FROM unit u WHERE u.id = e.unit_id), '') AS unitName, e.mailbox_id AS mailboxId,
    coalesce((SELECT m.local_part FROM mailbox m WHERE m.id = e.mailbox_id), '') AS localPart,
    coalesce((SELECT m.name FROM mailbox m WHERE m.id = e.mailbox_id), '') AS mailboxName,
    e.person, e.document, e.details, e.closed_on AS closedOn, e.outcome, e.created_at AS createdAt,
    o.full_name AS operator, e.withdrawn_reason AS withdrawnReason
  FROM log_entry e JOIN operator o ON o.id = e.created_by`;

type EntryRow = Omit<LogEntry, 'details'> & { details: string };

/** Entries, the newest day first. */
export function listLogEntries(
  db: ReadDb,
  filter: LogFilter,
  page: { limit: number; offset: number },
): LogEntry[] {
  const { where, params } = conditions(filter);
  return db
    .all<EntryRow>(
      `${ENTRY} WHERE ${where} ORDER BY e.on_day DESC, e.id DESC LIMIT ? OFFSET ?`,
      ...params,
      page.limit,
      page.offset,
    )
    .map(parse);
}

/** How many entries a filter finds. */
export function countLogEntries(db: ReadDb, filter: LogFilter): number {
  const { where, params } = conditions(filter);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM log_entry e WHERE ${where}`, ...params)?.n ?? 0
  );
}

/** One entry. */
export function findLogEntry(db: ReadDb, id: LogEntryId): LogEntry | null {
  const row = db.get<EntryRow>(`${ENTRY} WHERE e.id = ?`, id);
  return row ? parse(row) : null;
}

/** What concerns one mailbox, the newest first; struck-out entries left out. */
export function listLogEntriesOfMailbox(db: ReadDb, id: MailboxId): LogEntry[] {
  return db
    .all<EntryRow>(
      `${ENTRY} WHERE e.mailbox_id = ? AND e.withdrawn_at IS NULL ORDER BY e.on_day DESC, e.id DESC`,
      id,
    )
    .map(parse);
}

/** Entries of a register in a period by kind: how many, how many closed, and the sum of one figure of theirs. */
export interface LogSummary {
  kind: string;
  count: number;
  closed: number;
  sum: number;
}

/**
 * Counts the entries of a register whose day lies in a period (both days included), by kind, for reports.
 *
 * @param sumOf the field whose figures are added up, such as `downMinutes` or `people`
 */
export function summariseLog(
  db: ReadDb,
  book: LogBookId,
  period: { from: string; to: string },
  sumOf = '',
): LogSummary[] {
  return db.all(
    `SELECT kind, count(*) AS count, count(closed_on) AS closed,
       coalesce(sum(json_extract(details, '$.' || ?)), 0) AS sum
     FROM log_entry WHERE book = ? AND on_day BETWEEN ? AND ? AND withdrawn_at IS NULL GROUP BY kind ORDER BY kind`,
    sumOf || 'none',
    book,
    period.from,
    period.to,
  );
}

/** How many entries of a register are open, and the earliest of their days. */
export function countOpenLogEntries(
  db: ReadDb,
  book: LogBookId,
): { count: number; oldestOn: string | null } {
  return (
    db.get<{ count: number; oldestOn: string | null }>(
      `SELECT count(*) AS count, min(on_day) AS oldestOn FROM log_entry
       WHERE book = ? AND closed_on IS NULL AND withdrawn_at IS NULL`,
      book,
    ) ?? { count: 0, oldestOn: null }
  );
}

function conditions(filter: LogFilter): { where: string; params: SqlValue[] } {
  const terms = ['e.book = ?'];
  const params: SqlValue[] = [filter.book];
  const add = (term: string, value: SqlValue) => {
    if (value === null) return;
    terms.push(term);
    params.push(value);
  };
  add('e.kind = ?', filter.kind);
  add('e.unit_id = ?', filter.unitId);
  add('e.mailbox_id = ?', filter.mailboxId);
  add('e.on_day >= ?', filter.from);
  add('e.on_day <= ?', filter.to);
  for (const word of filter.words) add('instr(e.search_text, ?) > 0', word);
  if (filter.state) terms.push(`e.closed_on IS ${filter.state === 'open' ? '' : 'NOT '}NULL`);
  if (!filter.withWithdrawn) terms.push('e.withdrawn_at IS NULL');
  return { where: terms.join(' AND '), params };
}

function parse({ details, ...row }: EntryRow): LogEntry {
  return { ...row, details: JSON.parse(details) };
}
