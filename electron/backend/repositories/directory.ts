import type { UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ReadDb, SqlValue } from '../db/database.ts';
import { MAILBOX_COLUMNS, type MailboxRecord } from './mailboxes.ts';

/** Which mailboxes, in which order. */
export interface DirectoryFilter {
  /** Folded words, each the beginning of a word to be found; empty for all. */
  words: readonly string[];
  unitId: UnitId | null;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
  sort: 'name' | 'address' | 'unit' | 'issuedOn';
  descending: boolean;
}

/** A page of mailboxes: ids come from the narrowest index, the rest is joined for the page alone. */
export function listDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
  page: { limit: number; offset: number },
): MailboxRecord[] {
  const { from, where, params } = conditions(filter);
  const order = orderBy(filter);
  const ids = `SELECT m.id FROM ${from} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
  return db.all(
    `SELECT ${MAILBOX_COLUMNS} FROM mailbox m JOIN unit u ON u.id = m.unit_id
     WHERE m.id IN (${ids}) ORDER BY ${order}`,
    ...params,
    page.limit,
    page.offset,
  );
}

/** Every mailbox of a filter in order, one at a time. */
export function iterateDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
): Generator<MailboxRecord, void, undefined> {
  const { from, where, params } = conditions(filter, true);
  return db.iterate(
    `SELECT ${MAILBOX_COLUMNS} FROM ${from} ${where} ORDER BY ${orderBy(filter)}`,
    ...params,
  );
}

/** How many mailboxes a filter finds. */
export function countDirectory(db: ReadDb, filter: DirectoryFilter): number {
  const { from, where, params } = conditions(filter);
  const onlyText = filter.words.length > 0 && !filter.unitId && !filter.kind && !filter.status;
  const sql = onlyText
    ? `SELECT count(*) AS n FROM mailbox_search WHERE mailbox_search MATCH ?`
    : `SELECT count(*) AS n FROM ${from} ${where}`;
  return db.get<{ n: number }>(sql, ...params)?.n ?? 0;
}

function conditions(
  filter: DirectoryFilter,
  withUnit = false,
): { from: string; where: string; params: SqlValue[] } {
  const terms: string[] = [];
  const params: SqlValue[] = [];
  const isSearch = filter.words.length > 0;
  if (isSearch) {
    terms.push('mailbox_search MATCH ?');
    params.push(filter.words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' '));
  }
  for (const [column, value] of [
    ['m.unit_id', filter.unitId],
    ['m.kind', filter.kind],
    ['m.status', filter.status],
  ] as const) {
    if (value === null) continue;
    terms.push(`${column} = ?`);
    params.push(value);
  }
  const mailboxes = isSearch
    ? 'mailbox_search s CROSS JOIN mailbox m ON m.id = s.rowid'
    : 'mailbox m';
  const needsUnit = withUnit || filter.sort === 'unit';
  const unitFirst = filter.sort === 'unit' && !isSearch;
  const from = !needsUnit
    ? mailboxes
    : unitFirst
      ? 'unit u CROSS JOIN mailbox m ON m.unit_id = u.id'
      : `${mailboxes} JOIN unit u ON u.id = m.unit_id`;
  return { from, where: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', params };
}

function orderBy(filter: DirectoryFilter): string {
  const way = filter.descending ? 'DESC' : 'ASC';
  const columns = {
    name: ['m.sort_key', 'm.id'],
    address: ['m.local_part', 'm.id'],
    unit: ['u.sort_key', 'u.id', 'm.sort_key', 'm.id'],
    issuedOn: ['m.issued_on', 'm.id'],
  }[filter.sort];
  return columns.map((column) => `${column} ${way}`).join(', ');
}
