import { describe, expect, test } from 'vitest';
import { sendRaw } from './raw-http.ts';
import { type SecretHeaders, WatchedServer } from './watched-server.ts';

describe('the boot token', () => {
  test('gives cookie and key, with which calls pass', async () => {
    const watched = await WatchedServer.start();
    const secrets = await watched.boot();
    const reply = await watched.send('POST /api/unit/list', secrets, '{}');
    expect(reply?.status).toBe(200);
    expect(watched.handled.map(({ url }) => url)).toEqual([
      `http://127.0.0.1:${watched.port}/api/unit/list`,
    ]);
  });

  test('works once', async () => {
    const watched = await WatchedServer.start();
    const token = watched.issueToken();
    expect((await watched.sendToken(token))?.status).toBe(200);
    expect((await watched.sendToken(token))?.status).toBe(401);
  });

  test('dies when another is issued', async () => {
    const watched = await WatchedServer.start();
    const first = watched.issueToken();
    watched.issueToken();
    expect((await watched.sendToken(first))?.status).toBe(401);
  });

  test('lives 60 seconds', async () => {
    let now = 0;
    const watched = await WatchedServer.start({ nowMs: () => now });
    const onTime = watched.issueToken();
    now = 59_999;
    expect((await watched.sendToken(onTime))?.status).toBe(200);
    const late = watched.issueToken();
    now += 60_000;
    expect((await watched.sendToken(late))?.status).toBe(401);
  });

  test('is 32 random bytes in the fragment, which no server ever receives', async () => {
    const watched = await WatchedServer.start();
    const address = new URL(watched.server.issueAddress());
    expect(address.origin).toBe(`http://127.0.0.1:${watched.port}`);
    expect(address.pathname + address.search).toBe('/');
    expect(address.hash).toMatch(/^#boot=[\w-]{43}$/);
  });
});

describe('cookie and key', () => {
  const spoil: [string, (good: SecretHeaders) => Record<string, string | string[] | undefined>][] =
    [
      ['the key alone', (good) => ({ ...good, Cookie: undefined })],
      ['the cookie alone', (good) => ({ ...good, 'X-App-Key': undefined })],
      ['a wrong key', (good) => ({ ...good, 'X-App-Key': 'x' })],
      [
        'a key that only begins right',
        (good) => ({ ...good, 'X-App-Key': `${good['X-App-Key']}x` }),
      ],
      ['an empty key', (good) => ({ ...good, 'X-App-Key': '' })],
      ['two keys', (good) => ({ ...good, 'X-App-Key': ['x', good['X-App-Key']] })],
      ['a wrong cookie', (good) => ({ ...good, Cookie: `${good.Cookie}x` })],
      ['two cookies', (good) => ({ ...good, Cookie: `${good.Cookie}x; ${good.Cookie}` })],
      [
        'the cookie in place of the key',
        (good) => ({ ...good, 'X-App-Key': good.Cookie.split('=')[1] }),
      ],
    ];
  test.each(spoil)('%s is refused', async (_name, change) => {
    const watched = await WatchedServer.start();
    const headers = change(await watched.boot());
    for (const path of ['/api/unit/list', '/files/upload', '/alive']) {
      const reply = await watched.send(`POST ${path}`, headers);
      expect(reply?.status).toBe(401);
    }
    expect(watched.handled).toEqual([]);
  });

  test('other cookies of 127.0.0.1 do no harm, and neither secret reaches the backend', async () => {
    const watched = await WatchedServer.start();
    const secrets = await watched.boot();
    const headers = { ...secrets, Cookie: `other=1; ${secrets.Cookie}`, 'X-File-Name': 'a.xlsx' };
    const reply = await watched.send('POST /api/x', headers);
    expect(reply?.status).toBe(200);
    const seen = watched.handled[0]?.headers;
    expect(seen?.get('x-file-name')).toBe('a.xlsx');
    expect(seen?.has('cookie') || seen?.has('x-app-key')).toBe(false);
  });

  test('the fifth wrong try stops the server', async () => {
    const watched = await WatchedServer.start();
    const secrets = await watched.boot();
    for (let wrong = 1; wrong <= 4; wrong += 1) {
      expect((await watched.sendToken(`wrong ${wrong}`))?.status).toBe(401);
    }
    expect(watched.stops).toBe(0);
    await watched.send('POST /api/x', { ...secrets, 'X-App-Key': 'x' });
    expect(watched.stops).toBe(1);
    await expect(watched.send('GET /')).rejects.toThrow('ECONNREFUSED');
  });

  test('a page that was never let in may ask as often as it likes', async () => {
    const watched = await WatchedServer.start();
    for (let ask = 0; ask < 20; ask += 1) {
      expect((await watched.send('POST /api/x'))?.status).toBe(401);
    }
    expect(watched.stops).toBe(0);
    expect((await watched.send('GET /'))?.status).toBe(200);
  });
});

describe('size and time', () => {
  test.each([
    ['/api/x', 8],
    ['/files/upload', 101],
  ])('%s takes up to %i MiB', async (path, limitMib) => {
    const watched = await WatchedServer.start();
    const secrets = await watched.boot();
    const headers = watched.fetchHeaders(secrets);
    const url = `http://127.0.0.1:${watched.port}${path}`;
    const limit = limitMib * 1024 * 1024;
    const exact = await fetch(url, { method: 'POST', headers, body: new Uint8Array(limit) });
    expect(exact.status).toBe(200);
    const over = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(limit));
        controller.enqueue(new Uint8Array(1));
        controller.close();
      },
    });
    const init = { method: 'POST', headers, body: over, duplex: 'half' } as RequestInit;
    expect((await fetch(url, init)).status).toBe(413);
    const told = { ...secrets, 'Content-Length': String(limit + 1) };
    expect((await watched.send(`POST ${path}`, told))?.status).toBe(413);
    expect(watched.handled).toHaveLength(1);
  });

  test('a client that dawdles over its headers is cut off', async () => {
    const watched = await WatchedServer.start({ headersTimeoutMs: 150 });
    const reply = await sendRaw(watched.port, 'GET / HTTP/1.1\r\nHost: ');
    expect(reply?.status).toBe(408);
    expect(watched.handled).toEqual([]);
  });

  test('a client that dawdles over its body is cut off', async () => {
    const watched = await WatchedServer.start({ headersTimeoutMs: 150, requestTimeoutMs: 300 });
    const dawdling = { ...(await watched.boot()), 'Content-Length': '10' };
    const reply = await watched.send('POST /api/x', dawdling, '{');
    expect(reply?.status ?? 408).toBe(408);
    expect(watched.handled).toEqual([]);
  });
});

describe('the end', () => {
  test('comes when a page that was open is gone, not before', async () => {
    let deserted = 0;
    const gone = Promise.withResolvers<void>();
    const watched = await WatchedServer.start({
      idleMs: 50,
      onDeserted: () => {
        deserted += 1;
        gone.resolve();
      },
    });
    const secrets = await watched.boot();
    const leave = new AbortController();
    const open = fetch(`http://127.0.0.1:${watched.port}/alive`, {
      method: 'POST',
      signal: leave.signal,
      headers: watched.fetchHeaders(secrets),
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(deserted).toBe(0);
    leave.abort();
    await expect(open).rejects.toThrow();
    await gone.promise;
    expect(deserted).toBe(1);
  });

  test('closing cuts what is open', async () => {
    const watched = await WatchedServer.start();
    const secrets = await watched.boot();
    const waiting = watched.send('POST /alive', secrets);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await watched.server.close();
    expect(await waiting).toBeNull();
  });
});
