import type { AddressProposal, LedgerEntry } from '../../../shared/domain/address.ts';
import { type AgencyNaming, agencyCandidates } from '../../../shared/rules/agency-address.ts';
import { outsideSuggestions } from '../../../shared/rules/outside-suggestions.ts';
import { type PersonNaming, personalCandidates } from '../../../shared/rules/personal-address.ts';
import { proposeAddress } from '../../../shared/rules/propose-address.ts';
import { expandUnitName, unitNameKey } from '../../../shared/text/unit-name.ts';
import type { ReadDb } from '../db/database.ts';
import { findInLedger, type LedgerHolder } from '../repositories/address-ledger.ts';
import { findUnit } from '../repositories/units.ts';
import { currentProfile } from './current-profile.ts';

/**
 * Candidates for a person on a day, judged against the ledger. When all that the regulation gives are held, labelled
 * suggestions outside it follow, for a person to choose from: none of them is chosen.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2
 */
export function proposePersonalAddress(
  db: ReadDb,
  person: PersonNaming,
  on: string,
): AddressProposal {
  const profile = currentProfile(db, on);
  const look = (localPart: string) => findInLedger(db, localPart, on);
  const proposal = proposeAddress(personalCandidates(person, profile), look, profile);
  if (proposal.chosen !== null) return proposal;
  const outside = proposeAddress(outsideSuggestions(person, profile), look, profile);
  return { candidates: [...proposal.candidates, ...outside.candidates], chosen: null };
}

/**
 * Candidates for a unit on a day. An address that the unit list keeps for this very unit is free for it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export function proposeAgencyAddress(db: ReadDb, unit: AgencyNaming, on: string): AddressProposal {
  const profile = currentProfile(db, on);
  const look = (localPart: string): LedgerEntry => {
    const entry = findInLedger(db, localPart, on);
    return isKeptFor(db, entry, unit.name) ? { state: 'free', holder: '', since: null } : entry;
  };
  const forms = agencyCandidates({ ...unit, name: expandUnitName(unit.name) }, profile);
  return proposeAddress(forms, look, profile);
}

const UNIT_TYPE = /^(huyen|thi xa|thanh pho|xa|phuong|thi tran) /;

function isKeptFor(db: ReadDb, entry: LedgerHolder, name: string): boolean {
  if (entry.state !== 'reserved' || entry.unitId === null) return false;
  const kept = unitNameKey(findUnit(db, entry.unitId)?.name ?? '');
  const asked = unitNameKey(name);
  return kept === asked || (!UNIT_TYPE.test(asked) && kept.replace(UNIT_TYPE, '') === asked);
}
