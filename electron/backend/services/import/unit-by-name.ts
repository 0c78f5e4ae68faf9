import type { UnitId } from '../../../../shared/domain/ids.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/database.ts';
import { listUnits } from '../../repositories/units.ts';

/** Makes a look-up of units by the name a list gives them; a name that two units share finds neither. */
export function unitByName(db: ReadDb): (name: string) => UnitId | null {
  const byName = new Map<string, UnitId | null>();
  for (const unit of listUnits(db)) {
    const key = foldUnitName(unit.name);
    byName.set(key, byName.has(key) ? null : unit.id);
  }
  return (name) => (name ? (byName.get(foldUnitName(name)) ?? null) : null);
}

/** Folds a unit's name so that "UBND huyện Chợ Gạo" and "Ủy ban nhân dân huyện Chợ Gạo" are one. */
export function foldUnitName(name: string): string {
  return foldForSearch(name).replace(/^(uy ban nhan dan|ubnd) /, '');
}
