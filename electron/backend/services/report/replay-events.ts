import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { isLive, type MailboxKind, type MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { Flow } from '../../../../shared/report/figures.ts';
import type { ReplayedEvent } from '../../repositories/report-events.ts';
import type { ReportPeriod } from './figures-order.ts';
import type { UnitKinds } from './unit-kinds.ts';

/** What an event adds to. */
export type FlowKey = Exclude<keyof Flow, 'opening' | 'closing'>;

/** How events are counted. */
export interface Counting<Place> {
  /** Where a mailbox of a kind in a unit counts at the end of a day; null where it does not. */
  placeOf(kind: MailboxKind, unitId: UnitId, on: string): Place | null;
  count(place: Place, key: FlowKey, amount: 1 | -1, event: CountedEvent): void;
}

/** The mailbox that is counted, the day, and the unit it then belonged to. */
export type CountedEvent = Pick<Step, 'mailboxId' | 'on' | 'document' | 'issuedOn' | 'unitTo'>;

const CHANGES = new Set(['changed', 'moved', 'renamed', 'readdressed']);

/** Counts what happened to mailboxes one event after the other, each for the unit its mailbox belonged to at the time. */
export function replayEvents<Place>(
  events: readonly ReplayedEvent[],
  period: ReportPeriod,
  kinds: Pick<UnitKinds, 'changesOf'>,
  counting: Counting<Place>,
): void {
  for (const ofMailbox of Map.groupBy(events, ({ mailboxId }) => mailboxId).values()) {
    replayMailbox(statesOf(ofMailbox), period, kinds, counting);
  }
}

/** An event with where its mailbox belonged and how it stood before and after. */
interface Step extends ReplayedEvent {
  unitFrom: UnitId;
  unitTo: UnitId;
  wasLive: boolean;
  isNowLive: boolean;
}

/** Today's state with one event after another undone; oldest first. */
function statesOf(newestFirst: readonly ReplayedEvent[]): Step[] {
  const steps: Step[] = [];
  let unit = newestFirst[0]?.unitNow as UnitId;
  let status: string | null = newestFirst[0]?.statusNow ?? null;
  for (const event of newestFirst) {
    const isFirst = event.kind === 'issued';
    const unitFrom = event.unitBefore ?? unit;
    const statusFrom = isFirst ? null : (event.statusBefore ?? status);
    steps.push({
      ...event,
      unitFrom,
      unitTo: unit,
      wasLive: holds(statusFrom),
      isNowLive: holds(status),
    });
    unit = unitFrom;
    status = statusFrom;
  }
  return steps.reverse();
}

const holds = (status: string | null) => status !== null && isLive(status as MailboxStatus);

function replayMailbox<Place>(
  steps: readonly Step[],
  period: ReportPeriod,
  kinds: Pick<UnitKinds, 'changesOf'>,
  counting: Counting<Place>,
): void {
  const changes = new Set<string>();
  steps.forEach((step, index) => {
    const { mailboxKind, on, kind, at, unitFrom, unitTo, wasLive, isNowLive } = step;
    if (period.from <= on && on <= period.to) {
      const place = counting.placeOf(mailboxKind, unitTo, on);
      const former = counting.placeOf(mailboxKind, unitFrom, on);
      const key = keyOf(step, period);
      if (place && key) counting.count(place, key.key, key.amount, step);
      if (wasLive && isNowLive) transfer(former, place, counting, step);
      if (place && CHANGES.has(kind) && !changes.has(at)) {
        changes.add(at);
        counting.count(place, 'changed', 1, step);
      }
    }
    // A unit that becomes another kind takes its mailbox with it.
    if (!isNowLive || mailboxKind === 'personal') return;
    const until = steps[index + 1]?.on ?? period.to;
    for (const day of kinds.changesOf(unitTo)) {
      if (day <= on || day > until || day < period.from || day > period.to) continue;
      const before = counting.placeOf(mailboxKind, unitTo, addDays(day, -1));
      const after = counting.placeOf(mailboxKind, unitTo, day);
      transfer(before, after, counting, { ...step, on: day });
    }
  });
}

function transfer<Place>(
  from: Place | null,
  to: Place | null,
  { count }: Counting<Place>,
  event: CountedEvent,
): void {
  if (from === to) return;
  if (to) count(to, 'transferred', 1, event);
  if (from) count(from, 'transferred', -1, event);
}

function keyOf(step: Step, { from }: ReportPeriod): { key: FlowKey; amount: 1 | -1 } | null {
  const { kind, wasLive, isNowLive, statusAfter, isRequested, issuedOn } = step;
  if (kind === 'issued') return { key: 'issued', amount: 1 };
  if (kind === 'issue-undone') {
    return issuedOn >= from ? { key: 'issued', amount: -1 } : { key: 'revoked', amount: 1 };
  }
  if (kind === 'password-reset') return { key: 'passwordResets', amount: 1 };
  if (wasLive && !isNowLive) {
    return { key: statusAfter === 'deleted' && !isRequested ? 'deleted' : 'revoked', amount: 1 };
  }
  return !wasLive && isNowLive ? { key: 'restored', amount: 1 } : null;
}
