import type { ReadDb, SqlValue } from '../db/database.ts';
import { type SearchQuestion, toMatch } from './mailbox-search.ts';
import { MAILBOX_COLUMNS, type MailboxRecord } from './mailboxes.ts';

/** Which mailboxes, in which order. */
export interface DirectoryFilter extends SearchQuestion {
  sort: 'name' | 'address' | 'unit' | 'issuedOn';
  descending: boolean;
}

/** A page of mailboxes: ids come from the narrowest index, the rest is joined for the page alone. */
export function listDirectory(
  db: ReadDb,
  filter: DirectoryFilter,
  page: { limit: number; offset: number },
): MailboxRecord[] {
  const { from, where, params, order } = plan(filter);
  return db.all(
    `WITH page AS MATERIALIZED (SELECT m.id FROM ${from} ${where} ORDER BY ${order} LIMIT ? OFFSET ?)
     SELECT ${MAILBOX_COLUMNS} FROM page CROSS JOIN mailbox m ON m.id = page.id JOIN unit u ON u.id = m.unit_id`,
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
  const { from, where, params, order } = plan(filter);
  const unit = filter.sort === 'unit' ? '' : 'CROSS JOIN unit u ON u.id = m.unit_id';
  return db.iterate(
    `SELECT ${MAILBOX_COLUMNS} FROM ${from} ${unit} ${where} ORDER BY ${order}`,
    ...params,
  );
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
  const match = toMatch(filter);
  const rows = match ? 'FROM mailbox_search WHERE mailbox_search MATCH ?' : 'FROM mailbox';
  const counted = db.get<{ n: number }>(
    limit === null
      ? `SELECT count(*) AS n ${rows}`
      : `SELECT count(*) AS n FROM (SELECT 1 ${rows} LIMIT ${limit})`,
    ...(match ? [match] : []),
  );
  return counted?.n ?? 0;
}

interface Plan {
  from: string;
  where: string;
  params: SqlValue[];
  order: string;
}

/** The joins stand in the order they are to be made, so that the outermost one already has the order asked for. */
function plan({ sort, descending, ...question }: DirectoryFilter): Plan {
  const match = toMatch(question);
  const way = descending ? 'DESC' : 'ASC';
  const ordered = (...columns: string[]) => columns.map((column) => `${column} ${way}`).join(', ');
  if (!match) {
    if (sort === 'unit') {
      const from = 'unit u CROSS JOIN mailbox m ON m.unit_id = u.id';
      return { from, where: '', params: [], order: ordered('u.sort_key', 'u.id', 'm.sort_rank') };
    }
    const column = { name: 'm.sort_rank', address: 'm.local_part', issuedOn: 'm.issued_on' }[sort];
    return { from: 'mailbox m', where: '', params: [], order: ordered(column, 'm.id') };
  }
  const found = 'mailbox_search s CROSS JOIN mailbox m ON m.sort_rank = s.rowid';
  const where = 'WHERE mailbox_search MATCH ?';
  const params = [match];
  switch (sort) {
    case 'name':
      return { from: found, where, params, order: ordered('s.rowid') };
    case 'unit': {
      const from = `${found} CROSS JOIN unit u ON u.id = m.unit_id`;
      return { from, where, params, order: ordered('u.sort_key', 'u.id', 's.rowid') };
    }
    case 'address':
      return { from: found, where, params, order: ordered('m.local_part') };
    case 'issuedOn':
      return { from: found, where, params, order: ordered('m.issued_on', 's.rowid') };
  }
}
