import type { RequestId, RequestLineId } from '../../../../shared/domain/ids.ts';
import type { LineDecision } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import { isUsableLocalPart } from '../../../../shared/rules/local-part.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import {
  deleteRequestLine,
  insertRequestLine,
  type RequestLineContent,
  type RequestLineRecord,
  setLineDecision,
  updateRequestLine,
} from '../../repositories/request-lines.ts';
import type { Act } from '../act.ts';
import { assertEditable } from './receive-request.ts';
import { getRequest, type RequestInHand } from './request-facts.ts';

/**
 * Adds a line to a request, or writes one anew.
 *
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function saveLine(
  act: Act,
  requestId: RequestId,
  lineId: RequestLineId | null,
  line: RequestLineContent,
): RequestLineId {
  const inHand = getEditable(act, requestId);
  assertMeaningful(act, line);
  if (lineId === null) {
    const id = insertRequestLine(act.db, requestId, { ...line, decision: 'pending', reason: '' });
    record(act, requestId, 'request.add-line', null, line);
    return id;
  }
  const former = lineOf(inHand, lineId);
  // What the reading of the list remarked was about the mailbox it found.
  const remark = former.mailboxId === line.mailboxId ? former.remark : '';
  updateRequestLine(act.db, lineId, { ...line, remark });
  record(act, requestId, 'request.change-line', contentOf(former), line);
  return lineId;
}

/**
 * Takes lines out of a request.
 *
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function removeLines(
  act: Act,
  requestId: RequestId,
  lineIds: readonly RequestLineId[],
): void {
  const inHand = getEditable(act, requestId);
  for (const id of lineIds) {
    const line = lineOf(inHand, id);
    deleteRequestLine(act.db, requestId, id);
    record(act, requestId, 'request.remove-line', contentOf(line), null);
  }
}

/**
 * Accepts or refuses lines; what is refused needs its reason.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function decideLines(
  act: Act,
  requestId: RequestId,
  order: { lineIds: readonly RequestLineId[]; decision: LineDecision; reason: string },
): void {
  const inHand = getEditable(act, requestId);
  const reason = order.decision === 'refused' ? order.reason.trim() : '';
  if (order.decision === 'refused' && reason === '') {
    refuse('Từ chối thì phải ghi lý do để phúc đáp cho đơn vị', 'Điều 5 khoản 2');
  }
  for (const id of order.lineIds) {
    const line = lineOf(inHand, id);
    if (order.decision === 'accepted' && line.kind !== 'issue' && line.mailboxId === null) {
      const message = `Dòng ${line.lineNo} chưa rõ là hộp thư nào; hãy sửa dòng để chọn hộp thư, hoặc từ chối`;
      refuse(message, 'Điều 5 khoản 1');
    }
    setLineDecision(act.db, id, order.decision, reason);
  }
  record(act, requestId, 'request.decide-lines', null, {
    lines: order.lineIds.length,
    decision: order.decision,
    reason,
  });
}

function getEditable(act: Act, requestId: RequestId): RequestInHand {
  const inHand = getRequest(act.db, requestId);
  assertEditable(inHand.request.state);
  return inHand;
}

function lineOf({ lines }: RequestInHand, id: RequestLineId): RequestLineRecord {
  const line = lines.find((each) => each.id === id);
  if (!line) throw new AppError('NOT_FOUND', { entity: 'request', id: `dòng ${id}` });
  return line;
}

/** A line that says too little to be carried out is not taken. */
function assertMeaningful(act: Act, line: RequestLineContent): void {
  if (line.wantedLocalPart !== '' && !isUsableLocalPart(line.wantedLocalPart))
    throw new AppError('ADDRESS_INVALID', { localPart: line.wantedLocalPart });
  if (line.kind === 'issue') {
    if (line.subject === 'person' && line.fullName === '')
      refuse('Dòng cấp mới phải có họ và tên', 'Điều 4 khoản 2');
    return;
  }
  if (line.mailboxId === null) refuse('Hãy chọn hộp thư mà dòng này nói đến', 'Điều 5 khoản 1');
  else if (!findMailbox(act.db, line.mailboxId))
    throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(line.mailboxId) });
  if (line.kind === 'change' && !changesAnything(line))
    refuse('Dòng thay đổi phải có ít nhất một thông tin mới', 'Điều 5 khoản 1');
}

function changesAnything(line: RequestLineContent): boolean {
  return (
    [line.fullName, line.position, line.department, line.phone].some((text) => text !== '') ||
    line.birthYear !== null ||
    line.wantedLocalPart !== '' ||
    line.unitId !== null
  );
}

function refuse(message: string, source: string): never {
  throw new AppError('RULES_REFUSE', { verdicts: [{ message, source }] });
}

function contentOf(line: RequestLineRecord) {
  const { lineNo, kind, mailboxId, fullName, birthYear, position, department, phone } = line;
  return { lineNo, kind, mailboxId, fullName, birthYear, position, department, phone };
}

function record(
  act: Act,
  requestId: RequestId,
  action: string,
  before: unknown,
  after: unknown,
): void {
  act.record({ action, entity: 'request', entityId: String(requestId), before, after });
}
