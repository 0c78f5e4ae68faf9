import type { ReorganisationId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import {
  countBuiltOn,
  findReorganisation,
  markReorganisationUndone,
  type ReorganisationRecord,
} from '../../repositories/reorganisations.ts';
import {
  listUnitEventsOfReorganisation,
  type UnitEventRecord,
} from '../../repositories/unit-changes.ts';
import { type Act, perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';
import { keepUnitAddress, releaseUnitAddresses } from '../unit-acts/keep-unit-address.ts';
import { getStoredUnit, unitDayOf, writeUnitChange } from '../unit-acts/unit-event.ts';
import { undoMailboxEvents } from './undo-mailbox-events.ts';

/**
 * Undoes a reorganisation on which nothing was built: units, people and addresses stand as before, and everything that
 * happened meanwhile stays in the ledger and in the events.
 *
 * @throws NOT_FOUND
 * @throws REORGANISE_NOT_UNDOABLE when something was built on it, or it is undone already
 */
export function undoReorganisation(
  context: JobContext,
  { id }: { id: ReorganisationId },
): { id: ReorganisationId } {
  return perform(context.register, context.clock, context.actor, (act) => {
    writeUndo(act, id, (done, total) => context.progress({ phase: 'write', done, total }));
    context.commitPoint();
    return { id };
  });
}

/** Tells whether a reorganisation can still be undone: it was not, and nothing was built on it. */
export function isReorganisationUndoable(
  db: ReadDb,
  { id, undoneAt }: Pick<ReorganisationRecord, 'id' | 'undoneAt'>,
): boolean {
  return undoneAt === null && countBuiltOn(db, id) === 0;
}

/** Undoes a reorganisation within an act under way. */
export function writeUndo(
  act: Act,
  id: ReorganisationId,
  onProgress: (done: number, total: number) => void = () => {},
): void {
  const known = findReorganisation(act.db, id);
  if (!known) throw new AppError('NOT_FOUND', { entity: 'reorganisation', id: String(id) });
  const { title, undoneAt } = known;
  const builtOn = undoneAt === null ? countBuiltOn(act.db, id) : 0;
  if (undoneAt !== null || builtOn > 0)
    throw new AppError('REORGANISE_NOT_UNDOABLE', { title, builtOn });
  const cause = { reason: `Hoàn tác: ${title}` };
  const events = listUnitEventsOfReorganisation(act.db, id).reverse();
  const units = [...new Set(events.map(({ unitId }) => unitId))];
  const made = new Set(events.filter(({ kind }) => kind === 'created').map(({ unitId }) => unitId));
  for (const event of events) if (!made.has(event.unitId)) undoUnitEvent(act, event, cause);
  undoMailboxEvents(act, id, cause, onProgress);
  for (const unitId of made) closeMadeUnit(act, unitId, cause);
  for (const unitId of units) releaseUnitAddresses(act, unitId, unitDayOf(act, unitId, cause));
  for (const unitId of units)
    keepUnitAddress(act, unitId, unitDayOf(act, unitId, cause), cause.reason);
  markReorganisationUndone(act.db, id, act.at, act.actor.id);
  bumpRegisterVersion(act.db);
  act.record({
    action: 'unit.reorganise-undo',
    entity: 'reorganisation',
    entityId: String(id),
    before: { title },
  });
}

function undoUnitEvent(act: Act, { unitId, before }: UnitEventRecord, cause: Cause): void {
  if (before) writeUnitChange(act, unitId, before, cause);
}

function closeMadeUnit(act: Act, unitId: UnitId, cause: Cause): void {
  if (getStoredUnit(act, unitId).validTo !== null) return;
  const on = unitDayOf(act, unitId, cause);
  writeUnitChange(act, unitId, { validTo: on }, cause, 'create-undone');
}
