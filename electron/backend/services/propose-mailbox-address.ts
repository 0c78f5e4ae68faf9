import type { AddressProposal, LedgerEntry } from '../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { isRuledKind } from '../../../shared/domain/unit.ts';
import { AppError } from '../../../shared/errors.ts';
import { agencyCandidates } from '../../../shared/rules/agency-address.ts';
import { outsideSuggestions } from '../../../shared/rules/outside-suggestions.ts';
import { personalCandidates } from '../../../shared/rules/personal-address.ts';
import { proposeAddress } from '../../../shared/rules/propose-address.ts';
import type { ReadDb } from '../db/database.ts';
import { findInLedger } from '../repositories/address-ledger.ts';
import { findMailboxFields } from '../repositories/mailbox-changes.ts';
import { findUnit } from '../repositories/units.ts';
import { currentProfile } from './current-profile.ts';

/**
 * Addresses for a mailbox as it is or will be named; what it holds itself, as its address or an alias, is free for it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4
 * @throws NOT_FOUND
 */
export function proposeMailboxAddress(
  db: ReadDb,
  id: MailboxId,
  change: { name?: string | null | undefined; birthYear?: number | null | undefined },
  on: string,
): AddressProposal {
  const mailbox = findMailboxFields(db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  const profile = currentProfile(db, on);
  const unit = findUnit(db, mailbox.unitId as UnitId);
  const look = (localPart: string): LedgerEntry => {
    const entry = findInLedger(db, localPart, on);
    const isOwn =
      entry.mailboxId === id || (mailbox.kind === 'agency' && entry.unitId === mailbox.unitId);
    return isOwn ? { state: 'free', holder: '', since: null } : entry;
  };
  if (mailbox.kind === 'agency' && unit && isRuledKind(unit.kind)) {
    const parent = unit.parentId === null ? null : findUnit(db, unit.parentId);
    const naming = {
      kind: unit.kind,
      name: change.name ?? unit.name,
      parent: parent?.localPart ?? null,
    };
    return proposeAddress(agencyCandidates(naming, profile), look, profile);
  }
  const person = {
    fullName: change.name ?? mailbox.name,
    birthYear: change.birthYear ?? mailbox.birthYear,
  };
  const proposal = proposeAddress(personalCandidates(person, profile), look, profile);
  if (proposal.chosen !== null) return proposal;
  const outside = proposeAddress(outsideSuggestions(person, profile), look, profile);
  return { candidates: [...proposal.candidates, ...outside.candidates], chosen: null };
}
