import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import type { WriteDb } from '../db/database.ts';
import type { Register } from '../db/register.ts';
import { type AuditEntry, insertAuditEvent } from '../repositories/audit-events.ts';
import { hasEventOutside, lastEvents } from '../repositories/unit-branch.ts';
import { noticeClock } from './clock-suspicion.ts';

/** Who acts; `id` is null before anybody has signed in. */
export interface Actor {
  id: OperatorId | null;
  name: string;
  /** The branch of units they may change mailboxes in; everywhere without one. */
  branchUnitId?: UnitId | null;
}

/** One business act under way: what it may write through, who does it, when, and its place in the audit. */
export interface Act {
  readonly db: WriteDb;
  readonly actor: Actor;
  /** The instant of the act, ISO UTC. */
  readonly at: string;
  /** The calendar day of the act in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** Writes an event of this act into the audit, in the same transaction. */
  record(entry: AuditEntry): void;
}

/**
 * Runs one business act: one transaction, at least one event in the audit, everything or nothing.
 * Whoever is limited to a branch of units changes no mailbox and no unit outside it, whatever the act.
 * An act that records no event is a bug and leaves no trace.
 */
export function perform<T>(
  register: Register,
  clock: Clock,
  actor: Actor,
  act: (context: Act) => T,
): T {
  return register.write((db) => {
    const at = clock.now().toISOString();
    noticeClock(db, at);
    const branch = actor.branchUnitId ?? null;
    const marks = branch === null ? null : lastEvents(db);
    let events = 0;
    const result = act({
      db,
      actor,
      at,
      today: clock.today(),
      record(entry) {
        insertAuditEvent(db, { ...entry, at, operatorId: actor.id, operatorName: actor.name });
        events++;
      },
    });
    if (result instanceof Promise) throw new Error('an act must not wait inside its transaction');
    if (branch !== null && marks && hasEventOutside(db, branch, marks))
      throw new AppError('FORBIDDEN', { right: 'branch' });
    if (events === 0) throw new Error('an act must record what it did');
    return result;
  });
}
