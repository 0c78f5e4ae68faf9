import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { csvList } from '../../helpers/list-file.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  type TestClient,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { registerFaults } from '../../helpers/register-faults.ts';
import { runJob } from '../../helpers/run-job.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';

const EMERGENCY = 'Máy bị chiếm quyền, gửi thư rác hàng loạt';
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
    reason: EMERGENCY,
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

test('whose time of keeping is over is listed, counted, exported and erased together', async () => {
  const clock = stoppedClock('2020-02-29T02:00:00.000Z');
  const { client: first, ...opened } = await openSignedIn({ clock, today: undefined });
  const { backend, dataDir, visitor, clientOf } = opened;
  /** Signs in on a later day, when sessions have ended and the clock is to be looked at. */
  const signIn = async (day: string) => {
    clock.advanceMinutes((Date.parse(`${day}T02:00:00Z`) - clock.now().getTime()) / 60_000);
    const { token } = await visitor.session.login(ADMINISTRATOR);
    return { client: clientOf(token), token };
  };
  const unitId = (await first.unit.list({ text: 'sttt' })).units[0]?.id as UnitId;
  const ended = async (who: TestClient, fullName: string) => {
    const { id } = await who.mailbox.issue({ fullName, unitId, birthYear: 1980 });
    await who.lifecycle.revoke({ mailboxIds: [id], reason: EMERGENCY, ...CAUSE });
    return id;
  };
  const long = await ended(first, 'Quách Văn Đã Lâu');
  const today = await ended((await signIn('2021-11-16')).client, 'Đặng Thị Hôm Nay');
  const tomorrow = await ended((await signIn('2021-11-17')).client, 'Phan Thị Ngày Mai');
  const { client, token } = await signIn('2026-11-16');

  // Nobody loses anything by a clock that may have been set forward.
  const reason = 'Hết thời hạn lưu';
  await expect(
    runJob(client.privacy.eraseExpired({ mailboxIds: [long], reason })),
  ).rejects.toMatchObject({ code: 'CLOCK_SUSPECT' });
  await client.clock.confirm({});
  const { rows, total } = await client.privacy.expired({});
  expect(rows.map(({ id, endedOn, keptUntil }) => ({ id, endedOn, keptUntil }))).toEqual([
    { id: long, endedOn: '2020-02-29', keptUntil: '2025-02-28' },
    { id: today, endedOn: '2021-11-16', keptUntil: '2026-11-16' },
  ]);
  expect(total).toBe(2);
  const reminder = async () =>
    (await client.overview.todos({})).todos.find(({ code }) => code === 'personal-data-expired');
  expect(await reminder()).toMatchObject({ count: 2, link: '/cai-dat/du-lieu-ca-nhan' });
  const file = await runJob(client.privacy.exportExpired({ format: 'xlsx' }));
  expect(file.rows).toBe(2);
  const { bytes } = await fetchFile(backend, token, file.fileId);
  const { sheets } = readWorkbook(Buffer.from(bytes), file.name);
  const written = sheets[0]?.rows.slice(-2).map((row) => row?.slice(1, 2).concat(row.slice(-1)));
  expect(written).toEqual([
    ['Quách Văn Đã Lâu', { year: 2025, month: 2, day: 28 }],
    ['Đặng Thị Hôm Nay', { year: 2026, month: 11, day: 16 }],
  ]);

  // One whose time is not over yet, and nobody loses anything.
  await expect(
    runJob(client.privacy.eraseExpired({ mailboxIds: [long, tomorrow], reason })),
  ).rejects.toMatchObject({ code: 'ERASURE_REFUSED', data: { until: '2026-11-17' } });
  expect((await client.privacy.expired({})).total).toBe(2);

  expect(
    await runJob(client.privacy.eraseExpired({ mailboxIds: [long, today, long], reason })),
  ).toMatchObject({ people: 2 });
  expect(await client.privacy.expired({})).toEqual({ rows: [], total: 0 });
  expect(await reminder()).toBeUndefined();
  const { events } = await client.audit.list({ action: 'privacy.erase' });
  expect(events.map(({ entityId }) => Number(entityId)).toSorted()).toEqual([long, today]);
  expect(await runJob(client.audit.verify({}))).toMatchObject({ ok: true });
  expect(registerFaults(dataDir)).toEqual([]);

  await backend.close();
  const left = readFileSync(join(dataDir, 'register.sqlite'));
  expect(['Đã Lâu', 'Hôm Nay', 'Ngày Mai'].filter((name) => left.includes(name))).toEqual([
    'Ngày Mai',
  ]);
});
