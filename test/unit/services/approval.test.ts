import { expect, test } from 'vitest';
import { findMailboxSheet } from '../../../electron/backend/repositories/mailboxes.ts';
import { putSetting } from '../../../electron/backend/repositories/settings.ts';
import { setMailboxStatus } from '../../../electron/backend/services/mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import type { ApprovalId, MailboxId, NoticeId, UnitId } from '../../../shared/domain/ids.ts';
import type { OperatorRole } from '../../../shared/domain/operator.ts';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { contractProcedures } from '../../helpers/contract-procedures.ts';
import {
  openSignedIn,
  TEST_DAY,
  type TestClient,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { addOperator, OPERATOR_PASSWORD } from '../../helpers/operators.ts';
import { registerFaults } from '../../helpers/register-faults.ts';
import { runJob } from '../../helpers/run-job.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

const SIGNER = { power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' };

/** An office that wants a second person, with three people in one unit who may all be locked. */
async function office(wishes: Parameters<TestClient['settings']['update']>[0]['approval']) {
  const clock = stoppedClock(`${TEST_DAY}T02:00:00.000Z`);
  const opened = await openSignedIn({ clock, today: undefined });
  const { client, backend, token, visitor, clientOf, dataDir } = opened;
  const join = async (role: OperatorRole, username: string = role, branchUnitId?: number) =>
    clientOf(
      (
        await visitor.session.login(
          await addOperator(dataDir, role, { username, ...(branchUnitId && { branchUnitId }) }),
        )
      ).token,
    );
  const officer = await join('officer');
  const leader = await join('leader');
  await client.settings.update({
    office: { signers: [SIGNER] },
    lifecycle: { maxNeverUsedPercent: 100, noticeDays: 0, lockToDeleteDays: 0 },
    approval: wishes,
  });
  const { units } = await client.unit.list({ text: 'Sở Tài chính' });
  const unitId = (units[0]?.id ?? 0) as UnitId;
  const people: MailboxId[] = [];
  for (const fullName of ['Lê Văn Một', 'Trần Thị Hai', 'Phan Văn Ba'])
    people.push((await client.mailbox.issue({ fullName, unitId, cause: { on: '2025-01-06' } })).id);
  const gaa = ['levanmot', 'tranthihai', 'phanvanba']
    .map((name) => `# name ${name}@tiengiang.gov.vn\nzimbraAccountStatus: active\n`)
    .join('\n');
  const fileId = await uploadTo(backend, token, 'gaa.txt', new Uint8Array(Buffer.from(gaa)));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  const drawUp = async (mailboxIds: MailboxId[]) => {
    const { noticeIds } = await officer.lifecycle.drawUp({
      step: 'lock',
      unitIds: [unitId],
      mailboxIds,
    });
    for (const id of noticeIds) await officer.lifecycle.issue({ id });
    return noticeIds;
  };
  const statusOf = async (id: MailboxId) => (await client.mailbox.get({ id })).status;
  const relogin = async (username: string) =>
    clientOf((await visitor.session.login({ username, password: OPERATOR_PASSWORD })).token);
  return { client, clock, officer, leader, join, relogin, unitId, people, drawUp, statusOf };
}

const waitingOf = async (client: TestClient) =>
  (await client.approval.list({ list: 'waiting' })).approvals;
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error) => ({ code: error.code, data: error.data }),
  );

