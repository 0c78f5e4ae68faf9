import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, SqlValue } from '../db/database.ts';
import { type SearchQuestion, toFragment, toMatch } from './mailbox-search.ts';
import { MAILBOX_COLUMNS, type MailboxRecord, type StoredRecord, toRecord } from './mailboxes.ts';
import { notUndone } from './undone-grants.ts';
import { listBranch } from './units.ts';

/** Which mailboxes, in which order. */
export interface DirectoryFilter extends Omit<SearchQuestion, 'unitIds'> {
  unitId: UnitId | null;
  /** Whether units below `unitId` count too. */
  withBranch: boolean;
  sort: 'name' | 'address' | 'unit' | 'issuedOn';
  descending: boolean;
}

/** A page of mailboxes: keys come from the narrowest index, the rest is joined for the page alone. */
export function listDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
  page: { limit: number; offset: number },
): MailboxRecord[] {
  const { sql, params, key } = plan(db, filter);
  const keys = db
    .all<{ key: number }>(`${sql} LIMIT ? OFFSET ?`, ...params, page.limit, page.offset)
    .map((row) => row.key);
  return recordsOf(db, key, keys);
}

/**
 * The first page, counting on from its end until it is told to stop.
 *
 * @param mayGoOn asked now and then how far to count
 * @returns `count` of mailboxes seen; the whole when `isEnd`
 */
export function listAndCount(
  db: ReadDb,
  filter: DirectoryFilter,
  limit: number,
  mayGoOn: (count: number) => boolean,
): { records: MailboxRecord[]; count: number; isEnd: boolean } {
  const { sql, params, key } = plan(db, filter);
  const keys: number[] = [];
  let count = 0;
  let isEnd = true;
  for (const row of db.iterate<{ key: number }>(sql, ...params)) {
    if (count < limit) keys.push(row.key);
    else if (!mayGoOn(count)) {
      isEnd = false;
      break;
    }
    count++;
  }
  return { records: recordsOf(db, key, keys), count, isEnd };
}

const CHUNK = 1_000;

/** Every mailbox of a filter in order, one at a time. */
export function* iterateDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
): Generator<MailboxRecord, void, undefined> {
  const { sql, params, key } = plan(db, filter);
  let keys: number[] = [];
  for (const row of db.iterate<{ key: number }>(sql, ...params)) {
    keys.push(row.key);
    if (keys.length < CHUNK) continue;
    yield* recordsOf(db, key, keys);
    keys = [];
  }
  yield* recordsOf(db, key, keys);
}

/**
 * How many mailboxes a filter finds.
 *
 * @param limit where counting stops; null counts all
 */
