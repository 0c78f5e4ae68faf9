import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const PEOPLE = [
  ['Đặng Thị Hoà', 1980, 'Chuyên viên', '0912.345.678'],
  ['Nguyễn Văn Ân', 1981, 'Trưởng phòng', '0273 3872 105'],
  ['Nguyễn Văn An', 1982, 'Chuyên viên', ''],
  ['Nguyễn Thị Ánh', 1983, 'Kế toán', ''],
  ['Lê Quý Đôn', 1984, 'Phó Giám đốc', ''],
  ['Trần Dũng', 1985, 'Chuyên viên', ''],
] as const;

async function register() {
  const opened = await openSignedIn();
  const { units } = await opened.client.unit.list({});
  const idOf = (localPart: string) => units.find((unit) => unit.localPart === localPart)?.id;
  const grant = async (rows: Parameters<typeof csvList>[0], localPart: string) => {
    const fileId = await uploadTo(opened.backend, opened.token, 'ds.csv', csvList(rows));
    const { previewId } = await runJob(
      opened.client.import.preview({ fileId, unitId: idOf(localPart) }),
    );
    await runJob(opened.client.import.commit({ previewId }));
  };
  await grant(PEOPLE.slice(0, 3), 'sttt');
  await grant(PEOPLE.slice(3), 'chogao');
  const names = async (question: Parameters<typeof opened.client.directory.search>[0]) =>
    (await opened.client.directory.search(question)).rows.map((row) => row.name);
  return { ...opened, names, idOf };
}

test('a search minds neither accents, đ, case, tone placement nor the order of words', async () => {
  const { names } = await register();
  for (const text of [
    'dang thi',
    'Đặng Thị',
    'ĐẶNG THỊ HÒA',
    'thị đặng',
    'hoa đặng',
    'dang hoà',
    'dang th ho',
  ]) {
    expect({ text, found: await names({ text }) }).toEqual({ text, found: ['Đặng Thị Hoà'] });
  }
  expect(await names({ text: 'don' })).toEqual(['Lê Quý Đôn']);
  expect(await names({ text: 'xyz' })).toEqual([]);
});

test('addresses, units, positions and phone numbers are found too', async () => {
  const { names } = await register();
  expect(await names({ text: 'nvan' })).toEqual(['Nguyễn Văn An', 'Nguyễn Văn Ân']);
  expect(await names({ text: 'dangthihoa@tiengiang.gov.vn' })).toEqual(['Đặng Thị Hoà']);
  expect(await names({ text: 'dangthihoa' })).toEqual(['Đặng Thị Hoà']);
  expect(await names({ text: '0912345' })).toEqual(['Đặng Thị Hoà']);
  expect(await names({ text: '02733872105' })).toEqual(['Nguyễn Văn Ân']);
  expect(await names({ text: 'truong phong' })).toEqual(['Nguyễn Văn Ân']);
  expect(await names({ text: 'cho gao ke toan' })).toEqual(['Nguyễn Thị Ánh']);
});

test('names come in the Vietnamese order, searched, filtered or not, up and down', async () => {
  const { names, idOf } = await register();
  const all = [
    'Nguyễn Văn An',
    'Nguyễn Thị Ánh',
    'Nguyễn Văn Ân',
    'Trần Dũng',
    'Lê Quý Đôn',
    'Đặng Thị Hoà',
  ];
  expect(await names({})).toEqual(all);
  expect(await names({ descending: true })).toEqual(all.toReversed());
  expect(await names({ kind: 'personal', status: 'in-use' })).toEqual(all);
  expect(await names({ text: 'nguyen' })).toEqual(all.slice(0, 3));
  expect(await names({ text: 'nguyen', descending: true })).toEqual(all.slice(0, 3).toReversed());
  expect(await names({ text: 'nguyen', unitId: idOf('sttt') })).toEqual([
    'Nguyễn Văn An',
    'Nguyễn Văn Ân',
  ]);
  expect(await names({ unitId: idOf('chogao'), sort: 'address' })).toEqual([
    'Lê Quý Đôn',
    'Nguyễn Thị Ánh',
    'Trần Dũng',
  ]);
  expect(await names({ sort: 'unit' })).toEqual([
    'Nguyễn Văn An',
    'Nguyễn Văn Ân',
    'Đặng Thị Hoà',
    'Nguyễn Thị Ánh',
    'Trần Dũng',
    'Lê Quý Đôn',
  ]);
  expect(await names({ kind: 'agency' })).toEqual([]);
});

test('pieces of addresses and the last digits of a telephone number are found', async () => {
  const { names } = await register();
  expect(await names({ text: 'thihoa' })).toEqual(['Đặng Thị Hoà']);
  expect(await names({ text: 'uyendon' })).toEqual([]);
  expect(await names({ text: 'quydon' })).toEqual(['Lê Quý Đôn']);
  expect(await names({ text: '5678' })).toEqual(['Đặng Thị Hoà']);
  expect(await names({ text: '678' })).toEqual(['Đặng Thị Hoà']);
  // Each of its three-letter pieces stands in an address, but not one after the other.
  expect(await names({ text: 'nguyenvanvan' })).toEqual([]);
  for (const text of ['0912 345 678', '0912.345.678', '+84 912 345 678', '(84)912-345678']) {
    expect({ text, found: await names({ text }) }).toEqual({ text, found: ['Đặng Thị Hoà'] });
  }
});

test('a unit is asked for alone or with all below it, together with other filters', async () => {
  const { names, client, idOf } = await register();
  const district = idOf('chogao') ?? null;
  const below = (await client.unit.list({})).units.find((unit) => unit.parentId === district);
  expect(await names({ unitId: below?.id, withBranch: true })).toEqual([]);
  expect(await names({ unitId: district, withBranch: true, text: 'tran' })).toEqual(['Trần Dũng']);
  expect(await names({ unitId: district, text: 'thianh' })).toEqual(['Nguyễn Thị Ánh']);
  expect(await names({ unitId: idOf('sttt'), text: 'thianh' })).toEqual([]);
  expect(await names({ status: 'locked', text: 'thianh' })).toEqual([]);
});

test('pages follow each other without a gap, whether counted to the end or not', async () => {
  const { client } = await register();
  const whole = (await client.directory.search({ text: 'n' })).rows.map((row) => row.id);
  for (const countUpTo of [undefined, 1]) {
    const found: number[] = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof client.directory.search>> =
        await client.directory.search({
          text: 'n',
          limit: 2,
          cursor,
          countUpTo,
        });
      found.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(whole);
  }
});

test('counting stops where it is told to, and is exact once it was done in full', async () => {
  const { client } = await register();
  const page = { text: 'nguyen', limit: 1 };
  expect(await client.directory.search({ ...page, countUpTo: 2 })).toMatchObject({
    total: 2,
    isTotalExact: false,
  });
  expect(await client.directory.search({ ...page, countUpTo: 4 })).toMatchObject({
    total: 3,
    isTotalExact: true,
  });
  expect(await client.directory.search({ ...page, countUpTo: 2 })).toMatchObject({
    total: 3,
    isTotalExact: true,
  });
});
