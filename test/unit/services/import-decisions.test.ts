import { describe, expect, test } from 'vitest';
import { everybodyListed } from '../../helpers/everybody-listed.ts';
import { csvList } from '../../helpers/list-file.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

type Rows = readonly (readonly (string | number)[])[];
type Edits = Parameters<
  Awaited<ReturnType<typeof openSignedIn>>['client']['import']['revise']
>[0]['edits'];

async function office() {
  const opened = await openSignedIn();
  const { client, backend, token } = opened;
  const { units } = await client.unit.list({});
  const named = (name: string) => units.find((unit) => unit.name === name)!.id;
  const unitId = named('Sở Thông tin và Truyền thông');
  const other = named('Sở Nội vụ');
  const preview = async (rows: Rows, mode: 'add' | 'compare' = 'add', unit = unitId) => {
    const fileId = await uploadTo(backend, token, 'Danh sách.csv', csvList(rows));
    return runJob(client.import.preview({ fileId, unitId: unit, mode }));
  };
  const grant = async (rows: Rows, unit = unitId) => {
    const { previewId } = await preview(rows, 'add', unit);
    return runJob(client.import.commit({ previewId }));
  };
  const revise = (
    previewId: Awaited<ReturnType<typeof preview>>['previewId'],
    edits: Edits,
    more: { undecided?: 'same' | 'other' } = {},
  ) => runJob(client.import.revise({ previewId, edits, ...more }));
  const rowsOf = async (previewId: Awaited<ReturnType<typeof preview>>['previewId']) =>
    (await client.import.rows({ previewId })).rows;
  return { ...opened, unitId, other, preview, grant, revise, rowsOf };
}

const AN: Rows = [['Trần Văn An', 1980, 'Chuyên viên', '0918111222']];

describe('a person who may be known', () => {
  test('of another unit, same name and year, waits for the operator, who says it is the same', async () => {
    const { client, grant, preview, revise, rowsOf, other } = await office();
    await grant([['Trần Văn An', 1980, 'Chuyên viên', '']]);
    const { previewId, rows, counts } = await preview(AN, 'add', other);
    expect(counts).toMatchObject({ read: 1, error: 1, create: 0 });
    expect(rows[0]?.issues.map(({ code }) => code)).toEqual(['MATCH_UNDECIDED']);
    const [candidate] = rows[0]?.candidates ?? [];
    expect(candidate).toMatchObject({ name: 'Trần Văn An', birthYear: 1980 });
    expect(candidate?.agreements).toContain('cùng năm sinh');
    await expect(runJob(client.import.commit({ previewId }))).rejects.toMatchObject({
      code: 'IMPORT_NOTHING',
    });

    const edits = [{ row: 2, choice: { person: candidate?.mailboxId } }];
    expect((await revise(previewId, edits)).counts).toMatchObject({ change: 1, error: 0 });
    const [moved] = await rowsOf(previewId);
    expect(moved?.changes).toEqual([
      { field: 'phone', before: '', after: '0918111222' },
      { field: 'unit', before: 'Sở Thông tin và Truyền thông', after: 'Sở Nội vụ' },
    ]);
    const done = await runJob(client.import.commit({ previewId, documentNumber: '12/SNV' }));
    expect(done.counts).toMatchObject({ change: 1, create: 0 });
    const found = await client.directory.search({ text: 'tran van an' });
    expect(found.rows).toMatchObject([{ unitName: 'Sở Nội vụ', phone: '0918111222' }]);
  });

  test('may be somebody else, and is then granted a mailbox of their own', async () => {
    const { grant, preview, revise, rowsOf, other } = await office();
    await grant(AN);
    const { previewId } = await preview([['Trần Văn An', 1980, 'Kế toán', '']], 'add', other);
    const { counts } = await revise(previewId, [], { undecided: 'other' });
    expect(counts).toMatchObject({ create: 1, error: 0 });
    expect((await rowsOf(previewId))[0]?.address).toBe('tvanan@tiengiang.gov.vn');
    const back = await revise(previewId, [{ row: 2, choice: { person: null } }]);
    expect(back.counts).toMatchObject({ create: 0, error: 1 });
  });

  test('is never known by name alone', async () => {
    const { grant, preview, other } = await office();
    await grant([['Trần Văn An', 1980, '', '']]);
    const { counts } = await preview(
      [
        ['Trần Văn An', 1981, '', ''],
        ['Trần Văn An', '', '', ''],
      ],
      'add',
      other,
    );
    expect(counts).toMatchObject({ create: 2, error: 0, match: 0 });
  });

  test('is known by telephone and name though the year is missing', async () => {
    const { grant, preview, other } = await office();
    await grant(AN);
    const { rows } = await preview(
      [['Trần Văn An', '', 'Trưởng phòng', '0918 111 222']],
      'add',
      other,
    );
    expect(rows[0]).toMatchObject({ action: 'change', address: 'tranvanan@tiengiang.gov.vn' });
  });

  test('and two who fit equally well are both asked about', async () => {
    const { grant, preview } = await office();
    await grant([
      ['Trần Văn An', 1980, 'Chuyên viên', ''],
      ['Trần Văn An', 1985, 'Chuyên viên', ''],
    ]);
    const { rows } = await preview([['Trần Văn An', '', 'Chuyên viên', '']]);
    expect(rows[0]).toMatchObject({ action: 'error' });
    expect(rows[0]?.candidates).toHaveLength(2);
  });
});

