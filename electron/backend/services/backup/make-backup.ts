import { existsSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '../../../../shared/domain/backup.ts';
import { AppError } from '../../../../shared/errors.ts';
import { dropPart, finishBackup, partPath } from '../../db/backup-copy.ts';
import type { BackupManifest } from '../../db/backup-manifest.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { backupName, backupsToDrop, dropBackup, listBackups } from './backup-folder.ts';

/** What to back up and where. */
export interface BackupOrder {
  folder: string;
  reason: BackupReason;
  appVersion: string;
}

/** A backup just made. */
export interface MadeBackup {
  path: string;
  sha256: string;
  manifest: BackupManifest;
}

/** Room to be left on the disk beside the copy. */
const SPARE_BYTES = 64 * 1024 * 1024;

/**
 * Copies the register as it is at one moment, checks the copy as if it were needed at once, and only then lets it
 * count; older backups go by the rule of rotation.
 *
 * @throws BACKUP_FAILED when the copy cannot be written or is not whole
 */
export async function makeBackup(context: JobContext, order: BackupOrder): Promise<MadeBackup> {
  const { register, clock, actor } = context;
  const createdAt = clock.now().toISOString();
  const path = unusedPath(order.folder, backupName(createdAt, order.reason));
  let manifest: BackupManifest;
  try {
    dropLeftovers(order.folder);
    assertRoom(order.folder, register.path);
    await register.copyTo(partPath(path), (done, total) =>
      context.progress({ phase: 'copy', done, total }),
    );
    context.progress({ phase: 'check', done: 0, total: null });
    const { reason, appVersion } = order;
    manifest = finishBackup(path, { appVersion, createdAt, reason }, (done) =>
      context.progress({ phase: 'check', done, total: null }),
    );
  } catch (cause) {
    dropPart(path);
    if (cause instanceof AppError) throw cause;
    throw new AppError('BACKUP_FAILED', { folder: order.folder }, { cause });
  }
  context.commitPoint();
  perform(register, clock, actor, ({ record }) => {
    const old = backupsToDrop(listBackups(order.folder));
    for (const backup of old) dropBackup(backup);
    record({
      action: 'backup.create',
      entity: 'backup',
      entityId: '',
      after: {
        path,
        reason: order.reason,
        sha256: manifest.sha256,
        counts: manifest.counts,
        dropped: old.length > 0 ? old.map(({ name }) => name) : undefined,
      },
    });
  });
  return { path, sha256: manifest.sha256, manifest };
}

function unusedPath(folder: string, name: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, copy === 1 ? name : name.replace(/\.sqlite$/, `-${copy}.sqlite`));
    if (!existsSync(path)) return path;
  }
}

function assertRoom(folder: string, registerPath: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < statSync(registerPath).size + SPARE_BYTES) throw new AppError('DB_FULL', {});
}

/** What a backup that was cut off left behind. */
function dropLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^danh-ba_.+\.sqlite\.part(-wal|-shm|-journal)?$/.test(name))
      rmSync(join(folder, name), { force: true });
  }
}
