import type { Unit } from '../../shared/domain/unit.ts';
import { foldForSearch } from '../../shared/text/fold.ts';

const folded = new WeakMap<Unit, string>();

function foldedUnit(unit: Unit): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const text = `${foldForSearch(unit.name)} ${unit.localPart}`;
  folded.set(unit, text);
  return text;
}

/** Units whose name or address contains every typed word; all when nothing is typed. */
export function matchUnits<U extends Unit>(units: readonly U[], typed: string): readonly U[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean);
  if (words.length === 0) return units;
  return units.filter((unit) => words.every((word) => foldedUnit(unit).includes(word)));
}
