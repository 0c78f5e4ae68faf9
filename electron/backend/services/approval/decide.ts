import type { ApprovalList } from '../../../../shared/domain/approval.ts';
import type { ApprovalId, OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import { hasRight } from '../../../../shared/domain/operator.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  type ApprovalRecord,
  type ApprovalView,
  countApprovals,
  findApproval,
  hasEffectOutside,
  listApprovalEffects,
  listApprovals,
  listLapsed,
  settleApproval,
} from '../../repositories/approvals.ts';
import { findOperatorById } from '../../repositories/operators.ts';
import type { Act } from '../act.ts';
import type { SessionOperator } from '../sessions.ts';

const MOST = 500;
/** An answer is told to whoever asked for so long. */
const ANSWERED_MS = 7 * 86_400_000;

/**
 * What one operator may see: their own, and those of others if they may approve and nothing of it lies outside their
 * branch of units.
 */
export function viewOf(operator: SessionOperator, list: ApprovalList, now: string): ApprovalView {
  const approves = hasRight(operator.role, 'approve');
  const isOwn = list === 'mine' || list === 'answered' || !approves;
  return {
    now,
    askedBy: isOwn ? operator.id : null,
    notAskedBy: list === 'waiting' ? operator.id : null,
    branch: isOwn ? null : operator.branchUnitId,
    isWaiting: list === 'waiting' || list === 'mine',
    answeredAfter:
      list === 'answered' ? new Date(Date.parse(now) - ANSWERED_MS).toISOString() : null,
  };
}

/** The lines of one list, and how many wait in the others. */
export function showApprovals(
  db: ReadDb,
  operator: SessionOperator,
  list: ApprovalList,
  now: string,
) {
  const count = (which: ApprovalList) => countApprovals(db, viewOf(operator, which, now)).count;
  return {
    approvals: listApprovals(db, viewOf(operator, list, now), MOST).map(shown),
    counts: { waiting: count('waiting'), mine: count('mine'), answered: count('answered') },
  };
}

/**
 * One of them with the lines of what it would do.
 *
 * @throws NOT_FOUND also when it is not for this operator's eyes
 */
export function showApproval(
  db: ReadDb,
  operator: SessionOperator,
  { id, offset, limit, now }: { id: ApprovalId; offset: number; limit: number; now: string },
) {
  const approval = getVisible(db, operator, id, now);
  return {
    ...shown(approval),
    mayDecide: approval.state === 'pending' && mayDecide(operator, approval),
    effects: listApprovalEffects(db, id, { offset, limit }).map(({ unitId: _, ...line }) => line),
  };
}

function getVisible(
  db: ReadDb,
  operator: Pick<SessionOperator, 'id' | 'role' | 'branchUnitId'>,
  id: ApprovalId,
  now: string,
): ApprovalRecord {
  const approval = findApproval(db, id, now);
  const isOwn = approval?.askedBy === operator.id;
  const isVisible =
    isOwn ||
    (hasRight(operator.role, 'approve') &&
      (operator.branchUnitId === null ||
        !hasEffectOutside(db, id, operator.branchUnitId as UnitId)));
  if (!approval || !isVisible)
    throw new AppError('NOT_FOUND', { entity: 'approval', id: String(id) });
  return approval;
}

function mayDecide(operator: SessionOperator, { askedBy }: ApprovalRecord): boolean {
  return askedBy !== operator.id && hasRight(operator.role, 'approve');
}

/**
 * What is to be carried out, and for whom, if this operator may approve it; without an asker when that person works
 * here no more.
 *
 * @throws NOT_FOUND | APPROVAL_CLOSED | APPROVAL_OWN
 */
export function getToApprove(
  db: ReadDb,
  approver: SessionOperator,
  id: ApprovalId,
  now: string,
): { approval: ApprovalRecord; asker: SessionOperator | null } {
  const approval = getVisible(db, approver, id, now);
  assertWaiting(approval);
  if (!mayDecide(approver, approval)) throw new AppError('APPROVAL_OWN', {});
  const found = findOperatorById(db, approval.askedBy);
  if (!found?.isActive) return { approval, asker: null };
  const { id: askerId, fullName, username, role, branchUnitId, mustChangePassword } = found;
  const asker = { id: askerId, fullName, username, role, branchUnitId, mustChangePassword };
  return { approval, asker };
}

/** Refuses what waits, with the reason. */
export function refuseApproval(
  act: Act,
  approver: SessionOperator,
  { id, reason }: { id: ApprovalId; reason: string },
): void {
  const { approval } = getToApprove(act.db, approver, id, act.at);
  close(act, approval, 'refused', { reason });
}

/**
 * Takes back what one asked oneself.
 *
 * @throws NOT_FOUND when somebody else asked
 */
export function withdrawApproval(act: Act, id: ApprovalId): void {
  const approval = findApproval(act.db, id, act.at);
  if (approval?.askedBy !== act.actor.id || !approval)
    throw new AppError('NOT_FOUND', { entity: 'approval', id: String(id) });
  assertWaiting(approval);
  close(act, approval, 'withdrawn', {});
}

/** Closes what the register no longer gives, and keeps why. */
export function closeAsStale(act: Act, id: ApprovalId, why: AppError<'APPROVAL_STALE'>): void {
  const approval = findApproval(act.db, id, act.at);
  if (!approval) throw new AppError('NOT_FOUND', { entity: 'approval', id: String(id) });
  close(act, approval, 'stale', { failure: JSON.stringify(why.details) });
}

/** Whether something has waited too long. */
export function hasLapsed(db: ReadDb, now: string): boolean {
  return listLapsed(db, now).length > 0;
}

/** Closes everything that has waited too long. */
export function lapseApprovals(act: Act): void {
  for (const id of listLapsed(act.db, act.at)) {
    settleApproval(act.db, id, { state: 'expired', at: act.at, by: null });
    act.record({ action: 'approval.lapse', entity: 'approval', entityId: String(id) });
  }
}

function close(
  act: Act,
  { id, procedure, count, asker }: ApprovalRecord,
  state: 'refused' | 'withdrawn' | 'stale',
  { reason = '', failure }: { reason?: string; failure?: string },
): void {
  const { at, actor } = act;
  settleApproval(act.db, id, {
    state,
    at,
    by: actor.id as OperatorId,
    reason,
    ...(failure && { failure }),
  });
  const verb = { refused: 'refuse', withdrawn: 'withdraw', stale: 'stale' }[state];
  act.record({
    action: `approval.${verb}`,
    entity: 'approval',
    entityId: String(id),
    after: { procedure, rows: count, askedBy: asker, ...(reason && { reason }) },
  });
}

function assertWaiting({ state }: ApprovalRecord): void {
  if (state !== 'pending') throw new AppError('APPROVAL_CLOSED', { state });
}

function shown({
  input: _input,
  effectsSha256: _digest,
  failure,
  askedBy: _asker,
  decidedBy: _decider,
  ...approval
}: ApprovalRecord) {
  return { ...approval, failure: failure === null ? null : JSON.parse(failure) };
}
