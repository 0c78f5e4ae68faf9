import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { AuditHead } from '../../electron/backend/db/audit-anchor.ts';
import { AuditSealer, CHAIN_START } from '../../electron/backend/db/audit-chain.ts';
import type { AuditKeys } from '../../electron/backend/db/audit-keys.ts';
import { auditHead } from '../../electron/backend/db/chain-writer.ts';
import { ReadDb } from '../../electron/backend/db/database.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { ERASING_ACTION, verifyChain } from '../../electron/backend/db/verify-chain.ts';
import { insertAuditEvent } from '../../electron/backend/repositories/audit-events.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

const EVENTS = 120;
/** The events that an act of erasure names. */
const LAWFUL: readonly number[] = [3, 14, 15, 92];

interface Evidence {
  /** The register with all its events, and one of before the last ten. */
  now: Buffer;
  older: Buffer;
  keys: AuditKeys;
  /** What was remembered beside the register. */
  anchor: AuditHead;
}

/** The number that must be named; null when the chain must be found whole. */
type Attack = (connection: Database.Database, random: Random, keys: AuditKeys) => number | null;

const within = (random: Random, from = 1, to = EVENTS) => from + random.below(to - from + 1);

const ATTACKS: Record<string, Attack> = {
  edit(connection, random) {
    const seq = within(random);
    const [column, value] = random.pick([
      ['at', '2016-11-11T00:00:00.000Z'],
      ['operator_name', 'Người khác'],
      ['action', 'mailbox.lock'],
      ['entity', 'unit'],
      ['entity_id', '999999'],
      ['payload_sha256', '0'.repeat(64)],
      ['operator_id', null],
    ] as const);
    const row = connection
      .prepare(`SELECT ${column} AS value FROM audit_event WHERE seq = ?`)
      .get(seq) as { value: unknown };
    connection.prepare(`UPDATE audit_event SET ${column} = ? WHERE seq = ?`).run(value, seq);
    return row.value === value ? null : seq;
  },
  payload(connection, random) {
    const seq = within(random);
    connection
      .prepare(
        `UPDATE audit_payload SET payload = replace(payload, 'after', 'aftre') WHERE seq = ?`,
      )
      .run(seq);
    return seq;
  },
  erase(connection, random) {
    const seq = within(random);
    connection.prepare(`DELETE FROM audit_payload WHERE seq = ?`).run(seq);
    // What the act of erasure names may be gone.
    return LAWFUL.includes(seq) ? null : seq;
  },
  delete(connection, random) {
    const seq = within(random);
    connection.prepare(`DELETE FROM audit_event WHERE seq = ?`).run(seq);
    return seq;
  },
  'delete and close the gap'(connection, random) {
    const seq = within(random, 1, EVENTS - 1);
    connection.prepare(`DELETE FROM audit_event WHERE seq = ?`).run(seq);
    for (const table of ['audit_event', 'audit_payload']) {
      connection.prepare(`DELETE FROM ${table} WHERE seq = ?`).run(seq);
      connection.prepare(`UPDATE ${table} SET seq = -seq WHERE seq > ?`).run(seq);
      connection.prepare(`UPDATE ${table} SET seq = -seq - 1 WHERE seq < 0`).run();
    }
    return seq;
  },
  swap(connection, random) {
    const seq = within(random, 1, EVENTS - 1);
    for (const table of ['audit_event', 'audit_payload']) {
      const move = connection.prepare(`UPDATE ${table} SET seq = ? WHERE seq = ?`);
      move.run(-1, seq);
      move.run(seq, seq + 1);
      move.run(seq + 1, -1);
    }
    return seq;
  },
  insert(connection, random) {
    const from = within(random);
    connection
      .prepare(
        `INSERT INTO audit_event SELECT ?, at, operator_id, operator_name, action, entity, entity_id, payload_sha256, hash
         FROM audit_event WHERE seq = ?`,
      )
      .run(EVENTS + 1, from);
    return EVENTS + 1;
  },
  'cut the tail'(connection, random) {
    const seq = within(random, 2, EVENTS);
    connection.prepare(`DELETE FROM audit_event WHERE seq >= ?`).run(seq);
    return seq;
  },
  'recompute with another key'(connection, random) {
    const seq = within(random);
    reseal(connection, seq, Buffer.alloc(32, random.below(256)));
    return seq;
  },
  'recompute with the very key'(connection, random, keys) {
    // Whoever holds the key can recompute; the head written down elsewhere then tells.
    const seq = within(random);
    reseal(connection, seq, keys.current.key);
    return EVENTS;
  },
  'lawful erasure'(connection, random) {
    for (const seq of LAWFUL)
      if (random.below(2) === 0)
        connection.prepare(`DELETE FROM audit_payload WHERE seq = ?`).run(seq);
    return null;
  },
};

