import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { AppError, isAppError } from '../../shared/errors.ts';
import type { Backend, BackendOptions, HostedBackend, RunningBackend } from './backend-types.ts';
import { clockOf } from './clock.ts';
import { lockInstance } from './db/instance-lock.ts';
import { openRegister, type Register } from './db/register.ts';
import { copyRegister, replaceRegister } from './db/replace-register.ts';
import { failedBackend } from './failed-backend.ts';
import { translateDiskError } from './files/disk-errors.ts';
import { createStaticPage } from './http/static-page.ts';
import { createIncidentLog } from './incident-log.ts';
import { runningBackend } from './running-backend.ts';
import { adoptAuditKeys, type StagedBackup } from './services/backup/stage-restore.ts';
import type { RegisterHost } from './services/register-host.ts';
import { intactInstaller } from './services/update/ready-update.ts';
import { readUpdateKey, type Updates } from './services/update/update-key.ts';

/** The procedure that tries again to open a register that could not be opened. */
const RETRY_PATH = '/api/session/current';

/**
 * Opens everything that works and puts it behind one `handle`. If the register cannot be opened the page is served
 * all the same, every call answers why, asking for the session tries again, and the ways out are open.
 */
export async function openBackend(options: BackendOptions): Promise<HostedBackend> {
  const { dataDir } = options;
  const logIncident = createIncidentLog(dataDir);
  const page = createStaticPage(options.pageDir);
  const clock = clockOf(options);
  const updates: Updates = {
    version: packageJson.version,
    key: readUpdateKey(
      options.updateKeyFile ?? join(options.resourcesDir, 'updates', 'update-key.pem'),
    ),
    startsItself: options.startsInstaller ?? false,
  };
  let changing: Promise<unknown> | null = null;

  const fail = (error: unknown): Backend => {
    const translated = translateDiskError(error);
    const failure = isAppError(translated)
      ? translated
      : new AppError('INTERNAL', { incident: logIncident(translated) });
    return failedBackend({ dataDir, clock, page, failure, host, logIncident });
  };
  const open = (folder: string, isReadOnly: boolean): Backend | RunningBackend => {
    let register: Register | undefined;
    try {
      register = openRegister(folder);
      const parts = { register, clock, page, host, logIncident, isReadOnly, updates };
      return runningBackend({ ...options, dataDir: folder }, parts);
    } catch (error) {
      register?.close();
      return fail(error);
    }
  };
  /** One change of register at a time; calls that come meanwhile wait for the new one. */
  const change = async <T>(act: () => Promise<T>): Promise<T> => {
    while (changing) await changing.catch(() => undefined);
    const changed = act();
    changing = changed;
    try {
      return await changed;
    } finally {
      changing = null;
    }
  };

  const host: RegisterHost = {
    replace: (staged, actor) =>
      change(async () => {
        await current.close();
        let keptIn: string;
        try {
          keptIn = putInPlace(dataDir, staged, clock.now().toISOString());
        } finally {
          rmSync(dirname(staged.path), { recursive: true, force: true });
          current = open(dataDir, false);
        }
        if ('recordRestore' in current) current.recordRestore(staged.manifest, keptIn, actor);
        return { keptIn };
      }),
    readCopy: () =>
      change(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'danh-ba-chi-doc-'));
        copyRegister(dataDir, folder);
        const copy = open(folder, true);
        if (copy.startFailure) {
          rmSync(folder, { recursive: true, force: true });
          throw copy.startFailure;
        }
        const close = async () => {
          await copy.close();
          rmSync(folder, { recursive: true, force: true });
        };
        current = { ...copy, close };
      }),
    stopForDamage(error) {
      void change(async () => {
        if (current.startFailure) return;
        await current.close().catch(() => undefined);
        current = fail(error);
      });
    },
  };
  let current: Backend | RunningBackend = open(dataDir, false);
  return {
    get startFailure() {
      return current.startFailure;
    },
    async handle(request) {
      while (changing) await changing.catch(() => undefined);
      if (current.startFailure && new URL(request.url).pathname === RETRY_PATH)
        current = open(dataDir, false);
      return current.handle(request);
    },
    async close() {
      while (changing) await changing.catch(() => undefined);
      await current.close();
    },
    installerToStart: () =>
      updates.startsItself && !current.startFailure ? intactInstaller(dataDir, updates) : null,
  };
}

/** Nobody else may have the register open while it is exchanged. */
function putInPlace(dataDir: string, staged: StagedBackup, at: string): string {
  const lock = lockInstance(dataDir);
  try {
    adoptAuditKeys(dataDir, staged);
    return replaceRegister(dataDir, staged.path, at);
  } finally {
    lock.release();
  }
}
