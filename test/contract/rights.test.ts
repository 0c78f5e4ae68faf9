import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITED_PROCEDURES } from '../../electron/backend/handlers/branch-limit.ts';
import { hasRight, OPERATOR_ROLES, rightsOf } from '../../shared/domain/operator.ts';
import { type ContractProcedure, contractProcedures } from '../helpers/contract-procedures.ts';
import { openSignedIn, type TestBackend } from '../helpers/open-test-backend.ts';
import { addOperator } from '../helpers/operators.ts';
import { bodyOf, callRaw } from '../helpers/raw-call.ts';
import { stoppedClock } from '../helpers/test-clock.ts';

/** Every procedure by every role takes a while on a busy machine. */
const LIMIT_MS = 120_000;
const SNAPSHOT = join(import.meta.dirname, 'rights.snapshot.txt');
const procedures = contractProcedures();
const closed = procedures.filter(({ meta }) => meta.right !== 'public');

/** No procedure takes a number: whoever is let in is told so, and nothing is done. */
const UNUSABLE = bodyOf(7);

/** Every procedure with who may call it. */
function matrix(): string {
  const lines = procedures.map(({ name, meta: { kind, right, needsPassword, approval } }) => {
    const roles =
      right === 'public' || right === 'self'
        ? 'all'
        : OPERATOR_ROLES.filter((role) => hasRight(role, right)).join(', ');
    const second = approval ? `; second person: ${approval.kinds.join(', ')}` : '';
    const reach =
      right === 'public' || right === 'self' || LIMITED_PROCEDURES.includes(name)
        ? ''
        : '; whole province only';
    return `${name}: ${kind}, ${right}${needsPassword ? ' with password' : ''} (${roles})${second}${reach}`;
  });
  return `${lines.sort().join('\n')}\n`;
}

async function callEverything(opened: TestBackend, token: string | null) {
  const codes = new Map<ContractProcedure, string | null>();
  for (const procedure of closed) {
    const { code } = await callRaw(opened.backend, procedure.path, UNUSABLE, token);
    codes.set(procedure, code);
  }
  return codes;
}

