import type { MailboxId, RequestId } from '../../../../shared/domain/ids.ts';
import type { DocumentReference, RequestState } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import { insertRequestLine } from '../../repositories/request-lines.ts';
import { type RequestStepFields, updateRequestStep } from '../../repositories/requests.ts';
import type { Act } from '../act.ts';
import { getSettings } from '../settings.ts';
import { carryOutRequest } from './carry-out-request.ts';
import { type PhoneCall, receiveCall } from './receive-request.ts';
import { assertMayBecome, getRequest } from './request-facts.ts';

/**
 * Lays a request before the department, or takes it back to be put right.
 *
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function moveRequest(act: Act, id: RequestId, to: 'submitted' | 'received'): void {
  pass(act, id, to, {});
}

/**
 * Writes down the department's document and with it closes the lines.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 14 khoản 3
 * @param decision null only where a forgotten password needs none
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function decideRequest(act: Act, id: RequestId, decision: DocumentReference | null): void {
  pass(act, id, 'decided', {
    decisionNumber: decision?.number ?? '',
    decisionOn: decision?.on ?? null,
  });
}

/**
 * Writes down the reply letter and closes the request.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2
 * @param reply null only where the settings ask for none
 * @throws NOT_FOUND | RULES_REFUSE
 */
export function replyToRequest(
  act: Act,
  id: RequestId,
  reply: (DocumentReference & { documentId: number | null }) | null,
): void {
  pass(act, id, 'replied', {
    replyNumber: reply?.number ?? '',
    replyOn: reply?.on ?? null,
    replyDocumentId: reply?.documentId ?? null,
    closedOn: act.today,
  });
}

/**
 * The office takes its request back.
 *
 * @throws NOT_FOUND | RULES_REFUSE once something was carried out
 */
export function withdrawRequest(act: Act, id: RequestId, reason: string): void {
  pass(act, id, 'withdrawn', { withdrawnReason: reason, closedOn: act.today });
}

/**
 * Gives a new first password to somebody who called: the call, the check of the caller and the act in one.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3; Điều 10 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | RULES_REFUSE when the caller was not made sure of
 */
export function resetByPhone(
  act: Act,
  call: Omit<PhoneCall, 'unitId' | 'abstract' | 'receivedOn'> & { mailboxId: MailboxId },
): RequestId {
  const mailbox = findMailbox(act.db, call.mailboxId);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(call.mailboxId) });
  if (call.caller === '' || call.verification === '') {
    const message = 'Hãy ghi người gọi và cách đã xác minh trước khi cấp lại mật khẩu';
    throw new AppError('RULES_REFUSE', { verdicts: [{ message, source: 'Điều 11 khoản 5' }] });
  }
  const { unitId } = mailbox;
  const abstract = `Quên mật khẩu hộp thư của ${mailbox.name}`;
  const id = receiveCall(act, { ...call, unitId, abstract, receivedOn: act.today });
  insertRequestLine(act.db, id, {
    kind: 'reissue',
    subject: mailbox.kind === 'agency' ? 'unit' : 'person',
    mailboxId: mailbox.id,
    fullName: '',
    birthYear: null,
    position: '',
    department: '',
    phone: '',
    unitId: null,
    wantedLocalPart: '',
    keepOldUntil: null,
    note: 'Quên mật khẩu',
    remark: '',
    decision: 'accepted',
    reason: '',
  });
  decideRequest(act, id, null);
  carryOutRequest(act, id);
  if (!getSettings(act.db).request.repliesToPasswordResets) replyToRequest(act, id, null);
  return id;
}

function pass(act: Act, id: RequestId, to: RequestState, fields: RequestStepFields): void {
  const inHand = getRequest(act.db, id);
  const after = { ...inHand, request: { ...inHand.request, ...fields } };
  assertMayBecome(act.db, after, to);
  updateRequestStep(act.db, id, { ...fields, state: to });
  act.record({
    action: `request.${to}`,
    entity: 'request',
    entityId: String(id),
    before: { state: inHand.request.state },
    after: { state: to, ...fields },
  });
}
