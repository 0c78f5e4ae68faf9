import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** Virus scanners and indexers hold a fresh file for a moment on Windows. */
const HELD_CODES = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RENAME_ATTEMPTS = 10;
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 250;

/** Writes a file beside its place and moves it there when complete and on disk: there is never half a file. */
export async function replaceFile(
  path: string,
  write: (stream: Writable) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const stream = createWriteStream(temporary, { flags: 'wx', flush: true });
    await write(stream);
    if (!stream.closed) await once(stream, 'close');
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!HELD_CODES.has(code) || attempt === RENAME_ATTEMPTS) throw error;
      await wait(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
    }
  }
}

/** The new name itself must reach the disk; Windows sees to it and has no handle for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
