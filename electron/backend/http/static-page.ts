import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { withSecurityHeaders } from './security-headers.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const NONCE_PLACE = '__CSP_NONCE__';

/** Serves the built page from a table of its files made once: a path that is not in the table does not exist. */
export function createStaticPage(pageDir: string): (path: string) => Response | null {
  const table = new Map<string, string>();
  if (existsSync(pageDir)) {
    for (const entry of readdirSync(pageDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !(extname(entry.name) in CONTENT_TYPES)) continue;
      const file = join(entry.parentPath, entry.name);
      table.set(`/${relative(pageDir, file).split(sep).join('/')}`, file);
    }
  }
  return (path) => {
    const file = table.get(path === '/' ? '/index.html' : path);
    if (!file) return null;
    const headers = { 'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' };
    if (!file.endsWith('.html'))
      return withSecurityHeaders(new Response(readFileSync(file), { headers }));
    const nonce = randomBytes(16).toString('base64');
    const html = readFileSync(file, 'utf8').replaceAll(NONCE_PLACE, nonce);
    return withSecurityHeaders(new Response(html, { headers }), nonce);
  };
}
