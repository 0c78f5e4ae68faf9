import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import type { Actor } from './act.ts';
import type { ListFileCache } from './import/list-file.ts';

/** What long work is given by whoever runs it. */
export interface JobContext {
  readonly register: Register;
  readonly clock: Clock;
  readonly actor: Actor;
  /** The list read last, so that inspecting, previewing and previewing again read a file once. */
  readonly lists: ListFileCache;
  /**
   * Says how far the work is; call it at least every few hundred milliseconds.
   *
   * @throws JOB_CANCELLED when the operator no longer wants it
   */
  progress(progress: JobProgress): void;
  /**
   * From here on the work can no longer be cancelled, because it is about to be committed.
   *
   * @throws JOB_CANCELLED when it was cancelled before
   */
  commitPoint(): void;
}
