import { readFileSync } from 'node:fs';
import type { MailboxId, NoticeId } from '../../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import { judgeLifecycleStep } from '../../../../shared/rules/lifecycle-step.ts';
import { findBoardMailbox } from '../../repositories/lifecycle-candidates.ts';
import {
  listDueNotices,
  listNoticeLines,
  type NoticeSummary,
  settleNoticeLine,
  updateNotice,
} from '../../repositories/lifecycle-notices.ts';
import { insertStoredFile } from '../../repositories/stored-files.ts';
import { type Act, perform } from '../act.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { assertClockTrusted } from '../clock-guard.ts';
import type { JobContext } from '../job-context.ts';
import { setMailboxStatus } from '../mailbox-acts/mailbox-status.ts';
import { assertUsageUsable } from './assert-usage-usable.ts';
import { type BoardGround, boardGround } from './board-view.ts';
import { exportLastRecord, XLSX_TYPE } from './export-last-record.ts';
import { getNotice, recordSpared } from './issue-notice.ts';
import { lifecycleFactsOf } from './mailbox-facts.ts';

/** Which notices to carry out. */
export interface CarryOutInput {
  step: NoticeStep;
  /** Null carries out every one whose day has come. */
  noticeIds: readonly NoticeId[] | null;
  /** Where what is known of the mailboxes is written before they are deleted. */
  path: string;
  /** What that file is called. */
  name: string;
}

/** What became of the mailboxes on the notices. */
export interface CarriedOut {
  done: number;
  spared: { mailboxId: MailboxId; name: string; localPart: string; reason: string }[];
}

const STEP = 100;

/**
 * Does on its day what notices announced, each mailbox judged once more by the newest figures: who has come back, is
 * held or is no longer as the notice told it is left alone, with the reason. Before anything is deleted, what is known
 * of it is kept as an Excel file in the register.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 14 khoản 5
 * @throws CLOCK_SUSPECT while the workstation's clock is not trusted
 * @throws NOT_FOUND | NOTICE_STATE | RULES_REFUSE before its day, or without usable figures
 */
export async function carryOutNotices(
  context: JobContext,
  input: CarryOutInput,
): Promise<CarriedOut> {
  const { register, clock, actor } = context;
  const today = clock.today();
  const noticeIds = input.noticeIds ?? listDueNotices(register.read, input.step, today);
  context.progress({ phase: 'read', done: 0, total: null });
  // Nothing is written yet, but what would be refused is refused before the file is made.
  register.read.snapshot(() => {
    assertClockTrusted({ db: register.read, at: clock.now().toISOString() });
    for (const id of noticeIds) getNotice(register.read, id, ['issued']);
  });
  if (input.step === 'delete') await exportLastRecord(register.read, noticeIds, input.path, today);
  return perform(register, clock, actor, (act) => {
    const result = carryOut(act, input.step, noticeIds, (done, total) => {
      if (done % STEP === 0) context.progress({ phase: 'write', done, total });
    });
    if (input.step === 'delete') keepRecord(act, noticeIds, input);
    context.commitPoint();
    return result;
  });
}

/** The act itself, for whoever has made the record of what is deleted. */
export function carryOut(
  act: Act,
  step: NoticeStep,
  noticeIds: readonly NoticeId[],
  onLine: (done: number, total: number) => void = () => {},
): CarriedOut {
  const { db, today } = act;
  assertClockTrusted(act);
  const ground = boardGround(db, today);
  if (step === 'lock') assertUsageUsable(ground.basis);
  const notices = noticeIds.map((id) => getNotice(act.db, id, ['issued']));
  const total = notices.reduce((sum, { openCount }) => sum + openCount, 0);
  const result: CarriedOut = { done: 0, spared: [] };
  let looked = 0;
  for (const notice of notices) {
    assertDayHasCome(notice, today);
    for (const line of listNoticeLines(db, notice.id)) {
      if (line.state !== 'open') continue;
      onLine(looked++, total);
      takeStep(act, notice, line.mailboxId, ground, result);
    }
    updateNotice(db, notice.id, { state: 'done', doneOn: today });
  }
  act.record({
    action: `lifecycle.${step}`,
    entity: 'notice',
    entityId: noticeIds.join(','),
    after: { notices: notices.length, done: result.done, spared: result.spared.length },
  });
  return result;
}

function takeStep(
  act: Act,
  notice: NoticeSummary,
  mailboxId: MailboxId,
  ground: BoardGround,
  result: CarriedOut,
): void {
  const { db, today } = act;
  const { step, id } = notice;
  const mailbox = findBoardMailbox(db, mailboxId);
  if (!mailbox) throw new Error(`notice ${id} names a mailbox that is not there`);
  const facts = lifecycleFactsOf(db, mailbox);
  const { isAllowed, verdicts } = judgeLifecycleStep(step, facts, today, ground.policy);
  if (isAllowed) {
    setMailboxStatus(act, mailboxId, step === 'lock' ? 'locked' : 'deleted', {
      reason: step === 'lock' ? 'Không sử dụng quá 6 tháng' : 'Không sử dụng quá 12 tháng',
      document: `Thông báo số ${notice.number}`,
      documentId: notice.documentId,
    });
    settleNoticeLine(db, id, mailboxId, 'done', '');
    result.done++;
    return;
  }
  const reason = verdicts.find(({ ok, severity }) => !ok && severity === 'block')?.message ?? '';
  settleNoticeLine(db, id, mailboxId, 'spared', reason);
  recordSpared(act, notice, mailboxId, reason);
  const { name, localPart } = mailbox;
  result.spared.push({ mailboxId, name, localPart, reason });
}

function assertDayHasCome({ effectiveOn, number }: NoticeSummary, today: string): void {
  const hasCome = effectiveOn !== null && effectiveOn <= today;
  const day = effectiveOn?.split('-').reverse().join('/');
  assertRulesAllow([
    {
      rule: 'lifecycle.notice-day',
      severity: 'block',
      ok: hasCome,
      message: `Thông báo ${number} có hiệu lực từ ngày ${day}; trước ngày đó chỉ có thể rút thông báo.`,
      source: 'Điều 5 khoản 3',
    },
  ]);
}

function keepRecord(act: Act, noticeIds: readonly NoticeId[], input: CarryOutInput): void {
  const bytes = readFileSync(input.path);
  const { name } = input;
  const by = act.actor.id;
  const file = insertStoredFile(act.db, { name, mediaType: XLSX_TYPE, bytes, at: act.at, by });
  for (const id of noticeIds) updateNotice(act.db, id, { fileId: file.id });
}
