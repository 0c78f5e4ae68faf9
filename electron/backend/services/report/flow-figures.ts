import type { UnitId } from '../../../../shared/domain/ids.ts';
import { isLive, type MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import {
  type CategoryFlow,
  emptyFlow,
  type Flow,
  REPORT_CATEGORIES,
  type ReportCategory,
} from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  type AgencyEvent,
  countPersonalEvents,
  listAgencyEvents,
  listAgencyUnits,
} from '../../repositories/report-events.ts';
import type { StateCount } from '../../repositories/report-states.ts';
import type { ReportPeriod } from './figures-order.ts';

/** Finds what kind of unit a unit is. */
export type KindOf = (unitId: UnitId) => Exclude<ReportCategory, 'personal'>;

const CHANGES = new Set(['changed', 'moved', 'renamed', 'readdressed']);

/** What happened to every kind of mailboxes in a period; opening and closing are counted on their own. */
export function flowFigures(
  db: ReadDb,
  { from, to }: ReportPeriod,
  states: { opening: readonly StateCount[]; closing: readonly StateCount[] },
  kindOf: KindOf,
): CategoryFlow[] {
  const flows = new Map<ReportCategory, Flow>(
    REPORT_CATEGORIES.map((category) => [category, emptyFlow()]),
  );
  const flowOf = (category: ReportCategory) => flows.get(category) ?? emptyFlow();
  const categoryOf = ({ kind, unitId }: StateCount) =>
    kind === 'personal' ? 'personal' : kindOf(unitId);
  for (const count of states.opening) flowOf(categoryOf(count)).opening += count.live;
  for (const count of states.closing) flowOf(categoryOf(count)).closing += count.live;

  const { issued, undone, ...personal } = countPersonalEvents(db, from, to);
  Object.assign(flowOf('personal'), personal, { issued: issued - undone });
  addAgencyEvents(db, { from, to }, (unitId) => flowOf(kindOf(unitId)));
  return REPORT_CATEGORIES.map((category) => ({ category, ...flowOf(category) }));
}

/** Events of agency mailboxes are few; each counts for the kind of unit it belonged to at the time. */
function addAgencyEvents(
  db: ReadDb,
  { from, to }: ReportPeriod,
  flowOf: (unitId: UnitId) => Flow,
): void {
  const units = new Map(listAgencyUnits(db).map(({ mailboxId, unitId }) => [mailboxId, unitId]));
  const changes = new Set<string>();
  for (const event of listAgencyEvents(db)) {
    const unitAfter = event.unitAfter ?? units.get(event.mailboxId);
    if (unitAfter === undefined) continue;
    const unitBefore = event.unitBefore ?? unitAfter;
    // Seen from the newest to the oldest: before this event the mailbox belonged there.
    units.set(event.mailboxId, unitBefore);
    if (event.on < from || event.on > to) continue;
    countEvent(event, flowOf(unitAfter), flowOf(unitBefore));
    const change = `${event.mailboxId} ${event.at}`;
    if (CHANGES.has(event.kind) && !changes.has(change)) {
      changes.add(change);
      flowOf(unitAfter).changed++;
    }
  }
}

function countEvent(event: AgencyEvent, flow: Flow, flowBefore: Flow): void {
  const wasLive = event.statusBefore !== null && isLive(event.statusBefore as MailboxStatus);
  const isNowLive = event.statusAfter !== null && isLive(event.statusAfter as MailboxStatus);
  if (event.kind === 'issued') flow.issued++;
  else if (event.kind === 'issue-undone') flow.issued--;
  else if (event.kind === 'password-reset') flow.passwordResets++;
  else if (wasLive && event.statusAfter !== null && !isNowLive) {
    if (event.statusAfter === 'deleted' && !event.isRequested) flow.deleted++;
    else flow.revoked++;
  } else if (event.statusBefore !== null && !wasLive && isNowLive) flow.restored++;
  else if (flow !== flowBefore && event.statusBefore === null) {
    flow.transferred++;
    flowBefore.transferred--;
  }
}
