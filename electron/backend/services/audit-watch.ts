import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import type { ChainVerdict } from '../db/verify-chain.ts';
import { setJsonState } from '../repositories/app-state.ts';
import { perform } from './act.ts';
import { APPLICATION, lastAuditCheck, verifyRecentAudit } from './verify-audit.ts';

const FULL_EVERY_MS = 7 * 24 * 60 * 60_000;

/** Looks after the audit: its newest events at every start, the whole of it once a week and after a crash. */
export class AuditWatch {
  readonly #register: Register;
  readonly #clock: Clock;
  readonly #openedAt: string;
  /** What was found at the start. */
  readonly atStart: ChainVerdict;

  constructor(register: Register, clock: Clock) {
    this.#register = register;
    this.#clock = clock;
    this.#openedAt = clock.now().toISOString();
    this.atStart = verifyRecentAudit(register);
    const known = lastAuditCheck(register.read);
    const isKnown = known?.firstBadSeq === this.atStart.firstBadSeq;
    if (!this.atStart.ok && !isKnown) this.#recordBreak(this.atStart);
  }

  /** Whether everything is to be verified: once a week, and once after a run that was cut off. */
  get isFullDue(): boolean {
    const last = lastAuditCheck(this.#register.read);
    if (!last || (this.#register.wasCutOff && last.at < this.#openedAt)) return true;
    return this.#clock.now().getTime() - Date.parse(last.at) > FULL_EVERY_MS;
  }

  /** The next event covers the traces of a tail that was cut off, so what was found goes into the chain itself. */
  #recordBreak(verdict: ChainVerdict): void {
    perform(this.#register, this.#clock, APPLICATION, ({ db, at, record }) => {
      setJsonState(db, 'audit_check', { ...verdict, at });
      record({ action: 'audit.broken', entity: 'audit', entityId: '', after: verdict });
    });
  }
}
