import type { MailboxId, OperatorId, ServerPlanId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  type EventChoice,
  findPlanOf,
  insertServerPlan,
  insertServerStep,
  listPendingEvents,
} from '../../repositories/server-plans.ts';
import type { Act } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { stepsOfEvent } from './derive-steps.ts';

/** What the server is to be told, and what the plan is called. */
export interface PlanOrder {
  choice: EventChoice;
  title?: string | null | undefined;
}

/**
 * Turns changes of the register that the server has not been told into a plan. What a request or a batch brings later
 * is added to the plan it already has; when nothing came, that plan is given as it is.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 14 khoản 3
 * @throws PROVISION_NOTHING when there is nothing to tell
 */
export function makePlan(act: Act, { choice, title }: PlanOrder): ServerPlanId {
  const { db } = act;
  const { domain } = currentProfile(act.db, act.today);
  const steps = listPendingEvents(db, choice).flatMap((event) =>
    stepsOfEvent(db, event.mailboxId, event.id, domain).map((step) => ({
      step,
      mailboxId: event.mailboxId,
      eventId: event.id,
      document: event.document,
    })),
  );
  const known = 'requestId' in choice || 'batchId' in choice ? findPlanOf(db, choice) : null;
  if (steps.length === 0 && known === null) throw new AppError('PROVISION_NOTHING', {});
  const document = steps.find((step) => step.document !== '')?.document ?? '';
  const id =
    known ??
    insertServerPlan(db, {
      title: title || document || titleOf(choice, act.today),
      document,
      requestId: 'requestId' in choice ? choice.requestId : null,
      batchId: 'batchId' in choice ? choice.batchId : null,
      createdAt: act.at,
      createdBy: act.actor.id as OperatorId,
    });
  for (const step of steps) insertServerStep(db, id, step);
  act.record({
    action: 'provision.plan',
    entity: 'server-plan',
    entityId: String(id),
    after: { ...choice, steps: steps.length },
  });
  return id;
}

/** Adds steps that follow from no event: they bring the server back to what the register says. */
export function makeRepairPlan(
  act: Act,
  steps: readonly { step: Parameters<typeof insertServerStep>[2]['step']; mailboxId: MailboxId }[],
): ServerPlanId {
  if (steps.length === 0) throw new AppError('PROVISION_NOTHING', {});
  const id = insertServerPlan(act.db, {
    title: `Sửa máy chủ theo danh bạ, ngày ${act.today.split('-').reverse().join('/')}`,
    document: '',
    requestId: null,
    batchId: null,
    createdAt: act.at,
    createdBy: act.actor.id as OperatorId,
  });
  for (const step of steps) insertServerStep(act.db, id, { ...step, eventId: null });
  act.record({
    action: 'provision.plan',
    entity: 'server-plan',
    entityId: String(id),
    after: { steps: steps.length },
  });
  return id;
}

function titleOf(choice: EventChoice, today: string): string {
  if ('requestId' in choice) return `Đề nghị số ${choice.requestId}`;
  if ('batchId' in choice) return `Lần nhập số ${choice.batchId}`;
  return `Thay đổi ngày ${('on' in choice ? choice.on : today).split('-').reverse().join('/')}`;
}
