import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { DocumentId, MailboxId, NoticeId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  earliestEffectiveOn,
  judgeLifecycleStep,
} from '../../../../shared/rules/lifecycle-step.ts';
import type { ReadDb } from '../../db/database.ts';
import { findBoardMailbox } from '../../repositories/lifecycle-candidates.ts';
import {
  findNotice,
  listNoticeLines,
  type NoticeSummary,
  settleNoticeLine,
  updateNotice,
} from '../../repositories/lifecycle-notices.ts';
import { findLastEventDay } from '../../repositories/mailbox-events.ts';
import type { Act } from '../act.ts';
import { drawUpDocument, openDocument, updateDocument } from '../documents/draw-up-document.ts';
import { cancelNumber, issueDocument } from '../documents/issue-document.ts';
import { type Cause, recordMailboxEvent } from '../mailbox-acts/record-event.ts';
import { assertUsageUsable } from './assert-usage-usable.ts';
import { boardGround } from './board-view.ts';
import { lifecycleFactsOf } from './mailbox-facts.ts';
import { noticeContent } from './notice-content.ts';

const OUTSIDE = 'Ngoài Quy chế: thời gian báo trước';

/**
 * A notice that may be worked on.
 *
 * @throws NOT_FOUND | NOTICE_STATE
 */
export function getNotice(
  db: ReadDb,
  id: NoticeId,
  states: readonly NoticeSummary['state'][],
): NoticeSummary {
  const notice = findNotice(db, id);
  if (!notice) throw new AppError('NOT_FOUND', { entity: 'notice', id: String(id) });
  if (!states.includes(notice.state))
    throw new AppError('NOTICE_STATE', { number: notice.number, state: notice.state });
  return notice;
}

/**
 * Issues a notice: who has come back since it was drawn up is taken off, the document gets its day and is closed, and
 * every mailbox on it knows from which day it may be locked or deleted.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 * @param order.on the day of the document; today without it
 * @param order.effectiveOn the first day of what it announces; the earliest allowed without it
 * @throws NOT_FOUND | NOTICE_STATE | NOTICE_EMPTY | RULES_REFUSE | DOCUMENT_INCOMPLETE
 */
export function issueNotice(
  act: Act,
  id: NoticeId,
  order: { on?: string | null | undefined; effectiveOn?: string | null | undefined },
): void {
  const { db, today } = act;
  const notice = getNotice(act.db, id, ['draft']);
  const ground = boardGround(db, today);
  if (notice.step === 'lock') assertUsageUsable(ground.basis);
  // A paper that was closed in the register of documents is the notice's own: it is given under its number and day.
  const paper = issuedPaperOf(act, notice);
  const on = paper?.datedOn ?? order.on ?? today;
  if (on > today || on < notice.createdAt.slice(0, 10))
    refuse(`Ngày của thông báo không thể là ${writeDay(on)}`, OUTSIDE);

  const stays: MailboxId[] = [];
  let earliestOn = '';
  for (const line of listNoticeLines(db, id)) {
    if (line.state !== 'open') continue;
    const mailbox = findBoardMailbox(db, line.mailboxId);
    if (!mailbox) throw new Error(`notice ${id} names a mailbox that is not there`);
    const facts = lifecycleFactsOf(db, mailbox);
    const step = `notify-${notice.step}` as const;
    const { isAllowed, verdicts } = judgeLifecycleStep(step, facts, today, ground.policy);
    if (!isAllowed) {
      const fault = verdicts.find(({ ok, severity }) => !ok && severity === 'block');
      settleNoticeLine(db, id, line.mailboxId, 'spared', fault?.message ?? '');
      continue;
    }
    const earliest = earliestEffectiveOn(step, facts, on, ground.policy);
    if (earliest > earliestOn) earliestOn = earliest;
    stays.push(line.mailboxId);
  }
  if (stays.length === 0) throw new AppError('NOTICE_EMPTY', {});
  const effectiveOn = order.effectiveOn ?? earliestOn;
  if (effectiveOn < earliestOn)
    refuse(`Ngày thực hiện sớm nhất là ${writeDay(earliestOn)}`, OUTSIDE);

  const record = paper ?? issueDocument(act, writeDocument(act, notice, effectiveOn), on).record;
  const documentId = record.id;
  const number = `${formatDocumentNumber(record.number ?? 0)}${record.sign ?? ''}`;
  updateNotice(db, id, { state: 'issued', documentId, number, noticeOn: on, effectiveOn });
  const document = `Thông báo số ${number} ngày ${writeDay(on)}`;
  for (const mailboxId of stays) {
    const cause = { ...causeOn(act, mailboxId, on), document, documentId };
    const kind = notice.step === 'lock' ? 'lock-noticed' : 'delete-noticed';
    recordMailboxEvent(act, mailboxId, kind, cause, { after: { noticeId: id, effectiveOn } });
  }
  act.record({
    action: 'lifecycle.issue-notice',
    entity: 'notice',
    entityId: String(id),
    before: { state: 'draft' },
    after: { state: 'issued', number, noticeOn: on, effectiveOn, mailboxes: stays.length },
  });
}

