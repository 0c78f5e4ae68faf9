import { statSync } from 'node:fs';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { inspectCopy } from '../../db/backup-copy.ts';
import { type BackupManifest, readManifest, sha256OfFile } from '../../db/backup-manifest.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';

/**
 * Proves that a backup is what its manifest says: same size, same fingerprint, opens, passes SQLite's check, holds as
 * many rows and ends with the same event.
 *
 * @throws BACKUP_UNUSABLE with the reason
 */
export function checkBackup(
  path: string,
  onBytes?: (done: number, total: number) => void,
): BackupManifest {
  assertBackupName(path);
  const manifest = readManifest(path);
  if (!manifest) throw unusable(path, 'no-manifest');
  assertReadable(manifest, path);
  let sizeBytes: number;
  try {
    sizeBytes = statSync(path).size;
  } catch {
    throw unusable(path, 'missing');
  }
  if (sizeBytes !== manifest.sizeBytes) throw unusable(path, 'size');
  if (sha256OfFile(path, (done) => onBytes?.(done, sizeBytes)) !== manifest.sha256)
    throw unusable(path, 'fingerprint');
  assertContent(path, manifest);
  return manifest;
}

/** A path that is no backup's is not looked at: whoever asks learns nothing of other files. */
export function assertBackupName(path: string): void {
  if (!/\.(sqlite|dbtc)$/.test(path)) throw unusable(path, 'format');
}

/** Refuses what a newer application wrote. */
export function assertReadable(manifest: BackupManifest, path: string): void {
  if (manifest.schema > SCHEMA_VERSION) throw unusable(path, 'newer');
}

/** Opens a copy whose fingerprint is right and compares what it holds with its manifest. */
export function assertContent(path: string, manifest: BackupManifest, isProven = false): void {
  try {
    const facts = inspectCopy(path, isProven);
    const isSame =
      facts.schema === manifest.schema &&
      facts.audit.seq === manifest.audit.seq &&
      facts.audit.hash === manifest.audit.hash &&
      JSON.stringify(facts.counts) === JSON.stringify(manifest.counts);
    if (!isSame) throw unusable(path, 'content');
  } catch (cause) {
    if (isAppError(cause, 'BACKUP_UNUSABLE')) throw cause;
    throw unusable(path, 'content', cause);
  }
}

function unusable(
  path: string,
  reason: 'no-manifest' | 'missing' | 'size' | 'fingerprint' | 'content' | 'newer' | 'format',
  cause?: unknown,
): AppError {
  return new AppError('BACKUP_UNUSABLE', { path, reason }, { cause });
}
