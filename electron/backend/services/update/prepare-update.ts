import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { UpdateManifest } from '../../../../shared/api/contract/update.ts';
import { sha256OfFile } from '../../db/backup-manifest.ts';
import { moveIntoPlace, writeFileDurably } from '../../durable-file.ts';
import { perform } from '../act.ts';
import { backupFolder } from '../backup/backup-folder.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { JobContext } from '../job-context.ts';
import { clearFolder, readyManifestPath, updateFolder } from './ready-update.ts';
import type { Updates } from './update-key.ts';
import { type GivenFile, openManifest, readManifestText, refused } from './update-manifest.ts';

/** An update as it was handed in. */
export interface UpdateOrder {
  manifest: GivenFile;
  installer: GivenFile;
  updates: Updates;
  dataDir: string;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Checks an update from end to end, backs the register up, and only then puts the installer where it is started from.
 *
 * @throws UPDATE_NO_KEY | UPDATE_REFUSED with the reason; then nothing has changed
 */
export async function prepareUpdate(context: JobContext, order: UpdateOrder) {
  const { register, clock, actor } = context;
  const { manifest: given, installer, updates, dataDir } = order;
  const text = readManifestText(given);
  const manifest = openManifest(text, given.name, updates);
  assertInstaller(installer, manifest, (done) =>
    context.progress({ phase: 'check', done, total: manifest.installer.sizeBytes }),
  );
  const backup = await makeBackup(context, {
    folder: backupFolder(dataDir),
    reason: 'update',
    appVersion: updates.version,
  });

  const folder = updateFolder(dataDir);
  const path = join(folder, manifest.installer.name);
  mkdirSync(folder, { recursive: true });
  rmSync(readyManifestPath(dataDir), { force: true });
  copyChecked(installer, manifest, path);
  perform(register, clock, actor, ({ record }) =>
    record({
      action: 'update.prepare',
      entity: 'update',
      entityId: manifest.version,
      before: { version: updates.version },
      after: {
        version: manifest.version,
        path,
        sha256: manifest.installer.sha256,
        key: updates.key?.fingerprint,
        backup: basename(backup.path),
      },
    }),
  );
  // Without it nothing is ever started: after the audit knows of it.
  writeFileDurably(readyManifestPath(dataDir), text);
  clearFolder(folder, [basename(readyManifestPath(dataDir)), manifest.installer.name]);
  const { startsItself } = updates;
  return { version: manifest.version, path, backup: backup.path, startsItself };
}

function assertInstaller(
  { name, path }: GivenFile,
  { installer }: UpdateManifest,
  onBytes: (done: number) => void,
): void {
  const sizeBytes = statSync(path).size;
  if (sizeBytes !== installer.sizeBytes)
    throw refused('size', name, String(installer.sizeBytes), String(sizeBytes));
  const sha256 = sha256OfFile(path, onBytes);
  if (sha256 !== installer.sha256) throw refused('fingerprint', name, installer.sha256, sha256);
}

/** Copies the installer and fingerprints the very bytes that are written: what was checked may have been exchanged since. */
function copyChecked(
  { name, path }: GivenFile,
  { installer }: UpdateManifest,
  target: string,
): void {
  const part = `${target}.part`;
  const digest = createHash('sha256');
  const input = openSync(path, 'r');
  const output = openSync(part, 'w', 0o700);
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const size = readSync(input, buffer, 0, CHUNK_BYTES, null);
      if (size === 0) break;
      digest.update(buffer.subarray(0, size));
      for (let done = 0; done < size; ) done += writeSync(output, buffer, done, size - done);
    }
    fsyncSync(output);
  } finally {
    closeSync(input);
    closeSync(output);
  }
  const sha256 = digest.digest('hex');
  if (sha256 !== installer.sha256) {
    rmSync(part, { force: true });
    throw refused('fingerprint', name, installer.sha256, sha256);
  }
  moveIntoPlace(part, target);
}
