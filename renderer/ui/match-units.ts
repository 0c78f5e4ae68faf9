import type { Unit } from '../../shared/domain/unit.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { expandUnitName } from '../../shared/text/unit-name.ts';

const PLACE_KIND = /^uy ban nhan dan (?:huyen|thi xa|thanh pho|xa|phuong|thi tran) /;

/**
 * Units of which every typed word begins a word of the name, of the unit above, or of the address; the best first:
 * those whose own name is what was typed, then those whose own name contains it, then agencies and districts before
 * what belongs to them. All units when nothing is typed.
 */
export function matchUnits<U extends Unit>(units: readonly U[], typed: string): readonly U[] {
  const phrase = foldForSearch(expandUnitName(typed));
  const words = phrase.split(' ').filter(Boolean);
  if (words.length === 0) return units;
  const names = new Map(units.map((unit) => [unit.id, foldForSearch(unit.name)]));
  const found = units.flatMap((unit) => {
    const own = names.get(unit.id) ?? '';
    const above = unit.parentId === null ? '' : (names.get(unit.parentId) ?? '');
    const text = ` ${own} ${above} ${foldForSearch(unit.localPart)}`;
    if (!words.every((word) => text.includes(` ${word}`))) return [];
    const isSame = own === phrase || own.replace(PLACE_KIND, '') === phrase;
    const rank = isSame ? 0 : ` ${own}`.includes(` ${phrase}`) ? 1 : 2;
    return [{ unit, rank: rank * 2 + (unit.parentId === null ? 0 : 1) }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
}
