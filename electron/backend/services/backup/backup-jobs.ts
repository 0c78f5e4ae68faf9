import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { openCopy } from '../../db/open-copy.ts';
import { verifyChain } from '../../db/verify-chain.ts';
import {
  countEventsAfter,
  countRegister,
  findAuditHash,
} from '../../repositories/audit-history.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { backupFolder, listBackups } from './backup-folder.ts';
import { checkBackup } from './check-backup.ts';
import { ENCRYPTED_ENDING } from './encrypted-backup.ts';
import { type StagedBackup, stageBackup } from './stage-restore.ts';

/** A backup by where it is. */
export interface WhichBackup {
  path: string;
  passphrase: string | null;
}

/** Proves a backup and says what is wrong with it, if anything is. */
export function verifyBackup(
  context: JobContext,
  { path, passphrase }: WhichBackup,
): { ok: boolean; reason: string | null } {
  const onBytes = progressOf(context);
  try {
    if (path.endsWith(ENCRYPTED_ENDING)) inTemporaryPlace(path, passphrase, onBytes, () => {});
    else checkBackup(path, onBytes);
    return { ok: true, reason: null };
  } catch (error) {
    if (isAppError(error, 'BACKUP_UNUSABLE')) return { ok: false, reason: error.details.reason };
    throw error;
  }
}

/** What restoring a backup would lose and bring back. */
export function compareBackup(context: JobContext, { path, passphrase }: WhichBackup) {
  const { read } = context.register;
  const { manifest } = inTemporaryPlace(path, passphrase, progressOf(context), () => {});
  const { seq, hash } = manifest.audit;
  const isOther = seq > 0 && findAuditHash(read, seq) !== hash;
  const byAction = countEventsAfter(read, isOther ? 0 : seq);
  return {
    createdAt: manifest.createdAt,
    backup: manifest.counts,
    now: countRegister(read),
    lost: { events: byAction.reduce((sum, { count }) => sum + count, 0), byAction },
    isOther,
  };
}

/** Proves a backup and leaves its copy where it can take the register's place. */
export function stageForRestore(
  context: JobContext,
  { path, passphrase, dataDir }: WhichBackup & { dataDir: string },
): StagedBackup {
  const folder = mkdtempSync(join(dataDir, 'restore-'));
  try {
    const staged = stageBackup(path, passphrase, folder, progressOf(context));
    context.commitPoint();
    return staged;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Restores a backup into a temporary place and reads the restored register from end to end. */
export function drill(
  context: JobContext,
  {
    path,
    passphrase,
    dataDir,
  }: { path: string | null; passphrase: string | null; dataDir: string },
) {
  const { register, clock, actor } = context;
  const source = path ?? listBackups(backupFolder(dataDir))[0]?.path;
  if (!source) throw new AppError('BACKUP_UNUSABLE', { path: '', reason: 'missing' });
  const startedMs = performance.now();
  let auditOk = false;
  const { manifest } = inTemporaryPlace(source, passphrase, progressOf(context), (staged) => {
    const copy = openCopy(staged.path);
    try {
      context.progress({ phase: 'check', done: 0, total: null });
      auditOk = verifyChain(copy.read, register.auditKeys).ok;
    } finally {
      copy.close();
    }
  });
  const outcome = {
    ok: true as const,
    name: basename(source),
    createdAt: manifest.createdAt,
    counts: manifest.counts,
    auditOk,
    durationMs: Math.round(performance.now() - startedMs),
  };
  context.commitPoint();
  perform(register, clock, actor, ({ record }) =>
    record({ action: 'backup.drill', entity: 'backup', entityId: '', after: outcome }),
  );
  return outcome;
}

function inTemporaryPlace(
  path: string,
  passphrase: string | null,
  onBytes: (done: number, total: number) => void,
  look: (staged: StagedBackup) => void,
): StagedBackup {
  const folder = mkdtempSync(join(tmpdir(), 'danh-ba-'));
  try {
    const staged = stageBackup(path, passphrase, folder, onBytes);
    look(staged);
    return staged;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const progressOf = (context: JobContext) => (done: number, total: number) =>
  context.progress({ phase: 'check', done, total });
