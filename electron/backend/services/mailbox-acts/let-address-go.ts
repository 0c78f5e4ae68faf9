import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { Holding } from '../../repositories/address-holdings.ts';
import type { StoredFields } from '../../repositories/mailbox-changes.ts';
import { findUnit, isUnitOpen } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { releaseAddress, takeAddress } from './take-address.ts';

/**
 * Ends a mailbox's holding of an address, which then rests; the address of a unit in force goes back to being kept for
 * that unit.
 *
 * @param rests false when it passes on at once
 */
export function letAddressGo(
  act: Act,
  mailbox: StoredFields,
  held: Holding,
  on: string,
  rests = true,
): void {
  const unitId = mailbox.unitId as UnitId;
  const isOfUnit =
    mailbox.kind === 'agency' &&
    isUnitOpen(act.db, unitId) === true &&
    findUnit(act.db, unitId)?.localPart === held.localPart;
  releaseAddress(act, held, on, rests && !isOfUnit);
  if (!isOfUnit) return;
  const { localPart, source } = held;
  const kept = { localPart, source, role: 'unit' as const, mailboxId: null, ofUnit: unitId };
  takeAddress(act, { ...kept, from: on });
}
