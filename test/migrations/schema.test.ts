import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, movesRows, SCHEMA_VERSION } from '../../electron/backend/db/migrate.ts';
import { MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';
import { APPLICATION_ID } from '../../electron/backend/db/pragmas.ts';

const SNAPSHOT = join(import.meta.dirname, 'schema.snapshot.sql');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'danh-ba-schema-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function schemaOf(connection: Database.Database): string {
  const rows = connection
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name`,
    )
    .pluck()
    .all() as string[];
  return `${rows.join(';\n\n')};\n`;
}

test('all migrations together give the schema of the snapshot', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  migrate(connection);
  const found = schemaOf(connection);
  connection.close();
  if (process.env.UPDATE_SCHEMA_SNAPSHOT) writeFileSync(SNAPSHOT, found);
  expect(found).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('migrating marks the file as ours and is done once', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  migrate(connection);
  migrate(connection);
  expect(connection.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  expect(connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  connection.close();
});

test('the ledger and the audit refuse to forget', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  migrate(connection);
  connection.exec(`
    INSERT INTO unit (kind, name, search_text, sort_key, local_part, source, valid_from)
      VALUES ('district', 'x', 'x', 'x', 'x', 'x', '2016-11-11');
    INSERT INTO address_ledger (local_part, role, unit_id, held_from, source) VALUES ('x', 'unit', 1, '2016-11-11', 'x');
    INSERT INTO audit_event (at, operator_name, action, entity, entity_id, payload_sha256) VALUES ('', '', '', '', '', '');
  `);
  expect(() => connection.exec('DELETE FROM address_ledger')).toThrow('never forgets');
  expect(() => connection.exec('DELETE FROM audit_event')).toThrow('are kept');
  expect(() => connection.exec(`UPDATE audit_event SET action = 'y'`)).toThrow('do not change');
  connection.close();
});

test('one local part has one holder at a time', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  migrate(connection);
  connection.exec(`
    INSERT INTO unit (kind, name, search_text, sort_key, local_part, source, valid_from)
      VALUES ('district', 'x', 'x', 'x', 'x', 'x', '2016-11-11');
    INSERT INTO address_ledger (local_part, role, unit_id, held_from, source) VALUES ('x', 'unit', 1, '2016-11-11', 'x');
  `);
  const again = connection.prepare(
    `INSERT INTO address_ledger (local_part, role, unit_id, held_from, held_to, source) VALUES ('x', 'unit', 1, '2016-11-11', ?, 'x')`,
  );
  expect(() => again.run(null)).toThrow('UNIQUE');
  expect(() => again.run('2017-01-01')).not.toThrow();
  connection.close();
});

test('a migration that rebuilds a table keeps the rows that refer to it', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  connection.pragma('foreign_keys = ON');
  const first = `CREATE TABLE parent (id INTEGER PRIMARY KEY, state TEXT CHECK (state = 'a'));
    CREATE TABLE child (parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1);`;
  const rebuild = `CREATE TABLE parent_new (id INTEGER PRIMARY KEY, state TEXT CHECK (state IN ('a', 'b')));
    INSERT INTO parent_new SELECT * FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`;
  migrate(connection, [first, rebuild]);
  expect(connection.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(() => connection.exec('INSERT INTO child VALUES (7)')).toThrow('FOREIGN KEY');
  connection.close();
});

test('a migration that leaves a row without its parent changes nothing', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  const first = `CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (parent_id INTEGER REFERENCES parent (id)); INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);`;
  expect(() => migrate(connection, [first, 'DELETE FROM parent'])).toThrow('breaks 1 foreign keys');
  expect(connection.pragma('user_version', { simple: true })).toBe(1);
  expect(connection.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
  connection.close();
});

test('foreign keys are checked after every migration that could break one, and only then', () => {
  const rebuilt = 'CREATE TABLE b (x); INSERT INTO b SELECT * FROM a; DROP TABLE a';
  const moving = [rebuilt, 'ALTER TABLE b RENAME TO a', 'UPDATE a SET x = 1', 'delete from a'];
  expect(moving.filter((sql) => !movesRows(sql))).toEqual([]);
  const adding = [
    'CREATE TABLE a (x INTEGER REFERENCES b (id) ON DELETE CASCADE)',
    'ALTER TABLE a ADD COLUMN y TEXT; CREATE INDEX a_y ON a (y)',
    `CREATE TRIGGER a_kept BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'no'); END;`,
    '-- DELETE is a word of this comment\nCREATE TABLE c (x)',
  ];
  expect(adding.filter(movesRows)).toEqual([]);
});

test('0020: grants that were undone before are told from deletions, and the search forgets them', () => {
  const connection = new Database(join(folder, 'new.sqlite'));
  migrate(connection, MIGRATIONS.slice(0, 19));
  connection.exec(`
    INSERT INTO unit (kind, name, search_text, sort_key, local_part, source, valid_from)
      VALUES ('district', 'x', 'x', 'x', 'x', 'x', '2016-11-11');
    INSERT INTO mailbox (id, kind, name, name_key, sort_key, sort_rank, local_part, unit_id, position, department, phone,
      note, status, issued_on) VALUES
      (1, 'personal', 'a', 'a', 'a', 10, 'a', 1, '', '', '', '', 'deleted', '2026-01-01'),
      (2, 'personal', 'b', 'b', 'b', 20, 'b', 1, '', '', '', '', 'deleted', '2026-01-01');
    INSERT INTO mailbox_event (mailbox_id, kind, on_day, at, reason, document) VALUES
      (1, 'issue-undone', '2026-02-03', '', '', ''), (2, 'deleted', '2026-02-03', '', '', '');
    INSERT INTO mailbox_search (rowid, text) VALUES (10, 'a'), (20, 'b');
  `);
  migrate(connection);
  const undone = connection.prepare('SELECT undone_on FROM mailbox ORDER BY id').pluck().all();
  expect(undone).toEqual(['2026-02-03', null]);
  expect(connection.prepare('SELECT rowid FROM mailbox_search').pluck().all()).toEqual([20]);
  connection.close();
});
