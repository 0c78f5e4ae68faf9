import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findMailboxSheet } from '../../../electron/backend/repositories/mailboxes.ts';
import { putSetting } from '../../../electron/backend/repositories/settings.ts';
import { setMailboxStatus } from '../../../electron/backend/services/mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import type { ApprovalId, MailboxId, NoticeId, UnitId } from '../../../shared/domain/ids.ts';
import { office, refusal, waitingOf } from '../../helpers/approval-office.ts';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { contractProcedures } from '../../helpers/contract-procedures.ts';
import { openSignedIn, type TestClient } from '../../helpers/open-test-backend.ts';
import { registerFaults } from '../../helpers/register-faults.ts';
import { runJob } from '../../helpers/run-job.ts';

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
  // One approved, one that the register no longer gave; not what was taken back, nor what another asked.
  expect((await officer.approval.list({ list: 'answered' })).approvals.map((a) => a.state)).toEqual(
    ['approved', 'stale'],
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

test('what operators share out among themselves, or over days, counts together', async () => {
  const { client, clock, officer, leader, relogin, people, drawUp, statusOf } = await office({
    locks: true,
    locksAbove: 2,
    countHours: 48,
    expireDays: 1,
  });
  const [one, two, three] = people as [MailboxId, MailboxId, MailboxId];
  const lock = async (who: TestClient, id: MailboxId) =>
    refusal(runJob(who.lifecycle.carryOut({ step: 'lock', noticeIds: await drawUp([id]) })));
  expect(await lock(officer, one)).toBeNull();
  expect(await lock(client, two)).toBeNull();
  const asked = await lock(officer, three);
  expect(asked).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { count: 1, earlier: { byAsker: 1, byOthers: 1, hours: 48 } },
  });
  expect(await statusOf(three)).toBe('in-use');
  expect((await waitingOf(leader))[0]).toMatchObject({ earlier: 1, earlierByOthers: 1 });

  // Counting over a shorter time gives up a part of the wish.
  expect(await refusal(client.settings.update({ approval: { countHours: 24 } }))).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { kinds: ['rules'] },
  });

  // The next day it still counts; after two days it does not.
  const carryOutLast = async () => {
    const who = await relogin('officer');
    const { rows } = await who.lifecycle.notices({ step: 'lock' });
    const noticeIds = rows.map(({ id }) => id);
    return refusal(runJob(who.lifecycle.carryOut({ step: 'lock', noticeIds })));
  };
  clock.advanceMinutes(30 * 60);
  expect(await carryOutLast()).toMatchObject({ data: { earlier: { byAsker: 1, byOthers: 1 } } });
  clock.advanceMinutes(19 * 60);
  expect(await carryOutLast()).toBeNull();
});

test('what waited too long is closed in the background, with nobody signed in', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { clock, dataDir, officer, people, drawUp } = await office({
    locks: true,
    locksAbove: 0,
    expireDays: 2,
  });
  const noticeIds = await drawUp(people);
  await refusal(runJob(officer.lifecycle.carryOut({ step: 'lock', noticeIds })));
  const register = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  onTestFinished(() => void register.close());
  const kept = () => register.prepare('SELECT state, input FROM approval').get();
  const lapses = () =>
    register
      .prepare(
        `SELECT operator_id AS by, entity_id AS id FROM audit_event WHERE action = 'approval.lapse'`,
      )
      .all();
  clock.advanceMinutes(2 * 24 * 60 - 1);
  vi.advanceTimersByTime(60_000);
  expect([kept(), lapses()]).toEqual([
    { state: 'pending', input: expect.stringContaining('noticeIds') },
    [],
  ]);
  clock.advanceMinutes(2);
  await vi.waitFor(() => {
    vi.advanceTimersByTime(60_000);
    expect(kept()).toEqual({ state: 'expired', input: '' });
  }, 10_000);
  vi.advanceTimersByTime(60_000);
  expect(lapses()).toEqual([{ by: null, id: '1' }]);
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
    expect.objectContaining({
      code: 'APPROVAL_NEEDED',
      details: expect.objectContaining({ kinds: ['delete'], count: 1 }),
    }),
  );
  expect(findMailboxSheet(bare.register.read, id)).toMatchObject({ status: 'locked' });
  expect(registerFaults(bare.dataDir)).toEqual([]);
});
