import { countNotices, listNotices } from '../repositories/lifecycle-notices.ts';
import { assessLifecycle } from '../services/assess-lifecycle.ts';
import { drawUpNotices } from '../services/lifecycle/draw-up-notices.ts';
import { issueNotice, spareMailboxes, withdrawNotice } from '../services/lifecycle/issue-notice.ts';
import {
  releaseHold,
  restoreRevoked,
  revokeInEmergency,
  setHold,
  unlockMailbox,
} from '../services/lifecycle/keep-mailbox.ts';
import { getNoticeDetails } from '../services/lifecycle/lifecycle-board.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Accounts that nobody uses, by Điều 5 khoản 3, and what is taken back in an emergency. */
export const lifecycle = os.lifecycle.router({
  assess: os.lifecycle.assess.handler(query(({ db, input }) => assessLifecycle(db, input))),
  board: os.lifecycle.board.handler(query(({ board, now, today }) => board.board({ now, today }))),
  mailboxes: os.lifecycle.mailboxes.handler(
    query(({ board, input, today }) => {
      const { stage, unitId = null, limit, offset } = input;
      return board.mailboxes({ filter: { stage, unitId }, page: { limit, offset }, today });
    }),
  ),
  units: os.lifecycle.units.handler(
    query(async ({ board, input: { stage }, today }) => ({
      units: await board.units({ stage, today }),
    })),
  ),
  notices: os.lifecycle.notices.handler(
    query(({ db, input }) => ({
      rows: listNotices(db, input, input),
      total: countNotices(db, input),
    })),
  ),
  notice: os.lifecycle.notice.handler(
    query(({ db, input, today }) => getNoticeDetails(db, input.id, today)),
  ),
  export: os.lifecycle.export.handler(
    job(({ input: { question, format, part }, today, files, jobs, options }) => {
      const name = `Vong-doi-hop-thu_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const running = jobs.run(
        'lifecycle.export',
        { question, file: { format, path, name, part } },
        options,
      );
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  drawUp: os.lifecycle.drawUp.handler(
    command(({ input, ...act }) => ({ noticeIds: drawUpNotices(act, input) })),
  ),
  issue: os.lifecycle.issue.handler(
    command(({ input: { id, ...order }, ...act }) => {
      issueNotice(act, id, order);
      return { id };
    }),
  ),
  spare: os.lifecycle.spare.handler(
    command(({ input: { id, mailboxIds, reason }, ...act }) => {
      spareMailboxes(act, id, mailboxIds, reason);
      return { id };
    }),
  ),
  withdraw: os.lifecycle.withdraw.handler(
    command(({ input: { id, reason }, ...act }) => {
      withdrawNotice(act, id, reason);
      return { id };
    }),
  ),
  carryOut: os.lifecycle.carryOut.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Thong-tin-hop-thu-truoc-khi-xoa_${today}.xlsx`;
      const { path } = files.reserve(name);
      const order = { step: input.step, noticeIds: input.noticeIds ?? null, path, name };
      return jobs.run('lifecycle.carry-out', order, options);
    }),
  ),
  hold: os.lifecycle.hold.handler(
    command(({ input: { mailboxIds, ...hold }, ...act }) => ({
      ids: mailboxIds.map((mailboxId) =>
        setHold(act, { ...hold, mailboxId, fromOn: hold.fromOn ?? act.today }),
      ),
    })),
  ),
  endHold: os.lifecycle.endHold.handler(
    command(({ input: { ids, reason }, ...act }) => {
      for (const id of ids) releaseHold(act, id, reason);
      return { count: ids.length };
    }),
  ),
  unlock: os.lifecycle.unlock.handler(
    command(({ input: { mailboxIds, ...cause }, ...act }) => {
      for (const id of mailboxIds) unlockMailbox(act, id, cause);
      return { count: mailboxIds.length };
    }),
  ),
  revoke: os.lifecycle.revoke.handler(
    command(({ input: { mailboxIds, ...cause }, ...act }) => {
      revokeInEmergency(act, mailboxIds, cause);
      return { count: mailboxIds.length };
    }),
  ),
  restore: os.lifecycle.restore.handler(
    command(({ input: { mailboxIds, ...cause }, ...act }) => {
      for (const id of mailboxIds) restoreRevoked(act, id, cause);
      return { count: mailboxIds.length };
    }),
  ),
});
