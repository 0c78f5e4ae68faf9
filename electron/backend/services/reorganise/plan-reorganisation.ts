import type { AddressCandidate } from '../../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../../shared/domain/reorganisation.ts';
import type { ReadDb } from '../../db/database.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { countLiveMailboxes, listLiveMailboxes } from '../../repositories/unit-facts.ts';
import type { Branch } from '../branch.ts';
import { currentProfile } from '../current-profile.ts';
import { type Drawing, drawOperation } from './draw-operation.ts';
import { nameUnits } from './name-units.ts';
import { type SketchUnit, type UnitKey, UnitSketch, type UnitState } from './unit-sketch.ts';

/** What is asked for. */
export interface ReorganiseOrder {
  operation: Reorganisation;
  /** Until when former addresses stay aliases; null for no end, `none` for not at all. */
  keepOldUntil: string | null | 'none';
  /** Addresses of units chosen by hand, by the unit's key in the plan. */
  chosen: Readonly<Record<UnitKey, string>>;
  reason: string;
  document: string;
}

/** A unit of a plan. */
export interface PlannedUnit {
  key: UnitKey;
  id: UnitId | null;
  action: 'create' | 'change' | 'close';
  before: UnitState | null;
  after: UnitState | null;
  parentBefore: string;
  parentAfter: string;
  /** The live mailbox of the unit itself. */
  mailboxId: MailboxId | null;
  /** What becomes of that mailbox and its address, where the unit ends. */
  mailboxGoesTo: string | null;
  candidates: AddressCandidate[];
  proposed: string | null;
  problem: string | null;
}

/** A person of a plan. */
export interface PlannedPerson {
  id: MailboxId;
  name: string;
  localPart: string;
  position: string;
  from: string;
  to: string;
}

/** Everything that will happen, in numbers and by row. */
export interface ReorganisePlan {
  title: string;
  registerVersion: number;
  units: PlannedUnit[];
  people: PlannedPerson[];
  counts: {
    created: number;
    changed: number;
    closed: number;
    readdressed: number;
    people: number;
    agencyMailboxes: number;
  };
  /** In Vietnamese: what keeps it from being applied. */
  problems: string[];
}

/** A plan with what applying it needs. */
export interface DrawnPlan {
  plan: ReorganisePlan;
  drawing: Drawing;
  sketch: UnitSketch;
}

/**
 * Works out what a reorganisation does, writing nothing.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1; Điều 5 khoản 1
 * @param peopleShown how many people are listed by row
 * @param branch the branch beyond which nobody is named; null for the whole province
 * @throws NOT_FOUND for a unit that is not in force
 */
export function planReorganisation(
  db: ReadDb,
  order: ReorganiseOrder,
  on: string,
  peopleShown: number,
  branch: Branch | null = null,
): DrawnPlan {
  const sketch = new UnitSketch(db);
  const drawing = drawOperation(sketch, order.operation);
  const profile = currentProfile(db, on);
  const { chosen, reason } = order;
  const isPossible = drawing.problems.length === 0;
  const namings = isPossible
    ? nameUnits(db, sketch, { chosen, reason, on, profile, branch })
    : new Map<UnitKey, never>();
  const units = sketch
    .changed()
    .map((unit) => planned(db, sketch, unit, drawing, namings.get(unit.key)));
  const moved = isPossible
    ? listPeople(db, sketch, drawing, peopleShown)
    : { people: [], total: 0 };
  const problems = [
    ...drawing.problems,
    ...units.flatMap(({ problem }) => problem ?? []),
    ...homeless(db, sketch, drawing),
    ...nameless(sketch),
  ];
  const isReaddressed = ({ action, before, after }: PlannedUnit) =>
    action === 'change' && before?.localPart !== after?.localPart;
  const plan = {
    title: drawing.title,
    registerVersion: getRegisterVersion(db),
    units,
    people: moved.people,
    counts: {
      created: units.filter(({ action }) => action === 'create').length,
      changed: units.filter(({ action }) => action === 'change').length,
      closed: units.filter(({ action }) => action === 'close').length,
      readdressed: units.filter(isReaddressed).length,
      people: moved.total,
      agencyMailboxes: units.filter(
        (unit) => unit.mailboxId !== null && (unit.action === 'close' || isReaddressed(unit)),
      ).length,
    },
    problems,
  };
  return { plan, drawing, sketch };
}

function planned(
  db: ReadDb,
  sketch: UnitSketch,
  unit: SketchUnit,
  { successors }: Drawing,
  naming:
    | { candidates: AddressCandidate[]; proposed: string | null; problem: string | null }
    | undefined,
): PlannedUnit {
  const { key, id, before } = unit;
  const { kind, name, parent, localPart, source } = unit;
  const nameOf = (at: UnitKey | null | undefined) => (at ? (sketch.find(at)?.name ?? '') : '');
  const successor = successors.get(key);
  return {
    key,
    id,
    action: unit.isClosed ? 'close' : before === null ? 'create' : 'change',
    before,
    after: unit.isClosed ? null : { kind, name, parent, localPart, source },
    parentBefore: before?.parent ? (sketch.find(before.parent)?.before?.name ?? '') : '',
    parentAfter: nameOf(parent),
    mailboxId: id === null ? null : (findAgencyMailbox(db, id)?.id ?? null),
    mailboxGoesTo: unit.isClosed && successor ? nameOf(successor) : null,
    candidates: naming?.candidates ?? [],
    proposed: naming?.proposed ?? null,
    problem: naming?.problem ?? null,
  };
}

function listPeople(db: ReadDb, sketch: UnitSketch, { moves }: Drawing, shown: number) {
  const people: PlannedPerson[] = [];
  let total = 0;
  const sent = new Set(moves.flatMap(({ ids }) => ids ?? []));
  for (const { from, to, ids } of moves) {
    const source = sketch.get(from);
    if (source.id === null) continue;
    const all = countLiveMailboxes(db, source.id, 'personal');
    const staying = moves
      .filter((move) => move.from === from && move.ids !== null)
      .reduce((sum, move) => sum + (move.ids?.length ?? 0), 0);
    total += ids === null ? all - staying : ids.length;
    if (people.length >= shown) continue;
    const wanted = ids === null ? null : new Set(ids);
    const limit = shown - people.length + sent.size;
    for (const { id, name, localPart, position } of listLiveMailboxes(
      db,
      source.id,
      'personal',
      wanted ? -1 : limit,
    )) {
      if (people.length >= shown) break;
      if (wanted ? !wanted.has(id) : sent.has(id)) continue;
      const names = { from: source.before?.name ?? source.name, to: sketch.get(to).name };
      people.push({ id, name, localPart, position, ...names });
    }
  }
  return { people, total };
}

/** Units that end while people of theirs have nowhere to go. */
function homeless(db: ReadDb, sketch: UnitSketch, { successors }: Drawing): string[] {
  return [...successors].flatMap(([key, successor]) => {
    const { id, name } = sketch.get(key);
    const people = successor === null && id !== null ? countLiveMailboxes(db, id, 'personal') : 0;
    return people > 0
      ? [`${name} còn ${people.toLocaleString('vi-VN')} hộp thư cá nhân chưa có nơi nhận.`]
      : [];
  });
}

function nameless(sketch: UnitSketch): string[] {
  return sketch.changed().some(({ name }) => name.trim() === '') ? ['Có đơn vị chưa có tên.'] : [];
}