/**
 * Takes a notice back, which can be done until it is carried out: every mailbox on it is as if it had not been named.
 *
 * @throws NOT_FOUND | NOTICE_STATE once it was carried out
 */
export function withdrawNotice(act: Act, id: NoticeId, reason: string): void {
  const notice = getNotice(act.db, id, ['draft', 'issued']);
  spareOpenLines(act, notice, null, reason);
  const documentId = openDocumentOf(act, notice);
  if (documentId !== null) cancelNumber(act, documentId, reason);
  updateNotice(act.db, id, { state: 'withdrawn', reason });
  act.record({
    action: 'lifecycle.withdraw-notice',
    entity: 'notice',
    entityId: String(id),
    before: { state: notice.state, number: notice.number },
    after: { state: 'withdrawn', reason },
  });
}

/**
 * Takes some mailboxes off a notice: their unit has asked to keep them.
 *
 * @throws NOT_FOUND | NOTICE_STATE
 */
export function spareMailboxes(
  act: Act,
  id: NoticeId,
  mailboxIds: readonly MailboxId[],
  reason: string,
): void {
  const notice = getNotice(act.db, id, ['draft', 'issued']);
  const spared = spareOpenLines(act, notice, new Set(mailboxIds), reason);
  act.record({
    action: 'lifecycle.spare',
    entity: 'notice',
    entityId: String(id),
    after: { mailboxes: spared, reason },
  });
  if (notice.openCount === spared) withdrawNotice(act, id, reason);
  else if (notice.state === 'draft') {
    updateNotice(act.db, id, { documentId: writeDocument(act, notice, null) });
  }
}

/** The document of a notice as long as it is a draft; it may have been closed in the register of documents. */
function openDocumentOf({ db }: Act, { documentId }: NoticeSummary): DocumentId | null {
  if (documentId === null) return null;
  const { record } = openDocument(db, documentId as DocumentId);
  return record.state === 'draft' ? record.id : null;
}

/** The document of a notice when it was issued by itself, before the notice was given. */
function issuedPaperOf({ db }: Act, { documentId }: NoticeSummary) {
  if (documentId === null) return null;
  const { record } = openDocument(db, documentId as DocumentId);
  return record.state === 'issued' ? record : null;
}

/** Writes what a notice says into its draft, or into a new one where that was closed meanwhile. */
function writeDocument(act: Act, notice: NoticeSummary, effectiveOn: string | null): DocumentId {
  const content = noticeContent(act.db, notice.id, effectiveOn, act.today);
  const open = openDocumentOf(act, notice);
  if (open === null) {
    const { unitId, step } = notice;
    return drawUpDocument(act, { kind: `${step}-notice`, unitId, content });
  }
  updateDocument(act, open, { content });
  return open;
}

/** Leaves mailboxes of a notice as they are, with an event where the notice had been issued. */
function spareOpenLines(
  act: Act,
  notice: NoticeSummary,
  only: ReadonlySet<MailboxId> | null,
  reason: string,
): number {
  let spared = 0;
  for (const { mailboxId, state } of listNoticeLines(act.db, notice.id)) {
    if (state !== 'open' || (only && !only.has(mailboxId))) continue;
    settleNoticeLine(act.db, notice.id, mailboxId, 'spared', reason);
    spared++;
    if (notice.state === 'issued') recordSpared(act, notice, mailboxId, reason);
  }
  return spared;
}

/** What a mailbox is told when a notice that named it no longer stands. */
export function recordSpared(
  act: Act,
  notice: Pick<NoticeSummary, 'id' | 'step' | 'number'>,
  mailboxId: MailboxId,
  reason: string,
): void {
  const kind = notice.step === 'lock' ? 'lock-notice-withdrawn' : 'delete-notice-withdrawn';
  recordMailboxEvent(act, mailboxId, kind, {
    reason,
    document: notice.number ? `Thông báo số ${notice.number}` : '',
  });
}

/** The day of a document, unless something has happened to the mailbox since. */
function causeOn({ db }: Act, mailboxId: MailboxId, on: string): Pick<Cause, 'on'> {
  const last = findLastEventDay(db, mailboxId);
  return { on: last !== null && last > on ? null : on };
}

function refuse(message: string, source: string): never {
  throw new AppError('RULES_REFUSE', { verdicts: [{ message, source }] });
}
