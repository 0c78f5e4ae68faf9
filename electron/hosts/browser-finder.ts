import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What finding a browser depends on; tests pass another machine's. */
export interface BrowserSurroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists(path: string): boolean;
}

const WINDOWS_PATHS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const MAC_NAMES = ['Microsoft Edge', 'Google Chrome', 'Chromium'];
const LINUX_NAMES = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];

/** Every place to look, the first browser of the list first wherever it may be installed. */
function candidates({ platform, env, home }: BrowserSurroundings): string[] {
  if (platform === 'win32') {
    // 64-bit Windows keeps Edge among the 32-bit programs; a user without rights installs locally.
    const bases = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA];
    return WINDOWS_PATHS.flatMap((path) =>
      bases.filter((base) => base !== undefined).map((base) => win32.join(base, ...path)),
    );
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', posix.join(home, 'Applications')];
    return MAC_NAMES.flatMap((name) =>
      bases.map((base) => posix.join(base, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The browser to open the application in: Edge, Chrome or Chromium, whichever is installed.
 * `DANHBA_BROWSER` overrides the search, and a wrong value there is not silently replaced.
 * @returns the path of its program, or null when there is none
 */
export function findBrowser(
  surroundings: BrowserSurroundings = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  },
): string | null {
  const chosen = surroundings.env.DANHBA_BROWSER;
  if (chosen) return surroundings.exists(chosen) ? chosen : null;
  return candidates(surroundings).find((path) => surroundings.exists(path)) ?? null;
}

/** Whether a window can be shown at all; on Linux that takes a display server. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
