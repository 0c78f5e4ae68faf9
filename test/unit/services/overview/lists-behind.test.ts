import { expect, test } from 'vitest';
import { openSignedIn, TEST_DAY, uploadTo } from '../../../helpers/open-test-backend.ts';
import { runJob } from '../../../helpers/run-job.ts';

const REPORTED = { person: 'Lê Văn Báo', details: { channel: 'phone' } };

test('every number of Tổng quan is the length of the list that it opens', async () => {
  const { client, backend, token } = await openSignedIn();
  const [unit] = (await client.unit.list({ text: 'Sở Tài chính' })).units;
  const unitId = unit?.id ?? 0;
  const since = { cause: { on: '2025-01-06' } };
  for (const fullName of ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Ba'])
    await client.mailbox.issue({ fullName, unitId, birthYear: 1980, ...since });
  await client.mailbox.issue({ fullName: 'Lê Văn Bốn', unitId, birthYear: 1980 });
  await client.mailbox.grantAgency({ unitId });
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
  const gaa = ['levanmot', 'levanhai', 'levanba', 'levanbon']
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

  const { todos } = await client.overview.todos({});
  const stage = async (of: 'lock-due' | 'delete-due') =>
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
  };
  const told = Object.fromEntries(todos.map(({ link, count }) => [link, count]));
  expect(told).toMatchObject({
    '/de-nghi/tre-han': 1,
    '/de-nghi': 3,
    '/vong-doi/den-han-khoa': 3,
    '/so-theo-doi/incident?state=open': 2,
  });
  for (const [link, count] of Object.entries(behind))
    if (told[link] !== undefined) expect([link, await count()]).toEqual([link, told[link]]);

  const summary = await client.overview.summary({});
  const live = async (kind: 'personal' | 'agency') =>
    (await client.directory.search({ kind, limit: 1 })).total;
  expect([summary.personalMailboxes, summary.agencyMailboxes]).toEqual([
    await live('personal'),
    await live('agency'),
  ]);
  expect(summary.units).toBe((await client.unit.list({})).units.length);
});
