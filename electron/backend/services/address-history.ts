import type { MailboxId } from '../../../shared/domain/ids.ts';
import { findReservation } from '../../../shared/rules/profile.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../db/database.ts';
import { type Holding, listHoldings } from '../repositories/address-holdings.ts';
import { findInLedger } from '../repositories/address-ledger.ts';
import {
  listLocalPartsLike,
  listLocalPartsWithin,
  listRefusals,
} from '../repositories/address-look-up.ts';
import { listMailboxEvents } from '../repositories/mailbox-events.ts';
import { findMailbox } from '../repositories/mailboxes.ts';
import { findUnit } from '../repositories/units.ts';
import type { Branch } from './branch.ts';
import { currentProfile } from './current-profile.ts';

/** A period in which somebody held an address. */
export interface HeldPeriod extends Omit<Holding, 'id' | 'localPart' | 'unitId'> {
  /** Who holds it, in Vietnamese, by the present name. */
  holder: string;
  unit: string;
  /** Names the holder had before. */
  formerNames: string[];
}

/**
 * Who ever held an address, and who it was proposed to in vain.
 *
 * @param typed a local part or a whole address
 */
export function getAddressHistory(db: ReadDb, typed: string, today: string) {
  const localPart = localPartOf(typed);
  const profile = currentProfile(db, today);
  const { state, holder } = findInLedger(db, localPart, today);
  const reserved = findReservation(profile, localPart);
  return {
    localPart,
    address: `${localPart}@${profile.domain}`,
    state: state === 'free' && reserved !== null ? ('reserved' as const) : state,
    holder: holder || (state === 'free' ? (reserved ?? '') : ''),
    holdings: listHoldings(db, localPart).map((held) => toPeriod(db, held)),
    refusals: listRefusals(db, localPart),
  };
}

/** Addresses of the ledger that begin with what is typed, in their order; of a branch only its own. */
export function findAddresses(
  db: ReadDb,
  typed: string,
  limit: number,
  branch: Branch | null,
): string[] {
  const text = localPartOf(typed);
  if (text === '') return [];
  return branch === null
    ? listLocalPartsLike(db, text, limit)
    : listLocalPartsWithin(db, text, branch.unitIds, limit);
}

/** The local part of what somebody typed: a whole address, or less. */
export function localPartOf(typed: string): string {
  const [before = ''] = typed.trim().toLowerCase().split('@');
  return /^[a-z0-9.-]*$/.test(before) ? before : foldForSearch(before).replaceAll(' ', '');
}

function toPeriod(
  db: ReadDb,
  { id: _id, localPart: _localPart, unitId, ...held }: Holding,
): HeldPeriod {
  const mailbox = held.mailboxId === null ? null : findMailbox(db, held.mailboxId);
  const unit = unitId === null ? null : findUnit(db, unitId);
  return {
    ...held,
    holder: mailbox?.name ?? unit?.name ?? '',
    unit: mailbox?.unitName ?? '',
    formerNames: held.mailboxId === null ? [] : formerNames(db, held.mailboxId),
  };
}

function formerNames(db: ReadDb, id: MailboxId): string[] {
  const names = listMailboxEvents(db, id).flatMap(({ before }) => before?.name ?? []);
  return [...new Set(names)];
}
