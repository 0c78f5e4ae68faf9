import type { MailboxId, ReorganisationId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { insertAddressRefusal } from '../../repositories/address-holdings.ts';
import { bumpRegisterVersion, getRegisterVersion } from '../../repositories/app-state.ts';
import { insertDomain } from '../../repositories/mail-domains.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { insertReorganisation } from '../../repositories/reorganisations.ts';
import { findStoredUnit, insertStoredUnit } from '../../repositories/unit-changes.ts';
import { insertLineage, listLiveMailboxes } from '../../repositories/unit-facts.ts';
import { type Act, perform } from '../act.ts';
import { Branch } from '../branch.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailboxes } from '../mailbox-acts/change-mailbox.ts';
import { keepUnitAddress, releaseUnitAddresses } from '../unit-acts/keep-unit-address.ts';
import { unitDayOf, writeUnitChange, writeUnitEvent } from '../unit-acts/unit-event.ts';
import { moveAgencyMailboxes } from './move-agency-mailboxes.ts';
import {
  type DrawnPlan,
  type PlannedUnit,
  planReorganisation,
  type ReorganiseOrder,
  type ReorganisePlan,
} from './plan-reorganisation.ts';
import type { SketchUnit, UnitKey } from './unit-sketch.ts';
import type { Writing } from './writing.ts';

/** An order, and the state of the register it was looked at in. */
export interface ApplyInput extends ReorganiseOrder {
  registerVersion: number;
  /** The business day; today without it. */
  on: string | null;
}

const STEP = 200;
const CHUNK = 5_000;

/**
 * Reorganises in one transaction: units, addresses, people, lineage, everything or nothing.
 *
 * @throws REORGANISE_STALE when the register changed since it was looked at
 * @throws REORGANISE_REFUSED when the plan has problems
 */
export function applyReorganisation(
  context: JobContext,
  input: ApplyInput,
): { id: ReorganisationId; counts: ReorganisePlan['counts'] } {
  return perform(context.register, context.clock, context.actor, (act) => {
    const on = input.on ?? act.today;
    if (on > act.today)
      throw new AppError('DAY_OUT_OF_ORDER', { on, notBefore: null, notAfter: act.today });
    if (input.registerVersion !== getRegisterVersion(act.db))
      throw new AppError('REORGANISE_STALE', {});
    const drawn = planReorganisation(act.db, input, act.today, 0, Branch.of(act.db, act.actor));
    const result = writePlan(act, drawn, input, on, (done, total) =>
      context.progress({ phase: 'write', done, total }),
    );
    context.commitPoint();
    return result;
  });
}

/** Writes a plan that has no problems within an act under way. */
export function writePlan(
  act: Act,
  { plan, drawing, sketch }: DrawnPlan,
  order: ReorganiseOrder,
  on: string,
  onProgress: (done: number, total: number) => void = () => {},
): { id: ReorganisationId; counts: ReorganisePlan['counts'] } {
  if (plan.problems.length > 0)
    throw new AppError('REORGANISE_REFUSED', { problems: plan.problems });
  const { operation, reason, document, keepOldUntil } = order;
  const { title, counts } = plan;
  const id = insertReorganisation(act.db, {
    kind: operation.kind,
    title,
    on,
    at: act.at,
    operatorId: act.actor.id,
    reason,
    document,
    keepOldUntil,
    counts,
  });
  const cause = { on, reason: reason || title, document, reorganisationId: id };
  const made = new Map<UnitKey, UnitId>();
  const idOf = (key: UnitKey): UnitId => {
    const unitId = made.get(key) ?? (sketch.get(key).id as UnitId | null);
    if (unitId === null) throw new Error(`unit ${key} was not made`);
    return unitId;
  };
  const writing: Writing = { act, id, on, cause, keepOldUntil, idOf };
  const changed = sketch.changed();
  makeUnits(writing, changed, made);
  for (const unit of changed) if (unit.id !== null && !unit.isClosed) changeUnit(writing, unit);
  recordRefusals(writing, plan.units, reason);
  movePeople(writing, drawing.moves, (done) => onProgress(done, counts.people));
  moveAgencyMailboxes(writing, changed, drawing);
  for (const unit of changed) if (unit.isClosed && unit.id !== null) closeUnit(writing, unit.id);
  for (const unit of changed) if (unit.id !== null) releaseUnitAddresses(act, unit.id, on);
  for (const unit of changed)
    if (!unit.isClosed) keepUnitAddress(act, idOf(unit.key), on, cause.reason);
  for (const { from, to } of drawing.lineage)
    insertLineage(act.db, {
      from: idOf(from),
      to: idOf(to),
      kind: operation.kind,
      on,
      reorganisationId: id,
    });
  if (operation.kind === 'domain') {
    const oldUntil = keepOldUntil === 'none' ? on : keepOldUntil;
    insertDomain(act.db, { domain: operation.domain, from: on, oldUntil, reorganisationId: id });
  }
  bumpRegisterVersion(act.db);
  act.record({
    action: 'unit.reorganise',
    entity: 'reorganisation',
    entityId: String(id),
    after: { title, kind: operation.kind, counts, keepOldUntil, document },
  });
  return { id, counts };
}

/** Remembers addresses that the rules proposed and for which others were chosen by hand. */
function recordRefusals(
  { act, on, idOf }: Writing,
  units: readonly PlannedUnit[],
  reason: string,
): void {
  for (const { key, after, proposed, candidates } of units) {
    if (!after || proposed === null || proposed === after.localPart) continue;
    insertAddressRefusal(act.db, {
      localPart: proposed,
      proposedFor: after.name,
      source: candidates.find(({ localPart }) => localPart === proposed)?.source ?? '',
      on,
      givenInstead: after.localPart,
      reason,
      mailboxId: findAgencyMailbox(act.db, idOf(key))?.id ?? null,
      operatorId: act.actor.id,
    });
  }
}

/** Makes new units, parents before their children. */
function makeUnits(
  writing: Writing,
  changed: readonly SketchUnit[],
  made: Map<UnitKey, UnitId>,
): void {
  const { act, on, cause, idOf } = writing;
  for (const unit of changed) {
    if (unit.id !== null) continue;
    const fields = {
      kind: unit.kind,
      name: unit.name,
      parentId: unit.parent === null ? null : idOf(unit.parent),
      localPart: unit.localPart,
      source: unit.source,
      validFrom: on,
      validTo: null,
      abbreviation: '',
      address: '',
      phone: '',
      head: '',
      headTitle: '',
      itContact: '',
      itPhone: '',
      itEmail: '',
      note: '',
      code: null,
    };
    const id = insertStoredUnit(act.db, fields);
    made.set(unit.key, id);
    writeUnitEvent(act, id, 'created', on, cause, { after: fields });
  }
}

function changeUnit({ act, cause, idOf }: Writing, unit: SketchUnit): void {
  writeUnitChange(
    act,
    idOf(unit.key),
    {
      kind: unit.kind,
      name: unit.name,
      parentId: unit.parent === null ? null : idOf(unit.parent),
      localPart: unit.localPart,
      source: unit.source,
    },
    cause,
  );
}

function closeUnit({ act, on, cause }: Writing, id: UnitId): void {
  if (findStoredUnit(act.db, id)?.validTo !== null) return;
  unitDayOf(act, id, cause);
  writeUnitChange(act, id, { validTo: on }, cause, 'closed');
}

/** People who are sent by name go first; then everybody who is left. */
function movePeople(
  { act, cause, idOf }: Writing,
  moves: readonly { from: UnitKey; to: UnitKey; ids: readonly MailboxId[] | null }[],
  onPeople: (done: number) => void,
): void {
  let done = 0;
  const ordered = [...moves].sort((a, b) => Number(a.ids === null) - Number(b.ids === null));
  for (const { from, to, ids } of ordered) {
    const here = listLiveMailboxes(act.db, idOf(from), 'personal').map(({ id }) => id);
    const wanted = ids === null ? null : new Set(ids);
    const going = wanted ? here.filter((id) => wanted.has(id)) : here;
    if (wanted && going.length < wanted.size) throw new AppError('REORGANISE_STALE', {});
    const unitId = idOf(to);
    for (let at = 0; at < going.length; at += CHUNK) {
      const chunk = going.slice(at, at + CHUNK).map((id) => ({ id, patch: { unitId } }));
      changeMailboxes(act, chunk, cause, () => {
        if (done++ % STEP === 0) onPeople(done);
      });
    }
  }
}
