import { parentPort, workerData } from 'node:worker_threads';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { clockAhead } from '../clock.ts';
import { joinRegister } from '../db/register.ts';
import { translateSqliteError } from '../db/sqlite-errors.ts';
import { translateDiskError } from '../files/disk-errors.ts';
import { branchViews } from '../repositories/branch-views.ts';
import { ListFileCache } from '../services/import/list-file.ts';
import type { JobContext } from '../services/job-context.ts';
import { JOB_STATE, type JobMessage, type JobOrder, type WorkerStart } from './job-protocol.ts';
import { JOBS, type JobName } from './job-table.ts';
import { wipeFiles } from './wipe-files.ts';

const PROGRESS_INTERVAL_MS = 100;

/** Jobs that read through the views of a branch, whoever is limited to one. */
const WITHIN_BRANCH: ReadonlySet<JobName> = new Set<JobName>([
  'request.export',
  'lifecycle.export',
  'usage.exportFindings',
  'usage.exportMailboxes',
  'logbook.export',
  'logbook.print',
  'document.render',
  'privacy.export-expired',
  'import.export-problems',
  'import.export-result',
]);

const register = joinRegister((workerData as WorkerStart).dataDir);
const lists = new ListFileCache();

parentPort?.on('message', (order: JobOrder | 'close') => {
  if (order === 'close') {
    register.close();
    parentPort?.close();
    return;
  }
  void run(order).then((message) => {
    parentPort?.postMessage(message);
    if (message.kind === 'result') wipeFiles(message.result);
  });
});

async function run(order: JobOrder): Promise<JobMessage> {
  try {
    const job: (context: JobContext, input: never) => unknown = await JOBS[order.job]();
    return {
      id: order.id,
      kind: 'result',
      result: await job(contextOf(order), order.input as never),
    };
  } catch (thrown) {
    const error = translateDiskError(translateSqliteError(thrown));
    if (isAppError(error))
      return { id: order.id, kind: 'refused', code: error.code, details: error.details };
    return {
      id: order.id,
      kind: 'failed',
      stack: error instanceof Error ? String(error.stack) : String(error),
    };
  }
}

function contextOf(order: JobOrder): JobContext {
  let lastPhase = '';
  let lastMs = 0;
  const root = order.actor.branchUnitId ?? null;
  const isWithin = root !== null && WITHIN_BRANCH.has(order.job);
  return {
    register: isWithin ? { ...register, read: register.readThrough(branchViews(root)) } : register,
    clock: clockAhead(order.clockOffsetMs),
    lists,
    actor: order.actor,
    progress(progress) {
      if (Atomics.load(order.state, 0) === JOB_STATE.cancelled)
        throw new AppError('JOB_CANCELLED', {});
      const now = performance.now();
      if (progress.phase === lastPhase && now - lastMs < PROGRESS_INTERVAL_MS) return;
      lastPhase = progress.phase;
      lastMs = now;
      parentPort?.postMessage({ id: order.id, kind: 'progress', progress } satisfies JobMessage);
    },
    commitPoint() {
      const before = Atomics.compareExchange(
        order.state,
        0,
        JOB_STATE.running,
        JOB_STATE.committing,
      );
      if (before === JOB_STATE.cancelled) throw new AppError('JOB_CANCELLED', {});
    },
  };
}
