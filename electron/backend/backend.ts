import { join } from 'node:path';
import { LIST_FILE_LIMIT_MB } from '../../shared/domain/import.ts';
import { AppError, isAppError } from '../../shared/errors.ts';
import type { Backend, BackendOptions } from './backend-types.ts';
import { clockAt, systemClock } from './clock.ts';
import { openRegister, type Register } from './db/register.ts';
import { translateDiskError } from './files/disk-errors.ts';
import { FileStore } from './files/file-store.ts';
import { failedApi } from './handlers/failed-api.ts';
import { createApi } from './handlers/index.ts';
import { createRequestHandler, type RequestHandlerParts } from './http/request-handler.ts';
import { createStaticPage } from './http/static-page.ts';
import { createIncidentLog } from './incident-log.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { AuditWatch } from './services/audit-watch.ts';
import { LookUps } from './services/look-ups.ts';
import { DirectorySearch } from './services/search-directory.ts';
import { seedUnits } from './services/seed-units.ts';
import { Sessions } from './services/sessions.ts';

const APP_VERSION = '0.1.0';

/** The write-ahead log is moved into the file so long after a request at the latest. */
const CHECKPOINT_DELAY_MS = 20_000;

/** The procedure that tries again to open a register that could not be opened. */
const RETRY_PATH = '/api/session/current';

/**
 * Opens everything that works and puts it behind one `handle`. If the register cannot be opened the page is served
 * all the same, every call answers why, and asking for the session tries again.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const logIncident = createIncidentLog(options.dataDir);
  const page = createStaticPage(options.pageDir);
  const open = (): Backend => {
    let register: Register | undefined;
    try {
      register = openRegister(options.dataDir);
      return run(options, register, page, logIncident);
    } catch (error) {
      register?.close();
      return failed(translateDiskError(error), page, logIncident);
    }
  };
  let current = open();
  return {
    get startFailure() {
      return current.startFailure;
    },
    handle(request) {
      if (current.startFailure && new URL(request.url).pathname === RETRY_PATH) current = open();
      return current.handle(request);
    },
    close: () => current.close(),
  };
}

function failed(
  error: unknown,
  page: RequestHandlerParts['page'],
  logIncident: (error: unknown) => string,
): Backend {
  const startFailure = isAppError(error)
    ? error
    : new AppError('INTERNAL', { incident: logIncident(error) });
  const refuse = () => {
    throw startFailure;
  };
  const handle = createRequestHandler({
    api: failedApi(startFailure),
    page,
    files: { limitBytes: 0, add: refuse, handOut: refuse },
    admit: refuse,
    logIncident,
  });
  return { handle, startFailure, close: async () => {} };
}

function run(
  options: BackendOptions,
  register: Register,
  page: RequestHandlerParts['page'],
  logIncident: (error: unknown) => string,
): Backend {
  const { dataDir, resourcesDir } = options;
  const clock = options.clock ?? (options.today ? clockAt(options.today) : systemClock);
  const auditWatch = new AuditWatch(register, clock);
  seedUnits(register, clock, resourcesDir);
  const lookUps = new LookUps(register, clock);
  const sessions = new Sessions(clock);
  const files = new FileStore(join(dataDir, 'transfer'));
  const jobs = new JobRunner(dataDir, clock);
  // Long reading has a worker of its own, so that it does not wait behind an import.
  const reads = new JobRunner(dataDir, clock);
  const directory = new DirectorySearch(register.read, (order, signal) => {
    const actor = { id: null, name: '' };
    const reading = reads.run('directory.page', order, { actor, onProgress: () => undefined });
    signal?.addEventListener('abort', () => reading.cancel(), { once: true });
    return reading.result;
  });
  const parts = {
    register,
    clock,
    sessions,
    files,
    jobs,
    directory,
    auditWatch,
    lookUps,
    dataDir,
    logIncident,
  };
  const handleRequest = createRequestHandler({
    api: createApi({ ...parts, appVersion: APP_VERSION }),
    page,
    files: {
      limitBytes: LIST_FILE_LIMIT_MB * 1024 * 1024,
      add: (name, bytes) => files.add(name, bytes),
      handOut: (id) => files.handOut(id),
    },
    admit(token) {
      if (!sessions.resolve(token)) throw new AppError('NOT_SIGNED_IN', {});
    },
    logIncident,
  });

  let checkpoint: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;
  const planCheckpoint = () => {
    checkpoint ??= setTimeout(runCheckpoint, CHECKPOINT_DELAY_MS).unref();
  };
  const runCheckpoint = () => {
    checkpoint = undefined;
    if (closing) return;
    // Beside a job's transaction it would wait for it, and everybody with it.
    if (jobs.isBusy) return planCheckpoint();
    try {
      register.checkpoint();
    } catch (error) {
      logIncident(error);
    }
  };
  return {
    startFailure: null,
    handle(request) {
      if (!closing) planCheckpoint();
      return handleRequest(request);
    },
    close() {
      clearTimeout(checkpoint);
      closing ??= Promise.all([jobs.close(), reads.close()])
        .then(() => files.clear())
        .finally(() => register.close());
      return closing;
    },
  };
}
