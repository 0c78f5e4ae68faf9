import { expect, test } from 'vitest';
import { createJobRunner } from '../../../renderer/api/job-state.ts';
import { runJob } from '../../../renderer/api/run-job.ts';
import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import { AppError } from '../../../shared/errors.ts';

const step = (done: number): JobProgress => ({ phase: 'write', done, total: 2 });

async function* steps() {
  yield step(1);
  yield step(2);
  return { rows: 2 };
}

test('reports each step and gives the data', async () => {
  const seen: JobProgress[] = [];
  const data = await runJob(
    async () => steps(),
    (progress) => seen.push(progress),
    new AbortController().signal,
  );
  expect(data).toEqual({ rows: 2 });
  expect(seen).toEqual([step(1), step(2)]);
});

test('cancelling ends the reading at once and says so', async () => {
  const controller = new AbortController();
  let isReturned = false;
  const stuck = {
    next: () => new Promise<never>(() => undefined),
    return: async () => {
      isReturned = true;
    },
  };
  const running = runJob(
    async () => stuck,
    () => undefined,
    controller.signal,
  );
  await Promise.resolve();
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  expect(isReturned).toBe(true);
});

test('a failure in the middle passes on', async () => {
  async function* failing() {
    yield step(1);
    throw new AppError('IMPORT_STALE', { previewId: 3 });
  }
  await expect(
    runJob(
      async () => failing(),
      () => undefined,
      new AbortController().signal,
    ),
  ).rejects.toMatchObject({ code: 'IMPORT_STALE' });
});

test('a runner shows progress, keeps a failure, and forgets a cancelled run', async () => {
  const { useJob, run } = createJobRunner();
  expect(await run(({ follow }) => follow(async () => steps()))).toEqual({ rows: 2 });
  expect(useJob.getState()).toMatchObject({ isRunning: false, error: null, progress: null });

  const failure = new AppError('JOB_DIED', {});
  expect(await run(() => Promise.reject(failure))).toBeNull();
  expect(useJob.getState().error).toBe(failure);

  const running = run(({ follow }) =>
    follow(async () => ({ next: () => new Promise<never>(() => undefined) })),
  );
  expect(await run(async () => 'second')).toBeNull();
  useJob.getState().cancel();
  expect(await running).toBeNull();
  expect(useJob.getState()).toMatchObject({ isRunning: false, error: null });
});
