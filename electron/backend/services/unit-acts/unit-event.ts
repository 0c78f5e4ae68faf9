import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitEventKind, UnitField, UnitFields } from '../../../../shared/domain/unit-event.ts';
import { AppError } from '../../../../shared/errors.ts';
import { refreshSearch } from '../../repositories/mailbox-changes.ts';
import {
  findLastUnitEventDay,
  findStoredUnit,
  insertUnitEvent,
  type StoredUnit,
  updateUnit,
} from '../../repositories/unit-changes.ts';
import { listMailboxIds } from '../../repositories/unit-facts.ts';
import type { Act } from '../act.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';

/**
 * A unit, in force or not.
 *
 * @throws NOT_FOUND
 */
export function getStoredUnit(act: Pick<Act, 'db'>, id: UnitId): StoredUnit {
  const unit = findStoredUnit(act.db, id);
  if (!unit) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(id) });
  return unit;
}

/**
 * The day an act on a unit is entered under: like those of mailboxes, events of a unit follow each other.
 *
 * @throws DAY_OUT_OF_ORDER
 */
export function unitDayOf(act: Act, id: UnitId | null, cause: Cause): string {
  const last = (id === null ? null : findLastUnitEventDay(act.db, id)) ?? '';
  if (!cause.on) return last > act.today ? last : act.today;
  if (cause.on < last || cause.on > act.today) {
    const notBefore = last || null;
    throw new AppError('DAY_OUT_OF_ORDER', { on: cause.on, notBefore, notAfter: act.today });
  }
  return cause.on;
}

/**
 * Writes changed fields of a unit with their event; mailboxes of a unit with another name are found by it at once.
 *
 * @returns whether anything changed
 */
export function writeUnitChange(
  act: Act,
  id: UnitId,
  fields: Partial<UnitFields>,
  cause: Cause,
  kind?: UnitEventKind,
): boolean {
  const stored = getStoredUnit(act, id);
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || value === stored[field as UnitField]) continue;
    before[field] = stored[field as UnitField];
    after[field] = value;
  }
  if (Object.keys(after).length === 0) return false;
  const on = unitDayOf(act, id, cause);
  updateUnit(act.db, id, after);
  if ('name' in after) refreshSearch(act.db, listMailboxIds(act.db, id));
  writeUnitEvent(act, id, kind ?? kindOf(after), on, cause, { before, after });
  return true;
}

/** Appends an event of a unit. */
export function writeUnitEvent(
  act: Act,
  unitId: UnitId,
  kind: UnitEventKind,
  on: string,
  cause: Cause,
  change: { before?: Partial<UnitFields>; after?: Partial<UnitFields> } = {},
): void {
  insertUnitEvent(act.db, {
    unitId,
    kind,
    on,
    at: act.at,
    operatorId: act.actor.id,
    before: change.before ?? null,
    after: change.after ?? null,
    reason: cause.reason ?? '',
    document: cause.document ?? '',
    reorganisationId: cause.reorganisationId ?? null,
  });
}

function kindOf(after: Partial<UnitFields>): UnitEventKind {
  if (after.validTo !== undefined) return after.validTo === null ? 'reopened' : 'closed';
  if (after.name !== undefined) return 'renamed';
  if (after.parentId !== undefined) return 'moved';
  if (after.localPart !== undefined) return 'readdressed';
  return 'changed';
}
