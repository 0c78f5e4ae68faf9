import { expect, test } from 'vitest';
import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { BoardStage } from '../../../../shared/domain/lifecycle.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  TEST_DAY,
  type TestClient,
  uploadTo,
} from '../../../helpers/open-test-backend.ts';
import { runJob } from '../../../helpers/run-job.ts';

const REPORTED = { person: 'Lê Văn Báo', details: { channel: 'phone' } };

/** An agency mailbox whose head has moved away since, and an alias of theirs whose last day is over. */
async function handOverDue(client: TestClient, unitId: UnitId): Promise<MailboxId> {
  const cause = { on: '2026-11-02' };
  const { id: mailboxId } = await client.mailbox.grantAgency({ unitId, cause });
  const { id } = await client.mailbox.issue({ fullName: 'Trần Thị Chánh', unitId, cause });
  const until = '2026-11-10';
  await client.mailbox.addAlias({ id, localPart: 'chanh.stc', until, cause });
  await client.custody.assign({ mailboxId, person: { id }, from: '2026-11-02', document: '15/QĐ' });
  const elsewhere = (await client.unit.list({ text: 'Sở Y tế' })).units[0]?.id ?? 0;
  await client.mailbox.move({ id, unitId: elsewhere as UnitId, cause: { on: '2026-11-04' } });
  return id;
}

