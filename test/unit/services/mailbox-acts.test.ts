import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { searchFaults } from '../../helpers/register-faults.ts';

async function office() {
  const opened = await openSignedIn();
  const { client } = opened;
  const unitOf = async (localPart: string) => {
    const { units } = await client.unit.list({});
    const unit = units.find((one) => one.localPart === localPart);
    if (!unit) throw new Error(`no unit ${localPart}`);
    return unit.id;
  };
  const issue = async (fullName: string, more: Record<string, unknown> = {}) =>
    client.mailbox.issue({ fullName, unitId: await unitOf('sttt'), ...more });
  return { ...opened, unitOf, issue };
}

const localParts = (rows: readonly { address: string }[]) =>
  rows.map(({ address }) => address.split('@')[0]);

test('a person is granted the first free address, and the next of that name the next', async () => {
  const { client, issue } = await office();
  expect((await issue('Lê Minh Hiếu')).localPart).toBe('leminhhieu');
  const { id, localPart } = await issue('Lê Minh Hiếu', {
    birthYear: 1977,
    cause: { document: 'Công văn số 12/STC-VP' },
  });
  expect(localPart).toBe('lminhhieu');
  const details = await client.mailbox.get({ id });
  expect(details).toMatchObject({
    document: 'Công văn số 12/STC-VP',
    passwordState: 'default',
    quotaMb: 500,
    isPublished: false,
  });
  expect(details.events).toMatchObject([{ kind: 'issued', on: '2026-11-16' }]);
  expect(details.addresses).toMatchObject([
    { localPart: 'lminhhieu', role: 'mailbox', heldTo: null, source: 'Điều 4 khoản 2 điểm b' },
  ]);
});

test('a person who moves keeps the address, and is found in the new unit', async () => {
  const { client, unitOf, issue, dataDir } = await office();
  const { id } = await issue('Lê Minh Hiếu');
  const unitId = await unitOf('chogao');
  await client.mailbox.move({ id, unitId, cause: { reason: 'điều động' } });
  const { rows } = await client.directory.search({ text: 'hieu', unitId });
  expect(localParts(rows)).toEqual(['leminhhieu']);
  expect((await client.mailbox.get({ id })).events.at(-1)).toMatchObject({
    kind: 'moved',
    reason: 'điều động',
    after: { unitId },
  });
  expect(searchFaults(dataDir)).toEqual([]);
});

test('a renamed person is proposed a new address and keeps the old one as an alias', async () => {
  const { client, issue, dataDir } = await office();
  const { id } = await issue('Lê Minh Hiếu');
  await issue('Trần Thị Bưởi');
  await client.mailbox.change({ id, patch: { name: 'Lê Minh Hiểu Ân' } });
  const { chosen } = await client.mailbox.proposeAddress({ id });
  expect(chosen).toBe('leminhhieuan');
  await client.mailbox.readdress({ id, localPart: 'leminhhieuan', keepOldUntil: '2027-05-31' });
  const { addresses, events } = await client.mailbox.get({ id });
  expect(addresses).toMatchObject([
    { localPart: 'leminhhieu', role: 'mailbox', heldTo: '2026-11-16', restUntil: null },
    { localPart: 'leminhhieuan', role: 'mailbox', heldTo: null, source: 'Điều 4 khoản 2 điểm a' },
    { localPart: 'leminhhieu', role: 'alias', heldTo: null, until: '2027-05-31' },
  ]);
  expect(events.map(({ kind }) => kind)).toEqual(['issued', 'renamed', 'readdressed']);
  const { rows } = await client.directory.search({});
  expect(localParts(rows)).toEqual(['leminhhieuan', 'tranthibuoi']);
  expect((await issue('Lê Minh Hiếu')).localPart).toBe('lminhhieu');
  expect(searchFaults(dataDir)).toEqual([]);
});

