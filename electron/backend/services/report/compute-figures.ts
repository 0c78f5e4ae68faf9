import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import {
  addsUp,
  type MonthFigures,
  type ReportFigures,
  totalFlow,
} from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  listActionCounts,
  listActionLines,
  listMonthEvents,
} from '../../repositories/report-events.ts';
import { listStateCounts, type StateCount } from '../../repositories/report-states.ts';
import { listReportUnits, type ReportUnit } from '../../repositories/report-units.ts';
import { findUsageSources, listUsageCounts } from '../../repositories/report-usage.ts';
import { inactivityPolicyOn } from '../assess-lifecycle.ts';
import { currentProfile } from '../current-profile.ts';
import type { FiguresOrder, ReportPeriod } from './figures-order.ts';
import { flowFigures, flowFiguresOfUnits, type KindOf } from './flow-figures.ts';
import { registerFigures } from './register-figures.ts';
import { reportingFigures } from './reporting-figures.ts';
import { unitFigures } from './unit-figures.ts';
import { unitsWithin } from './units-within.ts';
import { regularDays, usageThresholds } from './usage-thresholds.ts';

/** Told between the steps of the reckoning. */
export type OnStep = (done: number, total: number) => void;

const STEPS = 5;

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
  const units = listReportUnits(db, order.year);
  const kindOf = kindsOf(units);
  const unitIds = order.unitId ? unitsWithin(db, order.unitId) : null;
  const scope = scopeOf(unitIds);
  onStep(0, STEPS);
  const opening = scope(listStateCounts(db, addDays(from, -1)));
  onStep(1, STEPS);
  const closing = scope(listStateCounts(db, to));
  onStep(2, STEPS);
  const states = { opening, closing };
  const flows = unitIds
    ? flowFiguresOfUnits(db, order, states, kindOf, unitIds)
    : flowFigures(db, order, states, kindOf);
  for (const flow of flows) {
    if (!addsUp(flow))
      throw new Error(`flow of ${flow.category} does not add up: ${JSON.stringify(flow)}`);
  }
  onStep(3, STEPS);
  const policy = inactivityPolicyOn(db, to);
  const sources = findUsageSources(db, to);
  const usage = sources.access
    ? scope(listUsageCounts(db, to, sources, usageThresholds(to, sources.access.on, policy)))
    : null;
  onStep(4, STEPS);
  const { domain } = currentProfile(db, to);
  return {
    from,
    to,
    flows,
    units: unitFigures(units, closing, usage, to).filter(
      ({ unitId }) => unitIds === null || unitIds.includes(unitId as UnitId),
    ),
    usageOn: sources.access?.on ?? null,
    regularDays: regularDays(policy),
    actions: listActionCounts(db, { from, to, unitIds }),
    actionLines: listActionLines(db, { from, to, unitIds }).map(({ localPart, ...line }) => ({
      ...line,
      address: `${localPart}@${domain}`,
    })),
    ...registerFigures(db, order),
    reporting: reportingFigures(db, order.reportId),
    // Months and the year before are told of the whole register only.
    months: unitIds ? [] : monthFigures(db, order, opening),
    previous: unitIds ? null : previousFigures(db, order, opening, kindOf),
  };
}

/** Leaves only what belongs to some units; everything when they are null. */
function scopeOf(unitIds: readonly UnitId[] | null) {
  const within = unitIds && new Set(unitIds);
  return <Count extends { unitId: UnitId }>(counts: Count[]): Count[] =>
    within ? counts.filter(({ unitId }) => within.has(unitId)) : counts;
}

function kindsOf(units: readonly ReportUnit[]): KindOf {
  // The province's own mailboxes count with those of its agencies.
  const kinds = new Map(units.map(({ id, kind }) => [id, kind === 'province' ? 'agency' : kind]));
  return (unitId: UnitId) => kinds.get(unitId) ?? 'organisation';
}

function monthFigures(
  db: ReadDb,
  { from, to }: ReportPeriod,
  opening: readonly StateCount[],
): MonthFigures[] {
  const events = new Map(listMonthEvents(db, from, to).map((month) => [month.month, month]));
  const months: MonthFigures[] = [];
  let live = opening.reduce((sum, count) => sum + count.live, 0);
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) {
    const month = day.slice(0, 7);
    const event = events.get(month);
    live += event?.change ?? 0;
    months.push({ month, issued: event?.issued ?? 0, live });
  }
  return months;
}

/** The same period a year before; null when the register had nothing by then. */
function previousFigures(
  db: ReadDb,
  { from, to }: ReportPeriod,
  opening: readonly StateCount[],
  kindOf: KindOf,
): ReportFigures['previous'] {
  if (opening.length === 0) return null;
  const before = { from: addMonths(from, -12), to: addMonths(to, -12) };
  const states = {
    opening: listStateCounts(db, addDays(before.from, -1)),
    closing: listStateCounts(db, before.to),
  };
  const { closing, issued, revoked, deleted } = totalFlow({
    flows: flowFigures(db, before, states, kindOf),
  });
  return closing === 0 ? null : { closing, issued, revoked, deleted };
}
