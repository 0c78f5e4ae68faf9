import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import type { WriteDb } from '../db/database.ts';
import type { Register } from '../db/register.ts';
import { type AuditEntry, insertAuditEvent } from '../repositories/audit-events.ts';
import { hasEventOutside, lastEvents } from '../repositories/unit-branch.ts';
import {
  type Approved,
  askSecondPerson,
  type Errand,
  openGate,
  passGate,
  WantsSecondPerson,
} from './approval/second-person.ts';
import { noticeClock } from './clock-suspicion.ts';

/** Who acts; `id` is null before anybody has signed in. */
export interface Actor {
  id: OperatorId | null;
  name: string;
  /** The branch of units they may change mailboxes in; everywhere without one. */
  branchUnitId?: UnitId | null;
  /** What they are about, where it may wait for a second person. */
  errand?: Errand | undefined;
  /** The second person who approves it. */
  approved?: Approved | undefined;
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
 * Whoever is limited to a branch of units changes no mailbox and no unit outside it, whatever the act; and what the office wants a
 * second person for is undone, kept, and done only once that person has approved it.
 * An act that records no event is a bug and leaves no trace.
 *
 * @throws APPROVAL_REQUESTED when it now waits for a second person
 * @throws APPROVAL_NEEDED when it should, and cannot
 */
export function perform<T>(
  register: Register,
  clock: Clock,
  actor: Actor,
  act: (context: Act) => T,
): T {
  try {
    return register.write((db) => performOn(db, clock, actor, act));
  } catch (error) {
    if (!(error instanceof WantsSecondPerson)) throw error;
    const { need, wish } = error;
    if (!wish) throw new AppError('APPROVAL_NEEDED', need);
    const asked = register.write((db) => {
      const known = askSecondPerson(db, wish);
      insertAuditEvent(db, {
        action: 'approval.ask',
        entity: 'approval',
        entityId: String(known.id),
        after: { procedure: wish.approval.procedure, kinds: need.kinds, rows: need.count },
        at: clock.now().toISOString(),
        operatorId: actor.id,
        operatorName: actor.name,
      });
      return known;
    });
    throw new AppError('APPROVAL_REQUESTED', { ...asked, ...need });
  }
}

function performOn<T>(db: WriteDb, clock: Clock, actor: Actor, act: (context: Act) => T): T {
  const at = clock.now().toISOString();
  noticeClock(db, at);
  const { approved } = actor;
  const branches = [actor.branchUnitId, approved?.by.branchUnitId].filter((id) => id != null);
  const marks = branches.length === 0 ? null : lastEvents(db);
  const gate = openGate(db, actor, at);
  const actions = new Set<string>();
  const write = (entry: AuditEntry, by: Pick<Actor, 'id' | 'name'>) =>
    insertAuditEvent(db, { ...entry, at, operatorId: by.id, operatorName: by.name });
  const result = act({
    db,
    actor,
    at,
    today: clock.today(),
    record(entry) {
      write(approved ? withApprover(entry, approved) : entry, actor);
      actions.add(entry.action);
    },
  });
  if (result instanceof Promise) throw new Error('an act must not wait inside its transaction');
  for (const branch of branches)
    if (marks && hasEventOutside(db, branch, marks))
      throw new AppError('FORBIDDEN', { right: 'branch' });
  if (actions.size === 0) throw new Error('an act must record what it did');
  if (gate) passGate(db, gate, { actor, at, actions });
  if (gate?.approval && approved) {
    const { asker, procedure, count } = gate.approval;
    const after = { procedure, rows: count, askedBy: asker };
    const entityId = String(approved.id);
    write({ action: 'approval.approve', entity: 'approval', entityId, after }, approved.by);
  }
  return result;
}

/** Both names stand in the audit of what two people did. */
function withApprover(entry: AuditEntry, { id, by }: Approved): AuditEntry {
  const after = typeof entry.after === 'object' ? entry.after : { value: entry.after };
  return { ...entry, after: { ...after, approvedBy: by.name, approvalId: id } };
}
