import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadDb, WriteDb } from '../../db/database.ts';
import { getJsonState, setJsonState } from '../../repositories/app-state.ts';
import { oldOnes } from './backup-folder.ts';
import { type ProvenCopy, proveEncrypted, sealOf } from './encrypted-backup.ts';
import type { WrappingKey } from './passphrase.ts';

/** A copy that was read back from end to end, as the register remembers it. */
interface KnownCopy {
  name: string;
  createdAt: string;
  sizeBytes: number;
  /** What no other file has in its header. */
  seal: string;
}

/** A copy that was just read back from end to end. */
export type AddedCopy = ProvenCopy & { path: string };

const KEY = 'backup_second_copies';
const NAME = /^danh-ba_.+\.dbtc$/;
const PART = /^danh-ba_.+\.dbtc\.part$/;
/** Copies on sticks that are not in today are remembered, too, but not without end. */
const MOST_KNOWN = 2_000;

/**
 * Lets old copies go by the rule of the backup folder. Only what this register once wrote and read back counts, and only
 * such files are touched: known by name, size and the seal in their header. Sticks that are not in today lose nothing.
 *
 * @param added what was proven just now
 * @returns the names of those that are gone
 */
export function rotateCopies(db: WriteDb, folder: string, added: readonly AddedCopy[]): string[] {
  const fresh = added.map(knownFrom);
  const replaced = new Set(fresh.map(({ name }) => name));
  const known = [...fresh, ...knownCopies(db).filter(({ name }) => !replaced.has(name))].sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt),
  );
  const here = known.filter((copy) => isHere(folder, copy));
  const gone = new Set(
    oldOnes(here, ({ createdAt }) => createdAt).filter(({ name }) => remove(join(folder, name))),
  );
  setJsonState(db, KEY, known.filter((copy) => !gone.has(copy)).slice(0, MOST_KNOWN));
  return [...gone].map(({ name }) => name);
}

/**
 * Gets to know one copy that is not remembered (older than this rule, or the register was restored since): if it opens
 * with the key of this data folder and is whole. One at a time, for reading it takes as long as writing it did.
 */
export function adoptOne(
  db: ReadDb,
  folder: string,
  wrapping: WrappingKey,
  justMade: string,
): AddedCopy[] {
  const known = new Set(knownCopies(db).map(({ name }) => name));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!NAME.test(name) || name === justMade || known.has(name)) continue;
    if (!isFile(path) || sealOf(path, wrapping) === null) continue;
    try {
      return [{ path, ...proveEncrypted(path, wrapping) }];
    } catch {
      // Not whole: it does not count, and it is not ours to throw away.
    }
  }
  return [];
}

/** Removes what a copy of this data folder that was cut off left behind. */
export function dropLeftParts(folder: string, wrapping: WrappingKey): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (PART.test(name) && isFile(path) && sealOf(path, wrapping) !== null) remove(path);
  }
}

function knownCopies(db: ReadDb): KnownCopy[] {
  return getJsonState<KnownCopy[]>(db, KEY) ?? [];
}

function knownFrom({ path, manifest, seal }: AddedCopy): KnownCopy {
  const { createdAt } = manifest;
  return { name: basename(path), createdAt, sizeBytes: statSync(path).size, seal };
}

function isHere(folder: string, { name, sizeBytes, seal }: KnownCopy): boolean {
  const path = join(folder, name);
  return isFile(path) && statSync(path).size === sizeBytes && sealOf(path) === seal;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether it is gone; a stick that takes nothing back is no reason for the copy just made to fail. */
function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
