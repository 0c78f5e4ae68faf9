import { foldForSearch } from '../../../shared/text/fold.ts';
import { expandUnitName } from '../../../shared/text/unit-name.ts';
import type { ReadDb } from '../db/database.ts';
import { listUnits } from '../repositories/units.ts';
import type { Branch } from './branch.ts';

/**
 * Units whose name or address has every word of the text, whatever accents and case; all units without text. Within a
 * branch its root is the top.
 */
export function findUnits(
  db: ReadDb,
  text: string,
  branch: Branch | null = null,
): Omit<ReturnType<typeof listUnits>[number], 'searchText'>[] {
  const words = foldForSearch(expandUnitName(text)).split(' ').filter(Boolean);
  return listUnits(db)
    .filter(({ id }) => branch === null || branch.has(id))
    .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
    .map(({ searchText: _, ...unit }) =>
      unit.id === branch?.root ? { ...unit, parentId: null } : unit,
    );
}
