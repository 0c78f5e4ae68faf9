import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { moveIntoPlace, syncFolder } from '../durable-file.ts';

/** The files that together are the register; one without the others may be worth nothing. */
const FILES = [
  'register.sqlite',
  'register.sqlite-wal',
  'register.sqlite-shm',
  'register.sqlite-journal',
  'audit.head',
];
const MARKER = 'register.initialised';

/**
 * Puts a proven copy in the register's place while nothing has it open. What stood there is kept, whole, in a folder
 * of its own: the way back, whatever came before it.
 *
 * @returns the folder that keeps what was there
 */
export function replaceRegister(dataDir: string, copy: string, stamp: string): string {
  const kept = folderFor(dataDir, 'kept', stamp);
  // The file itself goes first: cut off after it, the next start finds none, says so and offers the backups again.
  for (const name of FILES) {
    if (existsSync(join(dataDir, name))) moveIntoPlace(join(dataDir, name), join(kept, name));
  }
  moveIntoPlace(copy, join(dataDir, 'register.sqlite'));
  return kept;
}

/**
 * Copies a register that cannot be opened, all its files together, to where nothing will touch them. The originals stay.
 *
 * @returns the folder of the copies; null when there was nothing to copy or no room for it
 */
export function quarantineRegister(dataDir: string, stamp: string): string | null {
  const present = FILES.filter((name) => existsSync(join(dataDir, name)));
  if (present.length === 0) return null;
  try {
    const folder = folderFor(dataDir, 'quarantine', stamp);
    for (const name of present) copyFileSync(join(dataDir, name), join(folder, name));
    syncFolder(folder);
    return folder;
  } catch {
    // Nothing is lost by it: the originals stay where they are.
    return null;
  }
}

/** Copies a register with its keys into an empty folder, where it can be opened although its own folder is read-only. */
export function copyRegister(dataDir: string, folder: string): void {
  const names = FILES.filter((name) => !name.endsWith('-shm'));
  for (const name of [...names, 'audit-keys.json', MARKER]) {
    if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(folder, name));
  }
}

function folderFor(dataDir: string, kind: 'kept' | 'quarantine', stamp: string): string {
  const name = stamp.replaceAll(/[:.]/g, '-');
  for (let copy = 1; ; copy++) {
    const folder = join(dataDir, kind, copy === 1 ? name : `${name}-${copy}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}