test('an ended alias rests for 24 months and is given again only with a reason', async () => {
  const { client, issue } = await office();
  const { id } = await issue('Lê Minh Hiếu');
  await client.mailbox.addAlias({ id, localPart: 'hieu.vp' });
  await client.mailbox.endAlias({ id, localPart: 'hieu.vp' });
  const { addresses } = await client.mailbox.get({ id });
  expect(addresses.at(-1)).toMatchObject({ heldTo: '2026-11-16', restUntil: '2028-11-16' });
  const other = { fullName: 'Trần Văn Hiếu', localPart: 'hieu.vp' };
  await expect(issue(other.fullName, other)).rejects.toMatchObject({ code: 'ADDRESS_RESTING' });
  const given = await issue(other.fullName, { ...other, addressReason: 'Sở yêu cầu' });
  expect((await client.mailbox.get({ id: given.id })).addresses).toMatchObject([
    { localPart: 'hieu.vp', source: 'Ngoài Quy chế: Sở yêu cầu', reason: 'Sở yêu cầu' },
  ]);
  // The owner of old may not take it while somebody else holds it.
  await expect(client.mailbox.addAlias({ id, localPart: 'hieu.vp' })).rejects.toMatchObject({
    code: 'ADDRESS_TAKEN',
  });
});

test('an agency mailbox takes the address kept for its unit, once', async () => {
  const { client, unitOf } = await office();
  const unitId = await unitOf('chogao');
  const { id, localPart } = await client.mailbox.grantAgency({ unitId });
  expect(localPart).toBe('chogao');
  expect(await client.mailbox.get({ id })).toMatchObject({ kind: 'agency', isPublished: true });
  await expect(client.mailbox.grantAgency({ unitId })).rejects.toMatchObject({
    code: 'UNIT_HAS_MAILBOX',
  });
});

test.each([
  ['postmaster', 'ADDRESS_TAKEN'],
  ['caibe', 'ADDRESS_TAKEN'],
  ['leminhhieu', 'ADDRESS_TAKEN'],
  ['Lê Hiếu', 'ADDRESS_INVALID'],
  ['a..b', 'ADDRESS_INVALID'],
])('nobody is given %s by hand', async (localPart, code) => {
  const { client, issue } = await office();
  await issue('Lê Minh Hiếu');
  const before = await client.directory.search({});
  await expect(issue('Trần Văn An', { localPart })).rejects.toMatchObject({ code });
  expect(await client.directory.search({})).toEqual(before);
});

test('an act cannot be entered before the last one or after today', async () => {
  const { client, issue } = await office();
  const { id } = await issue('Lê Minh Hiếu', { cause: { on: '2026-03-01' } });
  const phone = (value: string, on: string) =>
    client.mailbox.change({ id, patch: { phone: value }, cause: { on } });
  await phone('0273 1', '2026-05-01');
  for (const on of ['2026-04-30', '2026-11-17'])
    await expect(phone('0273 2', on)).rejects.toMatchObject({ code: 'DAY_OUT_OF_ORDER' });
  await phone('0273 3', '2026-05-01');
  expect((await client.mailbox.get({ id })).phone).toBe('0273 3');
});

test('a change that changes nothing leaves no event', async () => {
  const { client, issue } = await office();
  const { id } = await issue('Lê Minh Hiếu');
  expect(await client.mailbox.change({ id, patch: { phone: '', note: '' } })).toMatchObject({
    hasChanged: false,
  });
  expect((await client.mailbox.get({ id })).events).toHaveLength(1);
});

test('events of a mailbox neither change nor go', async () => {
  const { issue, dataDir } = await office();
  await issue('Lê Minh Hiếu');
  const database = new Database(join(dataDir, 'register.sqlite'));
  expect(() => database.exec(`UPDATE mailbox_event SET kind = 'x'`)).toThrow('do not change');
  expect(() => database.exec('DELETE FROM mailbox_event')).toThrow('are kept');
  database.close();
});
