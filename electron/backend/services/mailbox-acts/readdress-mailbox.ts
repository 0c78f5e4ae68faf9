import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { findOpenHolding, type Holding, setAliasEnd } from '../../repositories/address-holdings.ts';
import { insertHolding } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { updateMailboxes } from '../../repositories/mailbox-changes.ts';
import type { Act } from '../act.ts';
import { getLive } from './change-mailbox.ts';
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
}

/**
 * Gives a mailbox a new address; the old one stays its alias until a day, so that nobody's mail is lost.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4; Điều 5 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING | DAY_OUT_OF_ORDER
 */
export function readdressMailbox(act: Act, id: MailboxId, next: NewAddress, cause: Cause): void {
  const stored = getLive(act, id);
  if (stored.localPart === next.localPart) return;
  const on = dayOf(act, id, cause);
  const old = findOpenHolding(act.db, stored.localPart);
  if (old?.mailboxId !== id)
    throw new Error(`the ledger does not know the address of mailbox ${id}`);
  takeAddress(act, {
    localPart: next.localPart,
    role: 'mailbox',
    mailboxId: id,
    ofUnit: stored.kind === 'agency' ? (stored.unitId as never) : null,
    from: on,
    source: next.source,
    reissueReason: next.reissueReason,
  });
  const keeps = next.keepOldUntil !== 'none';
  releaseAddress(act, old, on, !keeps);
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
      ofUnit: stored.kind === 'agency' ? (stored.unitId as never) : null,
      from: on,
      source: alias.source,
      until: alias.until,
      reissueReason: alias.reissueReason,
    });
  }
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

/** Ends a holding that is an alias, with its event. */
export function endAliasHolding(act: Act, held: Holding, cause: Cause): void {
  if (held.mailboxId === null) throw new Error('an alias belongs to a mailbox');
  const on = dayOf(act, held.mailboxId, cause);
  releaseAddress(act, held, on, true);
  writeEvent(act, held.mailboxId, 'alias-ended', on, cause, { before: { alias: held.localPart } });
}
