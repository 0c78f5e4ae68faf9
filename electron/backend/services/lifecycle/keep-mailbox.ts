import type { HoldId, MailboxId } from '../../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import { AppError } from '../../../../shared/errors.ts';
import { judgeEmergencyRevocation } from '../../../../shared/rules/emergency-revocation.ts';
import { judgeLifecycleStep } from '../../../../shared/rules/lifecycle-step.ts';
import { type BoardMailbox, findBoardMailbox } from '../../repositories/lifecycle-candidates.ts';
import { findOpenNotice, settleNoticeLine } from '../../repositories/lifecycle-notices.ts';
import { endHold, findHold, insertHold, type NewHold } from '../../repositories/mailbox-holds.ts';
import type { Act } from '../act.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { getLive } from '../mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../mailbox-acts/mailbox-status.ts';
import { type Cause, recordMailboxEvent } from '../mailbox-acts/record-event.ts';
import { boardGround } from './board-view.ts';
import { recordSpared } from './issue-notice.ts';
import { lifecycleFactsOf } from './mailbox-facts.ts';

/**
 * Keeps a mailbox as it is for a reason, until a day or until further notice. Outside the regulation, which knows no
 * exception.
 *
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE
 */
export function setHold(act: Act, hold: NewHold): HoldId {
  getLive(act, hold.mailboxId);
  const id = insertHold(act.db, { ...hold, at: act.at, by: act.actor.id });
  const { mailboxId, kind, reason, document, fromOn, untilOn } = hold;
  const facts = { holdId: id, holdKind: kind, fromOn, untilOn };
  recordMailboxEvent(act, mailboxId, 'hold-set', { reason, document }, { after: facts });
  act.record({
    action: 'lifecycle.hold',
    entity: 'mailbox',
    entityId: String(mailboxId),
    after: { ...facts, reason, document },
  });
  return id;
}

/**
 * Ends a hold before its day.
 *
 * @throws NOT_FOUND when there is none, or it was ended already
 */
export function releaseHold(act: Act, id: HoldId, reason: string): void {
  const hold = findHold(act.db, id);
  if (!hold || hold.endedOn !== null)
    throw new AppError('NOT_FOUND', { entity: 'hold', id: String(id) });
  endHold(act.db, id, act.today, reason);
  recordMailboxEvent(act, hold.mailboxId, 'hold-ended', { reason }, { before: { holdId: id } });
  act.record({
    action: 'lifecycle.end-hold',
    entity: 'mailbox',
    entityId: String(hold.mailboxId),
    before: { holdId: id, holdKind: hold.kind, untilOn: hold.untilOn },
    after: { reason },
  });
}

/**
 * Opens a locked mailbox again, as its unit has asked; both terms begin anew on this day.
 *
 * @throws NOT_FOUND | RULES_REFUSE when it is not locked
 */
export function unlockMailbox(act: Act, id: MailboxId, cause: Cause): void {
  const mailbox = getBoardMailbox(act, id);
  const { policy } = boardGround(act.db, act.today);
  const facts = lifecycleFactsOf(act.db, mailbox);
  assertRulesAllow(judgeLifecycleStep('unlock', facts, act.today, policy).verdicts);
  leaveOpenNotice(act, id, 'Đã mở khóa theo đề nghị');
  setMailboxStatus(act, id, 'in-use', cause);
  act.record({
    action: 'lifecycle.unlock',
    entity: 'mailbox',
    entityId: String(id),
    before: { status: mailbox.status },
    after: { status: 'in-use', reason: cause.reason ?? '', document: cause.document ?? '' },
  });
}

/**
 * Takes mailboxes back at once because they endanger the province's network.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 7
 * @throws NOT_FOUND | RULES_REFUSE without a reason, or when one is gone already
 */
export function revokeInEmergency(act: Act, ids: readonly MailboxId[], cause: Cause): void {
  for (const id of ids) {
    const { status } = getBoardMailbox(act, id);
    assertRulesAllow(judgeEmergencyRevocation({ status, reason: cause.reason ?? '' }));
    leaveOpenNotice(act, id, 'Đã thu hồi khẩn cấp');
    setMailboxStatus(act, id, 'revoked', cause);
    recordStatus(act, 'lifecycle.revoke', id, status, 'revoked', cause);
  }
}

/**
 * Gives a revoked mailbox back.
 *
 * @throws NOT_FOUND | RULES_REFUSE when it is not revoked
 * @throws ADDRESS_TAKEN when somebody else has its address by now
 */
export function restoreRevoked(act: Act, id: MailboxId, cause: Cause): void {
  const { status } = getBoardMailbox(act, id);
  if (status !== 'revoked') {
    const message = 'Chỉ khôi phục được hộp thư đã thu hồi khẩn cấp';
    throw new AppError('RULES_REFUSE', { verdicts: [{ message, source: 'Điều 12 khoản 7' }] });
  }
  setMailboxStatus(act, id, 'in-use', cause);
  recordStatus(act, 'lifecycle.restore', id, status, 'in-use', cause);
}

/** A mailbox that is no longer as a notice told it leaves the notice. */
function leaveOpenNotice(act: Act, id: MailboxId, reason: string): void {
  const open = findOpenNotice(act.db, id);
  if (!open) return;
  settleNoticeLine(act.db, open.id, id, 'spared', reason);
  if (open.state === 'issued') recordSpared(act, open, id, reason);
}

function recordStatus(
  act: Act,
  action: string,
  id: MailboxId,
  before: MailboxStatus,
  after: MailboxStatus,
  cause: Cause,
): void {
  act.record({
    action,
    entity: 'mailbox',
    entityId: String(id),
    before: { status: before },
    after: { status: after, reason: cause.reason ?? '', document: cause.document ?? '' },
  });
}

function getBoardMailbox(act: Act, id: MailboxId): BoardMailbox {
  const mailbox = findBoardMailbox(act.db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  return mailbox;
}