function reseal(connection: Database.Database, from: number, key: Uint8Array): void {
  connection.prepare(`UPDATE audit_event SET operator_name = 'Kẻ gian' WHERE seq = ?`).run(from);
  const sealer = new AuditSealer(key);
  const hashBefore = connection
    .prepare(`SELECT hash FROM audit_event WHERE seq = ?`)
    .pluck()
    .get(from - 1) as Buffer | undefined;
  let previous = hashBefore ?? CHAIN_START;
  for (const event of connection
    .prepare(
      `SELECT seq, at, operator_id AS operatorId, operator_name AS operatorName, action, entity,
         entity_id AS entityId, payload_sha256 AS payloadSha256 FROM audit_event WHERE seq >= ? ORDER BY seq`,
    )
    .all(from) as Parameters<AuditSealer['seal']>[1][]) {
    previous = sealer.seal(previous, event);
    connection.prepare(`UPDATE audit_event SET hash = ? WHERE seq = ?`).run(previous, event.seq);
  }
}

function gather(): Evidence {
  const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-tamper-'));
  try {
    const register = openRegister(dataDir);
    const file = join(dataDir, 'register.sqlite');
    let older: Buffer = Buffer.alloc(0);
    for (let index = 1; index <= EVENTS; index++) {
      register.write((db) =>
        insertAuditEvent(db, {
          at: new Date(Date.UTC(2026, 10, 16) + index * 60_000).toISOString(),
          operatorId: null,
          operatorName: `Người ${index % 7}`,
          action: index === EVENTS ? ERASING_ACTION : 'mailbox.change',
          entity: 'mailbox',
          entityId: String(index),
          before: { phone: `09${index}` },
          after: index === EVENTS ? { events: LAWFUL } : { phone: `08${index}` },
        }),
      );
      if (index === EVENTS - 10) {
        register.checkpoint();
        older = plainFile(file);
      }
    }
    register.checkpoint();
    const now = plainFile(file);
    const anchor = register.auditAnchor.read() ?? auditHead(register.read);
    const keys = register.auditKeys;
    register.close();
    return { now, older, keys, anchor };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The file without its mark that a log stands beside it, so that it opens in memory. */
function plainFile(path: string): Buffer {
  const bytes = readFileSync(path);
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

type Verify = (connection: Database.Database, evidence: Evidence) => number | null;

const ours: Verify = (connection, { keys, anchor }) =>
  verifyChain(new ReadDb(connection), keys, { anchors: [anchor] }).firstBadSeq;

async function torture(order: TortureOrder, verify: Verify) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const evidence = gather();
  const names = [...Object.keys(ATTACKS), 'older file'];
  for (let index = 0; index < order.count; index++) {
    const name = names[index % names.length] ?? '';
    const isOlder = name === 'older file';
    const connection = new Database(isOlder ? evidence.older : evidence.now);
    connection.pragma('foreign_keys = OFF');
    connection.exec(
      'DROP TRIGGER audit_event_unchanged; DROP TRIGGER audit_event_kept; DROP TRIGGER audit_payload_unchanged;',
    );
    const expected = isOlder
      ? EVENTS - 9
      : (ATTACKS[name] as Attack)(connection, random, evidence.keys);
    const found = verify(connection, evidence);
    connection.close();
    if (found !== expected)
      tally.fail(`${name} (number ${index}): ${found} instead of ${expected}`);
    tally.count(name);
  }
  return tally.result();
}

/** A chain of plain hashes, as many build it: whoever can write can recompute it. */
const unkeyed: Verify = (connection) => {
  let previous = '';
  let expected = 1;
  for (const { seq, words } of connection
    .prepare(
      `SELECT seq, at || operator_name || action || entity || entity_id || payload_sha256 AS words FROM audit_event ORDER BY seq`,
    )
    .all() as { seq: number; words: string }[]) {
    if (seq !== expected++) return expected - 1;
    previous = createHash('sha256').update(previous).update(words).digest('hex');
  }
  return null;
};

/** Meddling with the audit, in every way there is. */
export const tamper: Torture = {
  title:
    'events edited, deleted, swapped, inserted, cut off, recomputed; an older file; lawful erasure',
  share: 240,
  aim: 10_000,
  run: (order) => torture(order, ours),
  twins: [
    {
      title: 'verification without the head that was written down',
      count: 120,
      run: (order) =>
        torture(
          order,
          (connection, { keys }) => verifyChain(new ReadDb(connection), keys).firstBadSeq,
        ),
    },
    {
      title: 'a chain of hashes without a key',
      count: 120,
      run: (order) => torture(order, unkeyed),
    },
  ],
};
