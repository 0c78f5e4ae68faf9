import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../electron/backend/db/migrate.ts';
import { joinRegister, openRegister } from '../../../electron/backend/db/register.ts';
import { bumpRegisterVersion } from '../../../electron/backend/repositories/app-state.ts';
import type { AppError, ErrorCode } from '../../../shared/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'danh-bạ register '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'register.sqlite');

function startOnce(): void {
  openRegister(folder).close();
}

function failure(): AppError<ErrorCode> | null {
  try {
    startOnce();
    return null;
  } catch (error) {
    return error as AppError<ErrorCode>;
  }
}

describe('settings', () => {
  test('every writing connection keeps acknowledged work through a power cut', () => {
    const register = openRegister(folder);
    const joined = joinRegister(folder);
    for (const one of [register, joined]) {
      one.write((db) => {
        expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
        expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
        expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
        expect(db.get('PRAGMA secure_delete')).toEqual({ secure_delete: 1 });
        expect(db.get('PRAGMA trusted_schema')).toEqual({ trusted_schema: 0 });
      });
    }
    joined.close();
    register.close();
  });

  test('the reading connection cannot write', () => {
    const register = openRegister(folder);
    const reader = register.read as unknown as { run?: unknown; all(sql: string): unknown };
    expect(reader.run).toBeUndefined();
    expect(() => reader.all(`DELETE FROM app_state RETURNING key`)).toThrow();
    register.close();
  });

  test('a repository that writes does not take a reading connection', () => {
    const register = openRegister(folder);
    // @ts-expect-error: a ReadDb is not a WriteDb, so that writing in a query does not compile
    expect(() => bumpRegisterVersion(register.read)).toThrow();
    register.close();
  });

  test('what an act throws undoes all of it', () => {
    const register = openRegister(folder);
    const count = () => register.read.get('SELECT count(*) AS n FROM app_state');
    const before = count();
    expect(() =>
      register.write((db) => {
        db.run(`INSERT INTO app_state (key, value) VALUES ('x', 'y')`);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toEqual(before);
    register.close();
  });
});

describe('what can be wrong at the start', () => {
  test('a second instance is refused while the first runs, and not after', () => {
    const first = openRegister(folder);
    expect(failure()?.code).toBe('INSTANCE_RUNNING');
    first.close();
    expect(failure()).toBeNull();
  });

  test('a newer register is refused and left as it was', () => {
    startOnce();
    const connection = new Database(file());
    connection.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    connection.close();
    const before = readFileSync(file());
    const error = failure();
    expect(error?.code).toBe('DB_NEWER');
    expect(error?.details).toMatchObject({ found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION });
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('a register that was there and is gone is damage, never a first start', () => {
    startOnce();
    unlinkSync(file());
    expect(failure()).toMatchObject({ code: 'DB_DAMAGED', details: { found: 'missing' } });
  });

  test('an emptied register is damage, though SQLite takes it for an empty one', () => {
    startOnce();
    truncateSync(file(), 0);
    expect(failure()).toMatchObject({ code: 'DB_DAMAGED', details: { found: 'empty' } });
  });

  test('a file that is no database is refused', () => {
    writeFileSync(file(), 'x'.repeat(5_000));
    expect(failure()).toMatchObject({ code: 'DB_DAMAGED', details: { found: 'not-a-database' } });
  });

  test('a database of another application is refused', () => {
    const connection = new Database(file());
    connection.exec('CREATE TABLE t (a); PRAGMA application_id = 7; PRAGMA user_version = 1');
    connection.close();
    expect(failure()).toMatchObject({ code: 'DB_DAMAGED', details: { found: 'foreign' } });
  });

  test('a truncated register is refused', () => {
    startOnce();
    truncateSync(file(), Math.floor(readFileSync(file()).length / 2));
    expect(failure()?.code).toBe('DB_DAMAGED');
  });

  test('a register whose definitions name a function that is none is damaged', () => {
    startOnce();
    const bytes = readFileSync(file());
    bytes.write('cgalesce', bytes.indexOf('coalesce(last_access_on'));
    writeFileSync(file(), bytes);
    expect(failure()).toMatchObject({ code: 'DB_DAMAGED', details: { found: 'quick_check' } });
  });

  test('a data folder that is a file says so', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(() => openRegister(path)).toThrow(expect.objectContaining({ code: 'DATA_DIR_FOREIGN' }));
    expect(() => openRegister(join(path, 'under'))).toThrow(
      expect.objectContaining({ code: 'DATA_DIR_UNWRITABLE' }),
    );
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that cannot be written says so',
    () => {
      chmodSync(folder, 0o500);
      expect(failure()?.code).toBe('DATA_DIR_UNWRITABLE');
      chmodSync(folder, 0o700);
    },
  );
});

test('a start that was cut off while it switched the file to its log is finished by the next', () => {
  openRegister(folder).close();
  const connection = new Database(file());
  connection.pragma('journal_mode = DELETE');
  connection.pragma('cache_size = 1');
  connection.exec(`BEGIN IMMEDIATE; UPDATE app_state SET value = 'half'; CREATE TABLE half (x);`);
  connection.exec(`INSERT INTO half SELECT hex(randomblob(3000)) FROM app_state, app_state b`);
  const cutOff = ['', '-journal'].map((ending) => readFileSync(`${file()}${ending}`));
  connection.exec('ROLLBACK');
  connection.close();
  for (const [index, ending] of ['', '-journal'].entries())
    writeFileSync(`${file()}${ending}`, cutOff[index] ?? '');
  const register = openRegister(folder);
  expect(register.read.get(`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined();
  register.close();
});

test.each(['\\\\may-chu\\danh-ba', '//may-chu/danh-ba', '\\\\?\\UNC\\may-chu\\danh-ba'])(
  'a folder on the network is refused: %s',
  (path) => expect(() => openRegister(path)).toThrow('DATA_DIR_NETWORK'),
);

test('a register that another program holds says so, and opens once it is let go', () => {
  openRegister(folder).close();
  const other = new Database(join(folder, 'register.sqlite'));
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  expect(() => openRegister(folder)).toThrow(expect.objectContaining({ code: 'DB_HELD' }));
  other.close();
  openRegister(folder).close();
});

test('a folder of something else is refused and left as it is', () => {
  writeFileSync(join(folder, 'anh-gia-dinh.jpg'), 'x');
  expect(() => openRegister(folder)).toThrow('DATA_DIR_FOREIGN');
  expect(readdirSync(folder)).toEqual(['anh-gia-dinh.jpg']);
  expect(() => openRegister(join(folder, 'anh-gia-dinh.jpg'))).toThrow(
    expect.objectContaining({
      code: 'DATA_DIR_FOREIGN',
      details: expect.objectContaining({ isFile: true }),
    }),
  );
});

test('a run that was cut off is known at the next start, and one that was closed is not', () => {
  startOnce();
  const register = openRegister(folder);
  expect(register.wasCutOff).toBe(false);
  register.write(bumpRegisterVersion);
  const left = mkdtempSync(join(tmpdir(), 'danh-bạ cut '));
  try {
    for (const name of readdirSync(folder))
      if (name !== 'instance.lock') copyFileSync(join(folder, name), join(left, name));
    const after = openRegister(left);
    expect(after.wasCutOff).toBe(true);
    after.close();
    const closed = openRegister(left);
    expect(closed.wasCutOff).toBe(false);
    closed.close();
  } finally {
    register.close();
    rmSync(left, { recursive: true, force: true });
  }
});
