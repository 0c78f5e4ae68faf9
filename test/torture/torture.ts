/** One row of the table of what must be proven: it runs as long as one likes, from a seed that is printed. */
export interface Torture {
  /** What it does, in a line. */
  title: string;
  /** How many in `npm test`. */
  share: number;
  /** How many are aimed at when it runs by itself. */
  aim: number;
  /** Does it so many times. */
  run(order: TortureOrder): Promise<TortureResult>;
  /** The same against builds that are broken on purpose, each of which must be caught. */
  twins: readonly BrokenTwin[];
}

/** How much to do and from which seed. */
export interface TortureOrder {
  count: number;
  seed: number;
  /** Hears how many are done. */
  onDone?: (done: number) => void;
}

/** What came of it. */
export interface TortureResult {
  done: number;
  /** What went wrong, each with enough to repeat it; the first few. */
  failures: string[];
  /** What happened how often, for the report. */
  tally: Record<string, number>;
}

/** A build that is broken on purpose: a check that cannot fail is worth nothing. */
export interface BrokenTwin {
  title: string;
  count: number;
  run(order: TortureOrder): Promise<TortureResult>;
}

const KEPT_FAILURES = 20;

/** Gathers what happens, and counts it. */
export class Tally {
  readonly #failures: string[] = [];
  readonly #counts = new Map<string, number>();
  #done = 0;
  readonly #onDone: ((done: number) => void) | undefined;

  constructor(order: TortureOrder) {
    this.#onDone = order.onDone;
  }

  /** One more is done, with this outcome. */
  count(outcome: string): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    this.#done++;
    this.#onDone?.(this.#done);
  }

  /** Something is not as it must be. */
  fail(what: string): void {
    this.#counts.set('FAILED', (this.#counts.get('FAILED') ?? 0) + 1);
    if (this.#failures.length < KEPT_FAILURES) this.#failures.push(what);
  }

  result(): TortureResult {
    return {
      done: this.#done,
      failures: this.#failures,
      tally: Object.fromEntries([...this.#counts].sort()),
    };
  }
}

/** Numbers by mulberry32, the same for the same seed on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** One of a list. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
