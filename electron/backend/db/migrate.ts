import type BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID } from './pragmas.ts';

/** The `user_version` this build writes and the newest it can read. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the register to {@link SCHEMA_VERSION}, each migration in a transaction of its own that also checks the
 * foreign keys.
 */
export function migrate(connection: BetterSqlite3.Database): void {
  const from = Number(connection.pragma('user_version', { simple: true }));
  for (let version = from; version < SCHEMA_VERSION; version++) {
    connection
      .transaction(() => {
        connection.exec(MIGRATIONS[version] ?? '');
        const broken = connection.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`migration ${version + 1} breaks ${broken.length} foreign keys`);
        connection.pragma(`application_id = ${APPLICATION_ID}`);
        connection.pragma(`user_version = ${version + 1}`);
      })
      .immediate();
  }
}
