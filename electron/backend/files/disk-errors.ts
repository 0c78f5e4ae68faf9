import { AppError, isAppError } from '../../../shared/errors.ts';

/** Turns the file system's word for a full disk into `DB_FULL`; anything else comes back as it was. */
export function translateDiskError(error: unknown): unknown {
  if (isAppError(error) || !(error instanceof Error) || !('code' in error)) return error;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return isFull ? new AppError('DB_FULL', {}, { cause: error }) : error;
}
