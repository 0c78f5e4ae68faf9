import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { readAuditKeyFile } from '../../db/audit-keys.ts';
import type { ReadDb } from '../../db/database.ts';
import { getJsonState, setJsonState } from '../../repositories/app-state.ts';
import type { Act } from '../act.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { backupFolder, listBackups } from './backup-folder.ts';
import { ENCRYPTED_ENDING, encryptBackup } from './encrypted-backup.ts';
import { keepWrappingKey, keptWrappingKey, newWrappingKey } from './passphrase.ts';

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
 * Takes the newest backup out of the machine, encrypted.
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
    const enclosed = { manifest: newest.manifest, auditKeys: readAuditKeyFile(dataDir) };
    encryptBackup(newest.path, enclosed, path, wrapping, (done) =>
      context.progress({ phase: 'copy', done, total }),
    );
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('BACKUP_FAILED', { folder }, { cause });
  }
  context.commitPoint();
  perform(register, clock, actor, ({ db, at, record }) => {
    setJsonState(db, KEY, { folder, copiedAt: at });
    record({ action: 'backup.copy-out', entity: 'backup', entityId: '', after: { path } });
  });
  return { path };
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
