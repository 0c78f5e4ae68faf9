import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  listStoredUnits,
  listUnitEventsAfter,
  type StoredUnit,
} from '../../repositories/unit-changes.ts';

/** Units as they stood on a day: today's with later events undone; those made later are left out. */
export function unitsAsOf(db: ReadDb, day: string): Map<UnitId, StoredUnit> {
  const units = new Map(listStoredUnits(db, true).map((unit) => [unit.id, unit]));
  for (const { unitId, kind, before } of listUnitEventsAfter(db, day)) {
    const unit = units.get(unitId);
    if (unit && kind !== 'created') units.set(unitId, { ...unit, ...before });
  }
  for (const [id, unit] of units) if (unit.validFrom > day) units.delete(id);
  return units;
}

/** A unit and everything below it on that day. */
export function branchAsOf(units: ReadonlyMap<UnitId, StoredUnit>, top: UnitId): Set<UnitId> {
  const branch = new Set([top]);
  for (let size = 0; size < branch.size; ) {
    size = branch.size;
    for (const { id, parentId } of units.values())
      if (parentId !== null && branch.has(parentId as UnitId)) branch.add(id);
  }
  return branch;
}
