import { ORPCError } from '@orpc/client';
import { AppError, ERROR_CODES, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts';

/** Makes the expected failure out of what crossed the wire; null when it is none of ours. */
export function appErrorFrom(code: unknown, details: unknown, cause?: unknown): AppError | null {
  if (typeof code !== 'string' || !ERROR_CODES.has(code as ErrorCode)) return null;
  if (typeof details !== 'object' || details === null) return null;
  return new AppError(code as ErrorCode, details as ErrorDetails[ErrorCode], { cause });
}

/** Turns an error of the transport back into the failure the backend threw; anything else passes unchanged. */
export function receivedError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error;
  return appErrorFrom(error.code, error.data, error) ?? error;
}
