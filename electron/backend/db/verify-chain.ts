import { hash } from 'node:crypto';
import type { AuditHead } from './audit-anchor.ts';
import { AuditSealer, CHAIN_START } from './audit-chain.ts';
import type { AuditKeys } from './audit-keys.ts';
import type { ReadDb } from './database.ts';

/** What can be wrong with an event: its words, a gap before it, what it recorded, the end of the chain, its key. */
export type ChainFault = 'changed' | 'missing' | 'payload' | 'tail' | 'anchor' | 'key';

/** What came of reading the chain. */
export interface ChainVerdict {
  ok: boolean;
  /** Events read. */
  events: number;
  firstBadSeq: number | null;
  fault: ChainFault | null;
}

/** How to read the chain. */
export interface VerifyOptions {
  /** The first event to judge; those before it are taken as they are. */
  fromSeq?: number;
  /** Heads that were written down elsewhere: beside the register, in the manifests of backups, on paper. */
  anchors?: readonly AuditHead[];
  /** Called with the number of events read, every few thousand. */
  onStep?: (events: number) => void;
}

type EventRow = [
  seq: number,
  at: string,
  operatorId: number | null,
  operatorName: string,
  action: string,
  entity: string,
  entityId: string,
  payloadSha256: string,
  hash: string | null,
  payload: string | null,
];

const STEP = 2_000;
/** The act that may take away what an event recorded; it names the events, and is never erased itself. */
export const ERASING_ACTION = 'privacy.erase';

/** Reads the chain of the audit from its beginning (or from `fromSeq`) and names the first event that is not as it was. */
export function verifyChain(
  db: ReadDb,
  keys: AuditKeys,
  options: VerifyOptions = {},
): ChainVerdict {
  return db.snapshot(() => readChain(db, keys, options));
}

function readChain(
  db: ReadDb,
  keys: AuditKeys,
  { fromSeq = 1, anchors = [], onStep }: VerifyOptions,
): ChainVerdict {
  const epochs = db.all<{ fromSeq: number; keyId: string }>(
    `SELECT from_seq AS fromSeq, key_id AS keyId FROM audit_epoch ORDER BY from_seq`,
  );
  const wasErased = erasures(db);
  let events = 0;
  const bad = (firstBadSeq: number, fault: ChainFault): ChainVerdict => ({
    ok: false,
    events,
    firstBadSeq,
    fault,
  });

  let previous = (fromSeq === 1 ? CHAIN_START : hashOf(db, fromSeq - 1))?.toString('hex');
  if (!previous) return bad(fromSeq - 1, 'missing');
  let expected = fromSeq;
  let sealer: AuditSealer | null = null;
  let epoch = -1;
  for (let rows = readEvents(db, fromSeq); rows.length > 0; rows = readEvents(db, expected)) {
    for (const row of rows) {
      const [seq, at, operatorId, operatorName, action, entity, entityId, payloadSha256] = row;
      const [, , , , , , , , found, payload] = row;
      if (seq !== expected) return bad(expected, 'missing');
      while (epoch + 1 < epochs.length && (epochs[epoch + 1]?.fromSeq ?? 0) <= seq) {
        const key = keys.find(epochs[++epoch]?.keyId ?? '');
        sealer = key && new AuditSealer(key.key);
      }
      if (!sealer) return bad(seq, 'key');
      const event = { seq, at, operatorId, operatorName, action, entity, entityId, payloadSha256 };
      const sealed = sealer.sealHex(previous, event);
      if (sealed !== found) return bad(seq, 'changed');
      const isWhole = payload === null ? wasErased(seq) : hash('sha256', payload) === payloadSha256;
      if (!isWhole) return bad(seq, 'payload');
      previous = sealed;
      expected++;
      events++;
    }
    onStep?.(events);
  }
  return (
    judgeAnchors(db, anchors, expected - 1, bad) ?? {
      ok: true,
      events,
      firstBadSeq: null,
      fault: null,
    }
  );
}

/** The next events, so many at a time: one at a time would cost twice as much. */
function readEvents(db: ReadDb, fromSeq: number): EventRow[] {
  return db.allRaw<EventRow>(
    `SELECT e.seq, e.at, e.operator_id, e.operator_name, e.action, e.entity, e.entity_id, e.payload_sha256,
       lower(hex(e.hash)), p.payload
     FROM audit_event e LEFT JOIN audit_payload p ON p.seq = e.seq WHERE e.seq >= ? ORDER BY e.seq LIMIT ?`,
    fromSeq,
    STEP,
  );
}

function judgeAnchors(
  db: ReadDb,
  anchors: readonly AuditHead[],
  lastSeq: number,
  bad: (seq: number, fault: ChainFault) => ChainVerdict,
): ChainVerdict | null {
  for (const anchor of [...anchors].sort((a, b) => a.seq - b.seq)) {
    if (anchor.seq > lastSeq) return bad(lastSeq + 1, 'tail');
    if (anchor.seq > 0 && !hashOf(db, anchor.seq)?.equals(anchor.hash))
      return bad(anchor.seq, 'anchor');
  }
  return null;
}

function hashOf(db: ReadDb, seq: number): Buffer | null {
  return (
    db.get<{ hash: Buffer | null }>(`SELECT hash FROM audit_event WHERE seq = ?`, seq)?.hash ?? null
  );
}

/** Which events lost what they recorded by an act of erasure, by the word of those acts themselves. */
function erasures(db: ReadDb): (seq: number) => boolean {
  const erased = new Set<number>();
  for (const { payload } of db.all<{ payload: string }>(
    `SELECT p.payload FROM audit_event e JOIN audit_payload p ON p.seq = e.seq WHERE e.action = ?`,
    ERASING_ACTION,
  )) {
    const { after } = JSON.parse(payload) as { after?: { events?: number[] } };
    for (const seq of after?.events ?? []) erased.add(seq);
  }
  return (seq) => erased.has(seq);
}
