import type { Backend } from '../../electron/backend/backend-types.ts';

/** What came back over the wire, before any client has looked at it. */
export interface RawAnswer {
  status: number;
  text: string;
  /** The code of the error, or null for an answer that is none. */
  code: string | null;
}

/** Error of a plain reply, or the last one of an event stream. */
function errorCode(text: string): string | null {
  const events = text.split('event: error').slice(1);
  const body = events.length > 0 ? (events.at(-1)?.match(/data: (.*)/)?.[1] ?? '') : text;
  try {
    const { json } = JSON.parse(body) as { json?: { code?: unknown; defined?: unknown } };
    return typeof json?.code === 'string' && 'defined' in json ? json.code : null;
  } catch {
    return null;
  }
}

/** Input of any kind as the body of a call. */
export const bodyOf = (input: unknown) => JSON.stringify({ json: input });

/** Sends a body to a procedure as it stands, which no typed client would. */
export async function callRaw(
  backend: Backend,
  path: string,
  body: string,
  token: string | null,
): Promise<RawAnswer> {
  const response = await backend.handle(
    new Request(`http://danhba.test${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    }),
  );
  const text = await response.text();
  return { status: response.status, text, code: errorCode(text) };
}
