import type { UnitId } from '../../../../shared/domain/ids.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import type { ReadDb } from '../../db/database.ts';
import { listUnits } from '../../repositories/units.ts';

/** The unit of a name; `many` when several have it; null when none has. */
export type UnitLookUp = (name: string) => UnitId | 'many' | null;

/** A name of a place without its kind, as in "Phòng Nội vụ Cái Bè". */
const PLACE_KIND = /^(huyen|thi xa|thanh pho) /;

/**
 * Makes a look-up of units by the names lists give them: alone ("Sở Nội vụ") or with the unit above ("Phòng Nội vụ
 * huyện Cái Bè", "Phường 1, TP Mỹ Tho").
 */
export function unitByName(db: ReadDb): UnitLookUp {
  const units = listUnits(db);
  const keyOf = new Map(units.map((unit) => [unit.id, unitNameKey(unit.name)]));
  const found = new Map<string, UnitId | 'many'>();
  const add = (key: string, id: UnitId) => found.set(key, found.has(key) ? 'many' : id);
  for (const { id, parentId } of units) {
    const own = keyOf.get(id) ?? '';
    add(own, id);
    const above = parentId === null ? undefined : keyOf.get(parentId);
    if (above === undefined) continue;
    add(`${own} ${above}`, id);
    if (PLACE_KIND.test(above)) add(`${own} ${above.replace(PLACE_KIND, '')}`, id);
  }
  return (name) => (name ? (found.get(unitNameKey(name)) ?? null) : null);
}
