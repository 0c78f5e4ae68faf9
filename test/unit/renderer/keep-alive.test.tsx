import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAppKey } from '../../../renderer/api/credentials.ts';
import { keepAlive } from '../../../renderer/api/keep-alive.ts';

const calls: [string, RequestInit][] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  calls.length = 0;
  sessionStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push([url, init]);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a window of the browser host says that it is open, and says it again when the call breaks', async () => {
  keepAppKey('key-1');
  answer = () => Promise.reject(new TypeError('network'));
  await keepAlive();
  expect(calls[0]?.[0]).toMatch(/\/alive$/);
  expect(calls[0]?.[1]).toMatchObject({ method: 'POST', headers: { 'x-app-key': 'key-1' } });

  answer = () => new Promise(() => undefined);
  await vi.runAllTimersAsync();
  expect(calls).toHaveLength(2);
});

test('a refusal is taken as the last word', async () => {
  keepAppKey('key-1');
  answer = async () => new Response(null, { status: 401 });
  await keepAlive();
  await vi.runAllTimersAsync();
  expect(calls).toHaveLength(1);
});

test('without a key, as in Electron, nothing is sent', async () => {
  await keepAlive();
  expect(calls).toHaveLength(0);
});
