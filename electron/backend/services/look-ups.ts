import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import { perform } from './act.ts';
import type { SessionOperator } from './sessions.ts';

interface Seen {
  operator: SessionOperator;
  procedure: string;
  since: string;
  calls: number;
  rows: number;
  /** The people whose details were opened, as far as they fit. */
  opened: Set<number>;
}

const REMEMBERED_IDS = 500;

/**
 * Records who looked at whose personal data: how many calls and rows, and whose details were opened. Typing into a
 * search box makes many calls, so they are gathered for a minute and recorded as one event.
 */
export class LookUps {
  readonly #register: Register;
  readonly #clock: Clock;
  readonly #seen = new Map<string, Seen>();

  constructor(register: Register, clock: Clock) {
    this.#register = register;
    this.#clock = clock;
  }

  /** Notes one reply that shows people. */
  note(operator: SessionOperator, procedure: string, output: unknown): void {
    const key = `${operator.id} ${procedure}`;
    let seen = this.#seen.get(key);
    if (!seen) {
      const since = this.#clock.now().toISOString();
      seen = { operator, procedure, since, calls: 0, rows: 0, opened: new Set() };
      this.#seen.set(key, seen);
    }
    const { rows, id } = shape(procedure, output);
    seen.calls++;
    seen.rows += rows;
    if (id !== null && seen.opened.size < REMEMBERED_IDS) seen.opened.add(id);
  }

  /** Whether anything waits to be recorded. */
  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** Records what was gathered. */
  flush(): void {
    const all = [...this.#seen.values()];
    this.#seen.clear();
    for (const { operator, procedure, since, calls, rows, opened } of all) {
      const actor = { id: operator.id, name: operator.fullName };
      perform(this.#register, this.#clock, actor, ({ record }) =>
        record({
          action: 'personal-data.look-up',
          entity: opened.size === 1 ? 'mailbox' : 'procedure',
          entityId: opened.size === 1 ? String([...opened][0]) : procedure,
          after: { procedure, since, calls, rows, opened: [...opened] },
        }),
      );
    }
  }
}

/** Where a reply keeps the people it shows, when it shows several. */
const LISTS = ['rows', 'lines', 'effects'] as const;
/** Groups whose replies have the number of a mailbox as their `id`. */
const OF_MAILBOX = /^(mailbox|directory)\./;

function shape(procedure: string, output: unknown): { rows: number; id: number | null } {
  if (typeof output !== 'object' || output === null) return { rows: 0, id: null };
  const reply = output as Record<string, unknown>;
  const list = LISTS.map((name) => reply[name]).find(Array.isArray);
  if (list) return { rows: list.length, id: null };
  const { id } = reply;
  return { rows: 1, id: OF_MAILBOX.test(procedure) && typeof id === 'number' ? id : null };
}
