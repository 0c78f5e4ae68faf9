import type { UnitId } from '../../../../shared/domain/ids.ts';
import {
  NO_USAGE,
  type UnitFigures,
  type UsageFigures,
} from '../../../../shared/report/figures.ts';
import type { StateCount } from '../../repositories/report-states.ts';
import type { UsageCount } from '../../repositories/report-usage.ts';
import type { ReportUnit } from './report-units-on.ts';

/** Finds the unit that reports for a unit: itself, or the one above a sub-unit. */
export type ReporterOf = (unitId: UnitId) => UnitId;

/**
 * Sub-units report through the unit they belong to (Điều 15 khoản 5).
 *
 * @param top the unit of which alone is reported; it answers for itself, sub-unit or not
 */
export function reportersOf(units: readonly ReportUnit[], top: UnitId | null = null): ReporterOf {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => {
    let unit = byId.get(unitId);
    for (let steps = 0; unit?.kind === 'subunit' && unit.parentId && steps < 20; steps++) {
      if (unit.id === top) break;
      unit = byId.get(unit.parentId) ?? unit;
    }
    return unit?.id ?? unitId;
  };
}

/**
 * Figures of every reporting unit that was in force on the closing day or had mailboxes then.
 *
 * @param top the unit of which alone is reported
 */
export function unitFigures(
  units: readonly ReportUnit[],
  closing: readonly StateCount[],
  usage: readonly UsageCount[] | null,
  closingOn: string,
  top: UnitId | null = null,
): UnitFigures[] {
  const reporterOf = reportersOf(units, top);
  const mailboxes = new Map<UnitId, { agency: number; personal: number }>();
  for (const { unitId, kind, live } of closing) {
    const counts = mailboxes.get(reporterOf(unitId)) ?? { agency: 0, personal: 0 };
    counts[kind] += live;
    mailboxes.set(reporterOf(unitId), counts);
  }
  const used = new Map<UnitId, UsageFigures>();
  for (const { unitId, ...counts } of usage ?? []) {
    const total = used.get(reporterOf(unitId)) ?? { ...NO_USAGE };
    for (const key of Object.keys(NO_USAGE) as (keyof UsageFigures)[]) total[key] += counts[key];
    used.set(reporterOf(unitId), total);
  }
  return units
    .filter(({ id, kind, parentId, validFrom, validTo }) => {
      if (reporterOf(id) !== id || (kind === 'subunit' && parentId && id !== top)) return false;
      const isInForce = validFrom <= closingOn && (validTo === null || closingOn <= validTo);
      return isInForce || mailboxes.has(id);
    })
    .map(({ id, name, kind, parentId, staff }) => ({
      unitId: id,
      name,
      kind,
      parentId,
      staff,
      agencyMailboxes: mailboxes.get(id)?.agency ?? 0,
      personalMailboxes: mailboxes.get(id)?.personal ?? 0,
      usage: usage === null ? null : (used.get(id) ?? { ...NO_USAGE }),
    }));
}
