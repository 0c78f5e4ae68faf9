import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { AppError } from '../../shared/errors.ts';
import { receivedError } from './received-error.ts';
import { noticeSessionEnd } from './session-state.ts';

/** Progress while it runs, then the data. */
export interface JobIterator<Data> {
  next: () => Promise<IteratorResult<JobProgress, Data>>;
  return?(value?: unknown): Promise<unknown>;
}

/**
 * Runs a long procedure to its end. Aborting the signal ends it in the backend too, because the reply is no longer read.
 * @throws JOB_CANCELLED when the signal aborts
 * @example await runJob((signal) => client.import.inspect({ fileId }, { signal }), setProgress, controller.signal)
 */
export async function runJob<Data>(
  call: (signal: AbortSignal) => Promise<JobIterator<Data>>,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<Data> {
  const cancelled = new Promise<never>((_, reject) => {
    const refuse = () => reject(new AppError('JOB_CANCELLED', {}));
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
  cancelled.catch(() => undefined);
  let iterator: JobIterator<Data> | null = null;
  try {
    iterator = await Promise.race([call(signal), cancelled]);
    for (;;) {
      const step = await Promise.race([iterator.next(), cancelled]);
      if (step.done) return step.value;
      onProgress(step.value);
    }
  } catch (error) {
    if (signal.aborted) {
      iterator?.return?.().catch(() => undefined);
      throw new AppError('JOB_CANCELLED', {}, { cause: error });
    }
    throw noticeSessionEnd(receivedError(error));
  }
}