test('what only two people may do waits, is shown, and is done as one act with both names', async () => {
  const { client, officer, leader, join, people, drawUp, statusOf, clock, relogin } = await office({
    locks: true,
    locksAbove: 1,
    expireDays: 2,
  });
  const [one, two, three] = people as [MailboxId, MailboxId, MailboxId];
  const carryOut = (who: TestClient, noticeIds: NoticeId[]) =>
    refusal(runJob(who.lifecycle.carryOut({ step: 'lock', noticeIds })));

  // One alone is no bulk; two more on the same day are, counted together with the first.
  expect(await carryOut(officer, await drawUp([one]))).toBeNull();
  const noticeIds = await drawUp([two, three]);
  const asked = await carryOut(officer, noticeIds);
  expect(asked).toMatchObject({ code: 'APPROVAL_REQUESTED', data: { kinds: ['lock'], count: 2 } });
  expect((await carryOut(officer, noticeIds))?.data).toEqual({ ...asked?.data, isAgain: true });
  expect([await statusOf(two), await statusOf(three)]).toEqual(['in-use', 'in-use']);
  const first = (await waitingOf(leader))[0]?.id as ApprovalId;
  expect((await waitingOf(leader))[0]).toMatchObject({
    procedure: 'lifecycle.carryOut',
    asker: 'Người officer',
    count: 2,
    earlier: 1,
    reason: 'Không sử dụng quá 6 tháng',
  });

  // Nobody approves their own, nobody without the right, nobody of another branch; others do not even see it.
  expect(await refusal(runJob(officer.approval.approve({ id: first })))).toMatchObject({
    code: 'FORBIDDEN',
  });
  const elsewhere = (await client.unit.list({ text: 'Sở Y tế' })).units[0]?.id as number;
  const stranger = await join('leader', 'nguoila', elsewhere);
  const reader = await join('reader');
  expect(await waitingOf(stranger)).toEqual([]);
  for (const call of [
    () => runJob(stranger.approval.approve({ id: first })),
    () => stranger.approval.refuse({ id: first, reason: 'x' }),
    () => reader.approval.get({ id: first }),
    () => client.approval.withdraw({ id: first }),
  ])
    expect(await refusal(call())).toMatchObject({ code: 'NOT_FOUND' });

  // The register moves on: what would now be done is not what was shown.
  const hold = await client.lifecycle.hold({
    mailboxIds: [two],
    kind: 'maternity',
    untilOn: null,
    reason: 'Nghỉ thai sản',
  });
  expect(await refusal(runJob(leader.approval.approve({ id: first })))).toMatchObject({
    code: 'APPROVAL_STALE',
    data: { code: null },
  });
  expect(await leader.approval.get({ id: first })).toMatchObject({ state: 'stale' });
  expect([await statusOf(two), await statusOf(three)]).toEqual(['in-use', 'in-use']);
  await client.lifecycle.endHold({ ids: hold.ids, reason: 'Đi làm lại' });

  // An administrator is no exception.
  await carryOut(client, noticeIds);
  const ofAdministrator = (await waitingOf(leader))[0]?.id as ApprovalId;
  expect(await waitingOf(client)).toEqual([]);
  expect(await refusal(runJob(client.approval.approve({ id: ofAdministrator })))).toMatchObject({
    code: 'APPROVAL_OWN',
  });
  await leader.approval.refuse({ id: ofAdministrator, reason: 'Chờ kết luận thanh tra' });
  expect(await client.approval.get({ id: ofAdministrator })).toMatchObject({
    state: 'refused',
    decider: 'Người leader',
    decisionReason: 'Chờ kết luận thanh tra',
  });

  await carryOut(officer, noticeIds);
  const mine = (await officer.approval.list({ list: 'mine' })).approvals[0]?.id as ApprovalId;
  await officer.approval.withdraw({ id: mine });
  expect(await officer.approval.get({ id: mine })).toMatchObject({ state: 'withdrawn' });

  await carryOut(officer, noticeIds);
  const id = (await waitingOf(leader))[0]?.id as ApprovalId;
  const shown = await leader.approval.get({ id });
  expect(shown.mayDecide).toBe(true);
  expect(shown.effects.map(({ localPart }) => localPart)).toEqual(['tranthihai', 'phanvanba']);
  expect((await leader.overview.todos({})).todos).toContainEqual(
    expect.objectContaining({ code: 'approvals-waiting', count: 1 }),
  );
  await runJob(leader.approval.approve({ id }));
  expect([await statusOf(two), await statusOf(three)]).toEqual(['locked', 'locked']);
  expect((await officer.overview.todos({})).todos).toContainEqual(
    expect.objectContaining({ code: 'approvals-answered', count: 2 }),
  );
  const { events } = await client.audit.list({ limit: 20 });
  expect(events.find(({ action }) => action === 'lifecycle.lock')).toMatchObject({
    operator: 'Người officer',
    after: { done: 2, approvedBy: 'Người leader', approvalId: id },
  });
  expect(events.find(({ action }) => action === 'approval.approve')).toMatchObject({
    operator: 'Người leader',
    after: { askedBy: 'Người officer', rows: 2 },
  });
  expect(await refusal(runJob(leader.approval.approve({ id })))).toMatchObject({
    code: 'APPROVAL_CLOSED',
  });

  // What waits too long lapses, and its input is forgotten.
  await refusal(client.settings.update({ approval: { locks: false } }));
  const lapsing = (await waitingOf(leader))[0]?.id as ApprovalId;
  clock.advanceMinutes(2 * 24 * 60);
  const again = await relogin('leader');
  expect(await waitingOf(again)).toEqual([]);
  expect(await refusal(runJob(again.approval.approve({ id: lapsing })))).toMatchObject({
    code: 'APPROVAL_CLOSED',
    data: { state: 'expired' },
  });
});

