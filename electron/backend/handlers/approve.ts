import { contract } from '../../../shared/api/contract/index.ts';
import type { JobProgress, ProcedureMeta } from '../../../shared/api/contract/procedure.ts';
import type { ApprovalId } from '../../../shared/domain/ids.ts';
import { AppError, type ErrorCode, isAppError } from '../../../shared/errors.ts';
import { getRegisterVersion } from '../repositories/app-state.ts';
import { perform } from '../services/act.ts';
import { closeAsStale, getToApprove } from '../services/approval/decide.ts';
import type { SessionOperator } from '../services/sessions.ts';
import { toWire } from './errors-on-the-wire.ts';
import { actorOf, os } from './procedure.ts';
import type { AdmittedContext } from './request-context.ts';

/** Failures that say nothing of what was asked: it waits on. */
const PASSING: ReadonlySet<string> = new Set<ErrorCode>([
  'INTERNAL',
  'JOB_CANCELLED',
  'JOB_DIED',
  'DB_BUSY',
  'DB_FULL',
  'DB_READONLY',
  'CLOCK_SUSPECT',
  'APPROVAL_CLOSED',
  'APPROVAL_OWN',
]);

/** Runs another procedure in another's name, and so handles its call itself. */
export const approve = os.approval.approve.handler(({ input, context, signal }) =>
  carryOutApproved(
    context,
    operatorOf(context),
    getToApprove(context.register.read, operatorOf(context), input.id, nowOf(context)),
    signal,
  ),
);

/** Carries out what was asked, for whoever asked it; both names stand in the audit of that one act. */
async function* carryOutApproved(
  context: AdmittedContext,
  approver: SessionOperator,
  found: ReturnType<typeof getToApprove>,
  signal: AbortSignal | undefined,
): AsyncGenerator<JobProgress, { id: ApprovalId }> {
  const { id, procedure, input } = found.approval;
  try {
    if (!found.asker)
      throw new AppError('APPROVAL_STALE', { code: 'FORBIDDEN', details: { right: 'edit' } });
    const { id: by, fullName: name, branchUnitId } = approver;
    const approved = { asker: found.asker, approval: { id, by: { id: by, name, branchUnitId } } };
    const asked = presentInput(context, procedure, input);
    const reply = await context.carryOut(procedure, asked, { ...context, approved }, signal);
    if (isIterator(reply)) yield* reply;
    return { id };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure && !PASSING.has(failure.code)) await closeStale(context, id, failure);
    throw toWire(thrown, context.logIncident);
  }
}

/** It was looked at in another state of the register; what it does is compared with what was shown instead. */
function presentInput(context: AdmittedContext, procedure: string, input: string): unknown {
  const asked = JSON.parse(input);
  const [group = '', name = ''] = procedure.split('.');
  const groups = contract as unknown as Record<
    string,
    Record<string, { '~orpc': { meta: ProcedureMeta } }>
  >;
  const field = groups[group]?.[name]?.['~orpc'].meta.approval?.versionField;
  return field ? { ...asked, [field]: getRegisterVersion(context.register.read) } : asked;
}

async function closeStale(
  context: AdmittedContext,
  id: ApprovalId,
  { code, details }: { code: string; details: unknown },
): Promise<never> {
  const why =
    code === 'APPROVAL_STALE'
      ? new AppError('APPROVAL_STALE', details as { code: string | null; details: unknown })
      : new AppError('APPROVAL_STALE', { code, details });
  await context.jobs.whenNotWriting();
  const { register, clock } = context;
  perform(register, clock, actorOf(context), (act) => closeAsStale(act, id, why));
  throw toWire(why, context.logIncident);
}

function asFailure(thrown: unknown): { code: string; details: unknown } | null {
  const wire = isAppError(thrown) ? toWire(thrown, () => '') : (thrown as { code?: unknown });
  return typeof wire.code === 'string'
    ? { code: wire.code, details: (wire as { data?: unknown }).data ?? {} }
    : null;
}

function isIterator(reply: unknown): reply is AsyncGenerator<JobProgress, unknown> {
  return typeof reply === 'object' && reply !== null && Symbol.asyncIterator in reply;
}

function operatorOf({ operator }: AdmittedContext): SessionOperator {
  if (!operator) throw new AppError('NOT_SIGNED_IN', {});
  return operator;
}

function nowOf({ clock }: AdmittedContext): string {
  return clock.now().toISOString();
}
