import { createHash, randomBytes } from 'node:crypto';
import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { OperatorRole } from '../../../shared/domain/operator.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';

/** A session ends after so many minutes without a call. */
export const SESSION_IDLE_MINUTES = 15;

const FREE_FAILURES = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** Names with failures that are remembered at once. */
const REMEMBERED_NAMES = 10_000;

/** Exports and passwords ask for the password again when it was typed longer ago. */
const CONFIRMED_MINUTES = 10;

/** Who is signed in. */
export interface SessionOperator {
  id: OperatorId;
  username: string;
  fullName: string;
  role: OperatorRole;
  branchUnitId: UnitId | null;
  mustChangePassword: boolean;
}

interface Session {
  operator: SessionOperator;
  lastSeenMs: number;
  confirmedMs: number;
}

/** The sessions of this run; they live in memory only, so that a restart signs everybody out. */
export class Sessions {
  readonly #clock: Clock;
  readonly #open = new Map<string, Session>();
  readonly #failures = new Map<string, { count: number; lastMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Starts a session and gives its secret token. */
  start(operator: SessionOperator): string {
    const token = randomBytes(32).toString('base64url');
    const nowMs = this.#nowMs();
    this.#open.set(digest(token), { operator, lastSeenMs: nowMs, confirmedMs: nowMs });
    return token;
  }

  /**
   * Who a token belongs to; also keeps the session alive.
   *
   * @throws SESSION_EXPIRED after 15 idle minutes
   * @returns null without a token or for a token this run never gave
   */
  resolve(token: string | null): SessionOperator | null {
    if (!token) return null;
    const key = digest(token);
    const session = this.#open.get(key);
    if (!session) return null;
    if (this.#nowMs() - session.lastSeenMs > SESSION_IDLE_MINUTES * 60_000) {
      this.#open.delete(key);
      throw new AppError('SESSION_EXPIRED', { idleMinutes: SESSION_IDLE_MINUTES });
    }
    session.lastSeenMs = this.#nowMs();
    return session.operator;
  }

  /** Ends a session. */
  end(token: string): void {
    this.#open.delete(digest(token));
  }

  /** Ends every session of an operator, whose rights have changed, but the one that `exceptToken` names. */
  endAllOf(operatorId: OperatorId, exceptToken: string | null = null): void {
    const kept = exceptToken === null ? null : digest(exceptToken);
    for (const [key, { operator }] of this.#open) {
      if (operator.id === operatorId && key !== kept) this.#open.delete(key);
    }
  }

  /** Remembers that the operator has just typed their password, and, if so, that it is now one of their own. */
  confirm(token: string, change: Pick<SessionOperator, 'mustChangePassword'> | null = null): void {
    const session = this.#open.get(digest(token));
    if (!session) return;
    session.confirmedMs = this.#nowMs();
    if (change) session.operator = { ...session.operator, ...change };
  }

  /** Whether the password was typed a short while ago. */
  isConfirmed(token: string): boolean {
    const session = this.#open.get(digest(token));
    return (
      session !== undefined && this.#nowMs() - session.confirmedMs <= CONFIRMED_MINUTES * 60_000
    );
  }

  /**
   * Makes guessing slow: after five wrong passwords each further try waits twice as long, up to 15 minutes.
   *
   * @throws LOGIN_REFUSED while the wait lasts
   */
  assertMayTry(username: string): void {
    const failures = this.#failures.get(username.toLowerCase());
    if (!failures || failures.count < FREE_FAILURES) return;
    const waitSeconds = Math.min(LONGEST_WAIT_SECONDS, 30 * 2 ** (failures.count - FREE_FAILURES));
    const leftSeconds = Math.ceil(waitSeconds - (this.#nowMs() - failures.lastMs) / 1000);
    if (leftSeconds > 0) throw new AppError('LOGIN_REFUSED', { waitSeconds: leftSeconds });
  }

  /** Counts a wrong password. */
  countFailure(username: string): void {
    if (this.#failures.size >= REMEMBERED_NAMES) this.#failures.clear();
    const key = username.toLowerCase();
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    this.#failures.set(key, { count, lastMs: this.#nowMs() });
  }

  /** Forgets wrong passwords after a right one. */
  clearFailures(username: string): void {
    this.#failures.delete(username.toLowerCase());
  }

  #nowMs(): number {
    return this.#clock.now().getTime();
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