test('addresses that others have had, reorganising, and the wish itself take two people', async () => {
  const { client, officer, leader, unitId, people } = await office({
    reissues: true,
    reorganises: true,
    reorganisesAbove: 2,
  });
  const { id } = await client.mailbox.issue({ fullName: 'Võ Thị Sáu', unitId });
  await client.lifecycle.revoke({ mailboxIds: [id], reason: 'Theo công văn', document: 'CV 1' });
  const addressReason = 'Cùng một người';
  const grant = { fullName: 'Võ Thị Sáu', unitId, localPart: 'vothisau', addressReason };
  const approveFirst = async () =>
    runJob(leader.approval.approve({ id: (await waitingOf(leader))[0]?.id as ApprovalId }));
  expect(await refusal(officer.mailbox.issue(grant))).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { kinds: ['reissue'], count: 1 },
  });
  const { effects } = await leader.approval.get({
    id: (await waitingOf(leader))[0]?.id as ApprovalId,
  });
  expect(effects).toEqual([
    expect.objectContaining({ localPart: 'vothisau', mailboxId: null, former: 'Võ Thị Sáu' }),
  ]);
  // Another grant meanwhile changes nothing of what was shown.
  await client.mailbox.issue({ fullName: 'Đặng Văn Tám', unitId });
  await approveFirst();
  expect((await client.directory.search({ text: 'vo thi sau' })).total).toBe(2);

  const other = (await client.unit.list({ text: 'Sở Y tế' })).units[0]?.id as UnitId;
  const order = {
    operation: { kind: 'merge' as const, unitIds: [unitId], intoId: other, made: null },
    keepOldUntil: '2027-06-30',
    chosen: {},
    reason: 'Nghị quyết số 1',
    document: '',
  };
  const { problems, registerVersion } = await officer.reorganise.preview(order);
  expect(problems).toEqual([]);
  expect(
    await refusal(runJob(officer.reorganise.apply({ ...order, registerVersion }))),
  ).toMatchObject({ code: 'APPROVAL_REQUESTED', data: { kinds: ['reorganise'] } });
  // The register moves on without touching what was shown.
  const elsewhere = (await client.unit.list({ text: 'chợ gạo' })).units[0]?.id as UnitId;
  await client.mailbox.issue({ fullName: 'Ngô Thị Chín', unitId: elsewhere });
  await approveFirst();
  expect(await client.mailbox.get({ id: people[0] as MailboxId })).toMatchObject({ unitId: other });

  expect(await refusal(client.settings.update({ approval: { reissues: false } }))).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { kinds: ['rules'] },
  });
  expect((await client.settings.get({})).settings.approval.reissues).toBe(true);
  await approveFirst();
  expect((await client.settings.get({})).settings.approval.reissues).toBe(false);
});