describe('a whole list', () => {
  test('tells joiners, changed, unchanged and who is missing; nobody missing is touched', async () => {
    const { client, grant, preview } = await office();
    await grant([
      ['Trần Văn An', 1980, 'Chuyên viên', ''],
      ['Võ Thị Bình', 1981, 'Chuyên viên', ''],
      ['Lý Văn Cường', 1982, 'Chuyên viên', ''],
    ]);
    const { previewId, counts, leavers } = await preview(
      [
        ['Trần Văn An', 1980, 'Chuyên viên', ''],
        ['Võ Thị Bình', 1981, 'Phó Giám đốc', ''],
        ['Đỗ Thị Dung', 1990, 'Chuyên viên', ''],
      ],
      'compare',
    );
    expect(counts).toEqual({ read: 3, create: 1, match: 1, change: 1, skip: 0, error: 0 });
    expect(leavers).toBe(1);
    const missing = await client.import.leavers({ previewId });
    expect(missing.rows).toMatchObject([{ name: 'Lý Văn Cường' }]);
    const { batchId } = await runJob(client.import.commit({ previewId }));
    const gone = await client.directory.search({ text: 'ly van cuong' });
    expect(gone.rows).toMatchObject([{ status: 'in-use' }]);
    const file = await runJob(client.import.exportResult({ batchId }));
    expect(file.rows).toBe(2);
  });

  test('of a list alone nobody is missing', async () => {
    const { grant, preview } = await office();
    await grant(AN);
    expect((await preview([['Đỗ Thị Dung', 1990, '', '']])).leavers).toBe(0);
  });
});

describe('a draft', () => {
  test('is mended in place, row by row, and the counts add up', async () => {
    const { preview, revise, rowsOf } = await office();
    const { previewId } = await preview([
      ['Trần V?n An', 1980, '', ''],
      ['Võ Thị Bình', '1x81', '', ''],
      ['Lý Văn Cường', 1982, '', '091'],
    ]);
    const { counts, changedRows } = await revise(previewId, [
      { row: 2, fullName: 'Trần Văn An' },
      { row: 3, birthYear: 1981 },
      { row: 4, choice: { isLeftOut: true } },
    ]);
    expect(changedRows).toBe(3);
    expect(counts).toEqual({ read: 3, create: 2, match: 0, change: 0, skip: 1, error: 0 });
    expect((await rowsOf(previewId)).map(({ address }) => address)).toEqual([
      'tranvanan@tiengiang.gov.vn',
      'vothibinh@tiengiang.gov.vn',
      null,
    ]);
  });

  test('gives the plain address to the namesake whom the operator puts first', async () => {
    const { preview, revise, rowsOf } = await office();
    const { previewId, rows } = await preview([
      ['Trần Văn An', 1980, 'Chuyên viên', ''],
      ['Trần Văn An', 1975, 'Giám đốc', ''],
    ]);
    expect(rows[1]?.issues.map(({ code }) => code)).toContain('SAME_NAME_IN_FILE');
    await revise(previewId, [{ row: 3, choice: { isFirst: true } }]);
    expect((await rowsOf(previewId)).map(({ address }) => address?.split('@')[0])).toEqual([
      'tvanan',
      'tranvanan',
    ]);
  });

  test('takes an address outside the regulation with its reason', async () => {
    const { client, preview, revise, rowsOf, grant } = await office();
    await grant([1960, 1970, 1972, 1977].map((year) => ['Lê Minh Hiếu', year, '', '']));
    const { previewId, rows } = await preview([['Lê Minh Hiếu', 1977, 'Thủ quỹ', '0911222333']]);
    // The same name, unit and year: first it has to be said that this is somebody else.
    expect(rows[0]?.action).toBe('change');
    await revise(previewId, [{ row: 2, choice: { person: 'other' } }]);
    const [open] = await rowsOf(previewId);
    expect(open?.issues.map(({ code }) => code)).toContain('ADDRESS_EXHAUSTED');
    expect(open?.suggestions[0]).toBe('lminhhieu77');
    const choice = { localPart: 'lminhhieu77', reason: 'trùng cả bốn cách' };
    await revise(previewId, [{ row: 2, choice }]);
    expect((await rowsOf(previewId))[0]).toMatchObject({
      action: 'create',
      address: 'lminhhieu77@tiengiang.gov.vn',
      source: 'Ngoài Quy chế: trùng cả bốn cách',
    });
    expect((await runJob(client.import.commit({ previewId }))).counts.create).toBe(1);
  });

  test('of an older register is brought up to date, not thrown away', async () => {
    const { client, preview, grant, revise, rowsOf } = await office();
    const { previewId } = await preview([
      ['Trần Văn An', 1980, '', ''],
      ['Võ Thị Bình', 1981, '', ''],
    ]);
    await grant([['Trần Văn An', 1960, '', '']]);
    expect((await client.import.draft({ previewId })).isStale).toBe(true);
    const { changedRows } = await revise(previewId, []);
    expect(changedRows).toBe(1);
    expect((await rowsOf(previewId))[0]?.address).toBe('tvanan@tiengiang.gov.vn');
    expect((await runJob(client.import.commit({ previewId }))).counts.create).toBe(2);
  });

  test('gives its problem rows as a file that can be imported again', async () => {
    const { client, unitId, preview } = await office();
    const { previewId } = await preview([
      ['Trần V?n An', 1980, 'Chuyên viên', '0918111222'],
      ['Võ Thị Bình', 1981, '', ''],
    ]);
    const { fileId, rows } = await runJob(client.import.exportProblems({ previewId }));
    expect(rows).toBe(1);
    const again = await runJob(client.import.preview({ fileId, unitId }));
    expect(again.counts).toMatchObject({ read: 1, error: 1 });
    expect(again.rows[0]).toMatchObject({ birthYear: 1980, position: 'Chuyên viên' });
  });
});

