import type { UnitId } from '../../../../shared/domain/ids.ts';
import { endHolding, findOpenHolding } from '../../repositories/address-holdings.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { listUnitHoldings, wasEverMailed } from '../../repositories/unit-facts.ts';
import type { Act } from '../act.ts';
import { releaseAddress, takeAddress } from '../mailbox-acts/take-address.ts';
import { getStoredUnit } from './unit-event.ts';

/**
 * Lets go of what is kept for a unit and is not its address any more. An address that mail ever arrived at rests.
 */
export function releaseUnitAddresses(act: Act, id: UnitId, on: string): void {
  const unit = getStoredUnit(act, id);
  for (const held of listUnitHoldings(act.db, id)) {
    if (unit.validTo === null && held.localPart === unit.localPart) continue;
    const holding = findOpenHolding(act.db, held.localPart);
    if (holding) releaseAddress(act, holding, on, wasEverMailed(act.db, held.localPart));
  }
}

/**
 * Keeps the address of a unit in force for it in the ledger, unless its own mailbox holds it already.
 *
 * @param heirReason why it may take what rests, such as a former unit's address
 * @throws ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function keepUnitAddress(
  act: Act,
  id: UnitId,
  on: string,
  heirReason: string | null = null,
): void {
  const unit = getStoredUnit(act, id);
  if (unit.validTo !== null) return;
  const held = findOpenHolding(act.db, unit.localPart);
  const mailbox = findAgencyMailbox(act.db, id);
  if (held && (held.unitId === id || (mailbox && held.mailboxId === mailbox.id))) return;
  if (held?.role === 'unit' && held.unitId !== null && heirReason !== null) {
    const former = getStoredUnit(act, held.unitId);
    // What a closed unit or one with another address still keeps passes on without a rest.
    if (former.validTo !== null || former.localPart !== unit.localPart)
      endHolding(act.db, held.id, on, null);
  }
  takeAddress(act, {
    localPart: unit.localPart,
    role: 'unit',
    mailboxId: null,
    ofUnit: id,
    from: on,
    source: unit.source,
    reissueReason: heirReason,
  });
}
