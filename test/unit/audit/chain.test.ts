import { createHmac } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AuditSealer, hashGroups } from '../../../electron/backend/db/audit-chain.ts';
import { openRegister, type Register } from '../../../electron/backend/db/register.ts';
import { verifyChain } from '../../../electron/backend/db/verify-chain.ts';
import { insertAuditEvent } from '../../../electron/backend/repositories/audit-events.ts';
import { openSignedIn, openTestBackend } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const EVENT = {
  seq: 7,
  at: '2026-11-16T02:00:00.000Z',
  operatorId: 1,
  operatorName: 'Trần Thị Quản Trị',
  action: 'mailbox.change',
  entity: 'mailbox',
  entityId: '9',
  payloadSha256: 'ab'.repeat(32),
};

function record(register: Register, count: number): void {
  register.write((db) => {
    for (let index = 0; index < count; index++)
      insertAuditEvent(db, {
        at: EVENT.at,
        operatorId: null,
        operatorName: 'Ứng dụng',
        action: 'test.note',
        entity: 'test',
        entityId: String(index),
        after: { index },
      });
  });
}

/** A register with events, open for a meddler who knows SQL. */
function tampered(meddle: (connection: Database.Database) => void): {
  ok: boolean;
  firstBadSeq: number | null;
  fault: string | null;
} {
  const dataDir = tempDir();
  const register = openRegister(dataDir);
  record(register, 60);
  register.close();
  const connection = new Database(join(dataDir, 'register.sqlite'));
  connection.exec(
    'DROP TRIGGER audit_event_unchanged; DROP TRIGGER audit_event_kept; DROP TRIGGER audit_payload_unchanged;',
  );
  connection.pragma('foreign_keys = OFF');
  meddle(connection);
  connection.close();
  const opened = openRegister(dataDir);
  try {
    const anchor = opened.auditAnchor.read();
    return verifyChain(opened.read, opened.auditKeys, { anchors: anchor ? [anchor] : [] });
  } finally {
    opened.close();
  }
}

