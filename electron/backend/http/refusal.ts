import { isAppError } from '../../../shared/errors.ts';

/** A refusal outside the procedures as JSON `{ code, details }`; rethrows what is a bug. */
export function refusal(error: unknown): Response {
  if (!isAppError(error)) throw error;
  const status = error.code === 'NOT_SIGNED_IN' || error.code === 'SESSION_EXPIRED' ? 401 : 422;
  return Response.json({ code: error.code, details: error.details }, { status });
}
