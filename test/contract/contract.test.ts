import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { RIGHTS } from '../../shared/domain/operator.ts';
import { contractProcedures } from '../helpers/contract-procedures.ts';
import { openSignedIn, openTestBackend } from '../helpers/open-test-backend.ts';
import { bodyOf, callRaw } from '../helpers/raw-call.ts';
import { registerDigest } from '../helpers/register-digest.ts';

const procedures = contractProcedures();

/** What may be called without signing in, and why nothing else. */
const PUBLIC = [
  'session.current',
  'session.createAdministrator',
  'session.login',
  'session.recover',
  'recovery.state',
  'recovery.restore',
  'recovery.readCopy',
];

describe('the contract', () => {
  test('holds every group of the application', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(18);
  });

  test.each(procedures)('$name says what it does and who may call it', ({ meta, summary }) => {
    expect(summary).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(['query', 'command', 'job']).toContain(meta.kind);
    expect(['public', 'self', ...RIGHTS]).toContain(meta.right);
  });

  test('opens only the door itself to whoever is not signed in', () => {
    const open = procedures.filter(({ meta }) => meta.right === 'public');
    expect(open.map(({ name }) => name).sort()).toEqual([...PUBLIC].sort());
  });
});

describe('without a session', () => {
  test('every procedure that needs one is refused and changes nothing', async () => {
    const { backend, dataDir } = await openTestBackend();
    const before = registerDigest(dataDir);
    for (const { name, path, meta } of procedures) {
      if (meta.right === 'public') continue;
      for (const token of [null, 'not-a-token', '../../etc/passwd', "' OR 1=1 --"]) {
        const answer = await callRaw(backend, path, bodyOf({}), token);
        expect({ name, code: answer.code }).toEqual({ name, code: 'NOT_SIGNED_IN' });
      }
    }
    expect(registerDigest(dataDir)).toBe(before);
  });

  test('a session ends after fifteen idle minutes', async () => {
    const { client } = await openSignedIn({ today: undefined });
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const waitMinutes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    const call = () => client.unit.list({ text: 'chợ gạo' });

    waitMinutes(14);
    await expect(call()).resolves.toBeDefined();
    waitMinutes(16);
    await expect(call()).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    await expect(call()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('a token that was signed out is worth nothing', async () => {
    const { client } = await openSignedIn();
    await client.session.logout({});
    await expect(client.overview.summary({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
