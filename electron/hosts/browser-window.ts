import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PROFILE_PREFIX = 'browser-profile-';

/** A browser in app mode, with a profile of its own that does not outlive it. */
export interface BrowserWindow {
  /** Resolves when the browser's process has ended, or rejects when it could not be started. */
  ended: Promise<void>;
  /** Ends the browser, waits for it and wipes its profile. */
  close(): Promise<void>;
}

/**
 * The arguments that make a browser show one address as an application and keep to itself.
 * @param asRoot Chromium's sandbox refuses to run as root; only then is it left out
 */
export function appModeArguments(address: string, profileDir: string, asRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

function wipe(profileDir: string): void {
  try {
    // On Windows the browser's children let go of their files a little later than it ends.
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch {
    // What is still held is wiped by the next start.
  }
}

/** Wipes what a browser of a start that was cut off left in the data folder. */
export function wipeLeftProfiles(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(PROFILE_PREFIX)) wipe(join(dataDir, name));
  }
}

/** Opens the application's address in a browser, in app mode. */
export function openBrowserWindow(
  executable: string,
  address: string,
  dataDir: string,
): BrowserWindow {
  const profileDir = mkdtempSync(join(dataDir, PROFILE_PREFIX));
  const asRoot = process.getuid?.() === 0;
  const child = spawn(executable, appModeArguments(address, profileDir, asRoot), {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit').then(() => undefined);
  // Whoever waits for `ended` hears of a failed start; `close` must not, nor may it go unhandled.
  const settled = ended.catch(() => undefined);
  return {
    ended,
    async close() {
      child.kill();
      await settled;
      wipe(profileDir);
    },
  };
}
