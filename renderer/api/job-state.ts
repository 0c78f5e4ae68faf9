import { create } from 'zustand';
import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { isAppError } from '../../shared/errors.ts';
import { type JobIterator, runJob } from './run-job.ts';

/** How a long procedure stands, for showing its progress. */
export interface JobState {
  isRunning: boolean;
  progress: JobProgress | null;
  /** Why the last run failed; a cancelled run is no failure. */
  error: unknown;
  cancel: () => void;
  dismissError: () => void;
}

/** One long procedure at a time; it lives beside the screens, so leaving a screen does not end it. */
export function createJobRunner() {
  let controller: AbortController | null = null;
  const useJob = create<JobState>()((set) => ({
    isRunning: false,
    progress: null,
    error: null,
    cancel: () => controller?.abort(),
    dismissError: () => set({ error: null }),
  }));

  /** Runs the steps of one piece of work; null when it failed or was cancelled (the state says which). */
  async function run<Data>(work: (job: JobRun) => Promise<Data>): Promise<Data | null> {
    if (useJob.getState().isRunning) return null;
    const own = new AbortController();
    controller = own;
    useJob.setState({ isRunning: true, progress: null, error: null });
    try {
      return await work({
        signal: own.signal,
        show: (progress) => useJob.setState({ progress }),
        follow: (call) => runJob(call, (progress) => useJob.setState({ progress }), own.signal),
      });
    } catch (error) {
      const isCancelled = own.signal.aborted || isAppError(error, 'JOB_CANCELLED');
      useJob.setState({ error: isCancelled ? null : error });
      return null;
    } finally {
      useJob.setState({ isRunning: false, progress: null });
    }
  }

  return { useJob, run };
}

/** What a piece of work may use while it runs. */
export interface JobRun {
  signal: AbortSignal;
  /** Shows how far a part of the work is that is no procedure. */
  show: (progress: JobProgress) => void;
  /** Runs one procedure of the work and shows its progress. */
  follow: <Data>(call: (signal: AbortSignal) => Promise<JobIterator<Data>>) => Promise<Data>;
}
