import type { AuditAnchor, AuditHead } from './audit-anchor.ts';
import { AuditSealer, CHAIN_START, type ChainedEvent } from './audit-chain.ts';
import type { AuditKeys } from './audit-keys.ts';
import type { AuditChain, ReadDb, WriteDb } from './database.ts';

/** Chains the events that one connection writes, and remembers the newest beside the register once they are committed. */
export class ChainWriter implements AuditChain {
  readonly #keys: AuditKeys;
  readonly #anchor: AuditAnchor;
  readonly #sealer: AuditSealer;
  /** The head as this transaction sees it; null while it has written no event. */
  #head: AuditHead | null = null;

  constructor(keys: AuditKeys, anchor: AuditAnchor) {
    this.#keys = keys;
    this.#anchor = anchor;
    this.#sealer = new AuditSealer(keys.current.key);
  }

  /** Number and hash for the next event of the transaction under way. */
  next(db: WriteDb, event: Omit<ChainedEvent, 'seq'>): AuditHead {
    const head = this.#head ?? this.#join(db);
    const seq = head.seq + 1;
    this.#head = { seq, hash: this.#sealer.seal(head.hash, { ...event, seq }) };
    return this.#head;
  }

  /** Forgets what an earlier transaction saw. */
  begin(): void {
    this.#head = null;
  }

  /** Remembers the newest event of a transaction that was committed; what fails here is caught up by the next. */
  committed(): void {
    if (!this.#head) return;
    try {
      this.#anchor.write(this.#head);
    } catch {
      // A full disk, say: the register itself is committed, and the mark beside it only lags.
    }
  }

  /** Gives the events from before the chain their place in it. */
  sealOlder(db: WriteDb): void {
    const older = db.all<ChainedEvent>(
      `SELECT seq, at, operator_id AS operatorId, operator_name AS operatorName, action, entity,
         entity_id AS entityId, payload_sha256 AS payloadSha256
       FROM audit_event WHERE hash IS NULL AND NOT EXISTS (SELECT 1 FROM audit_epoch) ORDER BY seq`,
    );
    let previous: Buffer = CHAIN_START;
    for (const event of older) {
      previous = this.#sealer.seal(previous, event);
      db.run(`UPDATE audit_event SET hash = ? WHERE seq = ?`, previous, event.seq);
      this.#head = { seq: event.seq, hash: previous };
    }
    if (older.length > 0) this.#beginEpoch(db, 1);
  }

  #join(db: WriteDb): AuditHead {
    const head = auditHead(db);
    const epoch = db.get<{ keyId: string }>(
      `SELECT key_id AS keyId FROM audit_epoch ORDER BY from_seq DESC LIMIT 1`,
    );
    if (epoch?.keyId !== this.#keys.current.id) this.#beginEpoch(db, head.seq + 1);
    return head;
  }

  #beginEpoch(db: WriteDb, fromSeq: number): void {
    db.run(
      `INSERT INTO audit_epoch (from_seq, key_id) VALUES (?, ?)`,
      fromSeq,
      this.#keys.current.id,
    );
  }
}

/** The newest event of the chain; number 0 before the first. */
export function auditHead(db: ReadDb): AuditHead {
  const row = db.get<{ seq: number; hash: Buffer | null }>(
    `SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1`,
  );
  return { seq: row?.seq ?? 0, hash: row?.hash ?? CHAIN_START };
}
