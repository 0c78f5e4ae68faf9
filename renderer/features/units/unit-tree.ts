import type { UnitId } from '../../../shared/domain/ids.ts';
import type { Unit } from '../../../shared/domain/unit.ts';

/** A unit with its depth below the province. */
export interface TreeRow<U extends Unit> {
  unit: U;
  depth: number;
}

/**
 * Units in the order of their tree, parents first, siblings in the order given. A unit found without its parent stands
 * at the depth its parent would give it, so that a search result keeps its shape.
 */
export function unitTree<U extends Unit>(units: readonly U[]): TreeRow<U>[] {
  const present = new Set(units.map(({ id }) => id));
  const children = new Map<UnitId | null, U[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && present.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const rows: TreeRow<U>[] = [];
  const add = (parent: UnitId | null, depth: number) => {
    for (const unit of children.get(parent) ?? []) {
      const own = parent === null && unit.parentId !== null ? 1 : depth;
      rows.push({ unit, depth: own });
      add(unit.id, own + 1);
    }
  };
  add(null, 0);
  return rows;
}
