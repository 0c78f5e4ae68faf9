import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import { sortKey } from '../../../../shared/text/sort-key.ts';
import type { ReadDb } from '../../db/database.ts';
import { listStaffOfYear } from '../../repositories/unit-facts.ts';
import { branchAsOf, unitsAsOf } from '../as-of/units-as-of.ts';

/** A unit as reports need it, closed ones included. */
export interface ReportUnit {
  id: UnitId;
  kind: UnitKind;
  name: string;
  /** Null right under the province. */
  parentId: UnitId | null;
  validFrom: string;
  /** Last day, or null while it is in force. */
  validTo: string | null;
  /** Cán bộ, công chức, viên chức in the year asked for; null when nobody has told. */
  staff: number | null;
}

const PLACES: Record<UnitKind, number> = {
  province: 0,
  agency: 1,
  district: 2,
  commune: 3,
  subunit: 4,
  organisation: 4,
};

/**
 * Every unit there was up to a day as it stood then, whatever reorganisations followed: agencies, then districts each
 * with its communes, then others; by name.
 */
export function reportUnitsOn(db: ReadDb, day: string, year: number): ReportUnit[] {
  const staff = listStaffOfYear(db, year);
  const stored = unitsAsOf(db, day);
  const placed = [...stored.values()].map((unit) => {
    const { id, name, validFrom, validTo } = unit;
    const kind = unit.kind as UnitKind;
    const above = unit.parentId === null ? undefined : stored.get(unit.parentId as UnitId);
    const parent = above?.kind === 'province' ? undefined : above;
    const key = sortKey(name);
    const top = parent ?? unit;
    return {
      place: PLACES[top.kind as UnitKind],
      topKey: parent ? sortKey(parent.name) : key,
      topId: top.id,
      isBelow: parent ? 1 : 0,
      key,
      unit: {
        id,
        kind,
        name,
        parentId: parent?.id ?? null,
        validFrom,
        validTo,
        staff: staff.get(id) ?? null,
      },
    };
  });
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  placed.sort(
    (a, b) =>
      a.place - b.place ||
      byText(a.topKey, b.topKey) ||
      a.topId - b.topId ||
      a.isBelow - b.isBelow ||
      byText(a.key, b.key) ||
      a.unit.id - b.unit.id,
  );
  return placed.map(({ unit }) => unit);
}

/** A unit with everything below it as the tree stood on a day, closed units included. */
export function unitsWithin(db: ReadDb, unitId: UnitId, day: string): UnitId[] {
  return [...branchAsOf(unitsAsOf(db, day), unitId)];
}
