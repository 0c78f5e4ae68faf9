import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import type { SheetSpec } from '../../../electron/backend/spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../../electron/backend/spreadsheets/write-xlsx.ts';
import { cleanSheetNames } from '../../../electron/backend/spreadsheets/xlsx-parts.ts';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { makeTempDir, removeTempDir } from '../../helpers/temp-folder.ts';
import { innerFile } from './zip-fixtures.ts';

let folder: string;
beforeEach(() => {
  folder = makeTempDir();
});
afterEach(() => removeTempDir(folder));

const people: SheetSpec = {
  name: 'Danh bạ',
  title: ['DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ', '(Số liệu đến ngày 05/12/2026)'],
  landscape: true,
  columns: [
    { header: 'STT', width: 6, kind: 'integer' },
    { header: 'Họ và tên', width: 26, kind: 'text' },
    { header: 'Điện thoại', width: 13, kind: 'text' },
    { header: 'Ngày cấp', width: 12, kind: 'day' },
  ],
  rows: [
    [1, 'Đặng Thị Bưởi', '0918123456', '2026-12-05'],
    [2, 'Lê <Minh> & "Hiếu"', null, null],
  ],
};

/** The values below the header as another reader sees them. */
async function writeAndRead(spec: SheetSpec): Promise<XLSX.WorkSheet> {
  const path = join(folder, 'a.xlsx');
  await writeXlsx(path, [spec]);
  const workbook = XLSX.read(readFileSync(path), { cellFormula: true, cellNF: true });
  return workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
}

test('strings stay strings, days are real days', async () => {
  const sheet = await writeAndRead(people);
  expect(sheet.C5).toMatchObject({ t: 's', v: '0918123456' });
  expect(sheet.D5).toMatchObject({ t: 'n', v: 46361, z: 'dd/mm/yyyy', w: '05/12/2026' });
  expect(sheet.B6).toMatchObject({ t: 's', v: 'Lê <Minh> & "Hiếu"' });
  expect(sheet.C6).toBeUndefined();
});

test('what looks like a formula or an escape is text', async () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tcmd',
    '＝1',
    '_x0041_',
    'a\u0000\u000bb\ud800c',
    'dòng 1\r\ndòng 2',
    ' hai  đầu ',
  ];
  const columns = [{ header: 'A', width: 10, kind: 'text' as const }];
  const sheet = await writeAndRead({ name: 'x', columns, rows: texts.map((text) => [text]) });
  const expected = texts.with(7, 'abc').with(8, 'dòng 1\ndòng 2');
  expected.forEach((text, index) => {
    const cell = sheet[`A${index + 2}`];
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell.f).toBeUndefined();
  });
});

test('the page is set up for printing', async () => {
  const path = join(folder, 'a.xlsx');
  await writeXlsx(path, [people]);
  const zip = readFileSync(path);
  const sheet = innerFile(zip, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain(
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain('<autoFilter ref="A4:D6"/>');
  expect(sheet).toContain('paperSize="9" orientation="landscape"');
  expect(sheet).toContain('Trang &amp;P/&amp;N');
  expect(innerFile(zip, 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh bạ'!$4:$4<`,
  );
});

test('our own reader gives back what was written, sheet by sheet', async () => {
  const path = join(folder, 'a.xlsx');
  const bare: SheetSpec = {
    name: 'Danh bạ',
    columns: people.columns,
    rows: [[7, 'Tên', '1', '2020-02-29']],
  };
  expect(await writeXlsx(path, [people, bare])).toEqual({ rows: 3 });
  const { sheets } = readWorkbook(readFileSync(path), 'a.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['Danh bạ', 'Danh bạ (2)']);
  expect(sheets[0]?.rows[4]).toEqual([
    1,
    'Đặng Thị Bưởi',
    '0918123456',
    { year: 2026, month: 12, day: 5 },
  ]);
  expect(sheets[1]?.rows[1]).toEqual([7, 'Tên', '1', { year: 2020, month: 2, day: 29 }]);
});

test('tab names are made fit for Excel', () => {
  expect(cleanSheetNames(["'Sở: TT/TT'", '', 'a'.repeat(40), 'A'.repeat(31)])).toEqual([
    'Sở TT TT',
    'Trang 2',
    'a'.repeat(31),
    `${'A'.repeat(27)} (2)`,
  ]);
});

test('rows are taken as they are written; stopping leaves no file and lets the rows go', async () => {
  const stop = new AbortController();
  let isReleased = false;
  let taken = 0;
  function* endless() {
    try {
      for (;;) yield [++taken, 'x', null, null];
    } finally {
      isReleased = true;
    }
  }
  const writing = writeXlsx(join(folder, 'a.xlsx'), [{ ...people, rows: endless() }], {
    signal: stop.signal,
    onRow: (rows) => {
      if (rows > 50_000) stop.abort();
    },
  });
  await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  expect(isReleased).toBe(true);
  expect(taken).toBeLessThan(60_000);
  expect(readdirSync(folder)).toEqual([]);
});

test('a failing source leaves the former file as it was', async () => {
  const path = join(folder, 'a.xlsx');
  await writeXlsx(path, [people]);
  const before = readFileSync(path);
  function* failing() {
    yield [1, 'a', null, null];
    throw new Error('register closed');
  }
  await expect(writeXlsx(path, [{ ...people, rows: failing() }])).rejects.toThrow(
    'register closed',
  );
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('the same rows give the same bytes', async () => {
  await writeXlsx(join(folder, 'a.xlsx'), [people]);
  await writeXlsx(join(folder, 'b.xlsx'), [people]);
  expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(
    true,
  );
});

// LibreOffice quotes what is text: a number or a formula would stand bare.
test.skipIf(!hasTool('libreoffice'))(
  'LibreOffice shows the same',
  { timeout: 90_000 },
  async () => {
    const path = join(folder, 'a.xlsx');
    const texts = [[3, '=1+1', '00123', '1999-01-31']];
    await writeXlsx(path, [{ ...people, rows: [...people.rows, ...texts] }]);
    saveWithOffice({ to: 'csv:Text - txt - csv (StarCalc):59,34,76,1', out: folder }, path);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8').trim().split('\n')).toEqual([
      '"DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ";;;',
      '"(Số liệu đến ngày 05/12/2026)";;;',
      ';;;',
      '"STT";"Họ và tên";"Điện thoại";"Ngày cấp"',
      '1;"Đặng Thị Bưởi";"0918123456";05/12/2026',
      '2;"Lê <Minh> & ""Hiếu""";;',
      '3;"=1+1";"00123";31/01/1999',
    ]);
  },
);
