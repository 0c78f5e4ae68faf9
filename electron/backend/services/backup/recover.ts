import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import type { Clock, RestoredFrom } from '../../backend-types.ts';
import { AuditAnchor } from '../../db/audit-anchor.ts';
import { openAuditKeys } from '../../db/audit-keys.ts';
import { sha256OfFile } from '../../db/backup-manifest.ts';
import { openCopy } from '../../db/open-copy.ts';
import type { Register } from '../../db/register.ts';
import { quarantineRegister } from '../../db/replace-register.ts';
import { findOperator, findOperatorOfOldRegister } from '../../repositories/operators.ts';
import { type Actor, perform } from '../act.ts';
import { verifyPassword } from '../password-hash.ts';
import type { RegisterHost } from '../register-host.ts';
import type { Sessions } from '../sessions.ts';
import { keptAuditHeads, listBackups } from './backup-folder.ts';
import { type StagedBackup, stageBackup } from './stage-restore.ts';

/** What is asked for when a register is put back from outside it. */
export interface RecoveryOrder {
  /** The name of a backup of the data folder, or the path of one elsewhere. */
  backup: string;
  passphrase?: string | null;
  username: string;
  password: string;
}

/** The backups that could take the place of a register that does not open, and what each would lack. */
export function offeredBackups(dataDir: string) {
  const last = rememberedHead(dataDir);
  return listBackups(join(dataDir, 'backups')).map(({ name, manifest }) => ({
    name,
    createdAt: manifest.createdAt,
    counts: manifest.counts,
    missing: { events: last === null ? null : Math.max(0, last - manifest.audit.seq) },
  }));
}

/**
 * Puts a backup in place for whoever can show that they administer the register in it. The register that does not
 * open cannot say who may, so the backup does.
 *
 * @throws LOGIN_REFUSED | BACKUP_UNUSABLE | PASSPHRASE_WRONG | INSTANCE_RUNNING
 */
export async function recoverFrom(
  dataDir: string,
  host: RegisterHost,
  tries: Sessions,
  order: RecoveryOrder,
): Promise<{ keptIn: string }> {
  tries.assertMayTry(order.username);
  const folder = temporaryFolder(dataDir);
  try {
    const staged = stageBackup(pathOf(dataDir, order.backup), order.passphrase || null, folder);
    tries.countFailure(order.username);
    const actor = await administratorIn(staged, order);
    tries.clearFailures(order.username);
    return await host.replace(staged, actor);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes into a register that was just restored where it came from and what it took the place of. */
export function recordRestore(
  register: Register,
  clock: Clock,
  { name }: { name: string },
  restore: { manifest: RestoredFrom; keptIn: string; dataDir: string },
): void {
  const { manifest, keptIn, dataDir } = restore;
  // Backups of the register that was put aside bear witness to it, not to this one.
  const abandoned = keptAuditHeads(dataDir)
    .filter(({ seq }) => seq > manifest.audit.seq)
    .map(({ hash }) => hash);
  // The operator's number may be another one in the restored register; the name is what a reader needs.
  perform(register, clock, { id: null, name }, ({ record }) =>
    record({
      action: 'backup.restore',
      entity: 'backup',
      entityId: '',
      after: { createdAt: manifest.createdAt, sha256: manifest.sha256, keptIn, abandoned },
    }),
  );
}

/** Copies a damaged register aside, once for each state it is found in. */
export function keepDamaged(dataDir: string, failure: AppError, at: string): string | null {
  if (!isAppError(failure, 'DB_DAMAGED')) return null;
  return alreadyKept(dataDir) ?? quarantineRegister(dataDir, at);
}

function alreadyKept(dataDir: string): string | null {
  const folder = join(dataDir, 'quarantine');
  const file = join(dataDir, 'register.sqlite');
  if (!existsSync(folder) || !existsSync(file)) return null;
  for (const name of readdirSync(folder)) {
    const copy = join(folder, name, 'register.sqlite');
    if (!existsSync(copy) || statSync(copy).size !== statSync(file).size) continue;
    if (sha256OfFile(copy) === sha256OfFile(file)) return dirname(copy);
  }
  return null;
}

async function administratorIn(staged: StagedBackup, order: RecoveryOrder): Promise<Actor> {
  const copy = openCopy(staged.path);
  try {
    const find = staged.manifest.schema < 2 ? findOperatorOfOldRegister : findOperator;
    const operator = find(copy.read, order.username);
    const isRight =
      operator !== null && (await verifyPassword(order.password, operator.passwordHash));
    if (!isRight || !operator.isActive || operator.role !== 'administrator')
      throw new AppError('LOGIN_REFUSED', { waitSeconds: 0 });
    return { id: null, name: operator.fullName };
  } finally {
    copy.close();
  }
}

function pathOf(dataDir: string, backup: string): string {
  if (isAbsolute(backup)) return backup;
  const known = listBackups(join(dataDir, 'backups')).find(({ name }) => name === backup);
  if (!known) throw new AppError('BACKUP_UNUSABLE', { path: backup, reason: 'missing' });
  return known.path;
}

function temporaryFolder(dataDir: string): string {
  try {
    return mkdtempSync(join(dataDir, 'restore-'));
  } catch (cause) {
    throw new AppError('DATA_DIR_UNWRITABLE', { dataDir }, { cause });
  }
}

/** The last event that was remembered beside the register, readable when the register itself is not. */
function rememberedHead(dataDir: string): number | null {
  try {
    return new AuditAnchor(dataDir, openAuditKeys(dataDir).current).read()?.seq ?? null;
  } catch {
    return null;
  }
}
