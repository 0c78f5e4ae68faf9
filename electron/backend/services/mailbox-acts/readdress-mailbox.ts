import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  findOpenHolding,
  type Holding,
  listHoldingsOf,
  setAliasEnd,
} from '../../repositories/address-holdings.ts';
import { insertHolding } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import {
  refreshSearch,
  type StoredFields,
  updateMailboxes,
} from '../../repositories/mailbox-changes.ts';
import { findUnit } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { getFields, getLive } from './change-mailbox.ts';
import { letAddressGo } from './let-address-go.ts';
import { type Cause, dayOf, writeEvent } from './record-event.ts';
import { releaseAddress, takeAddress } from './take-address.ts';

/** The new address of a mailbox. */
export interface NewAddress {
  localPart: string;
  /** The article it rests on, or `Ngoài Quy chế: …`. */
  source: string;
  /** Until when the old address stays as an alias, `YYYY-MM-DD`; null for no end, `none` to let it rest at once. */
  keepOldUntil: string | null | 'none';
  /** Why a resting address is given again. */
  reissueReason?: string | null | undefined;
  /** True when the address of the agency mailbox's unit changes with it. */
  isWithUnit?: boolean;
}

/**
 * Gives a mailbox a new address; the old one stays its alias until a day, so that nobody's mail is lost.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4; Điều 5 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING | DAY_OUT_OF_ORDER
 * @throws AGENCY_MAILBOX_STAYS when it is its unit's address, which changes with the unit
 */
export function readdressMailbox(act: Act, id: MailboxId, next: NewAddress, cause: Cause): void {
  const stored = getLive(act, id);
  if (stored.localPart === next.localPart) return;
  if (!next.isWithUnit && isOfUnit(act, stored))
    throw new AppError('AGENCY_MAILBOX_STAYS', { address: stored.localPart });
  const on = dayOf(act, id, cause);
  const old = findOpenHolding(act.db, stored.localPart);
  if (old?.mailboxId !== id)
    throw new Error(`the ledger does not know the address of mailbox ${id}`);
  takeAddress(act, {
    localPart: next.localPart,
    role: 'mailbox',
    mailboxId: id,
    ofUnit: stored.kind === 'agency' ? (stored.unitId as UnitId) : null,
    from: on,
    source: next.source,
    reissueReason: next.reissueReason,
  });
  const keeps = next.keepOldUntil !== 'none';
  if (keeps) releaseAddress(act, old, on, false);
  else letAddressGo(act, stored, old, on);
  if (keeps) {
    insertHolding(act.db, {
      localPart: old.localPart,
      role: 'alias',
      mailboxId: id,
      unitId: null,
      heldFrom: on,
      source: old.source,
      until: next.keepOldUntil,
    });
  }
  updateMailboxes(act.db, [{ id, kind: stored.kind, fields: { localPart: next.localPart } }]);
  writeEvent(act, id, 'readdressed', on, cause, {
    before: { localPart: stored.localPart },
    after: { localPart: next.localPart, aliasUntil: keeps ? next.keepOldUntil : 'none' },
  });
  bumpRegisterVersion(act.db);
}

/**
 * Gives a mailbox back an address that was its own, when the change is undone; the newer address rests.
 *
 * @throws ADDRESS_TAKEN when somebody else holds it by now
 */
export function returnAddress(act: Act, id: MailboxId, localPart: string, cause: Cause): void {
  const own = listHoldingsOf(act.db, id).findLast((held) => held.localPart === localPart);
  const source = own?.source ?? '';
  const reissueReason = cause.reason;
  const next = { localPart, source, keepOldUntil: 'none', reissueReason, isWithUnit: true };
  readdressMailbox(act, id, next, cause);
}

/** Whether a mailbox has the very address that is kept for its unit. */
function isOfUnit(act: Act, { kind, unitId, localPart }: StoredFields): boolean {
  return kind === 'agency' && findUnit(act.db, unitId as UnitId)?.localPart === localPart;
}

/** An alias to be added. */
export interface NewAlias {
  localPart: string;
  source: string;
  /** The day it is meant to end; null for none. */
  until: string | null;
  reissueReason?: string | null | undefined;
}

/**
 * Gives a mailbox one more address under which it receives mail.
 *
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING | DAY_OUT_OF_ORDER
 */
export function addAlias(act: Act, id: MailboxId, alias: NewAlias, cause: Cause): void {
  const stored = getLive(act, id);
  const on = dayOf(act, id, cause);
  const held = findOpenHolding(act.db, alias.localPart);
  if (held?.role === 'alias' && held.mailboxId === id) {
    setAliasEnd(act.db, held.id, alias.until);
  } else {
    takeAddress(act, {
      localPart: alias.localPart,
      role: 'alias',
      mailboxId: id,
      ofUnit: stored.kind === 'agency' ? (stored.unitId as UnitId) : null,
      from: on,
      source: alias.source,
      until: alias.until,
      reissueReason: alias.reissueReason,
    });
  }
  refreshSearch(act.db, [id]);
  writeEvent(act, id, 'alias-added', on, cause, {
    after: { alias: alias.localPart, aliasUntil: alias.until },
  });
  bumpRegisterVersion(act.db);
}

/**
 * Ends an alias; the address rests from then on.
 *
 * @throws NOT_FOUND when the mailbox has no such alias
 */
export function endAlias(act: Act, id: MailboxId, localPart: string, cause: Cause): void {
  const held = findOpenHolding(act.db, localPart);
  if (held?.role !== 'alias' || held.mailboxId !== id) {
    throw new AppError('NOT_FOUND', { entity: 'alias', id: localPart });
  }
  endAliasHolding(act, held, cause);
  bumpRegisterVersion(act.db);
}

/**
 * Ends a holding that is an alias, with its event.
 *
 * @param rests false when the address passes on at once
 */
export function endAliasHolding(act: Act, held: Holding, cause: Cause, rests = true): void {
  if (held.mailboxId === null) throw new Error('an alias belongs to a mailbox');
  const on = dayOf(act, held.mailboxId, cause);
  letAddressGo(act, getFields(act, held.mailboxId), held, on, rests);
  refreshSearch(act.db, [held.mailboxId]);
  writeEvent(act, held.mailboxId, 'alias-ended', on, cause, { before: { alias: held.localPart } });
}
