import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../../shared/domain/mailbox.ts';
import {
  type CategoryFlow,
  emptyFlow,
  type Flow,
  REPORT_CATEGORIES,
  type ReportCategory,
} from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  countEvents,
  listAgencyEvents,
  listEventsOfUnits,
  type ReplayedEvent,
} from '../../repositories/report-events.ts';
import type { StateCount } from '../../repositories/report-states.ts';
import type { ReportPeriod } from './figures-order.ts';
import { type FlowKey, replayEvents } from './replay-events.ts';
import type { UnitKinds } from './unit-kinds.ts';

/** What events are replayed from: those of agency mailboxes, or all those of some units. */
export interface EventBasis {
  events: readonly ReplayedEvent[];
  /** Only these units count; the whole register when they are null. */
  within: ReadonlySet<UnitId> | null;
}

/** Reads the events to replay, once for every period asked about. */
export function eventBasis(db: ReadDb, unitIds: readonly UnitId[] | null): EventBasis {
  return unitIds
    ? { events: listEventsOfUnits(db, unitIds), within: new Set(unitIds) }
    : // Agency mailboxes are few, and change their kind when their unit does; people are counted at once.
      { events: listAgencyEvents(db), within: null };
}

/** The mailboxes at the beginning and at the end of a period, counted on their own. */
export interface PeriodStates {
  opening: readonly StateCount[];
  closing: readonly StateCount[];
}

/** What happened to every kind of mailboxes in a period; who came from other units, or went there, is transferred. */
export function flowFigures(
  db: ReadDb,
  period: ReportPeriod,
  states: PeriodStates,
  kinds: UnitKinds,
  { events, within }: EventBasis,
): CategoryFlow[] {
  const flows = new Map<ReportCategory, Flow>(
    REPORT_CATEGORIES.map((category) => [category, emptyFlow()]),
  );
  const flowOf = (kind: MailboxKind, unitId: UnitId, on: string): Flow => {
    const category = kind === 'personal' ? 'personal' : kinds.on(unitId, on);
    const flow = flows.get(category);
    if (!flow) throw new Error(`no flow for ${category}`);
    return flow;
  };
  const openingOn = addDays(period.from, -1);
  for (const { kind, unitId, live } of states.opening)
    flowOf(kind, unitId, openingOn).opening += live;
  for (const { kind, unitId, live } of states.closing)
    flowOf(kind, unitId, period.to).closing += live;
  replayEvents(events, period, kinds, {
    placeOf: (kind, unitId, on) =>
      within === null || within.has(unitId) ? flowOf(kind, unitId, on) : null,
    count: (flow: Flow, key, amount) => {
      flow[key] += amount;
    },
  });
  if (within === null) countPeople(db, period, flows);
  return [...flows].map(([category, flow]): CategoryFlow => ({ category, ...flow }));
}

/** What happened to people is what happened to all, less what happened to agencies. */
function countPeople(
  db: ReadDb,
  { from, to }: ReportPeriod,
  flows: ReadonlyMap<ReportCategory, Flow>,
): void {
  const personal = flows.get('personal');
  if (!personal) return;
  const all = countEvents(db, from, to);
  for (const key of Object.keys(all) as (keyof typeof all & FlowKey)[]) {
    let rest = all[key];
    for (const [category, flow] of flows) if (category !== 'personal') rest -= flow[key];
    personal[key] = rest;
  }
}
