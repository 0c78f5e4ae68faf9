import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '../../../../shared/domain/backup.ts';
import { type BackupManifest, manifestPath, readManifest } from '../../db/backup-manifest.ts';
import type { RowWitness } from '../verify-rows.ts';

/** A finished backup. */
export interface BackupFile {
  path: string;
  name: string;
  manifest: BackupManifest;
}

const FOLDER = 'backups';
const NAME = /^danh-ba_.+\.sqlite$/;

/** Where the backups of a data folder are; made when missing. */
export function backupFolder(dataDir: string): string {
  const folder = join(dataDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A name that sorts by time and that every file system takes. */
export function backupName(createdAt: string, reason: BackupReason): string {
  return `danh-ba_${createdAt.replaceAll(/[:.]/g, '-')}_${reason}.sqlite`;
}

/** The finished backups of a folder, newest first; a file without a manifest is not one. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const manifest = readManifest(path);
      return manifest ? [{ path, name, manifest }] : [];
    })
    .sort((a, b) => b.manifest.createdAt.localeCompare(a.manifest.createdAt));
}

/** A head of the audit as a backup kept it. */
export interface KeptHead {
  seq: number;
  hash: string;
}

/** The heads of the audit that the backups of a data folder bear witness to. */
export function keptAuditHeads(dataDir: string): KeptHead[] {
  return listBackups(join(dataDir, FOLDER))
    .map(({ manifest }) => manifest.audit)
    .filter(({ seq }) => seq > 0);
}

/** The backups of a data folder as witnesses of its rows, newest first. */
export function keptCopies(dataDir: string): RowWitness[] {
  return listBackups(join(dataDir, FOLDER)).map(({ path, manifest }) => {
    const { schema, createdAt, audit } = manifest;
    return { path, schema, createdAt, audit };
  });
}

const RECENT = 12;
const DAILY = 30;
const MONTHLY = 12;
/** Fewer than so many are never left. */
const FEWEST = 3;

/**
 * Which backups may go, see {@link oldOnes}.
 *
 * @param backups newest first
 */
export function backupsToDrop(backups: readonly BackupFile[]): BackupFile[] {
  return oldOnes(backups, ({ manifest }) => manifest.createdAt);
}

/**
 * Which copies may go: all but the newest twelve, the last of each of thirty days and the last of each of twelve
 * months. What this keeps never falls below three.
 *
 * @param copies newest first
 */
export function oldOnes<Copy>(
  copies: readonly Copy[],
  createdAtOf: (copy: Copy) => string,
): Copy[] {
  const kept = new Set(copies.slice(0, Math.max(RECENT, FEWEST)));
  const keepLastOf = (periods: number, length: number) => {
    const seen = new Set<string>();
    for (const copy of copies) {
      const period = createdAtOf(copy).slice(0, length);
      if (seen.has(period)) continue;
      if (seen.size === periods) break;
      seen.add(period);
      kept.add(copy);
    }
  };
  keepLastOf(DAILY, 10);
  keepLastOf(MONTHLY, 7);
  return copies.filter((copy) => !kept.has(copy));
}

/** Deletes a backup: its manifest first, so that half a deletion leaves no backup that looks whole. */
export function dropBackup({ path }: BackupFile): void {
  rmSync(manifestPath(path), { force: true });
  rmSync(path, { force: true });
}