test('who may call what is as reviewed (UPDATE_RIGHTS=1 writes it anew, for review)', () => {
  const found = matrix();
  if (process.env.UPDATE_RIGHTS) writeFileSync(SNAPSHOT, found);
  expect(found).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('a right that no rule names is denied, and only administrators have all', () => {
  expect(OPERATOR_ROLES.filter((role) => hasRight(role, 'administer'))).toEqual(['administrator']);
  expect(rightsOf('reader')).toEqual(['read']);
  expect(OPERATOR_ROLES.filter((role) => hasRight(role, 'edit'))).toEqual([
    'administrator',
    'officer',
  ]);
  for (const role of OPERATOR_ROLES) expect(hasRight(role, 'nothing' as never)).toBe(false);
});

test('every procedure lets in exactly the roles that have its right, and each denial is audited', {
  timeout: LIMIT_MS,
}, async () => {
  const opened = await openSignedIn();
  for (const role of OPERATOR_ROLES) {
    const { username, password } = await addOperator(opened.dataDir, role);
    const { token, operator } = await opened.visitor.session.login({ username, password });
    const codes = await callEverything(opened, token);
    const denied: string[] = [];
    for (const [{ name, meta }, code] of codes) {
      const may = meta.right === 'self' || hasRight(role, meta.right as never);
      if (!may) denied.push(name);
      expect({ role, name, code }).toEqual({
        role,
        name,
        code: may ? 'INPUT_INVALID' : 'FORBIDDEN',
      });
    }
    const { events } = await opened.client.audit.list({ limit: 500 });
    const recorded = events.filter(
      (event) => event.action === 'access.deny' && event.operator === operator.fullName,
    );
    expect(recorded.map((event) => event.entityId).sort()).toEqual(denied.sort());
  }
});

test('whoever is limited to a branch is let into nothing of the whole province, as whatever role', {
  timeout: LIMIT_MS,
}, async () => {
  const opened = await openSignedIn();
  const branch = (await opened.client.unit.list({ text: 'chợ gạo' })).units[0]?.id as number;
  for (const role of OPERATOR_ROLES) {
    const details = { username: `${role}-nhanh`, branchUnitId: branch };
    const { username, password } = await addOperator(opened.dataDir, role, details);
    const { token } = await opened.visitor.session.login({ username, password });
    for (const [{ name, meta }, code] of await callEverything(opened, token)) {
      const isLetIn =
        meta.right === 'self' ||
        (hasRight(role, meta.right as never, true) && LIMITED_PROCEDURES.includes(name));
      expect({ role, name, code }).toEqual({
        role,
        name,
        code: isLetIn ? 'INPUT_INVALID' : 'FORBIDDEN',
      });
    }
  }
  expect(rightsOf('administrator', true)).toEqual(['read', 'edit', 'approve', 'export']);
});

test('a locked session, a stranger and a borrowed password get nowhere, and it is audited', async () => {
  const clock = stoppedClock();
  const opened = await openSignedIn({ clock });
  const reader = await addOperator(opened.dataDir, 'administrator', {
    username: 'moi',
    mustChangePassword: true,
  });
  const fresh = await opened.visitor.session.login(reader);
  for (const [{ name, meta }, code] of await callEverything(opened, fresh.token)) {
    const expected = meta.right === 'self' ? 'INPUT_INVALID' : 'PASSWORD_CHANGE_NEEDED';
    expect({ name, code }).toEqual({ name, code: expected });
  }
  clock.advanceMinutes(16);
  const locked = [...(await callEverything(opened, fresh.token)).values()];
  expect(new Set(locked)).toEqual(new Set(['SESSION_EXPIRED', 'NOT_SIGNED_IN']));
  expect(new Set((await callEverything(opened, null)).values())).toEqual(
    new Set(['NOT_SIGNED_IN']),
  );
  const { token } = await opened.visitor.session.login({
    username: 'quantri',
    password: 'Song Tien mua nuoc noi 2026',
  });
  const { list } = opened.clientOf(token).audit;
  const events: { seq: number; action: string }[] = [];
  for (let beforeSeq: number | null = null; ; ) {
    const page: typeof events = (await list({ limit: 500, beforeSeq })).events;
    events.push(...page);
    if (page.length < 500) break;
    beforeSeq = page.at(-1)?.seq ?? null;
  }
  const denials = events.filter((event) => event.action === 'access.deny');
  const self = closed.filter(({ meta }) => meta.right === 'self').length;
  expect(denials).toHaveLength(closed.length * 3 - self);
});

test('exports ask for the password again once it was typed ten minutes ago', async () => {
  const clock = stoppedClock();
  const { client, visitor } = await openSignedIn({ clock });
  clock.advanceMinutes(11);
  const order = { format: 'xlsx' } as const;
  await expect(client.directory.export(order)).rejects.toMatchObject({ code: 'CONFIRM_NEEDED' });
  await expect(client.session.confirm({ password: 'sai mat khau' })).rejects.toMatchObject({
    code: 'LOGIN_REFUSED',
  });
  await client.session.confirm({ password: 'Song Tien mua nuoc noi 2026' });
  await expect(client.directory.export(order)).resolves.toBeDefined();
  expect(await visitor.session.current({})).toMatchObject({ state: 'signed-out' });
});

test('a password that somebody else chose must be changed before anything else, and ends other sessions', async () => {
  const { visitor, clientOf, dataDir } = await openSignedIn();
  const { username, password } = await addOperator(dataDir, 'reader', { mustChangePassword: true });
  const one = clientOf((await visitor.session.login({ username, password })).token);
  const two = clientOf((await visitor.session.login({ username, password })).token);
  await expect(one.unit.list({})).rejects.toMatchObject({ code: 'PASSWORD_CHANGE_NEEDED' });
  await expect(
    one.session.changePassword({ password, newPassword: password }),
  ).rejects.toMatchObject({ code: 'PASSWORD_WEAK', data: { reason: 'same' } });
  const newPassword = 'Cau My Thuan bac qua song 2026';
  await one.session.changePassword({ password, newPassword });
  await expect(one.unit.list({ text: 'chợ gạo' })).resolves.toBeDefined();
  await expect(two.unit.list({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  await expect(visitor.session.login({ username, password })).rejects.toMatchObject({
    code: 'LOGIN_REFUSED',
  });
  await expect(visitor.session.login({ username, password: newPassword })).resolves.toMatchObject({
    operator: { mustChangePassword: false, rights: ['read'] },
  });
});
