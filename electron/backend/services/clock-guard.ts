import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import type { Act } from './act.ts';
import { clearClockSuspicion, findClockSuspicion } from './clock-suspicion.ts';

/**
 * Keeps bulk locks and deletions from running by a clock that may be wrong.
 *
 * @throws CLOCK_SUSPECT until an operator has confirmed the day
 */
export function assertClockTrusted({ db, at }: { db: ReadDb; at: string }): void {
  const suspicion = findClockSuspicion(db, at);
  if (suspicion) throw new AppError('CLOCK_SUSPECT', { lastAt: suspicion.lastAt, now: at });
}

/** An operator has looked at the clock and says that it is right. */
export function confirmClock({ db, at, record }: Act): Record<string, never> {
  const suspicion = findClockSuspicion(db, at);
  clearClockSuspicion(db);
  record({
    action: 'clock.confirm',
    entity: 'clock',
    entityId: '',
    before: suspicion,
    after: { now: at },
  });
  return {};
}
