import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { isLive, type MailboxKind, type MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { Flow } from '../../../../shared/report/figures.ts';
import type { ReplayedEvent } from '../../repositories/report-events.ts';
import type { ReportPeriod } from './figures-order.ts';

/** The flow that mailboxes of a kind in a unit count in; null when they count in none. */
export type FlowOf = (kind: MailboxKind, unitId: UnitId) => Flow | null;

const CHANGES = new Set(['changed', 'moved', 'renamed', 'readdressed']);

/** Counts events one by one, each for the unit its mailbox belonged to at the time. */
export function replayEvents(
  events: readonly ReplayedEvent[],
  { from, to }: ReportPeriod,
  flowOf: FlowOf,
): void {
  const units = new Map<MailboxId, UnitId>();
  const changes = new Set<string>();
  for (const event of events) {
    const unitAfter = event.unitAfter ?? units.get(event.mailboxId) ?? event.unitNow;
    const unitBefore = event.unitBefore ?? unitAfter;
    // Seen from the newest to the oldest: before this event the mailbox belonged there.
    units.set(event.mailboxId, unitBefore);
    if (event.on < from || event.on > to) continue;
    const flow = flowOf(event.mailboxKind, unitAfter);
    const flowBefore = flowOf(event.mailboxKind, unitBefore);
    if (flow) countEvent(event, flow);
    if (flow !== flowBefore && event.statusBefore === null) {
      if (flow) flow.transferred++;
      if (flowBefore) flowBefore.transferred--;
    }
    const change = `${event.mailboxId} ${event.at}`;
    if (flow && CHANGES.has(event.kind) && !changes.has(change)) {
      changes.add(change);
      flow.changed++;
    }
  }
}

function countEvent(event: ReplayedEvent, flow: Flow): void {
  const wasLive = event.statusBefore !== null && isLive(event.statusBefore as MailboxStatus);
  const isNowLive = event.statusAfter !== null && isLive(event.statusAfter as MailboxStatus);
  if (event.kind === 'issued') flow.issued++;
  else if (event.kind === 'issue-undone') flow.issued--;
  else if (event.kind === 'password-reset') flow.passwordResets++;
  else if (wasLive && event.statusAfter !== null && !isNowLive) {
    if (event.statusAfter === 'deleted' && !event.isRequested) flow.deleted++;
    else flow.revoked++;
  } else if (event.statusBefore !== null && !wasLive && isNowLive) flow.restored++;
}
