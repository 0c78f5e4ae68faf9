import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const CAUSE = { document: 'Công văn số 12/UBND' };

/** A register with one person whose name nobody else has, granted by a list, and another. */
async function house() {
  const opened = await openSignedIn();
  const { client, backend, token } = opened;
  const list = csvList([
    ['Quách Thị Xuyến Chi', 1983, 'Chuyên viên', '0918777666'],
    ['Trần Văn An', 1975, 'Trưởng phòng', '0918123456'],
  ]);
  const fileId = await uploadTo(backend, token, 'ds.csv', list);
  const { units } = await client.unit.list({ text: 'sttt' });
  const { previewId } = await runJob(client.import.preview({ fileId, unitId: units[0]?.id }));
  await runJob(client.import.commit({ previewId }));
  const { rows } = await client.directory.search({ text: 'xuyen chi' });
  const mailboxId = rows[0]?.id;
  if (!mailboxId) throw new Error('nobody was granted');
  await client.mailbox.change({ id: mailboxId, patch: { phone: '0918777667' }, cause: CAUSE });
  return { ...opened, mailboxId };
}

test('one person’s data are exported for that person, and the export is recorded', async () => {
  const { client, mailboxId } = await house();
  const { rows } = await runJob(client.privacy.export({ mailboxId }));
  expect(rows).toBeGreaterThan(10);
  const { events } = await client.audit.list({ action: 'privacy.export' });
  expect(events).toMatchObject([{ entityId: String(mailboxId), after: { rows } }]);
});

test('what is kept of a person goes when the mailbox is no more, and the chain stays whole', async () => {
  const { client, backend, dataDir, mailboxId } = await house();
  const order = { mailboxId, reason: 'Theo yêu cầu của người đó', isOnRequest: true };
  await expect(client.privacy.erase(order)).rejects.toMatchObject({ code: 'ERASURE_REFUSED' });
  await client.lifecycle.revoke({
    mailboxIds: [mailboxId],
    reason: 'Máy bị chiếm quyền, gửi thư rác hàng loạt',
    document: CAUSE.document,
  });
  await expect(client.privacy.erase({ ...order, isOnRequest: false })).rejects.toMatchObject({
    code: 'ERASURE_REFUSED',
    data: { until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  });
  await client.privacy.erase(order);
  expect((await client.directory.search({ text: 'xuyen chi' })).total).toBe(0);
  const left = () => {
    const log = join(dataDir, 'register.sqlite-wal');
    const files = [join(dataDir, 'register.sqlite'), ...(existsSync(log) ? [log] : [])];
    const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
    return ['Xuyến Chi', '0918777666', '0918777667'].filter((trace) => bytes.includes(trace));
  };
  // Gone from the file and from its log within five seconds, without waiting for the application to end.
  await expect.poll(left, { timeout: 5_000, interval: 250 }).toEqual([]);
  expect(await runJob(client.audit.verify({}))).toMatchObject({ ok: true });
  await backend.close();
  expect(left()).toEqual([]);
  const bytes = readFileSync(join(dataDir, 'register.sqlite'));
  expect(bytes.includes('Trần Văn An')).toBe(true);
});