test('the hash of an event is HMAC-SHA256 over the one before and the event, however long its words', () => {
  const key = Buffer.alloc(32, 5);
  const previous = Buffer.alloc(32, 9);
  for (const operatorName of ['An', 'Ấ'.repeat(9_000)]) {
    const event = { ...EVENT, operatorName };
    const text = JSON.stringify(Object.values(event));
    const expected = createHmac('sha256', key).update(previous).update(text).digest();
    expect(new AuditSealer(key).seal(previous, event)).toEqual(expected);
  }
  expect(hashGroups(previous)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
});

test('an untouched chain is whole', () => {
  expect(tampered(() => {})).toMatchObject({ ok: true, firstBadSeq: null });
});

test.each([
  [
    'changed words',
    `UPDATE audit_event SET operator_name = 'Kẻ gian' WHERE seq = 20`,
    20,
    'changed',
  ],
  ['a changed instant', `UPDATE audit_event SET at = '2020' WHERE seq = 1`, 1, 'changed'],
  ['a changed payload', `UPDATE audit_payload SET payload = '{}' WHERE seq = 33`, 33, 'payload'],
  ['a payload taken away', 'DELETE FROM audit_payload WHERE seq = 12', 12, 'payload'],
  ['an event taken out', 'DELETE FROM audit_event WHERE seq = 40', 40, 'missing'],
  ['the first event taken out', 'DELETE FROM audit_event WHERE seq = 1', 1, 'missing'],
  ['the tail cut off', 'DELETE FROM audit_event WHERE seq > 55', 56, 'tail'],
  ['one event cut off', 'DELETE FROM audit_event WHERE seq = 60', 60, 'tail'],
  [
    'two events exchanged',
    `UPDATE audit_event SET seq = -10 WHERE seq = 10; UPDATE audit_event SET seq = 10 WHERE seq = 11; UPDATE audit_event SET seq = 11 WHERE seq = -10;`,
    10,
    'changed',
  ],
  [
    'an event added',
    `INSERT INTO audit_event SELECT 61, at, operator_id, operator_name, action, entity, entity_id, payload_sha256, hash FROM audit_event WHERE seq = 60`,
    61,
    'changed',
  ],
  ['a key nobody has', `INSERT INTO audit_epoch VALUES (30, 'ffffffffffffffff')`, 30, 'key'],
])('%s is found by its number', (_name, sql, seq, fault) => {
  expect(tampered((connection) => connection.exec(sql))).toMatchObject({
    ok: false,
    firstBadSeq: seq,
    fault,
  });
});

test('an older file put in place is found, because the newest event is remembered beside it', () => {
  const dataDir = tempDir();
  const register = openRegister(dataDir);
  record(register, 5);
  register.close();
  const older = new Database(join(dataDir, 'register.sqlite'), { readonly: true }).serialize();
  const again = openRegister(dataDir);
  record(again, 3);
  again.close();
  writeFileSync(join(dataDir, 'register.sqlite'), older);
  const opened = openRegister(dataDir);
  const anchor = opened.auditAnchor.read();
  expect(anchor?.seq).toBe(8);
  expect(
    verifyChain(opened.read, opened.auditKeys, { anchors: anchor ? [anchor] : [] }),
  ).toMatchObject({ ok: false, firstBadSeq: 6, fault: 'tail' });
  opened.close();
});

test('an act that is undone leaves no place in the chain', () => {
  const register = openRegister(tempDir());
  record(register, 2);
  expect(() =>
    register.write((db) => {
      insertAuditEvent(db, {
        ...EVENT,
        operatorId: null,
        action: 'test.undone',
      });
      throw new Error('undone');
    }),
  ).toThrow('undone');
  record(register, 2);
  expect(verifyChain(register.read, register.auditKeys)).toMatchObject({ ok: true, events: 4 });
  register.close();
});

test('with the key file gone the old events cannot be vouched for, and a new key takes over', () => {
  const dataDir = tempDir();
  const register = openRegister(dataDir);
  record(register, 4);
  register.close();
  rmSync(join(dataDir, 'audit-keys.json'));
  const opened = openRegister(dataDir);
  record(opened, 4);
  expect(verifyChain(opened.read, opened.auditKeys)).toMatchObject({
    firstBadSeq: 1,
    fault: 'key',
  });
  expect(verifyChain(opened.read, opened.auditKeys, { fromSeq: 5 })).toMatchObject({ ok: true });
  opened.close();
});

test('a damaged key file is kept beside the new one', () => {
  const dataDir = tempDir();
  openRegister(dataDir).close();
  writeFileSync(join(dataDir, 'audit-keys.json'), 'hỏng');
  openRegister(dataDir).close();
  expect(readdirSync(dataDir).join()).toMatch(/audit-keys\.json\.damaged-\d+/);
});

test('events of a register from before the chain take their place in it once', async () => {
  const { client, backend, dataDir } = await openSignedIn();
  await client.unit.list({});
  await backend.close();
  const connection = new Database(join(dataDir, 'register.sqlite'));
  connection.exec(
    'DROP TRIGGER audit_event_unchanged; UPDATE audit_event SET hash = NULL; DELETE FROM audit_epoch;',
  );
  connection.close();
  const register = openRegister(dataDir);
  expect(verifyChain(register.read, register.auditKeys)).toMatchObject({ ok: true });
  register.close();
});

test('a break found at the start goes into the chain itself, and verifying names it', async () => {
  const first = await openSignedIn();
  await first.backend.close();
  const connection = new Database(join(first.dataDir, 'register.sqlite'));
  connection.exec(
    `DROP TRIGGER audit_event_unchanged; UPDATE audit_event SET action = 'unit.nothing' WHERE seq = 1`,
  );
  connection.close();
  const { visitor, clientOf } = await openTestBackend({ dataDir: first.dataDir });
  const { token } = await visitor.session.login({
    username: 'quantri',
    password: 'Song Tien mua nuoc noi 2026',
  });
  const client = clientOf(token);
  expect((await client.audit.state({})).atStart).toMatchObject({ ok: false, firstBadSeq: 1 });
  expect((await client.audit.list({ action: 'audit.broken' })).total).toBe(1);
  expect(await runJob(client.audit.verify({}))).toMatchObject({ ok: false, firstBadSeq: 1 });
});
