import { AsyncIteratorClass } from '@orpc/server';
import type { RunningJob } from '../jobs/job-runner.ts';

/**
 * A job as an event iterator: each `next` waits for the newest progress (older words of it are dropped when nobody
 * asked in time) or for the result. Leaving the iterator early, or aborting the request, cancels the job.
 */
export function jobStream<Progress, Output>(
  start: (onProgress: (progress: Progress) => void) => RunningJob<Output>,
  mapError: (error: unknown) => unknown,
  signal: AbortSignal | undefined,
): AsyncIteratorClass<Progress, Output, void> {
  const waiting: Progress[] = [];
  let wake: () => void = () => {};
  let end: { output: Output } | { error: unknown } | undefined;

  const running = start((progress) => {
    waiting[0] = progress;
    wake();
  });
  const cancel = () => running.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  void running.result
    .then(
      (output) => {
        end = { output };
      },
      (error: unknown) => {
        end = { error };
      },
    )
    .finally(() => {
      signal?.removeEventListener('abort', cancel);
      wake();
    });

  const next = async (): Promise<IteratorResult<Progress, Output>> => {
    for (;;) {
      const progress = waiting.pop();
      if (progress !== undefined) return { done: false, value: progress };
      if (end && 'error' in end) throw mapError(end.error);
      if (end) return { done: true, value: end.output };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return new AsyncIteratorClass(next, async (reason) => {
    if (reason !== 'next') cancel();
  });
}
