import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { openSignedIn, type TestClient, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

type Rows = readonly (readonly (string | number)[])[];

async function office() {
  const opened = await openSignedIn();
  const { units } = await opened.client.unit.list({ text: 'Sở Thông tin và Truyền thông' });
  const unitId = units.find((unit) => unit.localPart === 'sttt')?.id;
  const preview = async (rows: Rows, unit = unitId) => {
    const fileId = await uploadTo(opened.backend, opened.token, 'Danh sách.csv', csvList(rows));
    return runJob(opened.client.import.preview({ fileId, unitId: unit }));
  };
  return { ...opened, unitId, preview };
}

const commit = (
  client: TestClient,
  previewId: Awaited<ReturnType<Awaited<ReturnType<typeof office>>['preview']>>['previewId'],
) => runJob(client.import.commit({ previewId }));

const HIEU: Rows = [
  ['Lê Minh Hiếu', 1965, 'Giám đốc', ''],
  ['Lê Minh Hiếu', 1970, 'Trưởng phòng', ''],
  ['Lê Minh Hiếu', 1972, 'Chuyên viên', ''],
  ['Lê Minh Hiếu', 1977, 'Chuyên viên', ''],
  ['Lê Minh Hiếu', 1978, 'Chuyên viên', ''],
];

test('the five Lê Minh Hiếu of Điều 4 get the five addresses of Điều 4, in the order of the file', async () => {
  const { client, preview } = await office();
  const { previewId, rows, counts } = await preview(HIEU);
  expect(rows.map((row) => row.address)).toEqual(
    ['leminhhieu', 'lminhhieu', 'lmhieu', 'leminhhieu77', 'leminhhieu78'].map(
      (part) => `${part}@tiengiang.gov.vn`,
    ),
  );
  expect(rows[0]?.source).toBe('Điều 4 khoản 2 điểm a');
  expect(rows[3]?.source).toBe('Điều 4 khoản 2 điểm b');
  expect(counts).toEqual({ read: 5, create: 5, match: 0, change: 0, skip: 0, error: 0 });
  expect((await commit(client, previewId)).counts).toEqual(counts);
  const found = await client.directory.search({ text: 'le minh hieu', sort: 'address' });
  expect(found.rows.map((row) => row.address.split('@')[0])).toEqual([
    'leminhhieu',
    'leminhhieu77',
    'leminhhieu78',
    'lmhieu',
    'lminhhieu',
  ]);
});

test('the same list again recognises everybody and grants nobody', async () => {
  const { client, preview } = await office();
  await commit(client, (await preview(HIEU)).previewId);
  const again = await preview(HIEU);
  expect(again.counts).toMatchObject({ read: 5, create: 0, match: 5 });
  await expect(commit(client, again.previewId)).rejects.toMatchObject({ code: 'IMPORT_NOTHING' });
});

test('a person who stands twice is granted once, two people of one name are two', async () => {
  const { preview } = await office();
  const { rows } = await preview([
    ['Đặng Thị Hoa', 1980, 'Chuyên viên', '0912345678'],
    ['Đặng Thị Hoa', 1980, 'Chuyên viên', '0912345678'],
    ['Đặng Thị Hoa', 1980, 'Kế toán', '0987654321'],
  ]);
  expect(rows.map((row) => row.action)).toEqual(['create', 'skip', 'create']);
  expect(rows[1]?.issues[0]).toMatchObject({
    code: 'DUPLICATE_IN_FILE',
    message: expect.stringContaining('dòng 3'),
  });
  expect(rows[2]?.address).toBe('dthihoa@tiengiang.gov.vn');
});

test('bad rows are refused with sheet and row, the good ones are granted', async () => {
  const { client, preview } = await office();
  const { previewId, rows, counts } = await preview([
    ['Trần Văn An', 1980, 'Chuyên viên', ''],
    ['', 1981, 'Chuyên viên', ''],
    ['Võ Thị Bình', '31/02/19x5', 'Chuyên viên', ''],
  ]);
  expect(counts).toMatchObject({ read: 3, create: 1, error: 2 });
  expect(rows[1]?.issues[0]).toMatchObject({
    code: 'NAME_MISSING',
    message: expect.stringContaining('dòng 3'),
  });
  expect(rows[2]?.issues[0]).toMatchObject({
    code: 'BIRTH_YEAR_UNREADABLE',
    message: expect.stringMatching(/dòng 4.*31\/02\/19x5/),
  });
  expect((await commit(client, previewId)).counts).toMatchObject({ create: 1, error: 2 });
  expect((await client.directory.search({})).total).toBe(1);
});

test('without a birth year the fourth form is asked for, never invented', async () => {
  const { preview } = await office();
  const { rows } = await preview([
    ...HIEU.slice(0, 3),
    ['Lê Minh Hiếu', '', 'Thủ quỹ', '0911222333'],
  ]);
  expect(rows[3]).toMatchObject({ action: 'error', address: null });
  expect(rows[3]?.issues.map((issue) => issue.code)).toContain('BIRTH_YEAR_NEEDED');
});

test('when all four forms are held the suggestions are labelled as outside the regulation', async () => {
  const { preview } = await office();
  const { rows } = await preview([
    ...HIEU.slice(0, 4),
    ['Lê Minh Hiếu', 1977, 'Thủ quỹ', '0911222333'],
  ]);
  expect(rows[4]).toMatchObject({ action: 'error', address: null });
  expect(rows[4]?.issues.find((issue) => issue.code === 'ADDRESS_EXHAUSTED')?.message).toMatch(
    /ngoài Quy chế: lminhhieu77/,
  );
});

test('a preview that is no longer true is not committed', async () => {
  const { client, preview } = await office();
  const first = await preview([['Trần Văn An', 1980, '', '']]);
  const second = await preview([['Trần Văn An', 1990, '', '']]);
  await commit(client, second.previewId);
  await expect(commit(client, first.previewId)).rejects.toMatchObject({ code: 'IMPORT_STALE' });
  await expect(commit(client, second.previewId)).rejects.toMatchObject({ code: 'IMPORT_STALE' });
  expect((await client.directory.search({})).total).toBe(1);
});

test('only the rows asked for are granted, the others are counted as left out', async () => {
  const { client, preview } = await office();
  const { previewId } = await preview(HIEU);
  const { counts } = await runJob(client.import.commit({ previewId, rows: [2, 3] }));
  expect(counts).toEqual({ read: 5, create: 2, match: 0, change: 0, skip: 3, error: 0 });
  expect((await client.directory.search({})).total).toBe(2);
});

test('a person named like a district does not get its address', async () => {
  const { preview } = await office();
  const { rows } = await preview([['Châu Thành', 1980, '', '']]);
  expect(rows[0]?.address).toBe('cthanh@tiengiang.gov.vn');
});

test('without a unit for the list, each row is placed by its own unit or refused', async () => {
  const { client, backend, token } = await office();
  const bytes = new TextEncoder().encode(
    'Họ và tên;Năm sinh;Đơn vị công tác\r\nTrần Văn An;1980;UBND huyện Chợ Gạo\r\nVõ Thị Bình;1981;Phòng lạ\r\n',
  );
  const fileId = await uploadTo(backend, token, 'nhieu-don-vi.csv', bytes);
  const { rows } = await runJob(client.import.preview({ fileId }));
  expect(rows.map((row) => row.action)).toEqual(['create', 'error']);
  expect(rows[1]?.issues[0]).toMatchObject({
    code: 'UNIT_UNKNOWN',
    message: expect.stringContaining('Phòng lạ'),
  });
});

test('what is granted explains itself: candidates, holders, source, origin', async () => {
  const { client, preview } = await office();
  await commit(client, (await preview(HIEU)).previewId);
  const { rows } = await client.directory.search({ text: 'lmhieu' });
  const mailbox = await client.directory.get({ id: rows[0]!.id });
  expect(
    mailbox.why.candidates.map((candidate) => [candidate.localPart, candidate.status]),
  ).toEqual([
    ['leminhhieu', 'taken'],
    ['lminhhieu', 'taken'],
    ['lmhieu', 'free'],
    ['leminhhieu72', 'free'],
  ]);
  expect(mailbox.why.chosen).toBe('lmhieu');
  expect(mailbox.addressSource).toBe('Điều 4 khoản 2 điểm b');
  expect(mailbox.importedFrom).toMatchObject({ fileName: 'Danh sách.csv', row: 4 });
  expect(mailbox.unitPath).toEqual(['Sở Thông tin và Truyền thông']);
});

test('a draft can be thrown away, a committed import cannot', async () => {
  const { client, preview } = await office();
  const draft = await preview(HIEU);
  expect((await client.overview.summary({})).drafts).toHaveLength(1);
  await client.import.discard({ previewId: draft.previewId });
  expect((await client.overview.summary({})).drafts).toHaveLength(0);
  const done = await preview(HIEU);
  await commit(client, done.previewId);
  await expect(client.import.discard({ previewId: done.previewId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('who is recognised does not depend on the order of the list', async () => {
  const { client, preview } = await office();
  await commit(client, (await preview([['Nguyễn Thị Lan', 1980, '', '']])).previewId);
  const lists: Rows[] = [
    [
      ['Nguyễn Thị Lan', '', 'Thủ quỹ', ''],
      ['Nguyễn Thị Lan', 1980, '', ''],
    ],
    [
      ['Nguyễn Thị Lan', 1980, '', ''],
      ['Nguyễn Thị Lan', '', 'Thủ quỹ', ''],
    ],
  ];
  for (const list of lists) {
    const { rows } = await preview(list);
    const known = rows.filter((row) => row.action === 'match');
    expect(known.map((row) => row.birthYear)).toEqual([1980]);
  }
});

test('leaving out a row whose address a later one would then be due grants nothing', async () => {
  const { client, preview } = await office();
  const { previewId } = await preview(HIEU);
  await expect(runJob(client.import.commit({ previewId, rows: [3, 4] }))).rejects.toMatchObject({
    code: 'IMPORT_STALE',
  });
  expect((await client.directory.search({})).total).toBe(0);
  expect((await runJob(client.import.commit({ previewId, rows: [2, 3] }))).counts.create).toBe(2);
});

test('a row that names nobody is refused as such', async () => {
  const { preview } = await office();
  const { rows } = await preview([
    ['12345', 1980, '', ''],
    ['Hiếu', 1981, '', ''],
  ]);
  expect(rows.map((row) => [row.action, row.issues.map((issue) => issue.code)])).toEqual([
    ['error', ['NAME_UNUSABLE']],
    ['create', ['NAME_HAS_NO_FAMILY_NAME']],
  ]);
});

test('a name that holds a strange sign is refused, and the sign named', async () => {
  const { preview } = await office();
  const { rows, counts } = await preview([
    ['Nguy?n Văn An', 1980, '', ''],
    ['#REF!', 1981, '', ''],
    ["K'Brêm", 1982, '', ''],
  ]);
  expect(counts).toMatchObject({ read: 3, create: 1, error: 2 });
  expect(rows[0]?.issues.map((issue) => [issue.code, issue.message])).toEqual([
    ['NAME_UNUSABLE', expect.stringMatching(/dòng 2: .*ký tự lạ “\?”/)],
  ]);
});
