import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AuditSealer } from './audit-chain.ts';
import type { AuditKey } from './audit-keys.ts';

/** The newest event of the chain: its number and its hash. */
export interface AuditHead {
  seq: number;
  hash: Buffer;
}

const FILE = 'audit.head';
const SLOT_BYTES = 192;

/**
 * Remembers the newest event beside the register, so that a tail that was cut off, or an older file put in place, is
 * noticed. It is written after each commit, into two places in turn, so that one of them is always whole.
 */
export class AuditAnchor {
  readonly #path: string;
  readonly #sealer: AuditSealer;
  #file: number | null = null;
  #slot = 0;

  constructor(dataDir: string, { key }: AuditKey) {
    this.#path = join(dataDir, FILE);
    this.#sealer = new AuditSealer(key);
  }

  /** What was remembered last; null when there is nothing that this key has signed. */
  read(): AuditHead | null {
    if (!existsSync(this.#path)) return null;
    const text = readFileSync(this.#path, 'latin1');
    const heads = [text.slice(0, SLOT_BYTES), text.slice(SLOT_BYTES)].flatMap((slot) => {
      const [seq = '', hash = '', mac] = slot.trim().split(' ');
      if (mac !== this.#sealer.sign(`${seq} ${hash}`)) return [];
      return [{ seq: Number(seq), hash: Buffer.from(hash, 'hex') }];
    });
    return heads.sort((a, b) => b.seq - a.seq)[0] ?? null;
  }

  /** Remembers the newest event; both places when it is put back, as after a restore. */
  write({ seq, hash }: AuditHead, isReset = false): void {
    this.#file ??= openSync(this.#path, existsSync(this.#path) ? 'r+' : 'w+');
    const text = `${seq} ${hash.toString('hex')}`;
    const slot = Buffer.from(`${text} ${this.#sealer.sign(text)}`.padEnd(SLOT_BYTES), 'latin1');
    for (const place of isReset ? [0, 1] : [this.#slot]) {
      writeSync(this.#file, slot, 0, SLOT_BYTES, place * SLOT_BYTES);
    }
    this.#slot = 1 - this.#slot;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
