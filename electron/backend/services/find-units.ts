import { foldForSearch } from '../../../shared/text/fold.ts';
import { expandUnitName } from '../../../shared/text/unit-name.ts';
import type { ReadDb } from '../db/database.ts';
import { listUnits } from '../repositories/units.ts';

/** Units whose name or address has every word of the text, whatever accents and case; all units without text. */
export function findUnits(
  db: ReadDb,
  text: string,
): Omit<ReturnType<typeof listUnits>[number], 'searchText'>[] {
  const words = foldForSearch(expandUnitName(text)).split(' ').filter(Boolean);
  return listUnits(db)
    .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
    .map(({ searchText: _, ...unit }) => unit);
}
