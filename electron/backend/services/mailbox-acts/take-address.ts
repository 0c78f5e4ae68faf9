import { addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { isUsableLocalPart } from '../../../../shared/rules/local-part.ts';
import { findReservation } from '../../../../shared/rules/profile.ts';
import {
  endHolding,
  endRest,
  findOpenHolding,
  type Holding,
} from '../../repositories/address-holdings.ts';
import { findInLedger, insertHolding } from '../../repositories/address-ledger.ts';
import type { Act } from '../act.ts';
import { Branch, hideHolder } from '../branch.ts';
import { profileOfAct } from '../current-profile.ts';

/** Who takes an address, as what, and why it may. */
export interface AddressClaim {
  localPart: string;
  role: 'mailbox' | 'alias' | 'unit';
  mailboxId: MailboxId | null;
  /** The unit whose kept address it may be. */
  ofUnit: UnitId | null;
  from: string;
  /** The article the address rests on. */
  source: string;
  /** The day an alias is meant to end. */
  until?: string | null | undefined;
  /** Why a resting address is given again. */
  reissueReason?: string | null | undefined;
}

/**
 * Enters an address in the ledger for somebody, if it may be theirs: nobody else holds it, it is not kept for another
 * unit or for the system, and it does not rest (or there is a reason to give it all the same).
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4
 * @throws ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function takeAddress(act: Act, claim: AddressClaim): void {
  const { db } = act;
  const { localPart } = claim;
  if (!isUsableLocalPart(localPart)) throw new AppError('ADDRESS_INVALID', { localPart });
  const held = findOpenHolding(db, localPart);
  if (held) {
    if (!isOwn(held, claim)) throw taken(act, localPart, 'taken');
    // Kept for the unit, or the mailbox's own alias: it passes on without a rest.
    endHolding(db, held.id, claim.from, null);
  } else if (isReserved(act, claim)) {
    throw taken(act, localPart, 'reserved');
  }
  const entry = held ? null : findInLedger(db, localPart, claim.from);
  const isResting =
    entry?.state === 'resting' &&
    (entry.mailboxId === null
      ? entry.unitId !== claim.ofUnit
      : entry.mailboxId !== claim.mailboxId);
  if (isResting && !claim.reissueReason?.trim()) {
    const { holder } = hideHolder(Branch.of(db, act.actor), entry);
    throw new AppError('ADDRESS_RESTING', { localPart, holder });
  }
  if (!held) endRest(db, localPart, claim.from);
  insertHolding(db, {
    localPart,
    role: claim.role,
    mailboxId: claim.role === 'unit' ? null : claim.mailboxId,
    unitId: claim.role === 'unit' ? claim.ofUnit : null,
    heldFrom: claim.from,
    source: claim.source,
    until: claim.until ?? null,
    reason: isResting ? (claim.reissueReason ?? '').trim() : '',
  });
}

/** Whether what is held is already the claimant's. */
function isOwn(held: Holding, { ofUnit, mailboxId }: AddressClaim): boolean {
  if (held.role === 'unit') return ofUnit !== null && held.unitId === ofUnit;
  return held.role === 'alias' && mailboxId !== null && held.mailboxId === mailboxId;
}

/** Kept for the system, or for a district that asks for it itself. */
function isReserved(act: Act, { localPart, ofUnit }: AddressClaim): boolean {
  const profile = profileOfAct(act, act.today);
  if (ofUnit === null) return findReservation(profile, localPart) !== null;
  return profile.reservations.some(({ localParts }) => localParts.includes(localPart));
}

function taken(act: Act, localPart: string, state: 'taken' | 'reserved'): AppError {
  const branch = Branch.of(act.db, act.actor);
  const { holder } = hideHolder(branch, findInLedger(act.db, localPart, act.today));
  const reserved = findReservation(profileOfAct(act, act.today), localPart) ?? '';
  return new AppError('ADDRESS_TAKEN', { localPart, holder: holder || reserved, state });
}

/**
 * Ends the holding of an address and lets it rest.
 *
 * @param rests false when it passes on at once
 */
export function releaseAddress(act: Act, held: Holding, on: string, rests: boolean): void {
  endHolding(act.db, held.id, on, rests ? restUntil(act, on) : null);
}

/** The first day on which an address released on a day may be given again. */
function restUntil(act: Act, on: string): string {
  return addMonths(on, profileOfAct(act, on).restMonths);
}
