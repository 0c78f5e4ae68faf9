import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as XLSX from 'xlsx';
import { applyPragmas } from '../../electron/backend/db/pragmas.ts';
import {
  type SearchCard,
  searchTexts,
} from '../../electron/backend/repositories/mailbox-search.ts';
import { copyOfRegister } from './bench-register.ts';
import { peakMemoryMb } from './report.ts';

/*
 * The least that any import would have to do: read the sheet with the library alone, then insert what a register must
 * keep of it, in one transaction, into the same tables with the same indexes and the same pragmas: the rows of the list,
 * mailboxes, ledger, events, the texts of the search, and changed mailboxes anew. Every value is there before the clock
 * starts; nothing is understood, matched, named or ordered.
 */
type Card = SearchCard & { unitName: string };
/** Columns that SQLite reckons itself. */
const GENERATED = new Set(['mailbox.idle_since']);

const [path = '', sizeText = '0', resultDir = ''] = process.argv.slice(2);
const done = new Database(join(resultDir, 'register.sqlite'), { readonly: true });
const batch = done.prepare('SELECT max(id) FROM import_batch').pluck().get() as number;
const take = (sql: string) => done.prepare(sql).raw().all(batch) as unknown[][];
const columnsOf = (sql: string) =>
  done
    .prepare(sql)
    .columns()
    .map(({ name }) => name);

const TABLES = {
  import_batch: 'SELECT * FROM import_batch WHERE id = ?',
  import_row: 'SELECT * FROM import_row WHERE batch_id = ?',
  mailbox: 'SELECT * FROM mailbox WHERE import_batch_id = ? ORDER BY sort_rank',
  address_ledger: `SELECT * FROM address_ledger WHERE mailbox_id IN
    (SELECT id FROM mailbox WHERE import_batch_id = ?)`,
  mailbox_event: 'SELECT * FROM mailbox_event WHERE batch_id = ?',
};
const rowsOf = Object.entries(TABLES).map(([table, sql]) => {
  const columns = columnsOf(sql).filter((name) => !GENERATED.has(`${table}.${name}`));
  const list = columns.map((name) => `"${name}"`);
  return { table, list, rows: take(sql.replace('*', list.join(', '))) };
});
const CARD = `m.sort_rank AS rank, m.kind, m.status, m.is_published AS isPublished, m.unit_id AS unitId, m.name,
  m.local_part AS localPart, m.position, m.department, m.phone, NULL AS aliases, u.name AS unitName
  FROM mailbox m JOIN unit u ON u.id = m.unit_id`;
const textsOf = (condition: string) =>
  (done.prepare(`SELECT ${CARD} WHERE ${condition} ORDER BY m.sort_rank`).all(batch) as Card[]).map(
    (card) => ({ rank: card.rank, ...searchTexts(card, card.unitName) }),
  );
const changedIds = `m.id IN (SELECT mailbox_id FROM import_row WHERE batch_id = ? AND action = 'change')`;
const granted = textsOf('m.import_batch_id = ?');
const changed = textsOf(changedIds);
const changes = take(
  `SELECT unit_id, position, department, phone, birth_year, id FROM mailbox m WHERE ${changedIds}`,
);
const operators = done
  .prepare('SELECT id, username, full_name, password_hash, created_at FROM operator')
  .raw()
  .all() as unknown[][];
done.close();
const { dataDir, remove } = copyOfRegister(Number(sizeText));
const db = new Database(join(dataDir, 'register.sqlite'));
applyPragmas(db);
const operator = db.prepare(
  `INSERT OR IGNORE INTO operator (id, username, full_name, password_hash, created_at) VALUES (?, ?, ?, ?, ?)`,
);
for (const row of operators) operator.run(...row);

const start = performance.now();
const workbook = XLSX.read(readFileSync(path), { type: 'buffer', dense: true });
const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).slice(2);
const read = performance.now();
db.transaction(() => {
  for (const { table, list, rows: kept } of rowsOf) {
    const insert = db.prepare(
      `INSERT INTO ${table} (${list.join(', ')}) VALUES (${list.map(() => '?').join(', ')})`,
    );
    for (const row of kept) insert.run(...row);
  }
  const update = db.prepare(
    'UPDATE mailbox SET unit_id = ?, position = ?, department = ?, phone = ?, birth_year = ? WHERE id = ?',
  );
  for (const row of changes) update.run(...row);
  const words = db.prepare('INSERT INTO mailbox_search (rowid, text) VALUES (?, ?)');
  const pieces = db.prepare('INSERT INTO mailbox_fragment (rowid, text) VALUES (?, ?)');
  const forget = ['mailbox_search', 'mailbox_fragment'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  );
  for (const { rank } of changed) for (const statement of forget) statement.run(rank);
  for (const { rank, text, fragments } of [...granted, ...changed]) {
    words.run(rank, text);
    pieces.run(rank, fragments);
  }
}).immediate();
const end = performance.now();
db.close();
remove();
process.stdout.write(
  `${JSON.stringify({ totalMs: end - start, readMs: read - start, insertMs: end - read, rows: rows.length, peakMb: peakMemoryMb() })}\n`,
);
