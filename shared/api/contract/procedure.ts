import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import type { ApprovalKind } from '../../domain/approval.ts';
import type { Right } from '../../domain/operator.ts';

/**
 * Who may call a procedure: `public`, anyone who can reach the window; `self`, any operator, for what concerns only
 * themselves; otherwise whoever has the right.
 */
export type Admission = 'public' | 'self' | Right;

/** What the host must know of a procedure before it runs it. */
export interface ProcedureMeta {
  /** `query` only reads; `command` writes in one transaction; `job` is long, runs aside, reports progress and can be cancelled. */
  kind: 'query' | 'command' | 'job';
  right: Admission;
  /** Whether the operator must have typed their password a short while ago. */
  needsPassword: boolean;
  /** Whether the reply shows people, so that the look-up is recorded with its number of rows. */
  showsPeople: boolean;
  /** What of its work may have to wait for a second person; null when none ever does. */
  approval: ApprovalOption | null;
}

/**
 * What of a procedure's work may have to wait for a second person. Its input is kept meanwhile, so it must hold no
 * secret and nothing that is gone after a restart.
 */
export interface ApprovalOption {
  kinds: readonly ApprovalKind[];
  /** The field of the input that says which state of the register it was looked at in. */
  versionField?: string;
}

/** What differs from what a procedure of its kind asks of its caller. */
export interface ProcedureOptions {
  right?: Admission;
  /** Exports ask for the password without it. */
  needsPassword?: boolean;
  showsPeople?: boolean;
  approval?: ApprovalOption;
}

const base = oc.$meta<ProcedureMeta>({
  kind: 'query',
  right: 'administer',
  needsPassword: true,
  showsPeople: false,
  approval: null,
});

const start =
  (kind: ProcedureMeta['kind'], usual: Right) =>
  (summary: string, options: ProcedureOptions = {}) => {
    const { right = usual, showsPeople = false, approval = null } = options;
    const needsPassword = options.needsPassword ?? right === 'export';
    return base.meta({ kind, right, needsPassword, showsPeople, approval }).route({ summary });
  };

/** Starts a procedure that only reads; it takes the right to `read`. `summary` is the line `list` prints. */
export const query = start('query', 'read');

/** Starts a procedure that writes, in one audited transaction; it takes the right to `edit`. */
export const command = start('command', 'edit');

/** Starts a long procedure, which takes the right to `edit`; pair it with {@link progressThen} as its output. */
export const job = start('job', 'edit');

/** How far a job is; `total` is null while unknown. */
export const progressSchema = z.object({
  phase: z.enum(['read', 'map', 'match', 'count', 'write', 'finish', 'copy', 'check']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});
/** Tells a person how far a job is. */
export type JobProgress = z.infer<typeof progressSchema>;

/** The output of a job: progress while it runs, then `data`. */
export const progressThen = <S extends z.ZodType>(data: S) => eventIterator(progressSchema, data);
