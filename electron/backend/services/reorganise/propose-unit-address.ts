import type { AddressProposal } from '../../../../shared/domain/address.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import type { Branch } from '../branch.ts';
import { currentProfile } from '../current-profile.ts';
import { nameUnits } from './name-units.ts';
import { UnitSketch } from './unit-sketch.ts';

/**
 * Addresses for a unit as it is or will be, judged as reorganising judges them.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 * @param branch the branch beyond which nobody is named; null for the whole province
 * @throws NOT_FOUND for a unit, or a unit above, that is not in force
 */
export function proposeUnitAddress(
  db: ReadDb,
  unit: { id: UnitId | null; name: string; kind: UnitKind; parentId: UnitId | null },
  on: string,
  branch: Branch | null = null,
): AddressProposal {
  const sketch = new UnitSketch(db);
  for (const id of [unit.id, unit.parentId])
    if (id !== null && !sketch.find(String(id)))
      throw new AppError('NOT_FOUND', { entity: 'unit', id: String(id) });
  const parent = unit.parentId === null ? null : String(unit.parentId);
  // A unit that exists is drawn beside itself, and goes on from itself.
  const drawn = sketch.add({ kind: unit.kind, name: unit.name, parent });
  if (unit.id !== null) {
    sketch.get(String(unit.id)).isClosed = true;
    drawn.heirOf.push(String(unit.id));
  }
  const profile = currentProfile(db, on);
  const order = { chosen: {}, reason: '', on, profile, branch };
  const naming = nameUnits(db, sketch, order).get(drawn.key);
  return { candidates: naming?.candidates ?? [], chosen: naming?.proposed ?? null };
}
