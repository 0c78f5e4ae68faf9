import type { ReadDb, WriteDb } from '../db/database.ts';
import { getAppState, removeAppState, setAppState } from '../repositories/app-state.ts';
import { findLastEventAt } from '../repositories/audit-events.ts';

/** A clock that went back by more than this since the last event is not trusted; less is the clock being set right. */
const BACK_TOLERANCE_MS = 10 * 60_000;
/** A clock that ran ahead by more than this without any event is not trusted. @unit days */
export const SILENCE_LIMIT_DAYS = 35;

const KEY = 'clock_suspicion';

/** Why the workstation's clock is not trusted. */
export interface ClockSuspicion {
  kind: 'behind' | 'ahead';
  /** When the last event before was written, ISO UTC. */
  lastAt: string;
  /** What the clock said when it was found wrong, ISO UTC. */
  foundAt: string;
}

/** What is suspicious of the clock: what was found earlier and not yet confirmed, or what it says now. */
export function findClockSuspicion(db: ReadDb, now: string): ClockSuspicion | null {
  const found = getAppState(db, KEY);
  return found === null ? compare(findLastEventAt(db), now) : (JSON.parse(found) as ClockSuspicion);
}

/** To be called before an act writes its events: the first event after a jump would hide it. */
export function noticeClock(db: WriteDb, now: string): void {
  if (getAppState(db, KEY) !== null) return;
  const suspicion = compare(findLastEventAt(db), now);
  if (suspicion) setAppState(db, KEY, JSON.stringify(suspicion));
}

/** Forgets a suspicion that an operator has looked into. */
export function clearClockSuspicion(db: WriteDb): void {
  removeAppState(db, KEY);
}

function compare(lastAt: string | null, now: string): ClockSuspicion | null {
  if (lastAt === null) return null;
  const passedMs = Date.parse(now) - Date.parse(lastAt);
  if (passedMs < -BACK_TOLERANCE_MS) return { kind: 'behind', lastAt, foundAt: now };
  if (passedMs > SILENCE_LIMIT_DAYS * 86_400_000) return { kind: 'ahead', lastAt, foundAt: now };
  return null;
}
