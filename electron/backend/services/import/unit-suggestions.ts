import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { Unit } from '../../../../shared/domain/unit.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';

/** A unit that a text may mean. */
export interface UnitSuggestion {
  unitId: UnitId;
  name: string;
  /** @unit hundredths */
  likeness: number;
}

const SHOWN = 5;
const LEAST_LIKENESS = 0.6;

/** Finds the units whose names are most like what a list writes, by the words and the pairs of letters they share. */
export function unitSuggester(units: readonly Unit[]): (text: string) => UnitSuggestion[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const known = units.map((unit) => {
    const above = unit.parentId === null ? undefined : names.get(unit.parentId);
    return {
      unit,
      name: above === undefined ? unit.name : `${unit.name}, ${above}`,
      keys: [unit.name, ...(above === undefined ? [] : [`${unit.name} ${above}`])].map((each) =>
        pairsOf(unitNameKey(each)),
      ),
    };
  });
  return (text) => {
    const sought = pairsOf(unitNameKey(text));
    return known
      .map(({ unit, name, keys }) => ({
        unitId: unit.id,
        name,
        likeness: Math.max(...keys.map((key) => likeness(sought, key))),
      }))
      .filter((each) => each.likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, SHOWN)
      .map((each) => ({ ...each, likeness: Math.round(each.likeness * 100) }));
  };
}

/** Pairs of neighbouring letters, words apart. */
function pairsOf(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of key.split(' ')) {
    const text = ` ${word} `;
    for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  }
  return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}
