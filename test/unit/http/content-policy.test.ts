import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startLoopbackServer } from '../../../electron/hosts/loopback-server.ts';
import { openTestBackend, type TestBackend } from '../../helpers/open-test-backend.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const PAGE = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><p>Danh bạ</p>';

function pageFolder(): string {
  const folder = tempDir();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'a.css'), 'p {}');
  return folder;
}

/** What a policy says of each kind of thing. */
function directivesOf(response: Response): Map<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

/** The policy of security.md §2.1, with the frame that previews of documents need. */
const EXPECTED = {
  'default-src': "'none'",
  'script-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
};

const ask = (
  { backend }: TestBackend,
  path: string,
  init: RequestInit = {},
  origin = 'http://danhba.test',
) => backend.handle(new Request(`${origin}${path}`, init));

test('every reply carries the policy, and nothing in it lets a script stand in the page', async () => {
  const opened = await openTestBackend({ pageDir: pageFolder() });
  const post = {
    method: 'POST',
    body: '{"json":{}}',
    headers: { 'content-type': 'application/json' },
  };
  const cases: [string, RequestInit, number][] = [
    ['/', {}, 200],
    ['/index.html', {}, 200],
    ['/assets/a.js', {}, 200],
    ['/assets/a.css', {}, 200],
    ['/khong-co', {}, 404],
    ['/api/session/current', {}, 405],
    ['/api/session/current', post, 200],
    ['/api/unit/list', post, 401],
    ['/api/khong/co', post, 404],
    ['/api/unit/list', { ...post, body: '{' }, 422],
    ['/files/upload', post, 401],
    ['/files/download/khong-co', post, 404],
  ];
  for (const origin of ['http://danhba.test', 'app://danhba'])
    for (const [path, init, status] of cases) {
      const response = await ask(opened, path, init, origin);
      expect([path, response.status]).toEqual([path, status]);
      const policy = directivesOf(response);
      const style = policy.get('style-src');
      policy.delete('style-src');
      expect(Object.fromEntries(policy), path).toEqual(EXPECTED);
      const isPage = path === '/' || path === '/index.html';
      expect(style, path).toMatch(isPage ? /^'self' 'nonce-[\w+/]{22}=='$/ : /^'self'$/);
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
});

test('the nonce of styles is fresh for each page load, and the page knows its own', async () => {
  const opened = await openTestBackend({ pageDir: pageFolder() });
  const nonces = new Set<string>();
  for (let load = 0; load < 50; load++) {
    const response = await ask(opened, '/');
    const nonce = /'nonce-([^']+)'/.exec(directivesOf(response).get('style-src') ?? '')?.[1] ?? '';
    expect(await response.text()).toBe(PAGE.replace('__CSP_NONCE__', nonce));
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(50);
});

test('the loopback server passes the policy on as it is', async () => {
  const opened = await openTestBackend({ pageDir: pageFolder() });
  const server = await startLoopbackServer(opened.backend.handle, {
    onTooManyWrongTries: () => undefined,
  });
  try {
    const seen = [];
    for (const path of ['/', '/', '/assets/a.js', '/khong-co']) {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
        headers: { 'sec-fetch-site': 'none' },
      });
      expect(directivesOf(response).get('script-src')).toBe("'self'");
      seen.push(directivesOf(response).get('style-src'));
      await response.text();
    }
    expect(seen[0]).toContain("'nonce-");
    expect(seen[1]).not.toBe(seen[0]);
    expect(seen.slice(2)).toEqual(["'self'", "'self'"]);
  } finally {
    await server.close();
  }
});
