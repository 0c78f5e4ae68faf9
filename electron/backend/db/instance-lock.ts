import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** Held for as long as this instance runs; the operating system lets go of it when the process dies. */
export interface InstanceLock {
  release(): void;
}

/**
 * Makes sure that one instance at a time works on a data folder.
 *
 * @throws INSTANCE_RUNNING when another one holds it
 * @throws DATA_DIR_UNWRITABLE when the lock file cannot be made
 */
export function lockInstance(dataDir: string): InstanceLock {
  let connection: Database.Database;
  try {
    connection = new Database(join(dataDir, 'instance.lock'), { timeout: 0 });
  } catch (cause) {
    throw new AppError('DATA_DIR_UNWRITABLE', { dataDir }, { cause });
  }
  try {
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    connection.close();
    const busy =
      cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
    throw busy
      ? new AppError('INSTANCE_RUNNING', { dataDir }, { cause })
      : new AppError('DATA_DIR_UNWRITABLE', { dataDir }, { cause });
  }
  return { release: () => connection.close() };
}
