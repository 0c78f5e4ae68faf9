import { AppError, isAppError } from '../../../shared/errors.ts';

/** Turns SQLite's codes that a person can act on into `DB_…`; anything else comes back as it was. */
export function translateSqliteError(error: unknown): unknown {
  if (isAppError(error) || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const options = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('DB_BUSY', {}, options);
  }
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE')
    return new AppError('DB_FULL', {}, options);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('DB_READONLY', { dataDir: '' }, options);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('DB_DAMAGED', { path: '', found: code }, options);
  }
  return error;
}

/** Tells whether a unique index refused a row. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}
