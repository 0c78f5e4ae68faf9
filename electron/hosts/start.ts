import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './browser-finder.ts';

/*
 * `npm start`: builds what is stale, then runs the application in Electron, or, where that cannot be,
 * in the installed browser. `--browser` chooses the browser at once; other arguments go to the host.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const ELECTRON = join(ROOT, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const PROBE_LIMIT_MS = 5_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The moment the newest file of a folder (or a file) was changed; 0 when there is none. */
function newestMs(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** Whether a built file is missing or older than something it is made of. */
function isStale(built: string, sources: string[]): boolean {
  const builtMs = newestMs(join(ROOT, built));
  return sources.some((source) => newestMs(join(ROOT, source)) > builtMs);
}

function build(): boolean {
  say('Đang dựng ứng dụng…');
  const electronVite = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [electronVite, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** The path of Electron's program if its runtime is complete. */
function findElectron(): string | null {
  const pathFile = join(ELECTRON, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Why Electron could not show a window here even with its runtime; '' when the browser host says it itself. */
function whyNoElectron(): string | null {
  if (!hasDisplay()) return '';
  if (process.platform !== 'linux') return null;
  return process.getuid?.() === 0 ? 'Electron không chạy an toàn dưới quyền root' : null;
}

/** Asks for the start of the runtime's archive, so that a machine without network waits seconds only. */
async function canReachRuntime(): Promise<boolean> {
  const { env } = process;
  // Behind a mirror or a proxy only the installer itself can tell.
  const isIndirect = [
    'ELECTRON_MIRROR',
    'npm_config_electron_mirror',
    'HTTPS_PROXY',
    'https_proxy',
  ];
  if (isIndirect.some((name) => env[name])) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    return true;
  } catch {
    return false;
  }
}

/** Electron's program, its runtime downloaded when need be; otherwise the reason why not. */
async function getElectron(): Promise<{ program: string } | { reason: string }> {
  const reason = whyNoElectron();
  if (reason !== null) return { reason };
  const present = findElectron();
  if (present) return { program: present };
  if (!(await canReachRuntime())) return { reason: 'chưa có Electron và không có mạng để tải về' };
  say('Đang tải Electron (một lần)…');
  spawnSync(process.execPath, [join(ELECTRON, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  const program = findElectron();
  return program ? { program } : { reason: 'không tải được Electron' };
}

/** Runs a host to its end, passing signals on; gives its exit code. */
function run(program: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: process.cwd(), stdio: 'inherit' });
    // On Windows the console hands Ctrl+C to the child itself, and passing it on would kill it before it has tidied up.
    const passOn = (signal: NodeJS.Signals) => process.platform !== 'win32' && child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => passOn(signal));
    }
    child.on('error', (error) => {
      say(`Không chạy được ${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

async function main(): Promise<number> {
  const args = process.argv.slice(2).filter((argument) => argument !== '--browser');
  const electron = args.length < process.argv.length - 2 ? { reason: '' } : await getElectron();
  const parts = ['renderer', 'shared', 'package-lock.json', 'electron.vite.config.ts'];
  const isOld =
    isStale('out/renderer/index.html', parts) ||
    ('program' in electron && isStale('out/main/electron-host.js', ['electron', 'shared']));
  if (isOld && !build()) {
    say('Không dựng được ứng dụng.');
    return 1;
  }
  if ('program' in electron) return run(electron.program, [ROOT, ...args]);
  if (electron.reason) say(`Mở bằng trình duyệt vì ${electron.reason}.`);
  return run(process.execPath, [join(ROOT, 'electron', 'hosts', 'browser-host.ts'), ...args]);
}

process.exitCode = await main();
