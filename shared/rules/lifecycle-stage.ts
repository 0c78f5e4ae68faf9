import { addDays, daysBetween } from '../domain/calendar-day.ts';
import type {
  LastAccess,
  LifecycleHold,
  LifecycleNotice,
  LifecycleStage,
} from '../domain/lifecycle.ts';
import type { MailboxKind, MailboxStatus } from '../domain/mailbox.ts';
import { type ClockFacts, type InactivityPolicy, inactivityTerms } from './inactivity-term.ts';

/** All that the lifecycle of one mailbox is judged by. */
export interface LifecycleFacts extends ClockFacts {
  kind: MailboxKind;
  status: MailboxStatus;
  /** The notice of locking that still stands; null when none was given or access has made it void. */
  lockNotice?: LifecycleNotice | null;
  lockedOn?: string | null;
  /** The notice of deleting that still stands. */
  deleteNotice?: LifecycleNotice | null;
  holds?: readonly LifecycleHold[];
  /** The day of the server's figures of use that these facts come from; null without any. */
  snapshotOn?: string | null;
  /** Whether the mail in it has been backed up, where that is known. */
  isBackedUp?: boolean;
}

/** Where a mailbox stands on a day. */
export interface LifecycleState {
  stage: LifecycleStage;
  countedFrom: string;
  lockDueOn: string;
  deleteDueOn: string;
  /** Days since the last known use (or the issue); what lists show as "số ngày không sử dụng". */
  idleDays: number;
  /** The hold that keeps it as it is on this day. */
  hold: LifecycleHold | null;
  source: string;
}

/**
 * Says where a mailbox stands on a day, with the days on which it may be locked and deleted if it stays unused. What is
 * due is not yet allowed: `judgeLifecycleStep` says whether a step may be taken.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function lifecycleState(
  facts: LifecycleFacts,
  on: string,
  policy: InactivityPolicy,
): LifecycleState {
  const terms = inactivityTerms(facts, policy);
  const lockDueOn = terms.lock.dueOn;
  const deleteDueOn = terms.delete.dueOn;
  return {
    stage: stageOf(facts, { on, lockDueOn, deleteDueOn, nearDays: policy.nearDays }),
    countedFrom: terms.countedFrom,
    lockDueOn,
    deleteDueOn,
    idleDays: Math.max(0, daysBetween(lastKnownUse(facts), on)),
    hold: holdOn(facts.holds ?? [], on),
    source: terms.source,
  };
}

/** The hold that keeps a mailbox as it is on a day, the one that ends last if there are several. */
export function holdOn(holds: readonly LifecycleHold[], on: string): LifecycleHold | null {
  const active = holds.filter(({ from, until }) => from <= on && (until === null || on <= until));
  return active.reduce<LifecycleHold | null>(
    (last, hold) => (last === null || endOf(hold) > endOf(last) ? hold : last),
    null,
  );
}

const FOREVER = '9999-12-31';

function endOf({ until }: LifecycleHold): string {
  return until ?? FOREVER;
}

function lastKnownUse({ issuedOn, lastAccess }: LifecycleFacts): string {
  return lastAccess.state === 'date' && lastAccess.on > issuedOn ? lastAccess.on : issuedOn;
}

interface StageDays {
  on: string;
  lockDueOn: string;
  deleteDueOn: string;
  nearDays: number;
}

function stageOf(facts: LifecycleFacts, days: StageDays): LifecycleStage {
  const { status, lockNotice, deleteNotice } = facts;
  if (status === 'deleted' || status === 'revoked') return status;
  if (status === 'locked') {
    if (deleteNotice) return 'delete-noticed';
    return days.on >= days.deleteDueOn ? 'delete-due' : 'locked';
  }
  if (lockNotice && days.on >= days.lockDueOn) return 'lock-noticed';
  if (facts.lastAccess.state === 'unknown') return 'no-data';
  if (days.on >= days.lockDueOn) return 'lock-due';
  if (addDays(days.on, days.nearDays) >= days.lockDueOn) return 'lock-near';
  return unusedStage(facts.lastAccess);
}

function unusedStage(lastAccess: LastAccess): LifecycleStage {
  return lastAccess.state === 'never' ? 'never-used' : 'in-use';
}

/**
 * Which of the two terms has passed, by the days alone: the answer of `lifecycle.assess`.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function passedTerm(
  { lockDueOn, deleteDueOn }: Pick<LifecycleState, 'lockDueOn' | 'deleteDueOn'>,
  on: string,
): 'in-use' | 'lock-due' | 'delete-due' {
  if (on >= deleteDueOn) return 'delete-due';
  return on >= lockDueOn ? 'lock-due' : 'in-use';
}
