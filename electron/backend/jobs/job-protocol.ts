import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Actor } from '../services/act.ts';
import type { JobName } from './job-table.ts';

/** What the worker is started with. */
export interface WorkerStart {
  dataDir: string;
}

/** One job for the worker. */
export interface JobOrder {
  id: number;
  job: JobName;
  input: unknown;
  actor: Actor;
  /** How far the backend's clock is ahead of the workstation's; other than 0 only in tests and with `--today`. */
  clockOffsetMs: number;
  /** See {@link JOB_STATE}. */
  state: Int32Array<SharedArrayBuffer>;
}

/** What the worker says of a job. */
export type JobMessage =
  | { id: number; kind: 'progress'; progress: JobProgress }
  | { id: number; kind: 'result'; result: unknown }
  | { id: number; kind: 'refused'; code: ErrorCode; details: unknown }
  | { id: number; kind: 'failed'; stack: string };

/**
 * A word of memory both threads see. It leaves `running` once: to `cancelled` by the operator, or to `committing` by
 * the worker just before its work is committed, after which cancelling comes too late.
 */
export const JOB_STATE = { running: 0, cancelled: 1, committing: 2 } as const;
