import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boot } from '../../../renderer/api/boot.ts';
import { keepSessionToken, requestHeaders } from '../../../renderer/api/credentials.ts';
import { appOrigin } from '../../../renderer/api/origin.ts';

const at = (hash: string) => ({ hash, protocol: 'http:', host: '127.0.0.1:4321', pathname: '/' });

beforeEach(() => {
  sessionStorage.clear();
  window.location.hash = '#boot=secret';
});
afterEach(() => vi.unstubAllGlobals());

test('the token leaves the address bar before it is exchanged for the key', async () => {
  let hashAtExchange = '';
  const calls: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    hashAtExchange = window.location.hash;
    calls.push([url, init]);
    return Response.json({ appKey: 'key-1' });
  });
  expect(await boot(at('#boot=secret'))).toBe(true);
  expect(hashAtExchange).toBe('');
  expect(calls).toHaveLength(1);
  expect(calls[0]?.[0]).toBe('http://127.0.0.1:4321/boot');
  expect(calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"token":"secret"}' });
  expect(requestHeaders()).toEqual({ 'x-app-key': 'key-1' });
});

test('a refused token keeps no key', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 403 }));
  expect(await boot(at('#boot=secret'))).toBe(false);
  expect(requestHeaders()).toEqual({});
});

test('without a token nothing is asked', async () => {
  vi.stubGlobal('fetch', () => expect.unreachable());
  expect(await boot(at('#/danh-ba'))).toBe(true);
});

test('calls carry the session token; the custom scheme has a usable origin', () => {
  keepSessionToken('t');
  expect(requestHeaders()).toEqual({ authorization: 'Bearer t' });
  expect(appOrigin({ protocol: 'app:', host: 'danhba' })).toBe('app://danhba');
});
