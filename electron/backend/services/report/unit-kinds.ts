import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import type { ReportCategory } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import { listStoredUnits, listUnitEventsAfter } from '../../repositories/unit-changes.ts';

/** What the mailbox of a unit counts as. */
export type UnitCategory = Exclude<ReportCategory, 'personal'>;

/** What kind of unit each unit was, day by day: reorganisations change it. */
export interface UnitKinds {
  /** At the end of a day. */
  on(unitId: UnitId, day: string): UnitCategory;
  /** Days on which it became another kind, oldest first. */
  changesOf(unitId: UnitId): readonly string[];
}

/** Reads the kinds of all units once. */
export function unitKinds(db: ReadDb): UnitKinds {
  const today = new Map(listStoredUnits(db, true).map(({ id, kind }) => [id, kind as UnitKind]));
  const changes = new Map<UnitId, { on: string; before: UnitKind }[]>();
  for (const { unitId, kind, on, before } of listUnitEventsAfter(db, '').reverse()) {
    if (kind === 'created' || !before?.kind) continue;
    changes.set(unitId, [...(changes.get(unitId) ?? []), { on, before: before.kind as UnitKind }]);
  }
  const kindOn = (unitId: UnitId, day: string): UnitCategory => {
    const next = changes.get(unitId)?.find((change) => change.on > day);
    const kind = next?.before ?? today.get(unitId) ?? 'organisation';
    // The province's own mailboxes count with those of its agencies.
    return kind === 'province' ? 'agency' : kind;
  };
  return {
    on: kindOn,
    changesOf: (unitId) =>
      [...new Set((changes.get(unitId) ?? []).map(({ on }) => on))].filter(
        (on) => kindOn(unitId, addDays(on, -1)) !== kindOn(unitId, on),
      ),
  };
}
