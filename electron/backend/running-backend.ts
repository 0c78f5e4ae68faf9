import { join } from 'node:path';
import { UPLOAD_LIMIT_MB } from '../../shared/domain/import.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendOptions, Clock, RunningBackend } from './backend-types.ts';
import type { Register } from './db/register.ts';
import { FileStore } from './files/file-store.ts';
import { createApi } from './handlers/index.ts';
import { createRequestHandler, type RequestHandlerParts } from './http/request-handler.ts';
import { type Aside, JobRunner } from './jobs/job-runner.ts';
import { Upkeep } from './jobs/upkeep.ts';
import type { Past } from './services/as-of/past.ts';
import { AuditWatch } from './services/audit-watch.ts';
import { recordRestore } from './services/backup/recover.ts';
import { BoardAnswers } from './services/lifecycle/board-answers.ts';
import { LookUps } from './services/look-ups.ts';
import { readCommonPasswordsFrom } from './services/operator-password.ts';
import type { RegisterHost } from './services/register-host.ts';
import { DirectorySearch } from './services/search-directory.ts';
import { seedUnits } from './services/seed-units.ts';
import { Sessions } from './services/sessions.ts';
import { settleUpdate } from './services/update/ready-update.ts';
import type { Updates } from './services/update/update-key.ts';

/** The write-ahead log is moved into the file so long after a request at the latest. */
const CHECKPOINT_DELAY_MS = 20_000;

/** Everything that works on an open register. */
export function runningBackend(
  { dataDir, resourcesDir }: BackendOptions,
  shared: {
    register: Register;
    clock: Clock;
    page: RequestHandlerParts['page'];
    host: RegisterHost;
    logIncident: (error: unknown) => string;
    isReadOnly: boolean;
    updates: Updates;
  },
): RunningBackend {
  const { register, clock, page, host, logIncident, isReadOnly, updates } = shared;
  const auditWatch = new AuditWatch(register, clock);
  seedUnits(register, clock, resourcesDir);
  readCommonPasswordsFrom(resourcesDir);
  settleUpdate(register, clock, dataDir, updates);
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
  const asker = { actor: { id: null, name: '' }, onProgress: () => undefined };
  const aside: Aside = (job, input) => reads.run(job, input, asker).result;
  const past: Past = {
    asOf: (order) => aside('history.as-of', order),
    differences: (order) => aside('history.differences', order),
  };
  const board = new BoardAnswers(register.read, {
    board: (order) => aside('lifecycle.board', order),
    mailboxes: (order) => aside('lifecycle.mailboxes', order),
    units: (order) => aside('lifecycle.units', order),
    usage: (order) => aside('usage.mailboxes', order),
    todos: (order) => aside('overview.todos', order),
  });
  const upkeep = new Upkeep({
    register,
    clock,
    jobs,
    auditWatch,
    lookUps,
    dataDir,
    appVersion: updates.version,
    logIncident,
  });
  const handleRequest = createRequestHandler({
    api: createApi({
      register,
      clock,
      sessions,
      files,
      jobs,
      directory,
      past,
      aside,
      board,
      auditWatch,
      lookUps,
      upkeep,
      host,
      dataDir,
      logIncident,
      isReadOnly,
      updates,
      appVersion: updates.version,
    }),
    page,
    files: {
      limitBytes: UPLOAD_LIMIT_MB * 1024 * 1024,
      add: (name, bytes) => files.add(name, bytes),
      append: (id, bytes) => files.append(id, bytes),
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
    recordRestore: (manifest, keptIn, actor) =>
      recordRestore(register, clock, actor, { manifest, keptIn, dataDir }),
    close() {
      clearTimeout(checkpoint);
      closing ??= upkeep
        .close()
        .then(() => Promise.all([jobs.close(), reads.close()]))
        .then(() => upkeep.recordOwed())
        .then(() => files.clear())
        .finally(() => register.close());
      return closing;
    },
  };
}
