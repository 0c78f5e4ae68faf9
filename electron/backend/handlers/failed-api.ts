import type { AppError } from '../../../shared/errors.ts';

/** Answers every procedure with the reason why the register could not be opened, as the RPC protocol writes errors. */
export function failedApi(failure: AppError): () => Promise<Response> {
  const { code, details } = failure;
  const json = { defined: false, code, status: 503, message: code, data: details };
  return async () => Response.json({ json }, { status: 503 });
}
