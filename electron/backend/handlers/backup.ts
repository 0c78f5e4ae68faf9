import { AppError } from '../../../shared/errors.ts';
import { backupFolder, listBackups } from '../services/backup/backup-folder.ts';
import { keptWrappingKey } from '../services/backup/passphrase.ts';
import {
  assertWritable,
  configureSecondFolder,
  getSecondFolder,
} from '../services/backup/second-folder.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Copies of the register: made, proven, put back. */
export const backup = os.backup.router({
  state: os.backup.state.handler(
    query(({ db, dataDir, upkeep }) => ({
      folder: backupFolder(dataDir),
      backups: listBackups(backupFolder(dataDir)).map(({ path, name, manifest }) => {
        const { createdAt, reason, sizeBytes, counts } = manifest;
        return { path, name, createdAt, reason, sizeBytes, counts };
      }),
      second: { ...getSecondFolder(db), hasPassphrase: keptWrappingKey(dataDir) !== null },
      failure: upkeep.failure,
    })),
  ),
  create: os.backup.create.handler(
    job(({ input, jobs, dataDir, appVersion, options }) => {
      if (input.folder) assertWritable(input.folder);
      const folder = input.folder ?? backupFolder(dataDir);
      const order = { folder, reason: 'manual' as const, appVersion };
      return mapResult(jobs.run('backup.create', order, options), ({ path, sha256 }) => ({
        path,
        sha256,
      }));
    }),
  ),
  verify: os.backup.verify.handler(
    job(({ input, jobs, options }) => jobs.run('backup.verify', which(input), options)),
  ),
  compare: os.backup.compare.handler(
    job(({ input, jobs, options }) => jobs.run('backup.compare', which(input), options)),
  ),
  restore: os.backup.restore.handler(
    job(({ input, jobs, dataDir, host, options }) =>
      mapResult(
        jobs.run('backup.stage', { ...which(input), dataDir }, options),
        async (staged) => ({
          ok: true as const,
          ...(await host.replace(staged, options.actor)),
        }),
      ),
    ),
  ),
  drill: os.backup.drill.handler(
    job(({ input, jobs, dataDir, options }) =>
      jobs.run(
        'backup.drill',
        { path: input.path ?? null, passphrase: input.passphrase || null, dataDir },
        options,
      ),
    ),
  ),
  configure: os.backup.configure.handler(
    command(({ input, dataDir, ...act }) => {
      configureSecondFolder(act, dataDir, input);
      return {};
    }),
  ),
  copyOut: os.backup.copyOut.handler(
    job(({ jobs, dataDir, db, options }) => {
      if (getSecondFolder(db).folder === null) throw new AppError('BACKUP_FAILED', { folder: '' });
      return jobs.run('backup.copyOut', { dataDir }, options);
    }),
  ),
});

function which({ path, passphrase }: { path: string; passphrase?: string | null }) {
  return { path, passphrase: passphrase || null };
}
