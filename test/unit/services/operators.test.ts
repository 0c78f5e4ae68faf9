import { expect, test } from 'vitest';
import { ADMINISTRATOR, openSignedIn } from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';

const NEW = {
  username: 'hoa',
  fullName: 'Nguyễn Thị Hoa',
  role: 'officer',
  branchUnitId: null,
} as const;

test('a new operator gets a password once, must change it, and has the rights of the role', async () => {
  const { client, visitor, clientOf } = await openSignedIn();
  const { password } = await client.operator.create(NEW);
  expect(password).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  await expect(client.operator.create({ ...NEW, username: 'HOA' })).rejects.toMatchObject({
    code: 'USERNAME_TAKEN',
  });
  const { token, operator } = await visitor.session.login({ username: 'hoa', password });
  expect(operator).toMatchObject({ role: 'officer', mustChangePassword: true });
  const hoa = clientOf(token);
  await expect(hoa.unit.list({})).rejects.toMatchObject({ code: 'PASSWORD_CHANGE_NEEDED' });
  await hoa.session.changePassword({ password, newPassword: 'cau Rach Mieu gio chieu' });
  await expect(hoa.unit.list({ text: 'sttt' })).resolves.toBeDefined();
  await expect(hoa.operator.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { operators } = await client.operator.list({});
  expect(JSON.stringify(operators)).not.toContain('scrypt');
  const log = JSON.stringify(await client.audit.list({ limit: 500 }));
  expect(log).not.toContain(password);
});

test('taking rights away, or the account, ends what is open at once', async () => {
  const { client, visitor, clientOf } = await openSignedIn();
  const { id, password } = await client.operator.create(NEW);
  const { token } = await visitor.session.login({ username: 'hoa', password });
  await client.operator.update({ ...NEW, id, isActive: false });
  await expect(
    clientOf(token).session.changePassword({ password, newPassword: 'x' }),
  ).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  });
  await expect(visitor.session.login({ username: 'hoa', password })).rejects.toMatchObject({
    code: 'LOGIN_REFUSED',
  });
  const { events } = await client.audit.list({ action: 'operator.update' });
  expect(events).toMatchObject([{ before: { isActive: true }, after: { isActive: false } }]);
});

test('the last administrator cannot be lost, neither by role nor by state', async () => {
  const { client } = await openSignedIn();
  const { operators } = await client.operator.list({});
  const me = { id: operators[0]!.id, fullName: 'Trần Thị Quản Trị', branchUnitId: null };
  for (const change of [
    { role: 'reader', isActive: true },
    { role: 'administrator', isActive: false },
  ] as const)
    await expect(client.operator.update({ ...me, ...change })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
  await client.operator.create({ ...NEW, role: 'administrator' });
  await expect(
    client.operator.update({ ...me, role: 'reader', isActive: true }),
  ).resolves.toBeDefined();
});

test('the printed code lets an administrator in once', async () => {
  const { client, visitor } = await openSignedIn();
  const { code } = await client.operator.makeRecoveryCode({});
  const order = { code: code.toLowerCase().replaceAll('-', ' '), username: 'quantri' };
  const newPassword = 'qua pha Rach Mieu nam xua';
  await expect(
    visitor.session.recover({ ...order, code: 'AAAA-AAAA-AAAA', newPassword }),
  ).rejects.toMatchObject({ code: 'LOGIN_REFUSED' });
  await visitor.session.recover({ ...order, newPassword });
  await expect(visitor.session.login(ADMINISTRATOR)).rejects.toMatchObject({
    code: 'LOGIN_REFUSED',
  });
  await expect(
    visitor.session.login({ username: 'quantri', password: newPassword }),
  ).resolves.toBeDefined();
  await expect(visitor.session.recover({ ...order, newPassword })).rejects.toMatchObject({
    code: 'LOGIN_REFUSED',
  });
});

test('whoever is limited to a branch of units changes no mailbox outside it, and the try is audited', async () => {
  const { client, visitor, clientOf, dataDir } = await openSignedIn();
  const { units } = await client.unit.list({});
  const named = (localPart: string) => units.find((unit) => unit.localPart === localPart)!.id;
  const cause = { document: 'Công văn số 12' };
  const person = (unitId: (typeof units)[number]['id'], fullName: string) =>
    client.mailbox.issue({ fullName, unitId, birthYear: 1980, cause });
  const inside = await person(named('chogao'), 'Nguyễn Thị Mai');
  const outside = await person(named('sttt'), 'Trần Văn An');
  const { username, password } = await addOperator(dataDir, 'officer', {
    branchUnitId: named('chogao'),
  });
  const officer = clientOf((await visitor.session.login({ username, password })).token);
  await officer.mailbox.change({ id: inside.id, patch: { phone: '0911' }, cause });
  await expect(
    officer.mailbox.change({ id: outside.id, patch: { phone: '0911' }, cause }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', data: { right: 'branch' } });
  expect((await client.directory.get({ id: outside.id })).phone).toBe('');
  const { events } = await client.audit.list({ action: 'access.deny' });
  expect(events.map((event) => event.entityId)).toContain('mailbox.change');
});
