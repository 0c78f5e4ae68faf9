import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../../shared/api/contract/index.ts';
import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import type { OperatorId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Aside, RunningJob } from '../jobs/job-runner.ts';
import type { Upkeep } from '../jobs/upkeep.ts';
import { type Act, type Actor, perform } from '../services/act.ts';
import type { Past } from '../services/as-of/past.ts';
import type { AuditWatch } from '../services/audit-watch.ts';
import type { Branch } from '../services/branch.ts';
import type { BoardAnswers } from '../services/lifecycle/board-answers.ts';
import type { DirectorySearch } from '../services/search-directory.ts';
import type { SessionOperator } from '../services/sessions.ts';
import type { Updates } from '../services/update/update-key.ts';
import { admit, denialRecorded } from './admission.ts';
import { branchOf, withinBranch } from './branch-limit.ts';
import { SEEN_THROUGH_VIEW } from './branch-work.ts';
import { toWire } from './errors-on-the-wire.ts';
import { jobStream } from './job-stream.ts';
import type { AdmittedContext, RequestContext } from './request-context.ts';

/** Implements the contract: lets nobody in whom a procedure's `right` does not admit, before its input is looked at. */
export const os: ImplementerInternalWithMiddlewares<Contract, RequestContext, AdmittedContext> =
  implement(contract)
    .$context<RequestContext>()
    .use(async ({ context, next, path, procedure }, input) => {
      const name = path.join('.');
      const { meta } = procedure['~orpc'];
      const operator = await admit(context, name, meta);
      const result = await denialRecorded(context, operator, name, () =>
        next({
          context: {
            operator,
            procedure: name,
            approval: meta.approval,
            showsPeople: meta.showsPeople,
          },
        }),
      );
      if (meta.kind === 'command') context.upkeep.done(name);
      if (meta.kind !== 'job')
        noteLookUp({ ...context, operator, procedure: name, ...meta }, input, result.output);
      return result;
    });

/** Of a job when it is done: what it says before is only how far it is. */
function noteLookUp(
  {
    operator,
    showsPeople,
    lookUps,
    procedure,
  }: Pick<AdmittedContext, 'operator' | 'showsPeople' | 'lookUps' | 'procedure'>,
  input: unknown,
  output: unknown,
): void {
  if (operator && showsPeople) lookUps.note(operator, procedure, input, output);
}

/** What a handler is called with. */
export interface Call<Input> {
  input: Input;
  context: AdmittedContext;
}

/** What a query may use: nothing of it can write. */
export interface QueryCall<Input> {
  input: Input;
  db: ReadDb;
  /** The instant, ISO UTC. */
  now: string;
  /** The calendar day in Vietnam. */
  today: string;
  /** Who asks; null before anybody signed in. */
  operatorId: OperatorId | null;
  /** The branch of units beyond which nothing is shown; null for the whole province. */
  branch: Branch | null;
  operator: SessionOperator | null;
  directory: DirectorySearch;
  past: Past;
  /** Answers in a worker thread what would keep everybody waiting here. */
  aside: Aside;
  board: BoardAnswers;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal | undefined;
  auditWatch: AuditWatch;
  files: FileStore;
  upkeep: Upkeep;
  dataDir: string;
  updates: Updates;
}

/** Handles a query: the database it is given can only be read. */
export function query<Input, Output>(answer: (call: QueryCall<Input>) => Output) {
  return ({
    input,
    context,
    signal,
  }: Call<Input> & { signal?: AbortSignal | undefined }): Output => {
    const branch = branchOf(context.register, context.operator);
    const view = branch && SEEN_THROUGH_VIEW.has(context.procedure) ? branch.view : null;
    return answer({
      input: withinBranch(context.register.read, branch, context.procedure, input),
      branch,
      db: view ?? context.register.read,
      now: context.clock.now().toISOString(),
      today: context.clock.today(),
      operatorId: context.operator?.id ?? null,
      operator: context.operator,
      directory: context.directory,
      past: context.past,
      aside: context.aside,
      board: view ? context.board.through(view) : context.board,
      signal,
      auditWatch: context.auditWatch,
      files: context.files,
      upkeep: context.upkeep,
      dataDir: context.dataDir,
      updates: context.updates,
    });
  };
}

/** Handles a command: one act, one transaction, audited. */
export function command<Input, Output>(
  act: (
    call: Act & { input: Input; files: FileStore; dataDir: string; operator: SessionOperator },
  ) => Output,
) {
  return async ({ input, context }: Call<Input>): Promise<Output> => {
    const actor = actorOf(context, input);
    await context.jobs.whenNotWriting();
    const { register, clock, files, dataDir } = context;
    const operator = context.operator as SessionOperator;
    return perform(register, clock, actor, (under) =>
      act({ ...under, input: limited(context, input), files, dataDir, operator }),
    );
  };
}

/** What starting a job may use. */
export interface JobCall<Input>
  extends Pick<RequestContext, 'files' | 'jobs' | 'dataDir' | 'appVersion' | 'host' | 'updates'> {
  input: Input;
  db: ReadDb;
  /** The calendar day in Vietnam. */
  today: string;
  /** To be handed on to the job. */
  options: { actor: Actor; onProgress: (progress: JobProgress) => void };
}

/** Handles a job: progress as it comes, then its data; whoever stops listening cancels it. */
export function job<Input, Output>(start: (call: JobCall<Input>) => RunningJob<Output>) {
  return ({ input, context, signal }: Call<Input> & { signal?: AbortSignal | undefined }) => {
    const { files, jobs, dataDir, appVersion, host, updates } = context;
    const { read: db } = context.register;
    const parts = { files, jobs, dataDir, appVersion, host, updates, db };
    const actor = actorOf(context, input);
    const today = context.clock.today();
    const options = (onProgress: (progress: JobProgress) => void) => ({ actor, onProgress });
    return jobStream<JobProgress, Output>(
      (onProgress) => {
        const narrowed = limited(context, input);
        const running = start({ ...parts, input: narrowed, today, options: options(onProgress) });
        const done = (output: Output) => {
          context.upkeep.done(context.procedure);
          noteLookUp(context, input, output);
        };
        running.result.then(done, () => undefined);
        return running;
      },
      (error) => toWire(error, context.logIncident),
      signal,
    );
  };
}

function limited<Input>({ register, operator, procedure }: AdmittedContext, input: Input): Input {
  return withinBranch(register.read, branchOf(register, operator), procedure, input);
}

/** A job whose reply is made of its result. */
export function mapResult<Result, Output>(
  running: RunningJob<Result>,
  reply: (result: Result) => Output | Promise<Output>,
): RunningJob<Output> {
  return { result: running.result.then(reply), cancel: running.cancel };
}

/**
 * Who acts in a call of a signed-in operator, and who approves it.
 *
 * @param input what the call asks for, if it may wait for a second person
 */
export function actorOf(context: AdmittedContext, input?: unknown): Actor {
  if (!context.operator) throw new AppError('NOT_SIGNED_IN', {});
  const { operator, approval, procedure } = context;
  const { id, fullName, branchUnitId } = operator;
  return {
    id,
    name: fullName,
    branchUnitId,
    errand:
      approval && input !== undefined ? { procedure, input, kinds: approval.kinds } : undefined,
    approved: context.approved?.approval,
  };
}
