import { join } from 'node:path';
import Database from 'better-sqlite3';
import { finish, openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { ms, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const MANY = 10_000;
const dataDir = benchRegister(size);

const bareMs = timeBare();
const backend = await openBare(dataDir);
const { client } = await signIn(backend);
const ids: number[] = [];
for (let offset = 0; ids.length < MANY; offset += 1_000) {
  const { rows } = await client.directory.search({ offset: offset + size / 2, limit: 1_000 });
  ids.push(...rows.map(({ id }) => id));
}
const department = `Phòng đo lường ${Date.now()}`;
const order = { ids, patch: { department } };
// The worker is there from the first long work on.
await finish(client.directory.previewBulk({ ...order, ids: ids.slice(0, 1) }));
const looked = performance.now();
const { version, changing } = await finish(client.directory.previewBulk(order));
const previewMs = performance.now() - looked;
const started = performance.now();
const { changed } = await finish(client.directory.applyBulk({ ...order, version, cause: {} }));
const applyMs = performance.now() - started;
await backend.close();
const label = size.toLocaleString('en');
report([
  {
    what: `preview of a bulk change of ${changing.toLocaleString('en')} at ${label}`,
    value: ms(previewMs),
  },
  {
    what: `bulk change of ${changed.toLocaleString('en')} at ${label}`,
    value: ms(applyMs),
    ratio: applyMs / bareMs,
    against: `bare updates, two indexes and an event each ${ms(bareMs)}`,
  },
]);

/** The same rows written with nothing around it, and taken back. */
function timeBare(): number {
  const db = new Database(join(dataDir, 'register.sqlite'));
  db.pragma('synchronous = FULL');
  const rows = db
    .prepare(
      'SELECT id, sort_rank AS rank, name, local_part AS part FROM mailbox ORDER BY sort_rank LIMIT ? OFFSET ?',
    )
    .all(MANY, Math.floor(size / 2)) as { id: number; rank: number; name: string; part: string }[];
  const update = db.prepare('UPDATE mailbox SET department = ? WHERE id = ?');
  const event = db.prepare(
    `INSERT INTO mailbox_event (mailbox_id, kind, on_day, at, reason, document) VALUES (?, 'changed', '2026-01-01', '', '', '')`,
  );
  const tables = ['mailbox_search', 'mailbox_fragment'].map((table) => ({
    remove: db.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
    add: db.prepare(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`),
  }));
  const start = performance.now();
  db.exec('BEGIN IMMEDIATE');
  for (const row of rows) {
    update.run('Phòng đo lường', row.id);
    event.run(row.id);
  }
  for (const { remove } of tables) for (const { rank } of rows) remove.run(rank);
  for (const { add } of tables)
    for (const { rank, name, part } of rows) add.run(rank, `${name} ${part}`);
  const took = performance.now() - start;
  db.exec('ROLLBACK');
  db.close();
  return took;
}
