import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { Unit } from '../../../../shared/domain/unit.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import type { Nearness } from './score-match.ts';

/** Which units stand under one head: an agency or a district with its rooms. */
export class UnitBranches {
  readonly #units: ReadonlyMap<UnitId, Unit>;
  readonly #rooms = new Map<UnitId, UnitId[]>();
  readonly #keys = new Map<string, string>();

  constructor(units: readonly Unit[]) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    for (const { id } of units) {
      const head = this.headOf(id);
      const rooms = this.#rooms.get(head);
      if (rooms) rooms.push(id);
      else this.#rooms.set(head, [id]);
    }
  }

  /** The agency, district or commune that a room belongs to; any other unit is its own head. */
  headOf(id: UnitId): UnitId {
    let unit = this.#units.get(id);
    while (unit?.kind === 'subunit' && unit.parentId !== null) {
      const above = this.#units.get(unit.parentId);
      if (above === undefined) break;
      unit = above;
    }
    return unit?.id ?? id;
  }

  /** All units under the head of this one, itself among them. */
  unitsBeside(id: UnitId): readonly UnitId[] {
    return this.#rooms.get(this.headOf(id)) ?? [id];
  }

  /** The unit with the rooms below it: what a unit's whole list covers. */
  unitsWithin(id: UnitId): UnitId[] {
    return this.unitsBeside(id).filter((each) => this.isWithin(each, id));
  }

  /** Whether a unit is another one or a room of it. */
  isWithin(id: UnitId, outer: UnitId): boolean {
    let unit = this.#units.get(id);
    while (unit !== undefined && unit.id !== outer) {
      if (unit.kind !== 'subunit' || unit.parentId === null) return false;
      unit = this.#units.get(unit.parentId);
    }
    return unit !== undefined;
  }

  nearness(a: UnitId, b: UnitId): Nearness {
    if (a === b) return 'same';
    return this.headOf(a) === this.headOf(b) ? 'branch' : 'elsewhere';
  }

  /** Whether a text is just the name of a unit; lists say the same few over and over. */
  isName(text: string, id: UnitId): boolean {
    return this.#keyOf(text) === this.#keyOf(this.nameOf(id));
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = unitNameKey(name);
    this.#keys.set(name, key);
    return key;
  }

  nameOf(id: UnitId): string {
    return this.#units.get(id)?.name ?? '';
  }
}
