import { expect, test } from 'vitest';
import { ADMINISTRATOR, openSignedIn, openTestBackend } from '../../helpers/open-test-backend.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

const CODE = (code: string, data: object = {}) =>
  expect.objectContaining({ code, data: expect.objectContaining(data) });

test('the first start asks for an administrator, once', async () => {
  const { visitor } = await openTestBackend();
  expect(await visitor.session.current({})).toMatchObject({ state: 'setup', operator: null });
  const { operator } = await visitor.session.createAdministrator(ADMINISTRATOR);
  expect(operator).toMatchObject({ username: 'quantri', fullName: 'Trần Thị Quản Trị' });
  expect(await visitor.session.current({})).toMatchObject({ state: 'signed-out' });
  await expect(visitor.session.createAdministrator(ADMINISTRATOR)).rejects.toEqual(
    CODE('SETUP_DONE'),
  );
});

test.each([
  ['ngan qua', 'short'],
  ['matkhau123456', 'common'],
  ['aaaaaaaaaaaaaa', 'common'],
  ['xin chao quantri 2026', 'contains-name'],
])('the administrator may not have the password %j', async (password, reason) => {
  const { visitor } = await openTestBackend();
  await expect(visitor.session.createAdministrator({ ...ADMINISTRATOR, password })).rejects.toEqual(
    CODE('PASSWORD_WEAK', { reason, minLength: 12 }),
  );
  expect(await visitor.session.current({})).toMatchObject({ state: 'setup' });
});

test('signing in takes the right password, whatever the case of the name', async () => {
  const { visitor, clientOf } = await openSignedIn();
  await expect(
    visitor.session.login({ username: 'quantri', password: 'sai mat khau roi' }),
  ).rejects.toEqual(CODE('LOGIN_REFUSED'));
  await expect(
    visitor.session.login({ username: 'khong-co', password: ADMINISTRATOR.password }),
  ).rejects.toEqual(CODE('LOGIN_REFUSED'));
  const { token } = await visitor.session.login({
    username: 'QuanTri',
    password: ADMINISTRATOR.password,
  });
  expect(await clientOf(token).session.current({})).toMatchObject({ state: 'signed-in' });
});

test('a session ends after 15 idle minutes, and not before', async () => {
  const clock = stoppedClock();
  const { client, visitor, clientOf } = await openSignedIn({ clock });
  clock.advanceMinutes(14);
  await client.unit.list({});
  clock.advanceMinutes(14);
  await client.unit.list({});
  clock.advanceMinutes(16);
  await expect(client.unit.list({})).rejects.toEqual(CODE('SESSION_EXPIRED', { idleMinutes: 15 }));
  await expect(client.unit.list({})).rejects.toEqual(CODE('NOT_SIGNED_IN'));
  const { token } = await visitor.session.login(ADMINISTRATOR);
  await clientOf(token).session.logout({});
  await expect(clientOf(token).unit.list({})).rejects.toEqual(CODE('NOT_SIGNED_IN'));
});

test('guessing becomes slow after five wrong tries, also for the right password', async () => {
  const clock = stoppedClock();
  const { visitor } = await openSignedIn({ clock });
  const wrong = { username: 'quantri', password: 'sai mat khau roi' };
  for (let tries = 0; tries < 5; tries++)
    await expect(visitor.session.login(wrong)).rejects.toEqual(
      CODE('LOGIN_REFUSED', { waitSeconds: 0 }),
    );
  await expect(visitor.session.login(ADMINISTRATOR)).rejects.toEqual(
    CODE('LOGIN_REFUSED', { waitSeconds: 30 }),
  );
  clock.advanceMinutes(1);
  await expect(visitor.session.login(ADMINISTRATOR)).resolves.toMatchObject({
    operator: { username: 'quantri' },
  });
});

test('every sign-in, refusal and sign-out is in the audit, never a password', async () => {
  const { visitor, clientOf } = await openTestBackend();
  const administrator = await visitor.session.createAdministrator(ADMINISTRATOR);
  const client = clientOf(administrator.token);
  await visitor.session
    .login({ username: 'quantri', password: 'sai mat khau roi' })
    .catch(() => {});
  const { token } = await visitor.session.login(ADMINISTRATOR);
  await clientOf(token).session.logout({});
  const { events } = await client.audit.list({ limit: 10 });
  expect(events.map((event) => event.action)).toEqual([
    'session.logout',
    'session.login',
    'session.refuse',
    'operator.create',
    'unit.load',
  ]);
  expect(JSON.stringify(events)).not.toContain(ADMINISTRATOR.password);
  expect(JSON.stringify(events)).not.toContain('scrypt');
});

test('tries side by side do not pass the wait', async () => {
  const clock = stoppedClock();
  const { visitor } = await openSignedIn({ clock });
  const tries = Array.from({ length: 12 }, (_, index) =>
    visitor.session.login(
      index === 11 ? ADMINISTRATOR : { username: 'quantri', password: 'sai mat khau roi' },
    ),
  );
  const results = await Promise.allSettled(tries);
  expect(results.filter((result) => result.status === 'fulfilled')).toEqual([]);
});

test('what is typed for a name is not kept, for it may be a password', async () => {
  const { client, visitor } = await openSignedIn();
  await visitor.session.login({ username: 'Mat khau cua toi 2026', password: 'x' }).catch(() => {});
  expect(JSON.stringify(await client.audit.list({}))).not.toContain('Mat khau cua toi');
});

test('asking who is signed in with an ended session answers that nobody is', async () => {
  const clock = stoppedClock();
  const { client } = await openSignedIn({ clock });
  clock.advanceMinutes(16);
  expect(await client.session.current({})).toMatchObject({ state: 'signed-out', operator: null });
});
