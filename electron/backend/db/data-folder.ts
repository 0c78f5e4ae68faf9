import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';

/** What the application itself puts into a data folder, or hosts do on its behalf. */
const OURS =
  /^(register\.|instance\.lock|audit|backup|quarantine|kept|transfer|logs|window|browser-profile-|restore-|updates)/;
/** What systems put into any folder. */
const OF_NOBODY = /^(desktop\.ini|thumbs\.db|\.ds_store)$/i;

/**
 * Refuses a folder that a register must not live in: on the network, where SQLite's locks do not hold, or one that
 * belongs to something else, or is none.
 *
 * @throws DATA_DIR_NETWORK | DATA_DIR_FOREIGN
 */
export function assertFitFolder(dataDir: string): void {
  if (isOnNetwork(dataDir)) throw new AppError('DATA_DIR_NETWORK', { dataDir });
  if (!existsSync(dataDir)) return;
  if (!statSync(dataDir).isDirectory())
    throw new AppError('DATA_DIR_FOREIGN', { dataDir, isFile: true });
  const names = readable(dataDir).filter((name) => !OF_NOBODY.test(name));
  if (names.length > 0 && !names.some((name) => OURS.test(name)))
    throw new AppError('DATA_DIR_FOREIGN', { dataDir, isFile: false });
}

/** `\\server\share`, written out or behind the letter of a drive. */
export function isOnNetwork(path: string): boolean {
  if (/^[\\/]{2}[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return true;
  if (process.platform !== 'win32' || !existsSync(path)) return false;
  return realpathSync.native(path).startsWith('\\\\');
}

const SYNCED =
  /[\\/](OneDrive|Dropbox|Google ?Drive|My Drive|iCloudDrive|Nextcloud)( - [^\\/]+)?[\\/]/i;

/** Inside a folder that a program copies to the internet file by file, in the middle of writing. */
export function isSynced(path: string): boolean {
  return SYNCED.test(`${path}/`);
}

/** What cannot be read is told by whoever has to write there. */
function readable(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