export function countDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
  limit: number | null = null,
): number {
  const { sql, params } = found(db, filter) ?? {
    sql: `SELECT 1 FROM mailbox m WHERE ${notUndone(db, 'm.id')}`,
    params: [],
  };
  const counted = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (${sql} LIMIT ?)`,
    ...params,
    limit ?? -1,
  );
  return counted?.n ?? 0;
}

function recordsOf(db: ReadDb, key: Plan['key'], keys: readonly number[]): MailboxRecord[] {
  if (keys.length === 0) return [];
  const rows = db.all<StoredRecord>(
    `SELECT ${MAILBOX_COLUMNS} FROM json_each(?) k CROSS JOIN mailbox m ON m.${key} = k.value
       CROSS JOIN unit u ON u.id = m.unit_id`,
    JSON.stringify(keys),
  );
  return rows.map(toRecord);
}

/** A statement that gives the keys of mailboxes. */
interface Found {
  sql: string;
  params: SqlValue[];
}

/** The same in order, and which column the keys are of. */
interface Plan extends Found {
  key: 'sort_rank' | 'id';
}

/** The joins stand in the order they are to be made, so that the outermost one already has the order asked for. */
function plan(db: ReadDb, filter: DirectoryFilter): Plan {
  const { sort } = filter;
  const way = filter.descending ? 'DESC' : 'ASC';
  const ordered = (...columns: string[]) =>
    `ORDER BY ${columns.map((column) => `${column} ${way}`).join(', ')}`;
  const matched = found(db, filter);
  if (matched && sort === 'name') {
    return { ...matched, sql: `${matched.sql} ${ordered('1')}`, key: 'sort_rank' };
  }
  const from = matched
    ? `(${matched.sql}) s CROSS JOIN mailbox m ON m.sort_rank = s.key`
    : 'mailbox m';
  const params = matched?.params ?? [];
  const where = matched ? '' : `WHERE ${notUndone(db, 'm.id')} `;
  const byUnit = matched
    ? `${from} CROSS JOIN unit u ON u.id = m.unit_id`
    : 'unit u CROSS JOIN mailbox m ON m.unit_id = u.id';
  const sql = {
    name: `${from} ${where}${ordered('m.sort_rank')}`,
    address: `${from} ${where}${ordered('m.local_part', 'm.id')}`,
    issuedOn: `${from} ${where}${ordered('m.issued_on', 'm.id')}`,
    unit: `${byUnit} ${where}${ordered('u.sort_key', 'u.id', 'm.sort_rank')}`,
  }[sort];
  return { sql: `SELECT m.id AS key FROM ${sql}`, params, key: 'id' };
}

/** Whether what the index of fragments found is really one piece of an address or of a number. */
const STANDS_THERE = `(instr(m.local_part, ?) OR instr(replace(replace(m.phone, ' ', ''), '.', ''), ?) OR EXISTS (
  SELECT 1 FROM address_ledger a
  WHERE a.mailbox_id = m.id AND a.role = 'alias' AND a.held_to IS NULL AND instr(a.local_part, ?)))`;

/** The ranks of the mailboxes found; null when nothing narrows the list. */
function found(db: ReadDb, filter: DirectoryFilter): Found | null {
  const unitIds = filter.unitId === null ? null : unitsOf(db, filter.unitId, filter.withBranch);
  const match = toMatch({ ...filter, unitIds });
  if (!match) return null;
  const words = `SELECT rowid AS key FROM mailbox_search WHERE mailbox_search MATCH ?`;
  const pieces = toFragment(filter.words);
  if (!pieces || isCommon(db, words, match)) return { sql: words, params: [match] };
  const { fragment } = pieces;
  const conditions = [STANDS_THERE];
  const params: SqlValue[] = [match, pieces.match, fragment, fragment, fragment];
  if (unitIds) {
    conditions.push(`m.unit_id IN (SELECT value FROM json_each(?))`);
    params.push(JSON.stringify(unitIds));
  }
  for (const column of ['kind', 'status'] as const) {
    const value = filter[column];
    if (value === null) continue;
    conditions.push(`m.${column} = ?`);
    params.push(value);
  }
  if (filter.isPublished !== null) {
    conditions.push(`(m.is_published = 1 AND m.status = 'in-use') = ?`);
    params.push(Number(filter.isPublished));
  }
  // Both sides come in order, so the union is made as it is read, not before.
  return {
    sql: `${words} UNION SELECT f.rowid FROM mailbox_fragment f
      CROSS JOIN mailbox m ON m.sort_rank = f.rowid
      WHERE mailbox_fragment MATCH ? AND ${conditions.join(' AND ')}`,
    params,
  };
}

/** From so many mailboxes with a word that begins so on, nobody looks for one that has it in the middle. */
const COMMON = 500;

function isCommon(db: ReadDb, words: string, match: string): boolean {
  const counted = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (${words} LIMIT ${COMMON})`,
    match,
  );
  return counted?.n === COMMON;
}

function unitsOf(db: ReadDb, unitId: UnitId, withBranch: boolean): UnitId[] {
  return withBranch ? listBranch(db, unitId) : [unitId];
}
