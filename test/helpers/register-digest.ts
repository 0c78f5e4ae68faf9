import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Fingerprint of every row of a register, to show that something changed nothing; the audit is left out, because
 * refusals and exports belong into it.
 */
export function registerDigest(dataDir: string): string {
  const database = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  try {
    const hash = createHash('sha256');
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
           AND name NOT LIKE 'audit_%' AND name <> 'sqlite_sequence' ORDER BY name`)
      .all() as { name: string }[];
    for (const { name } of tables) {
      const own = name === 'app_state' ? ` WHERE key NOT LIKE 'audit\\_%' ESCAPE '\\'` : '';
      const rows = database.prepare(`SELECT * FROM "${name}"${own}`).raw().all();
      const lines = rows.map((row) => JSON.stringify(row)).sort();
      hash.update(`${name}\n${lines.join('\n')}\n`);
    }
    return hash.digest('hex');
  } finally {
    database.close();
  }
}
