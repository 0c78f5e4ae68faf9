import { describe, expect, test } from 'vitest';
import { pageRequest, sendRaw } from './raw-http.ts';
import { WatchedServer } from './watched-server.ts';

const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

describe('refused before anything of ours runs', () => {
  const cases: [string, (port: number) => string, number][] = [
    ['no Host', (p) => pageRequest(p, 'GET /', { Host: undefined }), 421],
    ['two Hosts', (p) => pageRequest(p, 'GET /', { Host: [`127.0.0.1:${p}`, 'evil.vn'] }), 421],
    [
      'the same Host twice',
      (p) => pageRequest(p, 'GET /', { Host: [`127.0.0.1:${p}`, `127.0.0.1:${p}`] }),
      421,
    ],
    ['localhost', (p) => pageRequest(p, 'GET /', { Host: `localhost:${p}` }), 421],
    ['rebound name', (p) => pageRequest(p, 'GET /', { Host: `evil.vn:${p}` }), 421],
    ['Host without port', (p) => pageRequest(p, 'GET /', { Host: '127.0.0.1' }), 421],
    ['Host with another port', (p) => pageRequest(p, 'GET /', { Host: '127.0.0.1:1' }), 421],
    ['Host in IPv6', (p) => pageRequest(p, 'GET /', { Host: `[::1]:${p}` }), 421],
    ['Host with a user', (p) => pageRequest(p, 'GET /', { Host: `a@127.0.0.1:${p}` }), 421],
    ['foreign Origin on GET', (p) => pageRequest(p, 'GET /', { Origin: 'http://evil.vn' }), 403],
    ['null Origin', (p) => pageRequest(p, 'POST /boot', { Origin: 'null' }), 403],
    ['POST without Origin', (p) => pageRequest(p, 'POST /boot', { Origin: undefined }), 403],
    [
      'Origin over https',
      (p) => pageRequest(p, 'POST /boot', { Origin: `https://127.0.0.1:${p}` }),
      403,
    ],
    [
      'Origin of another port',
      (p) => pageRequest(p, 'POST /boot', { Origin: 'http://127.0.0.1:1' }),
      403,
    ],
    [
      'Origin that only begins right',
      (p) => pageRequest(p, 'POST /boot', { Origin: `http://127.0.0.1:${p}.evil.vn` }),
      403,
    ],
    [
      'two Origins',
      (p) => pageRequest(p, 'POST /boot', { Origin: [`http://127.0.0.1:${p}`, 'http://evil.vn'] }),
      403,
    ],
    ['cross-site', (p) => pageRequest(p, 'GET /', { 'Sec-Fetch-Site': 'cross-site' }), 403],
    [
      'same-site, another port',
      (p) => pageRequest(p, 'GET /', { 'Sec-Fetch-Site': 'same-site' }),
      403,
    ],
    ['no Sec-Fetch-Site', (p) => pageRequest(p, 'GET /', { 'Sec-Fetch-Site': undefined }), 403],
    [
      'two Sec-Fetch-Sites',
      (p) => pageRequest(p, 'GET /', { 'Sec-Fetch-Site': ['none', 'cross-site'] }),
      403,
    ],
    ['OPTIONS', (p) => pageRequest(p, 'OPTIONS /api/x'), 405],
    ['TRACE', (p) => pageRequest(p, 'TRACE /'), 405],
    ['PUT', (p) => pageRequest(p, 'PUT /api/x'), 405],
    ['DELETE', (p) => pageRequest(p, 'DELETE /files/x'), 405],
    ['HEAD', (p) => pageRequest(p, 'HEAD /'), 405],
    ['GET of a procedure', (p) => pageRequest(p, 'GET /api/unit/list'), 405],
    ['GET of a file', (p) => pageRequest(p, 'GET /files/download/x'), 405],
    ['GET of a procedure by dots', (p) => pageRequest(p, 'GET /x/../api/unit/list'), 405],
    ['POST of the page', (p) => pageRequest(p, 'POST /'), 404],
    ['absolute target', (p) => pageRequest(p, 'GET http://evil.vn/'), 400],
    ['target with another authority', (p) => pageRequest(p, 'GET //evil.vn/'), 400],
    ['asterisk target', (p) => pageRequest(p, 'GET *'), 400],
    [
      'length and chunks together',
      (p) => pageRequest(p, 'POST /boot', { 'Transfer-Encoding': 'chunked' }, '0\r\n\r\n'),
      400,
    ],
    [
      'two lengths',
      (p) => pageRequest(p, 'POST /boot', { 'Content-Length': ['2', '3'] }, '{}'),
      400,
    ],
    [
      'a line break inside a header',
      (p) => pageRequest(p, 'GET /', { 'X-A': 'a\n Host: evil.vn' }),
      400,
    ],
    ['a call without secrets', (p) => pageRequest(p, 'POST /api/unit/list'), 401],
    ['an upload without secrets', (p) => pageRequest(p, 'POST /files/upload'), 401],
    ['a wait without secrets', (p) => pageRequest(p, 'POST /alive'), 401],
    ['a call by dots without secrets', (p) => pageRequest(p, 'POST /boot/../api/unit/list'), 401],
    ['a token that is no JSON', (p) => pageRequest(p, 'POST /boot', {}, 'x'), 401],
    ['a token that is no text', (p) => pageRequest(p, 'POST /boot', {}, '{"token":[1]}'), 401],
    ['no HTTP at all', () => 'GET\r\n\r\n', 400],
    ['headers without end', (p) => pageRequest(p, 'GET /', { 'X-A': 'a'.repeat(40_000) }), 431],
    ['an expectation', (p) => pageRequest(p, 'GET /', { Expect: 'the-moon' }), 417],
    ['an oversized boot', (p) => pageRequest(p, 'POST /boot', { 'Content-Length': '1025' }), 413],
  ];
  test.each(cases)('%s', async (_name, request, status) => {
    const watched = await WatchedServer.start();
    const reply = await sendRaw(watched.port, request(watched.port));
    expect(reply?.status).toBe(status);
    const names = [...(reply?.headers.keys() ?? [])];
    expect(names.filter((name) => /^access-control|^set-cookie/.test(name))).toEqual([]);
    expect(Object.fromEntries(reply?.headers ?? [])).toMatchObject(SECURITY_HEADERS);
    expect(watched.handled).toEqual([]);
  });

  test('an upgrade to a WebSocket stays a plain, refused request', async () => {
    const watched = await WatchedServer.start();
    const upgrade = { Connection: 'Upgrade, close', Upgrade: 'websocket' };
    const reply = await watched.send('GET /api/ws', upgrade);
    expect(reply?.status).toBe(405);
    expect(watched.handled).toEqual([]);
  });

  test('CONNECT is cut off', async () => {
    const watched = await WatchedServer.start();
    expect(await watched.send('CONNECT evil.vn:443')).toBeNull();
    expect(watched.handled).toEqual([]);
  });

  test('its own replies carry the security headers', async () => {
    const watched = await WatchedServer.start();
    const reply = await watched.send('POST /api/x');
    expect(Object.fromEntries(reply?.headers ?? [])).toMatchObject(SECURITY_HEADERS);
    expect(JSON.parse(reply?.body ?? '')).toEqual({ code: 'BOOT_REQUIRED' });
  });
});
