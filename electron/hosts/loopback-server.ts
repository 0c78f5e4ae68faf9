import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Backend } from '../backend/backend-types.ts';
import { createLoopbackGuard, type LoopbackGuard } from './loopback-guard.ts';
import { abortOnLeave, readBody, sendFetchResponse, toFetchRequest } from './node-fetch-bridge.ts';

const MEBIBYTE = 1024 * 1024;
const LIMITS_BYTES = { '/api/': 8 * MEBIBYTE, '/files/': 101 * MEBIBYTE, '/boot': 1024 };

/** On the few replies the server gives itself; the backend sets its own on all others. */
const OWN_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const UNREADABLE_STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What the server tells its host, and the figures tests shorten. */
export interface LoopbackServerOptions {
  /** 0 lets the system choose. */
  port?: number;
  /** The server stopped because somebody kept guessing its secrets. */
  onTooManyWrongTries(): void;
  /** A page had been open, none is now, and nothing was asked for `idleMs`. */
  onDeserted?(): void;
  /** @unit ms */
  idleMs?: number;
  /** @unit ms */
  headersTimeoutMs?: number;
  /** @unit ms */
  requestTimeoutMs?: number;
  /** A clock that never goes back. @unit ms */
  nowMs?: () => number;
}

/** The application on a port of this machine that only our own page can use. */
export interface LoopbackServer {
  port: number;
  /** An address that opens the application once, within 60 seconds. */
  issueAddress(): string;
  /** Stops listening and cuts what is still open. */
  close(): Promise<void>;
}

/**
 * Opens the backend on 127.0.0.1 to the page that holds the boot token.
 *
 * `GET` serves the page, which is public code. `POST /boot` with the token as `{"token":"…"}` gives the
 * cookie and `{"appKey":"…"}`; everything else needs both: `/api/…`, `/files/…`, and `/alive`, a
 * request that is never answered and tells by its end that the page was closed.
 */
export async function startLoopbackServer(
  handle: Backend['handle'],
  options: LoopbackServerOptions,
): Promise<LoopbackServer> {
  const { headersTimeoutMs = 5_000, requestTimeoutMs = 15_000, idleMs = 30_000 } = options;
  let guard: LoopbackGuard;
  let running = 0;
  let hadPage = false;
  let deserted: NodeJS.Timeout | undefined;

  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, headersTimeoutMs),
      insecureHTTPParser: false,
      // The guard answers for a missing one, as for every other that is not ours.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      running += 1;
      clearTimeout(deserted);
      outgoing.once('close', () => {
        running -= 1;
        if (running === 0 && hadPage && server.listening) {
          deserted = setTimeout(() => options.onDeserted?.(), idleMs);
        }
      });
      answer(incoming, outgoing).catch(() => outgoing.destroy());
    },
  );
  server.maxHeadersCount = 50;
  server.on('clientError', refuseUnreadable);
  server.on('checkExpectation', (_incoming, outgoing) =>
    reply(outgoing, 417, { code: 'EXPECTATION_FAILED' }),
  );

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const refusal = guard.inspect(incoming);
    if (refusal) return reply(outgoing, refusal.status, { code: refusal.code });
    const url = new URL(incoming.url ?? '/', origin);
    const isCall = url.pathname.startsWith('/api/') || url.pathname.startsWith('/files/');
    const isOurs = isCall || url.pathname === '/boot' || url.pathname === '/alive';
    if (incoming.method === 'GET') {
      if (isOurs) return reply(outgoing, 405, { code: 'METHOD_NOT_ALLOWED' });
      return pass(incoming, outgoing, url, null);
    }
    if (!isOurs) return reply(outgoing, 404, { code: 'NOT_FOUND' });
    if (url.pathname === '/boot') return boot(incoming, outgoing);
    const unknown = guard.admit(incoming);
    if (unknown) return reply(outgoing, unknown.status, { code: unknown.code });
    if (url.pathname === '/alive') {
      hadPage = true;
      return;
    }
    const room = url.pathname.startsWith('/api/') ? '/api/' : '/files/';
    const body = await readBody(incoming, LIMITS_BYTES[room]);
    if (!body) return reply(outgoing, 413, { code: 'BODY_TOO_LARGE' });
    return pass(incoming, outgoing, url, body);
  }

  async function boot(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming, LIMITS_BYTES['/boot']);
    if (!body) return reply(outgoing, 413, { code: 'BODY_TOO_LARGE' });
    const secrets = guard.exchange(readToken(body));
    if (!secrets) return reply(outgoing, 401, { code: 'BOOT_REQUIRED' });
    outgoing.setHeader('set-cookie', secrets.setCookie);
    return reply(outgoing, 200, { appKey: secrets.appKey });
  }

  async function pass(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    url: URL,
    body: Uint8Array<ArrayBuffer> | null,
  ): Promise<void> {
    const request = toFetchRequest(incoming, url, body, abortOnLeave(outgoing));
    await sendFetchResponse(await handle(request), outgoing);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      clearTimeout(deserted);
      server.close(() => resolve());
      server.closeAllConnections();
    });
  guard = createLoopbackGuard({
    port,
    nowMs: options.nowMs,
    onTooManyWrongTries: () => {
      void close();
      options.onTooManyWrongTries();
    },
  });
  return { port, issueAddress: () => `${origin}/#boot=${guard.issueBootToken()}`, close };
}

/** What is no request of HTTP gets the same headers as every other reply. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = UNREADABLE_STATUSES[error.code ?? ''] ?? '400 Bad Request';
  const headers = Object.entries({ ...OWN_HEADERS, connection: 'close', 'content-length': '0' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status}\r\n${lines}\r\n`);
}

function reply(outgoing: ServerResponse, status: number, body: Record<string, string>): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, { ...OWN_HEADERS, 'content-length': Buffer.byteLength(text) });
  outgoing.end(text);
}

/** The token of a boot request; an empty one, which never fits, when there is none to read. */
function readToken(body: Uint8Array): string {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    const token = parsed && typeof parsed === 'object' && 'token' in parsed ? parsed.token : '';
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}
