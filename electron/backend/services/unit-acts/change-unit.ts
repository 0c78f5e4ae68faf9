import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { findStoredUnit } from '../../repositories/unit-changes.ts';
import { countLiveMailboxes, listStaff, replaceStaff } from '../../repositories/unit-facts.ts';
import { listUnits } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { Branch } from '../branch.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';
import { writePlan } from '../reorganise/apply-reorganisation.ts';
import { type DrawnPlan, planReorganisation } from '../reorganise/plan-reorganisation.ts';
import type { UnitToCreate } from './create-unit.ts';
import { releaseUnitAddresses } from './keep-unit-address.ts';
import { getStoredUnit, unitDayOf, writeUnitChange } from './unit-event.ts';

/** Name, kind and place of a unit as they will be. */
export interface UnitPlace {
  name: string;
  kind: UnitKind;
  parentId: UnitId | null;
  localPart?: string | null | undefined;
}

/** A unit as its form leaves it; what is absent stays. */
export interface UnitChange {
  id: UnitId;
  details: UnitToCreate['details'];
  staff?: readonly { year: number; staff: number }[] | undefined;
  place?: UnitPlace | null | undefined;
  keepOldUntil: string | null | 'none';
  addressReason?: string | null | undefined;
}

/**
 * What another name, kind or place of a unit does to its address and those of the units below it.
 *
 * @throws NOT_FOUND
 */
export function planUnitChange(
  db: ReadDb,
  {
    id,
    place,
    addressReason,
  }: { id: UnitId; place: UnitPlace; addressReason?: string | null | undefined },
  on: string,
  more: { keepOldUntil?: string | null; document?: string; branch?: Branch | null } = {},
): DrawnPlan {
  const { name, kind, parentId, localPart } = place;
  return planReorganisation(
    db,
    {
      operation: { kind: 'edit', unitId: id, name, unitKind: kind, parentId },
      keepOldUntil: more.keepOldUntil ?? null,
      chosen: localPart ? { [String(id)]: localPart } : {},
      reason: addressReason ?? '',
      document: more.document ?? '',
    },
    on,
    0,
    more.branch ?? null,
  );
}

/**
 * Changes a unit as its form leaves it, with the addresses that follow from it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 * @returns whether anything changed
 * @throws NOT_FOUND | UNIT_CLOSED | REORGANISE_REFUSED
 */
export function changeUnit(act: Act, change: UnitChange, cause: Cause): boolean {
  const { id, place } = change;
  const stored = getStoredUnit(act, id);
  if (stored.validTo !== null) throw new AppError('UNIT_CLOSED', { unitId: id });
  let hasChanged = false;
  if (place && isElsewhere(stored, place)) {
    const reason = change.addressReason || cause.reason || '';
    const document = cause.document ?? '';
    const { keepOldUntil } = change;
    const drawn = planUnitChange(act.db, { id, place, addressReason: reason }, act.today, {
      keepOldUntil,
      document,
      branch: Branch.of(act.db, act.actor),
    });
    if (drawn.plan.units.length > 0) {
      const operation = {
        kind: 'edit' as const,
        unitId: id,
        name: place.name,
        unitKind: place.kind,
        parentId: place.parentId,
      };
      const order = { operation, keepOldUntil, chosen: {}, reason, document };
      writePlan(act, drawn, order, cause.on ?? unitDayOf(act, id, cause));
      hasChanged = true;
    }
  }
  if (writeUnitChange(act, id, withoutUndefined(change.details), cause)) hasChanged = true;
  if (change.staff && JSON.stringify(change.staff) !== JSON.stringify(listStaff(act.db, id))) {
    replaceStaff(act.db, id, change.staff);
    hasChanged = true;
  }
  if (hasChanged) bumpRegisterVersion(act.db);
  act.record({
    action: 'unit.change',
    entity: 'unit',
    entityId: String(id),
    before: stored,
    after: findStoredUnit(act.db, id),
  });
  return hasChanged;
}

/**
 * Closes a unit that nothing depends on any more.
 *
 * @throws NOT_FOUND
 * @throws UNIT_NOT_EMPTY while it has mailboxes or units below it
 */
export function closeUnit(act: Act, id: UnitId, cause: Cause): boolean {
  const stored = getStoredUnit(act, id);
  if (stored.validTo !== null) return false;
  const mailboxes =
    countLiveMailboxes(act.db, id, 'personal') + countLiveMailboxes(act.db, id, 'agency');
  const units = listUnits(act.db).filter(({ parentId }) => parentId === id).length;
  if (mailboxes + units > 0)
    throw new AppError('UNIT_NOT_EMPTY', { unit: stored.name, mailboxes, units });
  const on = unitDayOf(act, id, cause);
  writeUnitChange(act, id, { validTo: on }, cause, 'closed');
  releaseUnitAddresses(act, id, on);
  bumpRegisterVersion(act.db);
  act.record({
    action: 'unit.close',
    entity: 'unit',
    entityId: String(id),
    before: { validTo: null },
    after: { validTo: on },
  });
  return true;
}

function isElsewhere(
  stored: { name: string; kind: string; parentId: number | null; localPart: string },
  place: UnitPlace,
): boolean {
  return (
    stored.name !== place.name ||
    stored.kind !== place.kind ||
    stored.parentId !== place.parentId ||
    (Boolean(place.localPart) && place.localPart !== stored.localPart)
  );
}

function withoutUndefined<T extends object>(details: T) {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