test('every number of Tổng quan is the length of the list that it opens', async () => {
  const { client, backend, token } = await openSignedIn();
  const [unit] = (await client.unit.list({ text: 'Sở Tài chính' })).units;
  const unitId = (unit?.id ?? 0) as UnitId;
  const since = { cause: { on: '2025-01-06' } };
  const people: MailboxId[] = [];
  for (const fullName of ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Ba', 'Lê Văn Năm', 'Lê Văn Sáu'])
    people.push((await client.mailbox.issue({ fullName, unitId, birthYear: 1980, ...since })).id);
  const [, , noticed, ending, held] = people as [
    MailboxId,
    MailboxId,
    MailboxId,
    MailboxId,
    MailboxId,
  ];
  const fresh = { unitId, birthYear: 1980 };
  await client.mailbox.issue({ fullName: 'Lê Văn Bốn', ...fresh });
  const gone = await handOverDue(client, unitId);
  for (const [letterNumber, receivedOn] of [
    ['1/STC', '2026-11-02'],
    ['2/STC', TEST_DAY],
    ['3/STC', TEST_DAY],
  ] as const)
    await client.request.receive({
      unitId,
      letterNumber,
      letterOn: receivedOn,
      receivedOn,
      abstract: 'Đề nghị',
    });
  for (const subject of ['Mất thư', 'Nghẽn'])
    await client.logbook.save({
      book: 'incident',
      kind: 'other',
      on: TEST_DAY,
      subject,
      unitId,
      ...REPORTED,
    });
  await client.settings.update({ lifecycle: { maxNeverUsedPercent: 100 } });
  // One hold ends soon; the other does too, but goes on being held by a later one.
  const hold = (id: MailboxId, untilOn: string, fromOn = TEST_DAY) =>
    client.lifecycle.hold({ mailboxIds: [id], kind: 'study', reason: 'Đi học', fromOn, untilOn });
  await hold(ending, '2026-11-30');
  await hold(held, '2026-11-20');
  await hold(held, '2027-03-01', '2026-11-18');
  const gaa = ['levanmot', 'levanhai', 'levanba', 'levannam', 'levansau', 'levanbon']
    .map(
      (local) => `# name ${local}@tiengiang.gov.vn
zimbraAccountStatus: active
zimbraPasswordMustChange: TRUE
zimbraMailQuota: 524288000
`,
    )
    .join('\n');
  const fileId = await uploadTo(backend, token, 'gaa.txt', new Uint8Array(Buffer.from(gaa)));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  await client.lifecycle.drawUp({ step: 'lock', unitIds: [unitId], mailboxIds: [noticed] });
  await client.session.confirm({ password: ADMINISTRATOR.password });
  await runJob(client.provision.export({ mailboxIds: [gone] }));
  // Of another plan nothing was handed over, so nothing of it waits to be confirmed.
  const { id: untold } = await client.mailbox.issue({ fullName: 'Lê Văn Bảy', ...fresh });
  await client.provision.plan({ mailboxIds: [untold], title: 'Chưa xuất' });
  const { id: reportId } = await client.report.start({ kind: 'annual', year: 2026 });
  await client.report.noteLetter({
    id: reportId,
    step: 'asked',
    unitIds: [unitId],
    on: TEST_DAY,
    document: '12/STTTT',
  });

  const { todos } = await client.overview.todos({});
  const stage = async (of: BoardStage) =>
    (await client.lifecycle.mailboxes({ stage: of, limit: 1 })).total;
  const behind: Record<string, () => Promise<number>> = {
    '/de-nghi/tre-han': async () => (await client.request.list({ view: 'late' })).total,
    '/de-nghi': async () => (await client.request.list({ view: 'open' })).total,
    '/vong-doi/den-han-khoa': () => stage('lock-due'),
    '/vong-doi/den-han-xoa': () => stage('delete-due'),
    '/may-chu-thu/su-dung/password': async () =>
      (await client.usage.mailboxes({ list: 'default-password' })).total,
    '/so-theo-doi/incident?state=open': async () =>
      (await client.logbook.list({ book: 'incident', state: 'open' })).total,
    '/vong-doi/sap-het-tam-giu': () => stage('hold-ending'),
    '/van-ban?state=draft': async () => (await client.document.list({ state: 'draft' })).total,
    '/don-vi/sap-xep': async () => (await client.reorganise.dueAliases({})).aliases.length,
    // Late ones and those near are told apart; behind both stands one screen of two lists.
    '/ban-giao': async () =>
      (await client.custody.departed({})).rows.filter((row) => row.openHandoverId === null).length +
      (await client.handover.list({ state: 'open' })).rows.filter(({ dueOn }) => dueOn < TEST_DAY)
        .length,
    '/may-chu-thu/lenh/cho-xac-nhan': async () =>
      (await client.provision.plans({ isUnconfirmed: true })).plans.length,
    // The report itself is one more thing to be done there.
    [`/bao-cao/${reportId}`]: async () =>
      1 +
      (await client.report.board({ id: reportId })).units.filter(
        ({ askedOn, receivedOn }) => askedOn !== null && receivedOn === null,
      ).length,
  };
  const told: Record<string, number> = {};
  for (const { link, count } of todos) told[link] = (told[link] ?? 0) + count;
  expect(told).toMatchObject({
    '/de-nghi/tre-han': 1,
    '/de-nghi': 3,
    '/vong-doi/den-han-khoa': 2,
    '/vong-doi/sap-het-tam-giu': 1,
    '/so-theo-doi/incident?state=open': 2,
    '/van-ban?state=draft': 1,
    '/don-vi/sap-xep': 1,
    '/ban-giao': 1,
    '/may-chu-thu/lenh/cho-xac-nhan': 1,
    [`/bao-cao/${reportId}`]: 2,
  });
  for (const [link, count] of Object.entries(behind))
    if (told[link] !== undefined) expect([link, await count()]).toEqual([link, told[link]]);
  expect(
    (await client.lifecycle.mailboxes({ stage: 'hold-ending' })).rows.map(({ id }) => id),
  ).toEqual([ending]);

  const summary = await client.overview.summary({});
  const live = async (kind: 'personal' | 'agency') =>
    (await client.directory.search({ kind, limit: 1 })).total;
  expect([summary.personalMailboxes, summary.agencyMailboxes]).toEqual([
    await live('personal'),
    await live('agency'),
  ]);
  expect(summary.units).toBe((await client.unit.list({})).units.length);
});
