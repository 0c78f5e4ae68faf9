import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { parseArgs } from 'node:util';

/** What the place of the data folder depends on; tests pass another machine's. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
}

const here = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/**
 * The folder that holds the register: the one asked for, else the customary place of the system,
 * which on Windows is never roamed to a server (`%LOCALAPPDATA%`).
 * @param asked the value of `--data`, taken from the current folder when relative
 */
export function chooseDataFolder(
  asked: string | undefined,
  surroundings: Surroundings = here(),
): string {
  const { platform, env, home } = surroundings;
  const path = platform === 'win32' ? win32 : posix;
  if (asked) return path.resolve(asked);
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'DanhBaThuCongVu');
  }
  if (platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'DanhBaThuCongVu');
  }
  // The XDG specification tells to ignore relative values.
  const xdg = env.XDG_DATA_HOME;
  const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share');
  return path.join(base, 'danh-ba-thu-cong-vu');
}

/**
 * Reads `--data` among switches meant for others, as Electron's command line mixes them.
 * @param argv the arguments after the program's name
 */
export function dataArgument(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' } },
    strict: false,
  });
  return typeof values.data === 'string' ? values.data : undefined;
}