describe('an import', () => {
  test('is undone while nothing followed: addresses are free at once, changes are as before', async () => {
    const { client, grant, preview } = await office();
    await grant([['Võ Thị Bình', 1981, 'Chuyên viên', '']]);
    const { previewId } = await preview([
      ['Trần Văn An', 1980, '', ''],
      ['Võ Thị Bình', 1981, 'Phó Giám đốc', ''],
    ]);
    const { batchId } = await runJob(client.import.commit({ previewId }));
    const { counts } = await runJob(client.import.undo({ batchId }));
    expect(counts).toMatchObject({ create: 1, change: 1 });
    const binh = await client.directory.search({ text: 'vo thi binh' });
    expect(binh.rows).toMatchObject([{ position: 'Chuyên viên' }]);
    expect(await everybodyListed(client)).toEqual(['Võ Thị Bình']);
    const again = await preview([['Trần Văn An', 1980, '', '']]);
    expect(again.rows[0]).toMatchObject({
      action: 'create',
      address: 'tranvanan@tiengiang.gov.vn',
    });
    await expect(runJob(client.import.undo({ batchId }))).rejects.toMatchObject({
      code: 'IMPORT_UNDONE',
    });
    const [last] = (await client.import.history({})).batches;
    expect(last?.undoneAt).not.toBeNull();
  });

  test('is not undone once something happened to one of its mailboxes', async () => {
    const { client, grant } = await office();
    const { batchId } = await grant(AN);
    const { rows } = await client.directory.search({ text: 'tran van an' });
    await client.mailbox.change({ id: rows[0]!.id, patch: { position: 'Trưởng phòng' } });
    await expect(runJob(client.import.undo({ batchId }))).rejects.toMatchObject({
      code: 'IMPORT_FOLLOWED',
      data: { mailboxes: 1, localPart: 'tranvanan' },
    });
  });

  test('remembers what was said of units and columns', async () => {
    const { client, backend, token, unitId } = await office();
    const upload = (text: string) =>
      uploadTo(backend, token, 'ds.csv', new TextEncoder().encode(text));
    const list = 'STT;Người dùng;Sinh năm;Thuộc\r\n1;Trần Văn An;1980;P. Lạ\r\n';
    const fileId = await upload(list);
    const mapping = { headerRow: 1, columns: { B: 'fullName', D: 'unit' } } as const;
    const asked = await runJob(client.import.units({ fileId, mapping }));
    expect(asked.units).toMatchObject([{ text: 'P. Lạ', unitId: null, rows: 1 }]);
    const units = { 'P. Lạ': unitId };
    const { previewId } = await runJob(client.import.preview({ fileId, mapping, units }));
    await runJob(client.import.commit({ previewId }));
    const again = await runJob(client.import.units({ fileId: await upload(list), mapping }));
    expect(again.units).toMatchObject([{ unitId, basis: 'remembered' }]);

    const other = await upload('STT;Người dùng;Sinh năm\r\n1;Võ Thị Bình;1981\r\n');
    const second = await runJob(
      client.import.preview({
        fileId: other,
        unitId,
        mapping: { headerRow: 1, columns: { B: 'fullName' } },
      }),
    );
    await runJob(client.import.commit({ previewId: second.previewId }));
    const headerRows = { ds: 1 };
    const { sheets } = await runJob(client.import.inspect({ fileId: other, unitId, headerRows }));
    expect(sheets[0]?.columns[1]).toMatchObject({ field: 'fullName', isRemembered: true });
  });
});
