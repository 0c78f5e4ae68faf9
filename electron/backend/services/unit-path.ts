import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';
import { findUnit } from '../repositories/units.ts';

/** Names from the top of the tree to a unit. */
export function unitPath(db: ReadDb, unitId: UnitId): string[] {
  const names: string[] = [];
  for (
    let unit = findUnit(db, unitId);
    unit;
    unit = unit.parentId ? findUnit(db, unit.parentId) : null
  ) {
    names.unshift(unit.name);
  }
  return names;
}