test('a request that takes a mailbox away waits, and is carried out whole by the second person', async () => {
  const { client, officer, leader, unitId, people, statusOf } = await office({ deletes: true });
  const [one, two] = people as [MailboxId, MailboxId, MailboxId];
  const { id } = await officer.request.receive({
    unitId,
    letterNumber: '12/STC-VP',
    letterOn: TEST_DAY,
    receivedOn: TEST_DAY,
    abstract: 'Đề nghị hủy và đổi',
  });
  for (const line of [
    { kind: 'cancel' as const, mailboxId: one, note: 'Nghỉ hưu' },
    { kind: 'change' as const, mailboxId: two, position: 'Trưởng phòng' },
  ])
    await officer.request.saveLine({ id, line });
  const lineIds = (await officer.request.get({ id })).lines.map((line) => line.id);
  await officer.request.decideLines({ id, lineIds, decision: 'accepted' });
  await officer.request.decide({ id, decision: { number: '45/STTTT', on: TEST_DAY } });
  const { state, registerVersion } = await officer.request.get({ id });
  expect(await refusal(officer.request.carryOut({ id, registerVersion }))).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { kinds: ['delete'], count: 1 },
  });
  // Nothing of it is done, not even the line that nobody has to approve.
  expect(await officer.request.get({ id })).toMatchObject({ state });
  expect([await statusOf(one), (await client.mailbox.get({ id: two })).position]).toEqual([
    'in-use',
    '',
  ]);
  const approval = (await waitingOf(leader))[0]?.id as ApprovalId;
  const shown = await leader.approval.get({ id: approval });
  expect(shown.effects.map(({ localPart }) => localPart)).toEqual(['levanmot']);
  // Somebody else changes the register meanwhile; what was shown is still what would be done.
  await client.mailbox.issue({ fullName: 'Ngô Thị Chín', unitId });
  await runJob(leader.approval.approve({ id: approval }));
  expect([await statusOf(one), (await client.mailbox.get({ id: two })).position]).toEqual([
    'deleted',
    'Trưởng phòng',
  ]);
  expect(await officer.request.get({ id })).toMatchObject({ state: 'carried-out' });
  const { events } = await client.audit.list({ action: 'request.carry-out' });
  expect(events).toMatchObject([
    { operator: 'Người officer', after: { approvedBy: 'Người leader', approvalId: approval } },
  ]);
});

test('turning it on needs two people who could approve', async () => {
  const { client } = await openSignedIn();
  expect(await refusal(client.settings.update({ approval: { deletes: true } }))).toMatchObject({
    code: 'APPROVAL_NOBODY',
  });
});

test('what may wait holds no secret and nothing that a restart takes away', () => {
  const waiting = contractProcedures().filter(({ meta }) => meta.approval);
  expect(waiting.length).toBeGreaterThan(10);
  for (const { name, meta, input } of waiting) {
    expect(meta.kind, name).not.toBe('query');
    const fields = Object.keys((input as { shape?: object } | undefined)?.shape ?? {});
    // A section of the settings is called so; it holds what a password must look like.
    for (const field of fields)
      if (`${name}.${field}` !== 'settings.update.password')
        expect(`${name}.${field}`).not.toMatch(/password|secret|passphrase|token|fileId/i);
  }
});

test('what cannot be asked for is not done at all', () => {
  const bare = openBareRegister();
  const unitId = bare.unit('mytho.phuong1');
  const grant = () =>
    bare.act((act) => grantPersonalMailbox(act, { fullName: 'Lê Minh Hiếu', unitId }, {}));
  const id = grant();
  bare.act((act) => setMailboxStatus(act, id, 'locked', {}));
  bare.act(({ db, at }) =>
    putSetting(db, { key: 'approval.deletes', value: 'true', changedAt: at, changedBy: null }),
  );
  expect(() => bare.act((act) => setMailboxStatus(act, id, 'deleted', {}))).toThrow(
    expect.objectContaining({ code: 'APPROVAL_NEEDED', details: { kinds: ['delete'], count: 1 } }),
  );
  expect(findMailboxSheet(bare.register.read, id)).toMatchObject({ status: 'locked' });
  expect(registerFaults(bare.dataDir)).toEqual([]);
});
