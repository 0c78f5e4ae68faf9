import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const TRIES = 10;
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 250;
/** What a virus scanner that looks at a new file makes Windows answer for a moment. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Writes a file whole or not at all, whatever happens meanwhile: beside it first, to the disk, then in its place. The
 * file of before stays until then.
 */
export function writeFileDurably(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.tmp`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    moveIntoPlace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Renames a finished file into its place and makes the renaming itself durable; patient with virus scanners. */
export function moveIntoPlace(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!HELD.has(code) || attempt === TRIES) throw error;
      sleep(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * attempt));
    }
  }
  syncFolder(dirname(to));
}

/** Puts the names of a folder onto the disk; Windows does so by itself and has no call for it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
