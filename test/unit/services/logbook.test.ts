import { expect, test } from 'vitest';
import { openRegister } from '../../../electron/backend/db/register.ts';
import { summariseLog } from '../../../electron/backend/repositories/log-entries.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { fieldsOfKind, findLogFaults, LOG_BOOKS } from '../../../shared/domain/logbook/index.ts';
import { LOG_BOOK_IDS } from '../../../shared/domain/logbook/log-book.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const INCIDENT = {
  book: 'incident' as const,
  kind: 'outage',
  on: '2026-11-10',
  subject: 'Máy chủ thư không truy cập được',
  person: 'Nguyễn Thị Báo',
  details: { channel: 'phone', downMinutes: 95, handling: 'Khởi động lại dịch vụ' },
};

async function office() {
  const opened = await openSignedIn();
  const { client } = opened;
  const [unit] = (await client.unit.list({ text: 'Chợ Gạo' })).units;
  return { ...opened, unit: unit! };
}

test('every register is whole: kinds of their own, fields of known kinds, an article', () => {
  expect(Object.keys(LOG_BOOKS).sort()).toEqual([...LOG_BOOK_IDS].sort());
  for (const book of Object.values(LOG_BOOKS)) {
    expect(book.source).toMatch(/^Điều \d+/);
    expect(new Set(book.kinds.map(({ value }) => value)).size).toBe(book.kinds.length);
    expect(new Set(book.fields.map(({ key }) => key)).size).toBe(book.fields.length);
    for (const { kinds, type, choices } of book.fields) {
      for (const kind of kinds ?? []) expect(book.kinds.map(({ value }) => value)).toContain(kind);
      expect((choices ?? []).length > 0).toBe(type === 'choice');
    }
  }
  // Six groups of Điều 11, in their order.
  expect(LOG_BOOKS.violation.kinds.map(({ source }) => source)).toEqual(
    [1, 2, 3, 4, 5, 6].map((clause) => `Điều 11 khoản ${clause}`),
  );
});

test('an incident is recorded, found by any word of it, closed, opened again', async () => {
  const { client, unit } = await office();
  const { id } = await client.logbook.save({ ...INCIDENT, unitId: unit.id });
  const find = (text: string, more = {}) =>
    client.logbook.list({ book: 'incident', text, ...more }).then(({ rows }) => rows.length);
  expect(await find('may chu')).toBe(1);
  expect(await find(`bao khoi dong dien thoai ${unit.name}`)).toBe(1);
  expect(await find('khac')).toBe(0);
  expect(await find('', { state: 'open', from: '2026-11-10', to: '2026-11-10' })).toBe(1);
  expect((await client.overview.todos({})).todos).toContainEqual(
    expect.objectContaining({ code: 'incidents-open', count: 1 }),
  );
  await client.logbook.close({ id, on: '2026-11-11', outcome: 'Đã khắc phục' });
  expect(await find('', { state: 'open' })).toBe(0);
  const { rows } = await client.logbook.list({ book: 'incident' });
  expect(rows[0]).toMatchObject({
    closedOn: '2026-11-11',
    outcome: 'Đã khắc phục',
    details: INCIDENT.details,
    unitName: unit.name,
  });
  await client.logbook.reopen({ id });
  expect(await find('', { state: 'open' })).toBe(1);
});

test('what is missing or wrong is named by its field, and nothing is written', async () => {
  const { client } = await office();
  const issues = async (entry: object) =>
    client.logbook.save({ ...INCIDENT, ...entry }).then(
      () => [],
      (error: { data: { issues: { path: string }[] } }) =>
        error.data.issues.map(({ path }) => path),
    );
  expect(await issues({ subject: ' ', person: '' })).toEqual(['subject', 'person']);
  expect(await issues({ kind: 'no-such', details: {} })).toEqual(['kind']);
  expect(await issues({ on: '2026-11-17' })).toEqual(['on']);
  expect(await issues({ details: { channel: 'pigeon', downMinutes: -1 } })).toEqual([
    'details.channel',
    'details.downMinutes',
  ]);
  expect((await client.logbook.list({ book: 'incident' })).total).toBe(0);
});

