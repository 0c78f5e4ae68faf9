import type { NoticeId } from '../../../../shared/domain/ids.ts';
import { BOARD_STAGES, type BoardStage } from '../../../../shared/domain/lifecycle.ts';
import { lifecycleState } from '../../../../shared/rules/lifecycle-stage.ts';
import { judgeLifecycleStep } from '../../../../shared/rules/lifecycle-step.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  type BoardMailbox,
  countStage,
  findBoardMailbox,
  listStage,
  type StageFilter,
} from '../../repositories/lifecycle-candidates.ts';
import {
  countNoticed,
  findOpenNotice,
  listNoticeLines,
  type NoticeSummary,
} from '../../repositories/lifecycle-notices.ts';
import { listHoldsOf } from '../../repositories/mailbox-holds.ts';
import { findClockSuspicion } from '../clock-suspicion.ts';
import { currentProfile } from '../current-profile.ts';
import { type BoardGround, boardGround } from './board-view.ts';
import { getNotice } from './issue-notice.ts';
import { lifecycleFactsOf } from './mailbox-facts.ts';

/** How many mailboxes stand where, and whether anything may be concluded of them today. */
export function getBoard(db: ReadDb, now: string, today: string) {
  const { view, basis } = boardGround(db, today);
  const counts = Object.fromEntries(
    BOARD_STAGES.map((stage) => [stage, countStage(db, view, { stage, unitId: null })]),
  ) as Record<BoardStage, number>;
  return {
    today,
    basis,
    counts,
    lockNotices: countNoticed(db, 'lock', today),
    deleteNotices: countNoticed(db, 'delete', today),
    isClockSuspect: findClockSuspicion(db, now) !== null,
  };
}

/** A page of a stage, each mailbox with its days, its notice and its holds. */
export function listBoardStage(
  db: ReadDb,
  filter: StageFilter,
  page: { limit: number; offset: number },
  today: string,
) {
  const ground = boardGround(db, today);
  return {
    rows: listStage(db, ground.view, filter, page).map((mailbox) =>
      toBoardLine(db, mailbox, ground),
    ),
    total: countStage(db, ground.view, filter),
  };
}

/**
 * A notice with the mailboxes it names and what would become of each of them today.
 *
 * @throws NOT_FOUND
 */
export function getNoticeDetails(db: ReadDb, id: NoticeId, today: string) {
  const notice = getNotice(db, id, ['draft', 'issued', 'done', 'withdrawn']);
  const ground = boardGround(db, today);
  return {
    ...notice,
    lines: listNoticeLines(db, id).map((line) => {
      const mailbox = findBoardMailbox(db, line.mailboxId);
      if (!mailbox) throw new Error(`notice ${id} names a mailbox that is not there`);
      return {
        ...toBoardLine(db, mailbox, ground),
        lineState: line.state,
        lineReason: line.reason,
        noticedIdleDays: line.idleDays,
        obstacle: line.state === 'open' ? obstacleOf(db, notice, mailbox, ground) : '',
      };
    }),
  };
}

/** What stands in the way of the step a notice announces, apart from its day; empty when nothing does. */
function obstacleOf(
  db: ReadDb,
  notice: NoticeSummary,
  mailbox: BoardMailbox,
  { policy, view: { today } }: BoardGround,
): string {
  const isIssued = notice.state === 'issued';
  const step = isIssued ? notice.step : (`notify-${notice.step}` as const);
  const on =
    isIssued && notice.effectiveOn && notice.effectiveOn > today ? notice.effectiveOn : today;
  const { verdicts } = judgeLifecycleStep(step, lifecycleFactsOf(db, mailbox), on, policy);
  const broken = verdicts.filter(({ ok, severity }) => !ok && severity === 'block');
  // That the figures will be old by then is no news of the mailbox.
  const news = on === today ? broken : broken.filter(({ rule }) => !rule.endsWith('fresh-figures'));
  return news[0]?.message ?? '';
}

/** A mailbox on the board, ready to be shown. */
export type BoardLine = ReturnType<typeof toBoardLine>;

/** Shows a mailbox of the board with its days, its notice and its holds. */
export function toBoardLine(
  db: ReadDb,
  mailbox: BoardMailbox,
  { policy, view: { today } }: BoardGround,
) {
  const facts = lifecycleFactsOf(db, mailbox);
  const { stage, countedFrom, lockDueOn, deleteDueOn, idleDays } = lifecycleState(
    facts,
    today,
    policy,
  );
  const notice = findOpenNotice(db, mailbox.id);
  return {
    ...mailbox,
    address: `${mailbox.localPart}@${currentProfile(db, today).domain}`,
    stage,
    countedFrom,
    lockDueOn,
    deleteDueOn,
    idleDays,
    notice: notice && {
      id: notice.id,
      step: notice.step,
      state: notice.state,
      number: notice.number,
      effectiveOn: notice.effectiveOn,
    },
    holds: listHoldsOf(db, mailbox.id)
      .filter(({ untilOn }) => untilOn === null || untilOn >= today)
      .map(({ id, kind, reason, document, fromOn, untilOn }) => ({
        id,
        kind,
        reason,
        document,
        fromOn,
        untilOn,
      })),
  };
}
