import type { MailboxId, RequestId } from '../../../../shared/domain/ids.ts';
import type { RequestKind } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import { findAddressSource } from '../../repositories/address-ledger.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import { markLineDone, type RequestLineRecord } from '../../repositories/request-lines.ts';
import { type RequestRecord, updateRequestStep } from '../../repositories/requests.ts';
import type { Act } from '../act.ts';
import { grantAgencyMailbox } from '../mailbox-acts/agency-mailbox.ts';
import { changeMailbox } from '../mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox, outsideSource } from '../mailbox-acts/personal-mailbox.ts';
import { readdressMailbox } from '../mailbox-acts/readdress-mailbox.ts';
import { type Cause, recordMailboxEvent } from '../mailbox-acts/record-event.ts';
import { proposeMailboxAddress } from '../propose-mailbox-address.ts';
import { assertMayBecome, citeRequest, getRequest, nameOfRequest } from './request-facts.ts';

/** How many lines of each kind were carried out. */
export type DoneCounts = Record<RequestKind, number>;

/**
 * Carries out every accepted line of a request in one act: mailboxes are granted in the order of the lines, changed,
 * given a new password, taken away. All of it happens, or nothing.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5; Điều 14 khoản 3
 * @param registerVersion the register as it was shown; without it, whatever it is now
 * @throws NOT_FOUND | RULES_REFUSE | REQUEST_STALE
 * @throws ADDRESS_NONE_FREE | ADDRESS_TAKEN | MAILBOX_NOT_LIVE | … as the acts on mailboxes do
 */
export function carryOutRequest(
  act: Act,
  id: RequestId,
  registerVersion: number | null = null,
): DoneCounts {
  const { request, lines } = getRequest(act.db, id);
  const accepted = lines.filter(
    ({ decision, doneAt }) => decision === 'accepted' && doneAt === null,
  );
  assertMayBecome(act.db, { request, lines: lines.map(asDone) }, 'carried-out');
  if (registerVersion !== null && registerVersion !== getRegisterVersion(act.db))
    throw new AppError('REQUEST_STALE', { number: nameOfRequest(request) });

  const counts: DoneCounts = { issue: 0, change: 0, reissue: 0, cancel: 0 };
  for (const line of accepted) {
    const cause = { requestId: id, document: citeRequest(request), reason: line.note };
    const mailboxId = carryOutLine(act, request, line, cause);
    const mailbox = findMailbox(act.db, mailboxId);
    if (!mailbox) throw new Error(`line ${line.id} has no mailbox`);
    const source = findAddressSource(act.db, mailbox.localPart, mailboxId) ?? '';
    const { localPart } = mailbox;
    markLineDone(act.db, line.id, { at: act.at, mailboxId, localPart, source });
    counts[line.kind]++;
  }
  updateRequestStep(act.db, id, { state: 'carried-out', carriedOutOn: act.today });
  act.record({
    action: 'request.carry-out',
    entity: 'request',
    entityId: String(id),
    before: { state: request.state },
    after: { state: 'carried-out', ...counts },
  });
  return counts;
}

/** The step is judged by what it will have done. */
function asDone(line: RequestLineRecord): RequestLineRecord {
  return line.decision === 'accepted' ? { ...line, doneAt: line.doneAt ?? 'now' } : line;
}

function carryOutLine(
  act: Act,
  request: RequestRecord,
  line: RequestLineRecord,
  cause: Cause,
): MailboxId {
  const unitId = line.unitId ?? request.unitId;
  if (line.kind === 'issue') {
    if (line.subject === 'unit')
      return grantAgencyMailbox(act, { unitId, phone: line.phone }, cause);
    const { fullName, birthYear, position, department, phone, note, wantedLocalPart } = line;
    const wanted = wantedLocalPart === '' ? {} : wantedAddress(wantedLocalPart, note);
    const person = { fullName, birthYear, unitId, position, department, phone };
    return grantPersonalMailbox(act, { ...person, ...wanted }, cause);
  }
  const id = line.mailboxId;
  if (id === null) throw new Error(`line ${line.id} has no mailbox`);
  switch (line.kind) {
    case 'change':
      changeMailbox(act, id, patchOf(line), cause);
      if (line.wantedLocalPart !== '') readdress(act, id, line, cause);
      break;
    case 'reissue':
      resetPassword(act, id, cause);
      break;
    case 'cancel':
      setMailboxStatus(act, id, 'deleted', cause);
      break;
  }
  return id;
}

const AS_ASKED = 'theo đề nghị của đơn vị';

function wantedAddress(localPart: string, note: string) {
  return { localPart, addressReason: note || AS_ASKED };
}

/** The old address stays an alias, so that nobody's mail is lost. */
function readdress(act: Act, id: MailboxId, line: RequestLineRecord, cause: Cause): void {
  const { wantedLocalPart: localPart, keepOldUntil, note } = line;
  const { candidates } = proposeMailboxAddress(act.db, id, {}, act.today);
  const formed = candidates.find((candidate) => candidate.localPart === localPart);
  const source = formed?.source ?? outsideSource(note || AS_ASKED);
  readdressMailbox(act, id, { localPart, source, keepOldUntil, reissueReason: note }, cause);
}

/** What is empty stays as it is. */
function patchOf(line: RequestLineRecord) {
  return {
    name: line.fullName || undefined,
    birthYear: line.birthYear ?? undefined,
    position: line.position || undefined,
    department: line.department || undefined,
    phone: line.phone || undefined,
    unitId: line.unitId ?? undefined,
  };
}

/** From now on the mailbox has a first password again, which its owner is to change. */
function resetPassword(act: Act, id: MailboxId, cause: Cause): void {
  const hasChanged = changeMailbox(act, id, { passwordState: 'default' }, cause, 'password-reset');
  if (!hasChanged) recordMailboxEvent(act, id, 'password-reset', cause);
}
