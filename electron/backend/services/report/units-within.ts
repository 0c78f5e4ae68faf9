import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReadDb } from '../../db/database.ts';
import { listReportUnits } from '../../repositories/report-units.ts';

/** A unit with everything below it, closed units included. */
export function unitsWithin(db: ReadDb, unitId: UnitId): UnitId[] {
  const below = Map.groupBy(listReportUnits(db, 0), ({ parentId }) => parentId);
  const found: UnitId[] = [];
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.push(id);
    for (const child of below.get(id) ?? []) waiting.push(child.id);
  }
  return found;
}
