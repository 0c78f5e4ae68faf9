import { totalUsage, type UnitFigures } from './figures.ts';

/** Units without one above them; what belongs to the communes of a district is counted with the district. */
export function topUnits(units: readonly UnitFigures[]): UnitFigures[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  const isTop = ({ parentId }: UnitFigures) => parentId === null || !known.has(parentId);
  const below = Map.groupBy(
    units.filter((unit) => !isTop(unit)),
    ({ parentId }) => parentId,
  );
  return units.filter(isTop).map((unit) => {
    const parts = [unit, ...(below.get(unit.unitId) ?? [])];
    return parts.length === 1 ? unit : { ...unit, ...together(parts) };
  });
}

/** The staff of several units is known only when it is known wherever somebody has a mailbox. */
function together(parts: readonly UnitFigures[]) {
  const sum = (pick: (unit: UnitFigures) => number) =>
    parts.reduce((total, unit) => total + pick(unit), 0);
  const isStaffKnown =
    parts.some(({ staff }) => staff !== null) &&
    parts.every(({ staff, personalMailboxes }) => staff !== null || personalMailboxes === 0);
  return {
    staff: isStaffKnown ? sum(({ staff }) => staff ?? 0) : null,
    agencyMailboxes: sum(({ agencyMailboxes }) => agencyMailboxes),
    personalMailboxes: sum(({ personalMailboxes }) => personalMailboxes),
    usage: totalUsage(parts),
  };
}

/**
 * The units whose staff a number of a table adds up.
 *
 * @param unitId the unit of the row; null for the total
 * @param isRolledUp whether communes count with their district, as in the tables of units without one above them
 */
export function staffBehind(
  units: readonly UnitFigures[],
  unitId: number | null,
  isRolledUp: boolean,
): UnitFigures[] {
  const counted = new Set(
    (isRolledUp ? topUnits(units) : units)
      .filter((unit) => unit.staff !== null && (unitId === null || unit.unitId === unitId))
      .map((unit) => unit.unitId),
  );
  return units.filter(
    ({ unitId: id, parentId, staff }) =>
      staff !== null &&
      (counted.has(id) || (isRolledUp && parentId !== null && counted.has(parentId))),
  );
}
