import { expect, test } from 'vitest';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

async function desk() {
  const opened = await openSignedIn();
  const { client } = opened;
  const { units } = await client.unit.list({});
  const idOf = (localPart: string) => units.find((unit) => unit.localPart === localPart)?.id ?? 1;
  const issue = async (fullName: string, more: object = {}) =>
    (await client.mailbox.issue({ fullName, unitId: idOf('sttt'), birthYear: 1980, ...more })).id;
  return { ...opened, idOf, issue };
}

test('a bulk change is shown in numbers and rows, then done in one act with an event each', async () => {
  const { client, issue, idOf } = await desk();
  const ids = [
    await issue('Lê Minh Hiếu', { position: 'Chuyên viên' }),
    await issue('Trần Thị Bình', { position: 'Kế toán' }),
    await issue('Đặng Văn Ba', { position: 'Kế toán', isPublished: true }),
  ];
  const order = { ids, patch: { position: 'Kế toán', isPublished: true, unitId: idOf('sgddt') } };
  const preview = await runJob(client.directory.previewBulk(order));
  expect(preview).toMatchObject({ total: 3, changing: 3, unchanged: 0, notLive: 0 });
  expect(preview.fields).toEqual([
    { field: 'unitId', changing: 3 },
    { field: 'position', changing: 1 },
    { field: 'isPublished', changing: 2 },
  ]);
  expect(preview.rows[0]?.changes[1]).toMatchObject({ before: 'Chuyên viên', after: 'Kế toán' });
  const { version } = preview;
  const done = await runJob(
    client.directory.applyBulk({ ...order, version, cause: { document: '12/STTTT' } }),
  );
  expect(done).toEqual({ changed: 3, id: expect.any(Number) });
  const found = await client.directory.search({ text: 'ke toan', unitId: idOf('sgddt') });
  expect(found.total).toBe(3);
  expect(found.rows.map(({ address }) => address)).toContain('leminhhieu@tiengiang.gov.vn');
  const { events } = await client.mailbox.get({ id: ids[0] ?? 1 });
  expect(events.at(-1)).toMatchObject({ kind: 'moved', document: '12/STTTT' });
  await expect(runJob(client.directory.applyBulk({ ...order, version }))).rejects.toMatchObject({
    code: 'BULK_STALE',
  });
});

test('a bulk change is taken back as long as nothing followed', async () => {
  const { client, issue, idOf } = await desk();
  const ids = [
    await issue('Lê Minh Hiếu', { position: 'Chuyên viên' }),
    await issue('Trần Thị Bình', { position: 'Kế toán' }),
  ];
  const apply = async (patch: { position?: string; unitId?: number; isPublished?: boolean }) => {
    const order = { ids, patch };
    const { version } = await runJob(client.directory.previewBulk(order));
    return (await runJob(client.directory.applyBulk({ ...order, version }))).id ?? 0;
  };
  const states = () =>
    Promise.all(
      ids.map(async (id) => {
        const { position, unitId, isPublished } = await client.mailbox.get({ id });
        return { position, unitId, isPublished };
      }),
    );
  const before = await states();
  const id = await apply({ position: 'Văn thư', unitId: idOf('sgddt'), isPublished: true });
  expect(await client.directory.bulkChanges({})).toMatchObject({
    changes: [{ id, changed: 2, isUndoable: true }],
  });
  expect(await runJob(client.directory.undoBulk({ id }))).toEqual({ changed: 2 });
  expect(await states()).toEqual(before);
  await expect(runJob(client.directory.undoBulk({ id }))).rejects.toMatchObject({
    code: 'BULK_UNDONE',
  });

  const second = await apply({ position: 'Thủ quỹ' });
  await client.mailbox.change({ id: ids[0] ?? 1, patch: { phone: '0912345678' } });
  expect(await client.directory.bulkChanges({})).toMatchObject({
    changes: [
      { id: second, isUndoable: false },
      { id, isUndoable: false },
    ],
  });
  await expect(runJob(client.directory.undoBulk({ id: second }))).rejects.toMatchObject({
    code: 'BULK_FOLLOWED',
    data: { mailboxes: 1, localPart: 'leminhhieu' },
  });
  expect((await states())[1]?.position).toBe('Thủ quỹ');
});

