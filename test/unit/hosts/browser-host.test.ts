import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const HOST = join(repositoryDir, 'electron', 'hosts', 'browser-host.ts');
const ADDRESS = /^Địa chỉ: (http:\/\/127\.0\.0\.1:\d+\/#boot=[\w-]{43})$/;

/** Starts the real host; whatever a test leaves running is ended. */
function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [HOST, ...args], {
    env: { ...process.env, DISPLAY: ':99', DANHBA_BROWSER: '/no/such', ...env },
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child: child as ChildProcess,
    ended,
    stderr: () => said.join(''),
    /** The next address it prints. */
    async address(): Promise<string> {
      const { value } = await lines.next();
      return ADDRESS.exec(String(value))?.[1] ?? `no address: ${value} ${said.join('')}`;
    },
  };
}

/** A browser that notes how it was started and stays for a while. */
function fakeBrowser(folder: string, stayMs: number): string {
  const path = join(folder, 'trình duyệt');
  const note = JSON.stringify(join(folder, 'note.json'));
  const script = `#!${process.execPath}
    const { writeFileSync } = require('node:fs');
    writeFileSync(${note}, JSON.stringify(process.argv.slice(2)));
    setTimeout(() => {}, ${stayMs});`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

async function post(address: string, path: string, body: string): Promise<number> {
  const { origin } = new URL(address);
  const headers = { origin, 'sec-fetch-site': 'same-origin' };
  return (await fetch(`${origin}${path}`, { method: 'POST', headers, body })).status;
}

describe('--serve', () => {
  test('prints an address, another for each Enter, and ends by Ctrl+C with all closed', async () => {
    const dataDir = tempDir();
    const host = start(['--serve', '--data', dataDir]);
    const first = await host.address();
    host.child.stdin?.write('\n');
    const second = await host.address();
    expect(new URL(second).origin).toBe(new URL(first).origin);
    const token = (address: string) => JSON.stringify({ token: address.split('#boot=')[1] });
    expect(await post(second, '/boot', token(first))).toBe(401);
    expect(await post(second, '/boot', token(second))).toBe(200);
    host.child.kill('SIGINT');
    expect(await host.ended).toBe(process.platform === 'win32' ? null : 0);
    if (process.platform !== 'win32') {
      expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
    }
  });

  test('ends by itself when somebody keeps guessing, and says so', async () => {
    const host = start(['--serve', '--data', tempDir()]);
    const address = await host.address();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await post(address, '/boot', '{"token":"x"}').catch(() => undefined);
    }
    expect(await host.ended).toBe(1);
    expect(host.stderr()).toContain('dò khóa');
  });
});

test.each([
  [['--nope']],
  [['--port', 'x']],
  [['--port', '70000']],
  [['extra']],
  [['--today', '2026-12-07']],
])('wrong usage %j exits 2; another day is for trials only', async (args) => {
  const host = start(args);
  expect(await host.ended).toBe(2);
  expect(host.stderr()).toContain('Cách dùng');
});

test('without a browser it says so and prints the address', async () => {
  const host = start(['--data', tempDir()]);
  expect(await host.address()).toMatch(/^http/);
  expect(host.stderr()).toContain('Không tìm thấy Edge, Chrome hay Chromium');
});

test.runIf(process.platform === 'linux')('without a display it prints the address', async () => {
  const host = start(['--data', tempDir()], { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(await host.address()).toMatch(/^http/);
  expect(host.stderr()).toContain('không có màn hình');
});

describe.skipIf(process.platform === 'win32')('in a browser', () => {
  const started = (folder: string) =>
    vi.waitFor(() => JSON.parse(readFileSync(join(folder, 'note.json'), 'utf8')) as string[], {
      timeout: 20_000,
    });

  test('shows the address as an application and ends with it, its profile wiped', async () => {
    const dataDir = tempDir();
    const folder = tempDir();
    mkdirSync(join(dataDir, 'browser-profile-left'));
    const host = start(['--data', dataDir], { DANHBA_BROWSER: fakeBrowser(folder, 300) });
    expect(await host.ended).toBe(0);
    const [app, profile] = await started(folder);
    expect(app).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#boot=[\w-]{43}$/);
    expect(profile).toContain(join(dataDir, 'browser-profile-'));
    expect(readdirSync(dataDir).filter((name) => name.startsWith('browser-'))).toEqual([]);
  });

  test('Ctrl+C ends the browser too', async () => {
    const dataDir = tempDir();
    const folder = tempDir();
    const host = start(['--data', dataDir], { DANHBA_BROWSER: fakeBrowser(folder, 600_000) });
    const profile = (await started(folder))[1]?.split('=')[1] ?? '';
    expect(existsSync(profile)).toBe(true);
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(existsSync(profile)).toBe(false);
  });
});
