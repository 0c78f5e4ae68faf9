import { countRequests, listRequests } from '../repositories/requests.ts';
import {
  decideRequest,
  moveRequest,
  replyToRequest,
  resetByPhone,
  withdrawRequest,
} from '../services/requests/advance-request.ts';
import { attachScan } from '../services/requests/attach-scan.ts';
import { carryOutRequest } from '../services/requests/carry-out-request.ts';
import { decideLines, removeLines, saveLine } from '../services/requests/edit-lines.ts';
import { changeLetter, receiveLetter } from '../services/requests/receive-request.ts';
import { drawUpReply, issueReply } from '../services/requests/reply-letter.ts';
import { getDossier, isLate } from '../services/requests/request-dossier.ts';
import { showRequestList } from '../services/requests/show-list.ts';
import { readRequestList, takeList } from '../services/requests/take-list.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Requests of offices, from the letter to the reply. */
export const requestHandlers = os.request.router({
  list: os.request.list.handler(
    query(({ db, input, today }) => {
      const { view, limit, offset } = input;
      const filter = { view, text: input.text ?? '', unitId: input.unitId ?? null, today };
      const rows = listRequests(db, filter, { limit, offset });
      return {
        rows: rows.map((row) => ({ ...row, isLate: isLate(row, today) })),
        total: countRequests(db, filter),
      };
    }),
  ),
  export: os.request.export.handler(
    job(({ input, today, files, jobs, options }) => {
      const { format, part, view } = input;
      const name = `Danh-sach-de-nghi_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const filter = { view, text: input.text ?? '', unitId: input.unitId ?? null, today };
      const running = jobs.run(
        'request.export',
        { filter, file: { format, path, name, part } },
        options,
      );
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  get: os.request.get.handler(query(({ db, input, today }) => getDossier(db, input.id, today))),
  receive: os.request.receive.handler(
    command(({ input, ...act }) => ({ id: receiveLetter(act, input) })),
  ),
  change: os.request.change.handler(
    command(({ input: { id, ...letter }, ...act }) => {
      changeLetter(act, id, letter);
      return { id };
    }),
  ),
  saveLine: os.request.saveLine.handler(
    command(({ input: { id, lineId, line }, ...act }) => ({
      lineId: saveLine(act, id, lineId ?? null, { ...line, remark: '' }),
    })),
  ),
  removeLines: os.request.removeLines.handler(
    command(({ input: { id, lineIds }, ...act }) => {
      removeLines(act, id, lineIds);
      return { id };
    }),
  ),
  takeList: os.request.takeList.handler(
    command(({ input, ...act }) => takeList(act, input.id, input.previewId)),
  ),
  readList: os.request.readList.handler(
    query(({ db, input: { id, previewId }, today }) => ({
      rows: showRequestList(db, readRequestList(db, id, previewId, today), today),
    })),
  ),
  decideLines: os.request.decideLines.handler(
    command(({ input: { id, ...order }, ...act }) => {
      decideLines(act, id, order);
      return { id };
    }),
  ),
  move: os.request.move.handler(
    command(({ input: { id, to }, ...act }) => {
      moveRequest(act, id, to);
      return { id };
    }),
  ),
  decide: os.request.decide.handler(
    command(({ input: { id, decision }, ...act }) => {
      decideRequest(act, id, decision);
      return { id };
    }),
  ),
  carryOut: os.request.carryOut.handler(
    command(({ input, ...act }) => carryOutRequest(act, input.id, input.registerVersion ?? null)),
  ),
  reply: os.request.reply.handler(
    command(({ input: { id, reply }, ...act }) => {
      replyToRequest(act, id, reply && { ...reply, documentId: reply.documentId ?? null });
      return { id };
    }),
  ),
  drawUpReply: os.request.drawUpReply.handler(
    command(({ input, ...act }) => ({ documentId: drawUpReply(act, input.id) })),
  ),
  issueReply: os.request.issueReply.handler(
    command(({ input, ...act }) => ({
      numberAndSign: issueReply(act, input.id, input.on ?? null),
    })),
  ),
  attach: os.request.attach.handler(
    command(({ input: { id, fileId }, files, ...act }) => attachScan(act, files, id, fileId)),
  ),
  withdraw: os.request.withdraw.handler(
    command(({ input: { id, reason }, ...act }) => {
      withdrawRequest(act, id, reason);
      return { id };
    }),
  ),
  resetByPhone: os.request.resetByPhone.handler(
    command(({ input, ...act }) => ({ id: resetByPhone(act, input) })),
  ),
});