test('a bulk change of the whole list follows its filter, and changes nobody when one cannot', async () => {
  const { client, issue } = await desk();
  await issue('Lê Minh Hiếu', { position: 'Chuyên viên' });
  await issue('Trần Thị Bình', { position: 'Kế toán' });
  const order = { filter: { text: 'chuyen vien' }, patch: { quotaMb: 300 } };
  const preview = await runJob(client.directory.previewBulk(order));
  expect(preview).toMatchObject({ total: 1, changing: 1 });
  const early = { ...order, version: preview.version, cause: { on: '2020-01-01' } };
  await expect(runJob(client.directory.applyBulk(early))).rejects.toMatchObject({
    code: 'DAY_OUT_OF_ORDER',
  });
  expect(await runJob(client.directory.previewBulk(order))).toMatchObject({ changing: 1 });
});

test('views are kept by operator and name', async () => {
  const { client } = await desk();
  const view = { filter: { text: 'ke toan', sort: 'unit' as const }, columns: ['name', 'phone'] };
  const { id } = await client.directory.saveView({ name: 'Kế toán', view });
  expect((await client.directory.saveView({ name: 'kế toán', view })).id).toBe(id);
  expect((await client.directory.views({})).views).toEqual([{ id, name: 'kế toán', view }]);
  expect(await client.directory.removeView({ id })).toEqual({ removed: true });
  expect((await client.directory.views({})).views).toEqual([]);
});

test('people who seem to be in twice are offered until somebody says they are two', async () => {
  const { client, issue, idOf } = await desk();
  const a = await issue('Nguyễn Thị Hoà', { phone: '0918000111' });
  const b = await issue('Nguyễn Thị Hòa', { phone: '0918000222' });
  await issue('Lê Minh Hiếu', { phone: '0918000333', unitId: idOf('sgddt') });
  await issue('Lê Hiếu', { phone: '0273387210 / 0918000333' });
  await issue('Trần Văn Một', { phone: '0273387210' });
  await issue('Nguyễn Thị Hoà', { phone: '', birthYear: 1991 });
  const first = await runJob(client.directory.duplicates({}));
  expect(first.groups.map(({ reason, members }) => [reason, members.length])).toEqual([
    ['name', 2],
    ['phone', 2],
  ]);
  await client.directory.dismissDuplicates({ ids: [a, b] });
  const second = await runJob(client.directory.duplicates({}));
  expect(second.groups.map(({ reason }) => reason)).toEqual(['phone']);
});

test('publishing remembers what was published and says what changed since', async () => {
  const { client, issue, idOf } = await desk();
  const a = await issue('Lê Minh Hiếu', { position: 'Giám đốc', isPublished: true });
  const b = await issue('Trần Thị Bình', { position: 'Phó Giám đốc', isPublished: true });
  const empty = await runJob(client.publication.preview({}));
  expect(empty).toMatchObject({ last: null, entries: 2, added: 2, changed: 0, removed: 0 });
  const first = await runJob(client.publication.publish({ formats: ['html', 'csv'] }));
  expect(first.files.map(({ name }) => name)).toEqual([
    'Danh-ba-cong-khai_2026-11-16.html',
    'Danh-ba-cong-khai_2026-11-16.csv',
  ]);
  expect(await runJob(client.publication.preview({}))).toMatchObject({
    added: 0,
    changed: 0,
    removed: 0,
    last: { entries: 2, formats: 'html,csv' },
  });
  await client.mailbox.change({ id: a, patch: { phone: '0918000111', note: 'không công bố' } });
  await client.mailbox.change({ id: b, patch: { isPublished: false } });
  const c = await issue('Đặng Văn Ba', { isPublished: true, unitId: idOf('sgddt') });
  const next = await runJob(client.publication.preview({}));
  expect(next).toMatchObject({ added: 1, changed: 1, removed: 1 });
  const byId = new Map(next.changes.map((change) => [change.mailboxId, change]));
  expect(byId.get(a)).toMatchObject({ before: { phone: '' }, after: { phone: '0918000111' } });
  expect(byId.get(b)).toMatchObject({ before: { name: 'Trần Thị Bình' }, after: null });
  expect(byId.get(c)).toMatchObject({ before: null, after: { name: 'Đặng Văn Ba' } });
  // A unit is published for itself, whatever was published of the whole.
  const unit = await runJob(
    client.publication.publish({ unitId: idOf('sgddt'), formats: ['xlsx'] }),
  );
  expect(unit).toMatchObject({ entries: 1, added: 1 });
  await expect(
    runJob(client.publication.publish({ unitId: 999_999 as never, formats: ['xlsx'] })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await runJob(client.publication.publish({ formats: ['docx'] }))).toMatchObject({
    added: 1,
    changed: 1,
    removed: 1,
  });
  expect((await client.publication.list({})).publications).toHaveLength(3);
});
