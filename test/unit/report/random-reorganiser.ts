import type { ReadDb } from '../../../electron/backend/db/database.ts';
import { listLiveMailboxes } from '../../../electron/backend/repositories/unit-facts.ts';
import type { Act } from '../../../electron/backend/services/act.ts';
import { writePlan } from '../../../electron/backend/services/reorganise/apply-reorganisation.ts';
import { planReorganisation } from '../../../electron/backend/services/reorganise/plan-reorganisation.ts';
import {
  isReorganisationUndoable,
  writeUndo,
} from '../../../electron/backend/services/reorganise/undo-reorganisation.ts';
import type { ReorganisationId, UnitId } from '../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../shared/domain/reorganisation.ts';

interface OpenUnit {
  id: UnitId;
  kind: 'agency' | 'district' | 'commune' | 'subunit' | 'organisation';
  parentId: UnitId | null;
}

/** Reorganises units as no province ever did: merges, splits, renames into another kind, moves of branches, undoings. */
export class RandomReorganiser {
  readonly done: Record<string, number> = {};
  /** Units that people are granted in; those made on the way are added. */
  readonly #some: UnitId[];
  readonly #random: () => number;
  readonly #pick: <T>(items: readonly T[]) => T;
  readonly #undoable: ReorganisationId[] = [];
  #names = 0;

  constructor(some: UnitId[], random: () => number, pick: <T>(items: readonly T[]) => T) {
    this.#some = some;
    this.#random = random;
    this.#pick = pick;
  }

  /** Does one thing; false when nothing could be done. */
  act(act: Act): boolean {
    const last = this.#undoable.at(-1);
    if (last !== undefined && this.#random() < 0.4) {
      this.#undoable.pop();
      if (!isReorganisationUndoable(act.db, { id: last, undoneAt: null })) return false;
      writeUndo(act, last);
      this.#count('undo');
      return true;
    }
    const operation = this.#operation(act);
    if (!operation) return false;
    const order = {
      operation,
      keepOldUntil: null,
      chosen: {},
      reason: 'thử',
      document: 'Nghị quyết số 1/NQ-HĐND',
    };
    const drawn = planReorganisation(act.db, order, act.today, 0);
    const chosen = Object.fromEntries(
      drawn.plan.units
        .filter(({ problem }) => problem !== null)
        .map(({ key }) => [key, `donvi${++this.#names}`]),
    );
    const settled = planReorganisation(act.db, { ...order, chosen }, act.today, 0);
    if (settled.plan.problems.length > 0) return false;
    const { id } = writePlan(act, settled, { ...order, chosen }, act.today);
    this.#undoable.push(id);
    this.#count(operation.kind);
    for (const { id: made } of this.#open(act.db)) {
      if (!this.#some.includes(made) && made > Math.max(...this.#some)) this.#some.push(made);
    }
    return true;
  }

  #operation(act: Act): Reorganisation | null {
    const units = this.#open(act.db);
    const mine = units.filter(({ id }) => this.#some.includes(id));
    const name = `Đơn vị mới ${++this.#names}`;
    const of = (kind: OpenUnit['kind']) => mine.filter((unit) => unit.kind === kind);
    const choice = this.#random();
    if (choice < 0.3) {
      const { id, kind } = this.#pick(mine);
      const unitKind = kind === 'commune' ? 'agency' : kind === 'agency' ? 'commune' : kind;
      return { kind: 'rename', unitId: id, name, unitKind };
    }
    if (choice < 0.55) {
      const communes = of('commune');
      if (communes.length < 2) return null;
      const [first, second] = [this.#pick(communes), this.#pick(communes)];
      if (first === second) return null;
      const made = { kind: this.#pick(['commune', 'agency'] as const), name, parentId: null };
      const into = this.#random() < 0.5 ? first.id : null;
      return {
        kind: 'merge',
        unitIds: [first.id, second.id],
        intoId: into,
        made: into === null ? made : null,
      };
    }
    if (choice < 0.75) {
      if (of('commune').length === 0) return null;
      const unit = this.#pick(of('commune'));
      const people = listLiveMailboxes(act.db, unit.id, 'personal').map(({ id }) => id);
      const half = Math.ceil(people.length / 2);
      const part = (mailboxIds: typeof people, index: number) => ({
        kind: 'commune' as const,
        name: `${name} ${index}`,
        parentId: unit.parentId,
        mailboxIds,
      });
      return {
        kind: 'split',
        unitId: unit.id,
        parts: [part(people.slice(0, half), 1), part(people.slice(half), 2)],
        goesOn: false,
      };
    }
    const moving = this.#pick([...of('commune'), ...of('subunit')]);
    const parent = this.#pick(units.filter(({ kind }) => kind === 'district'));
    return { kind: 'move', unitIds: [moving.id], parentId: parent.id };
  }

  #open(db: ReadDb): OpenUnit[] {
    return db.all(
      `SELECT id, kind, parent_id AS parentId FROM unit WHERE valid_to IS NULL ORDER BY id`,
    );
  }

  #count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }
}
