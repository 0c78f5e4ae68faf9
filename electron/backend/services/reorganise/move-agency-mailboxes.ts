import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { findOpenHolding, listHoldingsOf } from '../../repositories/address-holdings.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { changeMailbox, changeMailboxes } from '../mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../mailbox-acts/mailbox-status.ts';
import { addAlias, readdressMailbox } from '../mailbox-acts/readdress-mailbox.ts';
import { releaseAddress } from '../mailbox-acts/take-address.ts';
import { getStoredUnit } from '../unit-acts/unit-event.ts';
import type { Drawing } from './draw-operation.ts';
import type { SketchUnit } from './unit-sketch.ts';
import type { Writing } from './writing.ts';

/**
 * Lets the mailboxes of reorganised units follow: a unit that goes on keeps its mailbox under its new name and address;
 * the mailbox of a unit that ends becomes that of its successor, or is revoked, and then mail to it reaches the
 * successor's mailbox for as long as former addresses are kept.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2
 */
export function moveAgencyMailboxes(
  writing: Writing,
  changed: readonly SketchUnit[],
  { successors }: Drawing,
): void {
  for (const unit of changed) if (!unit.isClosed && unit.id !== null) follow(writing, unit.id);
  for (const [key, successor] of sameAddressFirst(writing, successors)) {
    const from = writing.idOf(key);
    const mailbox = findAgencyMailbox(writing.act.db, from);
    if (!mailbox) continue;
    const to = successor === null ? null : writing.idOf(successor);
    const known = to === null ? null : findAgencyMailbox(writing.act.db, to);
    if (to !== null && !known) {
      const { name } = getStoredUnit(writing.act, to);
      const patch = { unitId: to, name };
      changeMailboxes(writing.act, [{ id: mailbox.id, patch, isWithUnit: true }], writing.cause);
      follow(writing, to);
    } else retire(writing, mailbox.id, known?.id ?? null);
  }
}

/** The mailbox whose address its successor goes on with comes first, so that it is the one that follows. */
function sameAddressFirst(
  { act, idOf }: Writing,
  successors: Drawing['successors'],
): [string, string | null][] {
  const keepsAddress = ([key, successor]: [string, string | null]) =>
    successor !== null &&
    findAgencyMailbox(act.db, idOf(key))?.localPart ===
      getStoredUnit(act, idOf(successor)).localPart;
  return [...successors].sort((a, b) => Number(keepsAddress(b)) - Number(keepsAddress(a)));
}

/** Gives the mailbox of a unit the unit's name and address. */
function follow({ act, cause, keepOldUntil }: Writing, unitId: UnitId): void {
  const mailbox = findAgencyMailbox(act.db, unitId);
  if (!mailbox) return;
  const { name, localPart, source } = getStoredUnit(act, unitId);
  changeMailbox(act, mailbox.id, { name }, cause);
  if (mailbox.localPart === localPart) return;
  const held = findOpenHolding(act.db, localPart);
  // What a former or a present unit kept for itself passes on.
  if (held?.role === 'unit' && held.unitId !== unitId)
    releaseAddress(act, held, cause.on ?? act.today, false);
  const reissueReason = cause.reason;
  const next = { localPart, source, keepOldUntil, reissueReason, isWithUnit: true };
  readdressMailbox(act, mailbox.id, next, cause);
}

/** Revokes a mailbox; its addresses lead to another one, if there is one and they are kept. */
function retire(writing: Writing, id: MailboxId, heir: MailboxId | null): void {
  const { act, on, cause, keepOldUntil } = writing;
  const addresses = listHoldingsOf(act.db, id).filter(({ heldTo }) => heldTo === null);
  setMailboxStatus(act, id, 'revoked', cause);
  if (heir === null || keepOldUntil === 'none') return;
  for (const { localPart, source, until } of addresses) {
    const kept = findOpenHolding(act.db, localPart);
    if (kept?.role === 'unit') releaseAddress(act, kept, on, false);
    const lasts = [until, keepOldUntil].filter((day) => day !== null).sort()[0] ?? null;
    addAlias(act, heir, { localPart, source, until: lasts, reissueReason: cause.reason }, cause);
  }
}
