import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { readAuditKeyFile } from '../../db/audit-keys.ts';
import type { ReadDb } from '../../db/database.ts';
import { getJsonState, setJsonState } from '../../repositories/app-state.ts';
import type { Act } from '../act.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { backupFolder, listBackups } from './backup-folder.ts';
import {
  ENCRYPTED_ENDING,
  encryptBackup,
  type ProvenCopy,
  proveEncrypted,
} from './encrypted-backup.ts';
import {
  keepWrappingKey,
  keptWrappingKey,
  newWrappingKey,
  type WrappingKey,
} from './passphrase.ts';
import { adoptOne, dropLeftParts, rotateCopies } from './second-rotation.ts';

/** Where copies leave the machine to, and when one last did. */
export interface SecondFolder {
  folder: string | null;
  copiedAt: string | null;
}

const KEY = 'backup_second';

/** The second folder as it is set. */
export function getSecondFolder(db: ReadDb): SecondFolder {
  return getJsonState<SecondFolder>(db, KEY) ?? { folder: null, copiedAt: null };
}

/**
 * Sets the folder that encrypted copies go to.
 *
 * @throws BACKUP_FAILED when it is not there or cannot be written to
 * @throws PASSPHRASE_WEAK
 */
export function configureSecondFolder(
  act: Act,
  dataDir: string,
  input: { secondFolder: string | null; passphrase?: string | null },
): void {
  const { secondFolder, passphrase } = input;
  if (secondFolder !== null) assertWritable(secondFolder);
  if (passphrase) keepWrappingKey(dataDir, newWrappingKey(passphrase));
  else if (secondFolder !== null && !keptWrappingKey(dataDir)) newWrappingKey('');
  const before = getSecondFolder(act.db);
  setJsonState(act.db, KEY, { ...before, folder: secondFolder });
  act.record({
    action: 'backup.configure',
    entity: 'backup',
    entityId: '',
    before: { folder: before.folder },
    after: { folder: secondFolder, isPassphraseNew: Boolean(passphrase) },
  });
}

/**
 * Takes the newest backup out of the machine, encrypted, and reads the copy back from end to end before it counts; older
 * copies there go by the rule of rotation.
 *
 * @throws BACKUP_FAILED when there is no folder, no passphrase, no backup, or the copy cannot be written
 */
export function copyOut(context: JobContext, { dataDir }: { dataDir: string }): { path: string } {
  const { register, clock, actor } = context;
  const { folder } = getSecondFolder(register.read);
  const wrapping = keptWrappingKey(dataDir);
  const newest = listBackups(backupFolder(dataDir))[0];
  if (folder === null || !wrapping || !newest)
    throw new AppError('BACKUP_FAILED', { folder: folder ?? '' });
  assertWritable(folder);
  const path = join(folder, newest.name.replace(/\.sqlite$/, ENCRYPTED_ENDING));
  const total = newest.manifest.sizeBytes;
  try {
    dropLeftParts(folder, wrapping);
    const enclosed = { manifest: newest.manifest, auditKeys: readAuditKeyFile(dataDir) };
    encryptBackup(newest.path, enclosed, path, wrapping, (done) =>
      context.progress({ phase: 'copy', done, total }),
    );
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('BACKUP_FAILED', { folder }, { cause });
  }
  const proven = readBack(context, path, wrapping);
  const adopted = adoptOne(register.read, folder, wrapping, basename(path));
  context.commitPoint();
  perform(register, clock, actor, ({ db, at, record }) => {
    setJsonState(db, KEY, { folder, copiedAt: at });
    const added = [{ path, ...proven }, ...adopted];
    const dropped = rotateCopies(db, folder, added);
    record({
      action: 'backup.copy-out',
      entity: 'backup',
      entityId: '',
      after: { path, dropped: dropped.length > 0 ? dropped : undefined },
    });
  });
  return { path };
}

/** What cannot be read back is no copy, and does not stay to look like one. */
function readBack(context: JobContext, path: string, wrapping: WrappingKey): ProvenCopy {
  try {
    return proveEncrypted(path, wrapping, (done, total) =>
      context.progress({ phase: 'check', done, total }),
    );
  } catch (cause) {
    rmSync(path, { force: true });
    if (isAppError(cause, 'JOB_CANCELLED')) throw cause;
    throw new AppError('BACKUP_FAILED', { folder: dirname(path) }, { cause });
  }
}

/** A folder that somebody named: it must be there and take files. */
export function assertWritable(folder: string): void {
  try {
    if (!isAbsolute(folder) || !existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error('no folder');
    accessSync(folder, constants.W_OK);
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError('BACKUP_FAILED', { folder }, { cause });
  }
}
