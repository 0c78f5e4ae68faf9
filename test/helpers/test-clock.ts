import type { Clock } from '../../electron/backend/backend-types.ts';
import { vietnamDay } from '../../electron/backend/clock.ts';

/** A clock that stands still until it is told to move. */
export interface TestClock extends Clock {
  /** Lets so many minutes go by. */
  advanceMinutes(minutes: number): void;
}

/** Stops the time at an instant, by default a working morning in Vietnam. */
export function stoppedClock(instant = '2026-11-16T02:00:00.000Z'): TestClock {
  let timeMs = Date.parse(instant);
  return {
    now: () => new Date(timeMs),
    today: () => vietnamDay(new Date(timeMs)),
    advanceMinutes(minutes) {
      timeMs += minutes * 60_000;
    },
  };
}
