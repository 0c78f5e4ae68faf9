import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import type { ReadDb } from '../../db/database.ts';
import { listStoredUnits } from '../../repositories/unit-changes.ts';

/** Names a unit in a sketch: its id as text, or `new-1` for one that does not exist yet. */
export type UnitKey = string;

/** How a unit stands, before or after. */
export interface UnitState {
  kind: UnitKind;
  name: string;
  parent: UnitKey | null;
  localPart: string;
  source: string;
}

/** A unit on the drawing board. */
export interface SketchUnit extends UnitState {
  key: UnitKey;
  /** Null while it does not exist yet. */
  id: UnitId | null;
  before: UnitState | null;
  isClosed: boolean;
  /** Units whose address it may go on with. */
  heirOf: UnitKey[];
}

/** The units in force as they will stand: operations draw on it, nothing is written. */
export class UnitSketch {
  readonly #units = new Map<UnitKey, SketchUnit>();
  #made = 0;

  constructor(db: ReadDb) {
    for (const unit of listStoredUnits(db)) {
      const parent = unit.parentId === null ? null : String(unit.parentId);
      const { kind, name, localPart, source } = unit;
      const state = { kind: kind as UnitKind, name, parent, localPart, source };
      const key = String(unit.id);
      this.#units.set(key, {
        ...state,
        key,
        id: unit.id,
        before: state,
        isClosed: false,
        heirOf: [],
      });
    }
  }

  /** The unit of a key; undefined when there is none in force. */
  find(key: UnitKey): SketchUnit | undefined {
    return this.#units.get(key);
  }

  /** A unit that must be there. */
  get(key: UnitKey): SketchUnit {
    const unit = this.#units.get(key);
    if (!unit) throw new Error(`no unit ${key} in the sketch`);
    return unit;
  }

  /** Draws a unit that does not exist yet. */
  add(unit: { kind: UnitKind; name: string; parent: UnitKey | null }): SketchUnit {
    const key = `new-${++this.#made}`;
    const made: SketchUnit = {
      ...unit,
      key,
      id: null,
      localPart: '',
      source: '',
      before: null,
      isClosed: false,
      heirOf: [],
    };
    this.#units.set(key, made);
    return made;
  }

  /** Units in force directly below one. */
  childrenOf(key: UnitKey | null): SketchUnit[] {
    return [...this.#units.values()].filter((unit) => unit.parent === key && !unit.isClosed);
  }

  /** Whether a unit stands below another, or is it. */
  isWithin(key: UnitKey | null, top: UnitKey): boolean {
    for (let at = key; at !== null; at = this.find(at)?.parent ?? null) if (at === top) return true;
    return false;
  }

  /** Parents before their children. */
  topDown(): SketchUnit[] {
    const ordered: SketchUnit[] = [];
    const add = (parent: UnitKey | null) => {
      for (const unit of this.childrenOf(parent)) {
        ordered.push(unit);
        add(unit.key);
      }
    };
    add(null);
    return ordered;
  }

  /** Units that will not be as they are: made, changed or closed. */
  changed(): SketchUnit[] {
    const isChanged = (unit: SketchUnit) =>
      unit.isClosed ||
      unit.before === null ||
      unit.before.kind !== unit.kind ||
      unit.before.name !== unit.name ||
      unit.before.parent !== unit.parent ||
      unit.before.localPart !== unit.localPart;
    return [...this.#units.values()].filter(isChanged);
  }
}
