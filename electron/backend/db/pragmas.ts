import type BetterSqlite3 from 'better-sqlite3';

/** Marks the file as this application's register ("DBTC"). */
export const APPLICATION_ID = 0x44425443;

const SETTINGS: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['journal_size_limit', '67108864', 67108864],
  ['wal_autocheckpoint', '1000', 1000],
  ['recursive_triggers', 'ON', 1],
];

/**
 * Sets what a writing connection must have and reads every setting back, so that a build of SQLite that ignores one
 * cannot lose acknowledged work.
 */
export function applyPragmas(connection: BetterSqlite3.Database): void {
  for (const [name, value] of SETTINGS) connection.pragma(`${name} = ${value}`);
  for (const [name, , expected] of SETTINGS) {
    const found =
      connection.pragma(name, { simple: true }) ?? (name === 'mmap_size' ? 0 : undefined);
    if (found !== expected) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${expected}`);
  }
}
