import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryDir } from '../repository-dir.ts';

const START_TIMEOUT_MS = 60_000;
const BOOT_ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#boot=\S+/;

/** The browser host, running without a window of its own. */
export interface StartedApplication {
  /** Opens the application once. */
  address: string;
  /** Ends it as Ctrl+C does and gives its exit code; on Windows, where that signal is not to be had, it is cut off. */
  stop(): Promise<number | null>;
  /** Cuts it off, as a power failure does. */
  kill(): Promise<void>;
}

async function firstAddress(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(String(chunk)));
  if (!child.stdout) throw new Error('no standard output');
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = BOOT_ADDRESS.exec(line)?.[0];
      if (address) return address;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error(`the application did not start: ${said.join('')}`);
}

/**
 * Starts the application on a data folder and waits for its address.
 * @param today the day it judges by; the workstation's own without it
 */
export async function startApplication(
  dataDir: string,
  today: string | null = null,
): Promise<StartedApplication> {
  const host = join(repositoryDir, 'electron', 'hosts', 'browser-host.ts');
  const child = spawn(
    process.execPath,
    [host, '--serve', '--data', dataDir, ...(today ? ['--today', today] : [])],
    {
      cwd: repositoryDir,
      env: { ...process.env, ...(today ? { DANHBA_TEST_CLOCK: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await ended;
    return code;
  };
  const address = await firstAddress(child);
  child.stdout.resume();
  return {
    address,
    stop: () => end('SIGINT'),
    async kill() {
      await end('SIGKILL');
    },
  };
}
