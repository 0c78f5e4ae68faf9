import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Headers that concern the connection or the guard only and stay out of the backend. */
const KEPT_BACK = new Set([
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
  'x-app-key',
]);

/**
 * Reads a request's body whole, but never more than the limit.
 * @returns null when it is larger; the rest is then thrown away by Node as it arrives
 */
export async function readBody(
  incoming: IncomingMessage,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > limitBytes) return null;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Uint8Array) => {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) {
        incoming.removeAllListeners('data');
        incoming.resume();
        resolve(null);
      } else {
        chunks.push(chunk);
      }
    });
    incoming.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('The client left while sending')));
  });
}

/**
 * Puts a Node request into the Fetch form the backend understands.
 * @param url the request's address, already judged
 * @param signal fires when the client leaves, see {@link abortOnLeave}
 */
export function toFetchRequest(
  incoming: IncomingMessage,
  url: URL,
  body: Uint8Array<ArrayBuffer> | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || KEPT_BACK.has(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return new Request(url, { method: incoming.method ?? 'GET', headers, body, signal });
}

/** A signal that fires when the client closes before its reply is complete. */
export function abortOnLeave(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  return controller.signal;
}

/**
 * Sends the backend's reply, each frame as it is made and no faster than the client reads; when the
 * client leaves, the reply's stream is cancelled.
 */
export async function sendFetchResponse(
  response: Response,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (!response.body) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  try {
    await pipeline(Readable.fromWeb(response.body), outgoing);
  } catch {
    // Either side broke off; the pipeline has ended both, and there is nobody left to tell.
  }
}
