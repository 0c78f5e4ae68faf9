import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import {
  abortOnLeave,
  readBody,
  sendFetchResponse,
  toFetchRequest,
} from '../../../electron/hosts/node-fetch-bridge.ts';

let server: Server;

/** Serves a Fetch-style function through the bridge; gives its address. */
async function serve(handle: (request: Request) => Response | Promise<Response>): Promise<string> {
  server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const body = incoming.method === 'POST' ? await readBody(incoming, 1_000) : null;
    const request = toFetchRequest(incoming, url, body, abortOnLeave(outgoing));
    await sendFetchResponse(await handle(request), outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('method, path, headers and body arrive; connection headers and secrets do not', async () => {
  let seen: Request | undefined;
  const origin = await serve(async (request) => {
    seen = request.clone();
    return new Response(await request.arrayBuffer());
  });
  const sent = new Uint8Array([0, 255, 13, 10, 0]);
  const reply = await fetch(`${origin}/files/upload?a=1`, {
    method: 'POST',
    headers: { 'x-file-name': 'Danh%20s%C3%A1ch', cookie: 'a=1', 'x-app-key': 'k' },
    body: sent,
  });
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(sent);
  expect(seen?.method).toBe('POST');
  expect(seen?.url).toBe('http://127.0.0.1/files/upload?a=1');
  expect(seen?.headers.get('x-file-name')).toBe('Danh%20s%C3%A1ch');
  for (const name of ['cookie', 'x-app-key', 'connection', 'host']) {
    expect(seen?.headers.has(name)).toBe(false);
  }
});

test('status, headers and an empty reply arrive', async () => {
  const headers = new Headers({ 'content-disposition': "attachment; filename*=UTF-8''a.xlsx" });
  const origin = await serve(() => new Response(null, { status: 422, headers }));
  const reply = await fetch(origin);
  expect(reply.status).toBe(422);
  expect(reply.headers.get('content-disposition')).toContain('a.xlsx');
  expect(await reply.text()).toBe('');
});

test('a stream arrives frame by frame, each before the next is made', async () => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const origin = await serve(
    () =>
      new Response(
        new ReadableStream({
          start(made) {
            controller = made;
          },
        }),
      ),
  );
  const reply = await fetch(origin);
  const reader = reply.body?.getReader();
  for (const frame of ['một', 'hai', 'ba']) {
    controller?.enqueue(new TextEncoder().encode(frame));
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(frame);
  }
  controller?.close();
  expect((await reader?.read())?.done).toBe(true);
});

test('a client that does not read holds the stream back', async () => {
  let madeBytes = 0;
  const origin = await serve(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            madeBytes += 65_536;
            controller.enqueue(new Uint8Array(65_536));
          },
        }),
      ),
  );
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1', () =>
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  );
  socket.pause();
  let before = -1;
  while (before !== madeBytes || madeBytes === 0) {
    before = madeBytes;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // An endless stream came to rest: what fills the buffers of the two sockets, and no more.
  expect(madeBytes).toBeLessThan(64 * 1024 * 1024);
  socket.destroy();
});

test('when the client leaves, the request is aborted and the stream cancelled', async () => {
  const aborted = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<void>();
  const origin = await serve((request) => {
    request.signal.addEventListener('abort', () => aborted.resolve());
    return new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(1)),
        cancel: () => cancelled.resolve(),
      }),
    );
  });
  const leave = new AbortController();
  const reply = await fetch(origin, { signal: leave.signal });
  await reply.body?.getReader().read();
  leave.abort();
  await Promise.all([aborted.promise, cancelled.promise]);
});

test('a reply that is complete aborts nothing', async () => {
  let signal: AbortSignal | undefined;
  const origin = await serve((request) => {
    signal = request.signal;
    return new Response('xong');
  });
  expect(await (await fetch(origin, { headers: { connection: 'close' } })).text()).toBe('xong');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(signal?.aborted).toBe(false);
});

test('a stream that fails breaks the reply off instead of ending it', async () => {
  const origin = await serve(
    () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new Uint8Array(1)),
          pull: (controller) => controller.error(new Error('broken')),
        }),
      ),
  );
  await expect(fetch(origin).then((reply) => reply.text())).rejects.toThrow();
});

test('a body over the limit is not read', async () => {
  const sizes: (number | null)[] = [];
  server = createServer(async (incoming, outgoing) => {
    sizes.push((await readBody(incoming, 10))?.byteLength ?? null);
    outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const size of [0, 10, 11]) {
    await fetch(url, { method: 'POST', body: new Uint8Array(size) });
    const body = new Blob([new Uint8Array(size)]).stream();
    await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit);
  }
  expect(sizes).toEqual([0, 0, 10, 10, null, null]);
});
