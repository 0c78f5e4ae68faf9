import { AppError, isAppError } from '../../../shared/errors.ts';

/** What the file system says when there is no room to write, in SQLite's words. */
const WRITE_FAULTS: ReadonlySet<string> = new Set([
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_SHMMAP',
  'SQLITE_IOERR_TRUNCATE',
  'SQLITE_IOERR_FSYNC',
]);

/** Turns SQLite's codes that a person can act on into `DB_…`; anything else comes back as it was. */
export function translateSqliteError(error: unknown): unknown {
  if (isAppError(error) || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const options = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('DB_BUSY', {}, options);
  }
  if (code === 'SQLITE_FULL' || WRITE_FAULTS.has(code)) return new AppError('DB_FULL', {}, options);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('DB_READONLY', { dataDir: '' }, options);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('DB_DAMAGED', { path: '', found: code }, options);
  }
  return error;
}
