import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import type { BackupReason } from '../../../shared/domain/backup.ts';
import { writeFileDurably } from '../durable-file.ts';

/** What is known of a backup without opening it; written last, so that a backup with one is whole. */
export interface BackupManifest {
  format: 1;
  appVersion: string;
  schema: number;
  createdAt: string;
  reason: BackupReason;
  sha256: string;
  sizeBytes: number;
  counts: { mailboxes: number; units: number; operators: number; auditEvents: number };
  /** The newest event of the audit, so that an older register or a cut tail shows. */
  audit: { seq: number; hash: string };
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Where the manifest of a backup is. */
export const manifestPath = (backupPath: string) => `${backupPath}.json`;

/** Writes the manifest beside its backup. */
export function writeManifest(backupPath: string, manifest: BackupManifest): void {
  writeFileDurably(manifestPath(backupPath), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads the manifest of a backup; null when there is none or it is not one of ours. */
export function readManifest(backupPath: string): BackupManifest | null {
  const path = manifestPath(backupPath);
  if (!existsSync(path)) return null;
  return parseManifest(readFileSync(path, 'utf8'));
}

/** Understands a manifest; null when it is none. */
export function parseManifest(text: string): BackupManifest | null {
  try {
    const manifest = JSON.parse(text) as BackupManifest;
    const isOurs =
      manifest.format === 1 &&
      /^[0-9a-f]{64}$/.test(manifest.sha256) &&
      /^[0-9a-f]{64}$/.test(manifest.audit.hash) &&
      Number.isSafeInteger(manifest.audit.seq) &&
      !Number.isNaN(Date.parse(manifest.createdAt)) &&
      Number.isSafeInteger(manifest.counts.mailboxes);
    return isOurs ? manifest : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a file, read piece by piece; `onBytes` hears how much was read. */
export function sha256OfFile(path: string, onBytes: (done: number) => void = () => {}): string {
  const digest = createHash('sha256');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    let done = 0;
    for (;;) {
      const size = readSync(file, buffer, 0, CHUNK_BYTES, null);
      if (size === 0) break;
      digest.update(buffer.subarray(0, size));
      done += size;
      onBytes(done);
    }
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}
