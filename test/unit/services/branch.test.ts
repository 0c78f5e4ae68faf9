import { expect, test } from 'vitest';
import { clockAt } from '../../../electron/backend/clock.ts';
import { LIMITED_PROCEDURES } from '../../../electron/backend/handlers/branch-limit.ts';
import { perform } from '../../../electron/backend/services/act.ts';
import { changeMailbox } from '../../../electron/backend/services/mailbox-acts/change-mailbox.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { actOn } from '../../helpers/act-on.ts';
import { contractProcedures } from '../../helpers/contract-procedures.ts';
import { openSignedIn, TEST_DAY } from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';
import { runJob } from '../../helpers/run-job.ts';

const REFUSED = { code: 'FORBIDDEN', data: { right: 'branch' } };

/** A register with somebody in Chợ Gạo and somebody in the Sở, and an officer who is limited to Chợ Gạo. */
async function office() {
  const opened = await openSignedIn();
  const { client, visitor, clientOf, dataDir } = opened;
  const { units } = await client.unit.list({});
  const named = (localPart: string) => units.find((unit) => unit.localPart === localPart)!.id;
  const [district, sttt] = [named('chogao'), named('sttt')];
  const commune = units.find(({ parentId }) => parentId === district)!.id;
  const cause = { document: 'Công văn số 12' };
  const grant = async (unitId: UnitId, fullName: string) =>
    (await client.mailbox.issue({ fullName, unitId, birthYear: 1980, cause })).id;
  const inside = await grant(commune, 'Nguyễn Thị Mai');
  const outside = await grant(sttt, 'Trần Văn An');
  const { username, password } = await addOperator(dataDir, 'officer', { branchUnitId: district });
  const officer = clientOf((await visitor.session.login({ username, password })).token);
  return { ...opened, officer, units, named, district, commune, sttt, inside, outside };
}

test('what says what a branch lets of it is there', () => {
  const named = contractProcedures().map(({ name }) => name);
  expect(LIMITED_PROCEDURES.filter((name) => !named.includes(name))).toEqual([]);
});

test('whoever is limited to a branch sees only its mailboxes and its units', async () => {
  const { officer, district, commune, sttt, inside, outside } = await office();
  const names = async (question: Parameters<typeof officer.directory.search>[0]) =>
    (await officer.directory.search(question)).rows.map(({ name }) => name);
  expect(await names({ limit: 50 })).toEqual(['Nguyễn Thị Mai']);
  expect(await names({ text: 'tran van an', limit: 50 })).toEqual([]);
  expect(await names({ unitId: commune, limit: 50 })).toEqual(['Nguyễn Thị Mai']);
  const past = await officer.history.asOf({ day: TEST_DAY });
  expect(past.rows.map(({ id }) => id)).toEqual([inside]);
  const between = await officer.history.differences({ from: '2026-01-01', to: TEST_DAY });
  expect([between.total, between.rows.map(({ id }) => id)]).toEqual([1, [inside]]);
  const { rows } = await runJob(officer.directory.export({ format: 'csv' }));
  expect(rows).toBe(1);
  const { units } = await officer.unit.list({});
  expect(units.find(({ id }) => id === district)?.parentId).toBeNull();
  expect(units.some(({ id }) => id === sttt)).toBe(false);
  expect((await runJob(officer.unit.export({}))).rows).toBe(units.length);

  const refused: (() => Promise<unknown>)[] = [
    () => officer.directory.search({ unitId: sttt, limit: 50 }),
    () => officer.directory.get({ id: outside }),
    () => officer.mailbox.get({ id: outside }),
    () => officer.unit.get({ id: sttt }),
    () => runJob(officer.directory.export({ format: 'csv', unitId: sttt })),
    () => officer.history.asOf({ day: TEST_DAY, unitId: sttt }),
    () => runJob(officer.publication.preview({ unitId: sttt })),
    () => runJob(officer.directory.previewBulk({ ids: [outside], patch: { position: 'A' } })),
    () => officer.mailbox.proposeAddress({ id: outside }),
  ];
  for (const call of refused) await expect(call(), String(call)).rejects.toMatchObject(REFUSED);
});

test('who outside the branch holds an address is not told', async () => {
  const { client, officer } = await office();
  const notes = async (asker: typeof client) => {
    const person = { fullName: 'Trần Văn An', birthYear: 1980 };
    return JSON.stringify(await asker.address.proposePersonal(person));
  };
  expect(await notes(client)).toContain('Trần Văn An');
  expect(await notes(officer)).not.toContain('Trần Văn An');
  expect(await notes(officer)).toContain('người ngoài phạm vi được giao');
  const history = JSON.stringify(await officer.history.address({ address: 'tranvanan' }));
  expect(history).not.toContain('Trần Văn An');
  const own = JSON.stringify(await officer.history.address({ address: 'nguyenthimai' }));
  expect(own).toContain('Nguyễn Thị Mai');
});

