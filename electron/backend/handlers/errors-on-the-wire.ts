import { ORPCError, ValidationError } from '@orpc/server';
import {
  AppError,
  ERROR_CODES,
  type ErrorCode,
  type ErrorDetails,
  isAppError,
} from '../../../shared/errors.ts';

/**
 * Turns whatever a procedure throws into what may cross the wire: a code of the closed list with its facts. Bugs are
 * logged, and only their incident number crosses.
 */
export function toWire(
  error: unknown,
  logIncident: (error: unknown) => string,
): ORPCError<string, unknown> {
  if (error instanceof ORPCError && ERROR_CODES.has(error.code as ErrorCode)) return error;
  const known = asAppError(error) ?? new AppError('INTERNAL', { incident: logIncident(error) });
  return new ORPCError(known.code, {
    status: statusOf(known),
    message: known.code,
    data: known.details,
  });
}

function asAppError(error: unknown): AppError | null {
  if (isAppError(error)) return error;
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null;
  return new AppError('INPUT_INVALID', { issues: issuesOf(error.cause) });
}

function issuesOf(cause: unknown): ErrorDetails['INPUT_INVALID']['issues'] {
  if (!(cause instanceof ValidationError)) return [];
  return cause.issues.slice(0, 20).map((issue) => ({
    path: (issue.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.'),
    rule: 'code' in issue ? String(issue.code) : 'invalid',
  }));
}

function statusOf(error: AppError): number {
  switch (error.code) {
    case 'INTERNAL':
      return 500;
    case 'NOT_SIGNED_IN':
    case 'SESSION_EXPIRED':
    case 'LOGIN_REFUSED':
      return 401;
    case 'FORBIDDEN':
    case 'CONFIRM_NEEDED':
    case 'PASSWORD_CHANGE_NEEDED':
      return 403;
    case 'NOT_FOUND':
      return 404;
    default:
      return 422;
  }
}
