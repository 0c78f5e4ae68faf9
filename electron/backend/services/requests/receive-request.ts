import type { RequestId, UnitId } from '../../../../shared/domain/ids.ts';
import type { RequestState } from '../../../../shared/domain/request.ts';
import { AppError } from '../../../../shared/errors.ts';
import { requestDueOn } from '../../../../shared/rules/request-states.ts';
import { workingCalendar } from '../../../../shared/rules/working-calendar.ts';
import type { ReadDb } from '../../db/database.ts';
import { insertRequest, type RequestHead, updateRequestHead } from '../../repositories/requests.ts';
import { findUnit } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { getSettings } from '../settings.ts';
import { getRequest } from './request-facts.ts';

/** What is written of an office's letter. */
export interface Letter {
  unitId: UnitId;
  letterNumber: string;
  letterOn: string;
  receivedOn: string;
  abstract: string;
  /** The day it is to be answered by; reckoned from the settings without it. */
  dueOn?: string | null | undefined;
}

/** What is written of a phone call. */
export interface PhoneCall {
  unitId: UnitId;
  receivedOn: string;
  abstract: string;
  caller: string;
  callerPhone: string;
  /** How it was made sure that the caller is who they say. */
  verification: string;
}

const EDITABLE: readonly RequestState[] = ['received', 'submitted'];

/**
 * Enters an office's letter.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 * @throws NOT_FOUND when there is no such unit
 */
export function receiveLetter(act: Act, letter: Letter): RequestId {
  return enter(act, {
    channel: 'letter',
    ...letter,
    dueOn: letter.dueOn ?? dueDayOf(act.db, letter.receivedOn),
    caller: '',
    callerPhone: '',
    verification: '',
  });
}

/**
 * Enters a phone call about a forgotten password.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3; Điều 10 khoản 1
 * @throws NOT_FOUND when there is no such unit
 */
export function receiveCall(act: Act, call: PhoneCall): RequestId {
  return enter(act, {
    channel: 'phone',
    ...call,
    letterNumber: '',
    letterOn: null,
    dueOn: dueDayOf(act.db, call.receivedOn),
  });
}

/**
 * Puts right what was written when a letter arrived.
 *
 * @throws NOT_FOUND
 * @throws RULES_REFUSE once the department has decided
 */
export function changeLetter(act: Act, id: RequestId, letter: Letter): void {
  const { request } = getRequest(act.db, id);
  assertEditable(request.state);
  assertUnit(act, letter.unitId);
  const head: RequestHead = {
    channel: request.channel,
    caller: request.caller,
    callerPhone: request.callerPhone,
    verification: request.verification,
    ...letter,
    dueOn: letter.dueOn ?? dueDayOf(act.db, letter.receivedOn),
  };
  updateRequestHead(act.db, id, head);
  act.record({
    action: 'request.change',
    entity: 'request',
    entityId: String(id),
    before: headFacts(request),
    after: headFacts(head),
  });
}

/**
 * Lines and letter stay as they are once the department has decided of them.
 *
 * @throws RULES_REFUSE
 */
export function assertEditable(state: RequestState): void {
  if (EDITABLE.includes(state)) return;
  const message = 'Sở đã có ý kiến về đề nghị này; hãy mở lại để xem xét trước khi sửa';
  throw new AppError('RULES_REFUSE', { verdicts: [{ message, source: 'Điều 14 khoản 3' }] });
}

function enter(act: Act, head: RequestHead): RequestId {
  assertUnit(act, head.unitId);
  const id = insertRequest(act.db, { ...head, createdAt: act.at, createdBy: act.actor.id });
  act.record({
    action: 'request.receive',
    entity: 'request',
    entityId: String(id),
    after: headFacts(head),
  });
  return id;
}

function headFacts(head: RequestHead) {
  const { channel, unitId, letterNumber, letterOn, receivedOn, abstract, dueOn, caller } = head;
  const letter = { channel, unitId, letterNumber, letterOn, receivedOn, abstract, dueOn };
  return channel === 'phone'
    ? { ...letter, caller, callerPhone: head.callerPhone, verification: head.verification }
    : letter;
}

function dueDayOf(db: ReadDb, receivedOn: string): string {
  const { request, calendar } = getSettings(db);
  return requestDueOn(receivedOn, request, workingCalendar(calendar));
}

function assertUnit({ db }: Act, unitId: UnitId): void {
  if (!findUnit(db, unitId))
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
}
