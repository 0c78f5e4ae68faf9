import type BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID } from './pragmas.ts';

/** The `user_version` this build writes and the newest it can read. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** What SQLite keeps of the file at hand while it is migrated: checking foreign keys reads all of it, in no order. */
const CACHE_KIB = 256 * 1024;

/**
 * Brings the register to the newest schema, each migration in a transaction of its own. Foreign keys are not enforced
 * while it runs, because rebuilding a table would delete the rows that refer to it; before it commits they are checked,
 * unless it only adds tables, columns and indexes, which leaves every row with its parent.
 */
export function migrate(
  connection: BetterSqlite3.Database,
  migrations: readonly string[] = MIGRATIONS,
): void {
  const from = Number(connection.pragma('user_version', { simple: true }));
  if (from === migrations.length) return;
  connection.pragma('foreign_keys = OFF');
  const cache = Number(connection.pragma('cache_size', { simple: true }));
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  try {
    for (let version = from; version < migrations.length; version++) {
      connection
        .transaction(() => applyMigration(connection, migrations[version] ?? '', version + 1))
        .immediate();
    }
  } finally {
    connection.pragma(`cache_size = ${cache}`);
    connection.pragma('foreign_keys = ON');
  }
}

function applyMigration(connection: BetterSqlite3.Database, sql: string, version: number): void {
  connection.exec(sql);
  const broken = movesRows(sql) ? (connection.pragma('foreign_key_check') as unknown[]) : [];
  if (broken.length > 0)
    throw new Error(`migration ${version} breaks ${broken.length} foreign keys`);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.pragma(`user_version = ${version}`);
}

/** Tells whether a migration writes, removes or rebuilds rows; what triggers will do one day does not count. */
export function movesRows(sql: string): boolean {
  const now = sql
    .replaceAll(/\/\*[\s\S]*?\*\/|--.*$/gm, '')
    .replaceAll(/\bCREATE\s+TRIGGER\b[\s\S]*?\bEND\s*;/gi, '')
    .replaceAll(/\bON\s+(?:DELETE|UPDATE)\b/gi, '');
  return /\b(?:INSERT|UPDATE|DELETE|REPLACE|DROP|RENAME)\b/i.test(now);
}
