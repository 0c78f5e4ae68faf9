import type { MailboxId, NoticeId, UnitId } from '../../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import { AppError } from '../../../../shared/errors.ts';
import { lifecycleState } from '../../../../shared/rules/lifecycle-stage.ts';
import { judgeLifecycleStep } from '../../../../shared/rules/lifecycle-step.ts';
import { listStage } from '../../repositories/lifecycle-candidates.ts';
import {
  insertNotice,
  insertNoticeLine,
  updateNotice,
} from '../../repositories/lifecycle-notices.ts';
import type { Act } from '../act.ts';
import { drawUpDocument } from '../documents/draw-up-document.ts';
import { assertUsageUsable } from './assert-usage-usable.ts';
import { boardGround } from './board-view.ts';
import { lifecycleFactsOf } from './mailbox-facts.ts';
import { noticeContent } from './notice-content.ts';

const ALL = 1_000_000;

/** What to announce, to whom. */
export interface NoticeOrder {
  step: NoticeStep;
  unitIds: readonly UnitId[];
  /** Only these of what is due; all without it. */
  mailboxIds?: readonly MailboxId[] | null | undefined;
}

/**
 * Draws up one notice for each unit with the mailboxes that are due there: a draft with its document and its reserved
 * number, which leaves the office only when it is issued.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 * @throws RULES_REFUSE when the figures of use do not bear a lock
 * @throws NOTICE_EMPTY when nothing is due in these units
 */
export function drawUpNotices(act: Act, order: NoticeOrder): NoticeId[] {
  const { db, today } = act;
  const ground = boardGround(db, today);
  if (order.step === 'lock') assertUsageUsable(ground.basis);
  const wanted = order.mailboxIds ? new Set(order.mailboxIds) : null;
  const drawn: NoticeId[] = [];
  for (const unitId of order.unitIds) {
    const filter = { stage: `${order.step}-due`, unitId } as const;
    const due = listStage(db, ground.view, filter, { limit: ALL, offset: 0 })
      .filter(({ id }) => wanted === null || wanted.has(id))
      .map((mailbox) => ({ mailbox, facts: lifecycleFactsOf(db, mailbox) }))
      .filter(
        ({ facts }) =>
          judgeLifecycleStep(`notify-${order.step}`, facts, today, ground.policy).isAllowed,
      );
    if (due.length === 0) continue;
    const { snapshotOn } = ground.basis;
    const id = insertNotice(db, {
      step: order.step,
      unitId,
      snapshotOn,
      at: act.at,
      by: act.actor.id,
    });
    for (const { mailbox, facts } of due) {
      const { countedFrom, idleDays } = lifecycleState(facts, today, ground.policy);
      const { lastAccessOn } = mailbox;
      insertNoticeLine(db, id, { mailboxId: mailbox.id, lastAccessOn, countedFrom, idleDays });
    }
    const content = noticeContent(db, id, null, today);
    const documentId = drawUpDocument(act, { kind: `${order.step}-notice`, unitId, content });
    updateNotice(db, id, { documentId });
    act.record({
      action: `lifecycle.draw-up-${order.step}`,
      entity: 'notice',
      entityId: String(id),
      after: { unitId, mailboxes: due.length, snapshotOn, documentId },
    });
    drawn.push(id);
  }
  if (drawn.length === 0) throw new AppError('NOTICE_EMPTY', {});
  return drawn;
}
