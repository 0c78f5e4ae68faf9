import type BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID } from './pragmas.ts';

/** The `user_version` this build writes and the newest it can read. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the register to the newest schema, each migration in a transaction of its own. Foreign keys are checked
 * before it commits but not enforced while it runs: rebuilding a table would otherwise delete the rows that refer to it.
 */
export function migrate(
  connection: BetterSqlite3.Database,
  migrations: readonly string[] = MIGRATIONS,
): void {
  const from = Number(connection.pragma('user_version', { simple: true }));
  if (from === migrations.length) return;
  connection.pragma('foreign_keys = OFF');
  try {
    for (let version = from; version < migrations.length; version++) {
      connection
        .transaction(() => applyMigration(connection, migrations[version] ?? '', version + 1))
        .immediate();
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function applyMigration(connection: BetterSqlite3.Database, sql: string, version: number): void {
  connection.exec(sql);
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new Error(`migration ${version} breaks ${broken.length} foreign keys`);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.pragma(`user_version = ${version}`);
}
