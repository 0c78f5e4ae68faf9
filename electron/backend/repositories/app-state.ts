import type { ReadDb, WriteDb } from '../db/database.ts';

/** Counts the changes of units, mailboxes and addresses, so that a preview can tell whether it is still true. */
export function getRegisterVersion(db: ReadDb): number {
  return Number(
    db.get<{ value: string }>(`SELECT value FROM app_state WHERE key = 'register_version'`)
      ?.value ?? 0,
  );
}

/** To be called by every act that changes units, mailboxes or addresses. */
export function bumpRegisterVersion(db: WriteDb): void {
  db.run(
    `UPDATE app_state SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'register_version'`,
  );
}

/** A value kept beside the register under a name, or null. */
export function getAppState(db: ReadDb, key: string): string | null {
  return db.get<{ value: string }>(`SELECT value FROM app_state WHERE key = ?`, key)?.value ?? null;
}

/** Keeps a value under a name. */
export function setAppState(db: WriteDb, key: string, value: string): void {
  db.run(
    `INSERT INTO app_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    key,
    value,
  );
}

/** Forgets a value. */
export function removeAppState(db: WriteDb, key: string): void {
  db.run(`DELETE FROM app_state WHERE key = ?`, key);
}

/** A value that was kept as JSON, or null. */
export function getJsonState<T>(db: ReadDb, key: string): T | null {
  const text = getAppState(db, key);
  return text === null ? null : (JSON.parse(text) as T);
}

/** Keeps a value as JSON under a name. */
export function setJsonState(db: WriteDb, key: string, value: unknown): void {
  setAppState(db, key, JSON.stringify(value));
}

/** The file that a connection reads. */
export function fileOf(db: ReadDb): string {
  return (
    db.get<{ file: string }>(`SELECT file FROM pragma_database_list WHERE name = 'main'`)?.file ??
    ''
  );
}
