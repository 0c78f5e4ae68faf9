import { addDays, addMonths } from '../../../../shared/domain/calendar-day.ts';
import { emptyFlow, type Flow, type MonthFigures } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import { listMonthEvents } from '../../repositories/report-events.ts';
import { countUsed, listMonthSnapshots } from '../../repositories/report-usage.ts';
import type { ReportPeriod } from './figures-order.ts';
import type { EventBasis } from './flow-figures.ts';
import { replayEvents } from './replay-events.ts';
import type { UnitKinds } from './unit-kinds.ts';

interface MonthEvents {
  issued: number;
  /** Of how many mailboxes are live. */
  change: number;
}

/**
 * What happened month by month.
 *
 * @param opening mailboxes at the beginning
 * @param regularDays days without access up to which use is regular
 */
export function monthFigures(
  db: ReadDb,
  period: ReportPeriod,
  opening: number,
  regularDays: number,
  { kinds, basis }: { kinds: UnitKinds; basis: EventBasis },
): MonthFigures[] {
  const { from, to } = period;
  const events = basis.within
    ? replayMonths(period, kinds, basis)
    : new Map(listMonthEvents(db, from, to).map(({ month, ...counts }) => [month, counts]));
  // A snapshot does not tell units apart as they stood then.
  const snapshots = basis.within ? [] : listMonthSnapshots(db, from, to);
  const months: MonthFigures[] = [];
  let live = opening;
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) {
    const month = day.slice(0, 7);
    const { issued, change } = events.get(month) ?? { issued: 0, change: 0 };
    const snapshot = snapshots.find((each) => each.month === month);
    const used = snapshot
      ? countUsed(db, snapshot.id, addDays(snapshot.on, -regularDays))
      : { known: null, regular: null };
    live += change;
    months.push({ month, issued, live, ...used });
  }
  return months;
}

function replayMonths(
  period: ReportPeriod,
  kinds: UnitKinds,
  { events, within }: EventBasis,
): Map<string, MonthEvents> {
  const flows = new Map<string, Flow>();
  const flowOf = (on: string) => {
    const flow = flows.get(on.slice(0, 7)) ?? emptyFlow();
    flows.set(on.slice(0, 7), flow);
    return flow;
  };
  const issued = new Map<string, number>();
  replayEvents(events, period, kinds, {
    placeOf: (_kind, unitId, on) => (within?.has(unitId) ? flowOf(on) : null),
    count: (flow, key, amount, { issuedOn, on }) => {
      flow[key] += amount;
      // What was undone is taken from the month it was granted in.
      const month = (amount < 0 ? issuedOn : on).slice(0, 7);
      if (key === 'issued') issued.set(month, (issued.get(month) ?? 0) + amount);
    },
  });
  const months = new Map<string, MonthEvents>();
  for (const [month, flow] of flows) {
    const change = flow.issued + flow.restored + flow.transferred - flow.revoked - flow.deleted;
    months.set(month, { issued: issued.get(month) ?? 0, change });
  }
  return months;
}
