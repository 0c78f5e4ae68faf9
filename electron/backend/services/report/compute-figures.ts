import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import {
  addsUp,
  type PeriodFigures,
  type ReportFigures,
} from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import { listActionCounts, listActionLines } from '../../repositories/report-events.ts';
import { listStateCounts, type StateCount } from '../../repositories/report-states.ts';
import { findUsageSources, listUsageCounts } from '../../repositories/report-usage.ts';
import { findAnnualReport } from '../../repositories/reports.ts';
import { inactivityPolicyOn } from '../assess-lifecycle.ts';
import { currentProfile } from '../current-profile.ts';
import type { FiguresOrder } from './figures-order.ts';
import { type EventBasis, eventBasis, flowFigures, type PeriodStates } from './flow-figures.ts';
import { monthFigures } from './month-figures.ts';
import { comparedRegisters, registerFigures } from './register-figures.ts';
import { reportUnitsOn, unitsWithin } from './report-units-on.ts';
import { reportingFigures } from './reporting-figures.ts';
import { unitFigures } from './unit-figures.ts';
import { type UnitKinds, unitKinds } from './unit-kinds.ts';
import { regularDays, usageThresholds } from './usage-thresholds.ts';

/** Told between the steps of the reckoning. */
export type OnStep = (done: number, total: number) => void;

const STEPS = 8;

/** What every period is reckoned from. */
interface Reckoning {
  db: ReadDb;
  kinds: UnitKinds;
  basis: EventBasis;
  step: () => void;
}

/**
 * Reckons everything a report says from the ledger of events, as of its closing day; nothing is typed.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8
 * @throws Error when opening, what happened and closing do not add up: a bug, never to be printed
 */
export function computeFigures(
  db: ReadDb,
  order: FiguresOrder,
  onStep: OnStep = () => {},
): ReportFigures {
  const { from, to } = order;
  let done = 0;
  const step = () => onStep(done++, STEPS);
  step();
  const unitIds = order.unitId ? unitsWithin(db, order.unitId, to) : null;
  const before = yearBefore(db, order);
  const days = [addDays(from, -1), to, addDays(before.from, -1), before.to];
  const [opening, closing, openingBefore, closingBefore] = listStateCounts(db, days).map((counts) =>
    withinUnits(counts, unitIds),
  ) as [StateCount[], StateCount[], StateCount[], StateCount[]];
  step();
  const reckoning = { db, kinds: unitKinds(db), basis: eventBasis(db, unitIds), step };
  const now = periodFigures(reckoning, order, { opening, closing });
  const hasBefore = closingBefore.length > 0;
  const states = { opening: openingBefore, closing: closingBefore };
  const previous = hasBefore ? periodFigures(reckoning, before, states) : null;
  const names = new Map(reportUnitsOn(db, to, order.year).map(({ id, name }) => [id, name]));
  const { domain } = currentProfile(db, to);
  step();
  return {
    ...now,
    regularDays: regularDays(inactivityPolicyOn(db, to)),
    actions: listActionCounts(db, { from, to, unitIds }),
    actionLines: listActionLines(db, { from, to, unitIds }).map(
      ({ localPart, unitId, ...line }) => ({
        ...line,
        unit: names.get(unitId) ?? '',
        address: `${localPart}@${domain}`,
      }),
    ),
    ...registerFigures(db, order),
    previous,
  };
}

/** The same period a year before, with the report of the units that belongs to it. */
function yearBefore(db: ReadDb, { from, to, year, unitId }: FiguresOrder): FiguresOrder {
  return {
    from: addMonths(from, -12),
    to: addMonths(to, -12),
    year: year - 1,
    reportId: findAnnualReport(db, year - 1)?.id ?? null,
    unitId: unitId ?? null,
  };
}

function periodFigures(
  { db, kinds, basis, step }: Reckoning,
  order: FiguresOrder,
  states: PeriodStates,
): PeriodFigures {
  const { from, to, year } = order;
  const flows = flowFigures(db, order, states, kinds, basis);
  for (const flow of flows) {
    if (!addsUp(flow))
      throw new Error(`flow of ${flow.category} does not add up: ${JSON.stringify(flow)}`);
  }
  step();
  const policy = inactivityPolicyOn(db, to);
  const sources = findUsageSources(db, to);
  const unitIds = basis.within && [...basis.within];
  const usage = sources.access
    ? withinUnits(
        listUsageCounts(db, to, sources, usageThresholds(to, sources.access.on, policy)),
        unitIds,
      )
    : null;
  step();
  const opening = states.opening.reduce((sum, { live }) => sum + live, 0);
  const months = monthFigures(db, order, opening, regularDays(policy), { kinds, basis });
  step();
  return {
    from,
    to,
    flows,
    units: unitFigures(reportUnitsOn(db, to, year), states.closing, usage, to, order.unitId).filter(
      ({ unitId }) => basis.within === null || basis.within.has(unitId as UnitId),
    ),
    usageOn: sources.access?.on ?? null,
    ...comparedRegisters(db, order),
    reporting: reportingFigures(db, order),
    months,
  };
}

/** Leaves only what belongs to some units; everything when they are null. */
function withinUnits<Count extends { unitId: UnitId }>(
  counts: Count[],
  unitIds: readonly UnitId[] | null,
): Count[] {
  if (unitIds === null) return counts;
  const within = new Set(unitIds);
  return counts.filter(({ unitId }) => within.has(unitId));
}
