import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { isLive, type MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { MailboxEventKind } from '../../../../shared/domain/mailbox-event.ts';
import { listHoldingsOf } from '../../repositories/address-holdings.ts';
import { findAddressSource } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { type StoredFields, updateMailboxes } from '../../repositories/mailbox-changes.ts';
import type { Act } from '../act.ts';
import { assertUnitOpen, getFields } from './change-mailbox.ts';
import { letAddressGo } from './let-address-go.ts';
import { type Cause, dayOf, writeEvent } from './record-event.ts';
import { takeAddress } from './take-address.ts';

/**
 * Puts a mailbox into another state. A mailbox that is deleted or revoked gives up its address and aliases, which rest;
 * an agency's address stays kept for its unit. A mailbox that lives again takes its address back.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 12 khoản 7
 * @param kind what the event is called, when it is more than the state tells
 * @returns whether anything changed
 * @throws NOT_FOUND | DAY_OUT_OF_ORDER
 * @throws ADDRESS_TAKEN | UNIT_CLOSED when it cannot live again as it was
 */
export function setMailboxStatus(
  act: Act,
  id: MailboxId,
  status: MailboxStatus,
  cause: Cause,
  kind?: MailboxEventKind,
): boolean {
  const stored = getFields(act, id);
  const former = stored.status as MailboxStatus;
  if (former === status) return false;
  const on = dayOf(act, id, cause);
  if (isLive(former) && !isLive(status)) release(act, stored, on);
  if (!isLive(former) && isLive(status)) takeBack(act, stored, on);
  updateMailboxes(act.db, [{ id, kind: stored.kind, fields: { status, statusOn: on } }]);
  writeEvent(act, id, kind ?? kindOf(former, status), on, cause, {
    before: { status: former, statusOn: stored.statusOn },
    after: { status, statusOn: on },
  });
  bumpRegisterVersion(act.db);
  return true;
}

function release(act: Act, stored: StoredFields, on: string): void {
  for (const held of listHoldingsOf(act.db, stored.id))
    if (held.heldTo === null) letAddressGo(act, stored, held, on);
}

function takeBack(act: Act, stored: StoredFields, on: string): void {
  const unitId = stored.unitId as UnitId;
  assertUnitOpen(act, unitId);
  takeAddress(act, {
    localPart: stored.localPart,
    role: 'mailbox',
    mailboxId: stored.id,
    ofUnit: stored.kind === 'agency' ? unitId : null,
    from: on,
    source: findAddressSource(act.db, stored.localPart, stored.id) ?? '',
  });
}

function kindOf(former: MailboxStatus, status: MailboxStatus): MailboxEventKind {
  switch (status) {
    case 'locked':
      return isLive(former) ? 'locked' : 'restored';
    case 'deleted':
      return 'deleted';
    case 'revoked':
      return 'revoked';
    case 'in-use':
      return isLive(former) ? 'unlocked' : 'restored';
  }
}