test('fields of another kind are not kept', async () => {
  const { client } = await office();
  await client.logbook.save({
    book: 'operation',
    kind: 'backup',
    on: '2026-11-01',
    subject: 'Sao lưu tuần',
    details: { sizeGb: 40, spamBlocked: 12, strange: 'x' },
  });
  const { rows } = await client.logbook.list({ book: 'operation' });
  expect(rows[0]?.details).toEqual({ sizeGb: 40 });
  expect(fieldsOfKind(LOG_BOOKS.operation, 'spam').map(({ key }) => key)).toEqual([
    'result',
    'spamBlocked',
    'virusBlocked',
  ]);
});

test('an entry that was a mistake is struck out: kept, counted nowhere, changed no more', async () => {
  const { client } = await office();
  const { id } = await client.logbook.save(INCIDENT);
  await client.logbook.withdraw({ id, reason: 'ghi nhầm sổ' });
  expect((await client.logbook.list({ book: 'incident' })).total).toBe(0);
  const { rows } = await client.logbook.list({ book: 'incident', withWithdrawn: true });
  expect(rows[0]?.withdrawnReason).toBe('ghi nhầm sổ');
  await expect(client.logbook.save({ ...INCIDENT, id })).rejects.toMatchObject({
    code: 'LOG_ENTRY_WITHDRAWN',
  });
});

test('what concerns a mailbox is found with it', async () => {
  const { client, unit } = await office();
  const { id: mailboxId } = await client.mailbox.issue({
    unitId: unit.id,
    fullName: 'Trần Văn An',
    birthYear: 1980,
  });
  await client.logbook.save({ ...INCIDENT, kind: 'access', mailboxId });
  await client.logbook.save(INCIDENT);
  const { rows } = await client.logbook.ofMailbox({ mailboxId });
  expect(rows).toHaveLength(1);
  // Without a unit of its own the entry is its mailbox's unit's.
  expect(rows[0]).toMatchObject({ unitId: unit.id, address: 'tranvanan@tiengiang.gov.vn' });
});

test('reports count a period by kind, both days included, with the sums they want', async () => {
  const { client, dataDir, backend } = await office();
  const on = async (day: string, downMinutes: number, kind = 'outage') =>
    client.logbook.save({ ...INCIDENT, kind, on: day, details: { downMinutes } });
  await on('2025-12-14', 1_000);
  await on('2025-12-15', 30);
  await on('2026-11-16', 60);
  await on('2026-05-01', 5, 'delivery');
  const { id } = await on('2026-05-02', 500);
  await client.logbook.withdraw({ id, reason: 'nhầm' });
  await backend.close();
  const register = openRegister(dataDir);
  const period = { from: '2025-12-15', to: '2026-11-16' };
  expect(summariseLog(register.read, 'incident', period, 'downMinutes')).toEqual([
    { kind: 'delivery', count: 1, closed: 0, sum: 5 },
    { kind: 'outage', count: 2, closed: 0, sum: 90 },
  ]);
  register.close();
});

test('a register as an Excel file, figures as figures', async () => {
  const { client, backend, token } = await office();
  await client.logbook.save({
    book: 'training',
    kind: 'users',
    on: '2026-03-02',
    subject: 'Sử dụng thư điện tử công vụ',
    details: { people: 45, until: '2026-03-03', place: 'Mỹ Tho' },
  });
  const { fileId, name, rows } = await runJob(client.logbook.export({ book: 'training' }));
  expect([name, rows]).toEqual(['So-tap-huan_2026-11-16.xlsx', 1]);
  const response = await backend.handle(
    new Request(`http://danhba.test/files/download/${fileId}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const { sheets } = readWorkbook(Buffer.from(await response.arrayBuffer()), name);
  const filled = sheets[0]!.rows.filter((row) => row !== undefined);
  expect(filled.at(-1)).toEqual([
    1,
    { year: 2026, month: 3, day: 2 },
    'Cho người sử dụng',
    'Sử dụng thư điện tử công vụ',
    null,
    '03/03/2026',
    45,
    null,
    'Mỹ Tho',
  ]);
});

test('a register as the PDF that is printed', async () => {
  const { client, backend, token } = await office();
  await client.logbook.save(INCIDENT);
  const { fileId, name } = await runJob(client.logbook.export({ book: 'incident', format: 'pdf' }));
  expect(name).toBe('So-su-co_2026-11-16.pdf');
  const response = await backend.handle(
    new Request(`http://danhba.test/files/download/${fileId}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('faults are found by the register alone', () => {
  const draft = { kind: 'collective', subject: 'x', unitId: null, person: '', details: {} };
  expect(findLogFaults(LOG_BOOKS.reward, draft)).toEqual(['unitId', 'details.form']);
});
