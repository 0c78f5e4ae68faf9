import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';

/** What the host must know of a procedure before it runs it. */
export interface ProcedureMeta {
  /** `query` only reads; `command` writes in one transaction; `job` is long, runs aside, reports progress and can be cancelled. */
  kind: 'query' | 'command' | 'job';
  /** Who may call it: anyone who can reach the window, or a signed-in operator. */
  access: 'public' | 'signed-in';
}

const base = oc.$meta<ProcedureMeta>({ kind: 'query', access: 'signed-in' });

/** Starts a procedure that only reads. `summary` is the line `list` prints. */
export const query = (summary: string, access: ProcedureMeta['access'] = 'signed-in') =>
  base.meta({ kind: 'query', access }).route({ summary });

/** Starts a procedure that writes, in one audited transaction. */
export const command = (summary: string, access: ProcedureMeta['access'] = 'signed-in') =>
  base.meta({ kind: 'command', access }).route({ summary });

/** Starts a long procedure; pair it with {@link progressThen} as its output. */
export const job = (summary: string) =>
  base.meta({ kind: 'job', access: 'signed-in' }).route({ summary });

/** How far a job is; `total` is null while unknown. */
export const progressSchema = z.object({
  phase: z.enum(['read', 'map', 'match', 'write', 'finish']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});
/** Tells a person how far a job is. */
export type JobProgress = z.infer<typeof progressSchema>;

/** The output of a job: progress while it runs, then `data`. */
export const progressThen = <S extends z.ZodType>(data: S) => eventIterator(progressSchema, data);