test('nothing that an officer of a branch asks or tries names somebody outside it', async () => {
  const { client, officer, district, commune, inside, outside } = await office();
  const cause = { document: 'Công văn số 13' };
  // A unit whose address somebody outside holds, and names that many outside have.
  const unit = { name: 'Phòng Thanh tra', kind: 'subunit', parentId: district } as const;
  const { id: room } = await officer.unit.create({ ...unit, cause });
  await client.mailbox.readdress({
    id: outside,
    localPart: 'tranvanan.cu',
    keepOldUntil: null,
    addressReason: 'Thử',
    cause,
  });
  const said: string[] = [];
  const hear = async (call: () => Promise<unknown>) => {
    const answer = await call().catch((error) => ({ refused: error.code, data: error.data }));
    said.push(JSON.stringify(answer));
    return answer;
  };
  const place = { name: unit.name, kind: unit.kind, parentId: district };
  const taken = { ...place, localPart: 'tranvanan.cu' };
  const rename = { operation: { kind: 'rename', unitId: room, name: 'Phòng Nội vụ' } } as const;
  const chosen = { [String(room)]: 'tranvanan.cu' };
  const { registerVersion } = await client.reorganise.preview(rename);
  await hear(() => officer.unit.previewChange({ id: room, place: taken }));
  await hear(() => officer.unit.change({ id: room, place: taken, cause }));
  await hear(() => officer.unit.create({ ...taken, name: 'Phòng Khác', cause }));
  await hear(() => officer.reorganise.preview({ ...rename, chosen }));
  await hear(() => runJob(officer.reorganise.apply({ ...rename, chosen, registerVersion })));
  await hear(() =>
    officer.mailbox.readdress({
      id: inside,
      localPart: 'tranvanan.cu',
      keepOldUntil: null,
      addressReason: 'Thử',
      cause,
    }),
  );
  await hear(() => officer.mailbox.addAlias({ id: inside, localPart: 'tranvanan', cause }));
  await hear(() => officer.mailbox.proposeAddress({ id: inside, name: 'Trần Văn An' }));
  await hear(() =>
    officer.mailbox.issue({
      fullName: 'Trần Văn An',
      unitId: commune,
      localPart: 'tranvanan',
      cause,
    }),
  );
  expect((await officer.history.addresses({ text: 'tranvan' })).localParts).toEqual([]);
  expect((await officer.history.addresses({ text: 'nguyen' })).localParts).toEqual([
    'nguyenthimai',
  ]);
  // One telephone inside and outside: who is outside is no double to be shown.
  for (const id of [inside, outside])
    await client.mailbox.change({ id, patch: { phone: '0918000111' }, cause });
  expect((await runJob(client.directory.duplicates({}))).found).toBe(1);
  expect((await runJob(officer.directory.duplicates({}))).found).toBe(0);
  // What others changed at once is not taken back, and says nothing of who it was.
  const patch = { position: 'Chuyên viên' };
  const seen = await runJob(client.directory.previewBulk({ ids: [outside], patch }));
  await runJob(client.directory.applyBulk({ ids: [outside], patch, version: seen.version, cause }));
  const [change] = (await client.directory.bulkChanges({})).changes;
  await expect(runJob(officer.directory.undoBulk({ id: change!.id }))).rejects.toMatchObject(
    REFUSED,
  );
  for (const address of ['tranvanan', 'nguyenthimai'])
    await hear(() => officer.history.address({ address }));
  expect(
    said.filter((one) => one.includes('người ngoài phạm vi được giao')).length,
  ).toBeGreaterThan(6);
  expect(said.filter((one) => one.includes('Trần Văn An'))).toEqual([]);
});

test('whoever is limited to a branch changes no unit outside it and takes nobody from there', async () => {
  const { officer, client, dataDir, district, commune, sttt, inside, outside } = await office();
  const place = { name: 'Phòng Thử', kind: 'subunit', parentId: sttt } as const;
  const domain = { operation: { kind: 'domain', domain: 'moi.gov.vn' } } as const;
  const refused: (() => Promise<unknown>)[] = [
    () => officer.unit.create(place),
    () => officer.unit.create({ ...place, parentId: null }),
    () => officer.unit.change({ id: sttt, details: { phone: '0273' } }),
    () => officer.unit.close({ id: sttt }),
    () => officer.mailbox.move({ id: outside, unitId: commune }),
    () => officer.mailbox.move({ id: inside, unitId: sttt }),
    () => officer.mailbox.issue({ fullName: 'Lê Văn Ba', unitId: sttt }),
    () => officer.reorganise.preview(domain),
    () => runJob(officer.reorganise.apply({ ...domain, registerVersion: 1 })),
    () =>
      officer.reorganise.preview({
        operation: { kind: 'move', unitIds: [commune], parentId: sttt },
      }),
  ];
  for (const call of refused) await expect(call(), String(call)).rejects.toMatchObject(REFUSED);
  const made = await officer.unit.create({ ...place, parentId: district });
  await officer.unit.change({ id: made.id, details: { phone: '0273' } });
  await officer.mailbox.move({ id: inside, unitId: made.id });
  expect((await client.mailbox.get({ id: inside })).unitId).toBe(made.id);
  const { events } = await client.audit.list({ action: 'access.deny' });
  expect(events.map(({ entityId }) => entityId)).toContain('reorganise.preview');

  // What a service would do by itself, whoever asked for it, is refused all the same.
  const { register } = actOn(dataDir);
  const actor = { id: null, name: 'Chuyên viên', branchUnitId: district };
  const taking = () =>
    perform(register, clockAt(TEST_DAY), actor, (act) => {
      act.record({ action: 'test', entity: 'test', entityId: '' });
      changeMailbox(act, outside as MailboxId, { unitId: commune }, {});
    });
  expect(taking).toThrow('FORBIDDEN');
});
