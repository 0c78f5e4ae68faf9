import type { ProcedureMeta } from '../../../shared/api/contract/procedure.ts';
import { hasRight, type Right } from '../../../shared/domain/operator.ts';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { perform } from '../services/act.ts';
import type { SessionOperator } from '../services/sessions.ts';
import { isWithinReach } from './branch-limit.ts';
import type { RequestContext } from './request-context.ts';

/** Rights that are worth nothing over a copy that is only read. */
const WRITING: ReadonlySet<Right> = new Set<Right>(['edit', 'approve', 'administer']);

/**
 * Decides who may call a procedure, and the only place that does. Nobody may whom it does not let in, and whoever is
 * turned away is in the audit.
 *
 * @param name `group.procedure`
 * @returns who calls; null for a public procedure
 * @throws NOT_SIGNED_IN | SESSION_EXPIRED | PASSWORD_CHANGE_NEEDED | FORBIDDEN | CONFIRM_NEEDED
 */
export async function admit(
  context: RequestContext,
  name: string,
  meta: ProcedureMeta,
): Promise<SessionOperator | null> {
  if (meta.right === 'public') return null;
  if (context.approved) return admitAsker(context.approved.asker, meta);
  let operator: SessionOperator | null = null;
  try {
    operator = context.sessions.resolve(context.token);
    assertMayCall(context, operator, name, meta);
    return operator;
  } catch (error) {
    await recordDenial(context, operator, name, error);
    throw error;
  }
}

/** What a second person has approved is still only done for somebody who may do it. */
function admitAsker(asker: SessionOperator, { right, approval }: ProcedureMeta): SessionOperator {
  if (
    right === 'public' ||
    right === 'self' ||
    !approval ||
    !hasRight(asker.role, right, asker.branchUnitId !== null)
  )
    throw new AppError('FORBIDDEN', {
      right: right === 'public' || right === 'self' ? 'edit' : right,
    });
  return asker;
}

function assertMayCall(
  { sessions, token, isReadOnly, dataDir }: RequestContext,
  operator: SessionOperator | null,
  name: string,
  { right, needsPassword }: ProcedureMeta,
): void {
  if (!operator || !token) throw new AppError('NOT_SIGNED_IN', {});
  if (right === 'public' || right === 'self') return;
  if (operator.mustChangePassword) throw new AppError('PASSWORD_CHANGE_NEEDED', {});
  if (isReadOnly && WRITING.has(right)) throw new AppError('DB_READONLY', { dataDir });
  const isLimited = operator.branchUnitId !== null;
  if (!hasRight(operator.role, right, isLimited)) throw new AppError('FORBIDDEN', { right });
  if (isLimited && !isWithinReach(name)) throw new AppError('FORBIDDEN', { right: 'branch' });
  if (needsPassword && !sessions.isConfirmed(token)) throw new AppError('CONFIRM_NEEDED', {});
}

/** Asking for the password anew is no denial: the same call goes through a moment later. */
async function recordDenial(
  { register, clock, jobs }: RequestContext,
  operator: SessionOperator | null,
  name: string,
  error: unknown,
): Promise<void> {
  if (!isAppError(error) || error.code === 'CONFIRM_NEEDED') return;
  await jobs.whenNotWriting();
  perform(
    register,
    clock,
    { id: operator?.id ?? null, name: operator?.fullName ?? '' },
    ({ record }) =>
      record({
        action: 'access.deny',
        entity: 'procedure',
        entityId: name,
        after: { reason: error.code },
      }),
  );
}

/** Records what an act itself refuses for want of a right: a mailbox outside the operator's branch of units. */
export async function denialRecorded<T>(
  context: RequestContext,
  operator: SessionOperator | null,
  name: string,
  call: () => T,
): Promise<Awaited<T>> {
  try {
    return await call();
  } catch (error) {
    if (isAppError(error, 'FORBIDDEN')) await recordDenial(context, operator, name, error);
    throw error;
  }
}
