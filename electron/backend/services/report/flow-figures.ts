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
  countPersonalEvents,
  listAgencyEvents,
  listEventsOfUnits,
} from '../../repositories/report-events.ts';
import type { StateCount } from '../../repositories/report-states.ts';
import type { ReportPeriod } from './figures-order.ts';
import { replayEvents } from './replay-events.ts';

/** Finds what kind of unit a unit is. */
export type KindOf = (unitId: UnitId) => Exclude<ReportCategory, 'personal'>;

/** The mailboxes at the beginning and at the end of a period, counted on their own. */
export interface PeriodStates {
  opening: readonly StateCount[];
  closing: readonly StateCount[];
}

/** What happened to every kind of mailboxes of the whole register in a period. */
export function flowFigures(
  db: ReadDb,
  period: ReportPeriod,
  states: PeriodStates,
  kindOf: KindOf,
): CategoryFlow[] {
  const flows = startingFlows(states, kindOf);
  const { issued, undone, ...personal } = countPersonalEvents(db, period.from, period.to);
  Object.assign(flows.of('personal', null), personal, { issued: issued - undone });
  // Agency mailboxes are few, and change their kind when their unit does.
  replayEvents(listAgencyEvents(db), period, flows.of);
  return flows.all();
}

/** What happened to every kind of mailboxes of some units in a period; who came and who went is told as transferred. */
export function flowFiguresOfUnits(
  db: ReadDb,
  period: ReportPeriod,
  states: PeriodStates,
  kindOf: KindOf,
  unitIds: readonly UnitId[],
): CategoryFlow[] {
  const flows = startingFlows(states, kindOf);
  const within = new Set(unitIds);
  replayEvents(listEventsOfUnits(db, unitIds), period, (kind, unitId) =>
    within.has(unitId) ? flows.of(kind, unitId) : null,
  );
  return flows.all();
}

function startingFlows({ opening, closing }: PeriodStates, kindOf: KindOf) {
  const flows = new Map<ReportCategory, Flow>(
    REPORT_CATEGORIES.map((category) => [category, emptyFlow()]),
  );
  const of = (kind: MailboxKind, unitId: UnitId | null): Flow => {
    const category = kind === 'personal' || unitId === null ? 'personal' : kindOf(unitId);
    const flow = flows.get(category);
    if (!flow) throw new Error(`no flow for ${category}`);
    return flow;
  };
  for (const { kind, unitId, live } of opening) of(kind, unitId).opening += live;
  for (const { kind, unitId, live } of closing) of(kind, unitId).closing += live;
  const all = () => [...flows].map(([category, flow]): CategoryFlow => ({ category, ...flow }));
  return { of, all };
}
