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

  /** Notes one reply that shows people, to what was asked. */
  note(operator: SessionOperator, procedure: string, input: unknown, output: unknown): void {
    const key = `${operator.id} ${procedure}`;
    let seen = this.#seen.get(key);
    if (!seen) {
      const since = this.#clock.now().toISOString();
      seen = { operator, procedure, since, calls: 0, rows: 0, opened: new Set() };
      this.#seen.set(key, seen);
    }
    const id = mailboxOf(procedure, input);
    seen.calls++;
    seen.rows += countRows(procedure, output);
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
const LISTS = [
  'rows',
  'lines',
  'effects',
  'terms',
  'holdings',
  'steps',
  'people',
  'mailboxes',
  'namesakes',
] as const;
/** Groups that ask for a mailbox by its number as `id`. */
const OF_MAILBOX = /^(mailbox|directory)\./;

function countRows(procedure: string, output: unknown): number {
  if (typeof output !== 'object' || output === null) return 0;
  const reply = output as Record<string, unknown>;
  const lists = procedure === 'audit.list' ? ['events'] : LISTS;
  return lists.map((name) => reply[name]).find(Array.isArray)?.length ?? 1;
}

/** Whose details were asked for, if one person's. */
function mailboxOf(procedure: string, input: unknown): number | null {
  if (typeof input !== 'object' || input === null) return null;
  const asked = input as Record<string, unknown>;
  const id = asked.mailboxId ?? (OF_MAILBOX.test(procedure) ? asked.id : null);
  return typeof id === 'number' ? id : null;
}
