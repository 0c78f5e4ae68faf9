import type { MailboxId, ServerPlanId, UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import type { DriftKind } from '../../../../shared/domain/server-drift.ts';
import type { ServerStep } from '../../../../shared/domain/server-plan.ts';
import type { Act } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { creationOf, type DriftRow, findDrift } from './drift.ts';
import { makeRepairPlan } from './make-plan.ts';

/** Which differences are to be mended: all of some kinds, or those of some mailboxes. */
export interface RepairOrder {
  snapshotId: UsageSnapshotId;
  kinds: readonly DriftKind[];
  mailboxIds?: readonly MailboxId[] | null | undefined;
}

/**
 * Plans what brings the server back to what the register says. Accounts that only the server has are left for a person
 * to decide: nobody's mail is deleted because a register does not know them.
 *
 * @throws NOT_FOUND | PROVISION_NOTHING
 */
export function planRepairs(act: Act, order: RepairOrder): ServerPlanId {
  const { domain } = currentProfile(act.db, act.today);
  const chosen = order.mailboxIds ? new Set(order.mailboxIds) : null;
  const isChosen = ({ kind, mailboxId }: DriftRow) =>
    order.kinds.includes(kind) && mailboxId !== null && (chosen === null || chosen.has(mailboxId));
  const steps = findDrift(act.db, order.snapshotId)
    .rows.filter(isChosen)
    .flatMap((row): { step: ServerStep; mailboxId: MailboxId }[] => {
      const { mailboxId } = row;
      if (mailboxId === null) return [];
      const step =
        row.kind === 'missing-on-server' ? creationOf(act.db, mailboxId, domain) : row.step;
      return step ? [{ step, mailboxId }] : [];
    });
  // An account is renamed last, so that the steps before still name it as the server does.
  steps.sort((a, b) => Number(a.step.verb === 'rename') - Number(b.step.verb === 'rename'));
  return makeRepairPlan(act, steps);
}
