import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { mergeAuditKeys } from '../../db/audit-keys.ts';
import { type BackupManifest, readManifest } from '../../db/backup-manifest.ts';
import { translateDiskError } from '../../files/disk-errors.ts';
import { assertBackupName, assertContent, assertReadable } from './check-backup.ts';
import { decryptBackup, ENCRYPTED_ENDING } from './encrypted-backup.ts';

/** A backup, proven and copied to where it can take the register's place. */
export interface StagedBackup {
  /** The copy; whoever asked for it moves or removes it. */
  path: string;
  manifest: BackupManifest;
  auditKeys: string | null;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Copies a backup, plain or encrypted, into a folder and proves the copy: fingerprint while it is copied, then opened,
 * checked and compared with its manifest. The backup itself is only read.
 *
 * @throws BACKUP_UNUSABLE | PASSPHRASE_WRONG | DB_FULL
 */
export function stageBackup(
  source: string,
  passphrase: string | null,
  folder: string,
  onBytes: (done: number, total: number) => void = () => {},
): StagedBackup {
  assertBackupName(source);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'restored.sqlite');
  try {
    if (!existsSync(source))
      throw new AppError('BACKUP_UNUSABLE', { path: source, reason: 'missing' });
    const { manifest, auditKeys } = source.endsWith(ENCRYPTED_ENDING)
      ? openEncrypted(source, passphrase, path, onBytes)
      : { manifest: copyPlain(source, path, onBytes), auditKeys: null };
    // The fingerprint (or the seal of each chunk) says that these are the bytes that were checked when they were written,
    // and opening the register in its place checks them once more.
    assertContent(path, manifest, true);
    return { path, manifest, auditKeys };
  } catch (error) {
    rmSync(path, { force: true });
    throw translateDiskError(error);
  }
}

/** Lets the audit of a restored register be verified with the keys that came along. */
export function adoptAuditKeys(dataDir: string, { auditKeys }: StagedBackup): void {
  if (auditKeys !== null) mergeAuditKeys(dataDir, auditKeys);
}

function openEncrypted(
  source: string,
  passphrase: string | null,
  path: string,
  onBytes: (done: number, total: number) => void,
) {
  if (passphrase === null) throw new AppError('PASSPHRASE_WRONG', {});
  const enclosed = decryptBackup(source, passphrase, path, onBytes);
  assertReadable(enclosed.manifest, source);
  if (statSync(path).size !== enclosed.manifest.sizeBytes)
    throw new AppError('BACKUP_UNUSABLE', { path: source, reason: 'size' });
  return enclosed;
}

function copyPlain(
  source: string,
  target: string,
  onBytes: (done: number, total: number) => void,
): BackupManifest {
  const manifest = readManifest(source);
  if (!manifest) throw new AppError('BACKUP_UNUSABLE', { path: source, reason: 'no-manifest' });
  assertReadable(manifest, source);
  const digest = createHash('sha256');
  const input = openSync(source, 'r');
  const output = openSync(target, 'w', 0o600);
  let done = 0;
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const size = readSync(input, buffer, 0, CHUNK_BYTES, null);
      if (size === 0) break;
      const bytes = buffer.subarray(0, size);
      digest.update(bytes);
      for (let written = 0; written < size; ) written += writeSync(output, bytes, written);
      done += size;
      onBytes(done, manifest.sizeBytes);
    }
    fsyncSync(output);
  } finally {
    closeSync(input);
    closeSync(output);
  }
  const isWhole = done === manifest.sizeBytes && digest.digest('hex') === manifest.sha256;
  if (!isWhole) throw new AppError('BACKUP_UNUSABLE', { path: source, reason: 'fingerprint' });
  return manifest;
}
