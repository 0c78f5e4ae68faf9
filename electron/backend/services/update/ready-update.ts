import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { UpdateManifest } from '../../../../shared/api/contract/update.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Clock } from '../../backend-types.ts';
import { sha256OfFile } from '../../db/backup-manifest.ts';
import type { Register } from '../../db/register.ts';
import { type Act, perform } from '../act.ts';
import { APPLICATION } from '../verify-audit.ts';
import type { Updates } from './update-key.ts';
import { openManifest, versionNamedBy } from './update-manifest.ts';

/** The folder of the data folder that holds the installer that is ready, and its signed manifest. */
export const updateFolder = (dataDir: string) => join(dataDir, 'updates');

/** Where the signed manifest of the update that is ready lies; written last. */
export const readyManifestPath = (dataDir: string) => join(updateFolder(dataDir), 'ready.json');

interface ReadyUpdate {
  manifest: UpdateManifest;
  path: string;
}

/** What the screen shows: the version, whether updates are taken, and the one that is ready. */
export async function describeUpdates(dataDir: string, updates: Updates) {
  const ready = findReady(dataDir, updates);
  return {
    version: updates.version,
    key: updates.key?.fingerprint ?? null,
    startsItself: updates.startsItself,
    ready: ready && {
      ...ready.manifest,
      path: ready.path,
      isIntact:
        hasItsSize(ready) && (await digestOf(ready.path)) === ready.manifest.installer.sha256,
    },
  };
}

/**
 * The installer that is ready, its signature, size and fingerprint checked now once more: to be called just before it is
 * started.
 *
 * @returns its path; null when there is none, or when it is not what was checked
 */
export function intactInstaller(dataDir: string, updates: Updates): string | null {
  const ready = findReady(dataDir, updates);
  if (!ready || !hasItsSize(ready)) return null;
  return sha256OfFile(ready.path) === ready.manifest.installer.sha256 ? ready.path : null;
}

/**
 * Gives up the update that is ready.
 *
 * @throws NOT_FOUND when there is none
 */
export function discardUpdate(act: Act, dataDir: string): void {
  const version = readyVersion(dataDir);
  if (version === null) throw new AppError('NOT_FOUND', { entity: 'update', id: '' });
  rmSync(readyManifestPath(dataDir), { force: true });
  clearFolder(updateFolder(dataDir));
  act.record({
    action: 'update.discard',
    entity: 'update',
    entityId: version,
    before: { version },
  });
}

/** At the start: records that the update that was ready is the version that runs now, and lets go of what is settled. */
export function settleUpdate(
  register: Register,
  clock: Clock,
  dataDir: string,
  updates: Updates,
): void {
  const folder = updateFolder(dataDir);
  if (!existsSync(folder)) return;
  const version = readyVersion(dataDir);
  if (version === updates.version)
    perform(register, clock, APPLICATION, ({ record }) =>
      record({ action: 'update.install', entity: 'update', entityId: version, after: { version } }),
    );
  const isSettled = version === updates.version || (updates.key && !findReady(dataDir, updates));
  if (isSettled) clearFolder(folder);
}

/** Removes everything that lies in the folder of updates but what is named. */
export function clearFolder(folder: string, kept: readonly string[] = []): void {
  for (const name of readdirSync(folder)) {
    if (kept.includes(name)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Held by the installer itself or a virus scanner: it goes with the next start.
    }
  }
}

function findReady(dataDir: string, updates: Updates): ReadyUpdate | null {
  const path = readyManifestPath(dataDir);
  if (!existsSync(path)) return null;
  try {
    const manifest = openManifest(readFileSync(path, 'utf8'), path, updates);
    return { manifest, path: join(updateFolder(dataDir), manifest.installer.name) };
  } catch {
    // Not signed, not newer any more, or no key to tell: then there is nothing that may be started.
    return null;
  }
}

function readyVersion(dataDir: string): string | null {
  const path = readyManifestPath(dataDir);
  return existsSync(path) ? versionNamedBy(readFileSync(path, 'utf8')) : null;
}

function hasItsSize({ path, manifest }: ReadyUpdate): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === manifest.installer.sizeBytes;
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}
