import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { packStored } from '../../../electron/backend/spreadsheets/stored-zip.ts';
import { AppError } from '../../../shared/errors.ts';
import { innerFile, withInnerFiles, xlsxOfSheet } from './zip-fixtures.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));
const fixture = (name: string) => file(`test/fixtures/lists/${name}`);
const sampleXlsx = file('resources/samples/Danh-sach-So-TTTT.xlsx');
const sampleXls = file('resources/samples/Danh-sach-huyen-Cho-Gao.xls');

function failure(bytes: Uint8Array, name = 'ds.xlsx'): { code: string; details: object } {
  try {
    readWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('was read');
}

describe('what is refused', () => {
  test.each([
    ['an .xlsx locked by LibreOffice', fixture('khoa-mat-khau.xlsx')],
    ['an .xls locked by LibreOffice', fixture('khoa-mat-khau.xls')],
  ])('%s is encrypted', (_, bytes) => {
    expect(failure(bytes)).toEqual({ code: 'FILE_ENCRYPTED', details: { name: 'ds.xlsx' } });
  });

  test('nothing, and a workbook without any value, are empty', () => {
    expect(failure(new Uint8Array()).code).toBe('FILE_EMPTY');
    expect(failure(Buffer.from('\uFEFF \r\n')).code).toBe('FILE_EMPTY');
    expect(failure(xlsxOfSheet('<sheetData><row r="5"/></sheetData>')).code).toBe('FILE_EMPTY');
  });

  test.each([
    ['.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1')],
    ['.jpg', Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
    [
      '.docx',
      packStored([
        { name: '[Content_Types].xml', content: Buffer.from('wordprocessingml.document.main+xml') },
      ]),
    ],
    ['web page', Buffer.from('<html><table><tr><td>Họ và tên</td></tr></table></html>')],
    ['.rtf', Buffer.from('{\\rtf1\\ansi Danh sách}')],
  ])('a %s under an Excel name is of unknown kind', (_, bytes) => {
    expect(failure(bytes).code).toBe('FILE_KIND_UNKNOWN');
  });

  test('a .csv with a quote that is never closed is unreadable: it would swallow the lines below', () => {
    const csv = 'TT;Họ và tên\r\n1;"Lê An\r\n2;Lê Bình\r\n';
    expect(failure(Buffer.from(csv), 'ds.csv')).toEqual({
      code: 'FILE_UNREADABLE',
      details: { name: 'ds.csv', part: null },
    });
  });

  test.each([10, 40, 75, 95])('an .xlsx cut off at %i percent is unreadable', (percent) => {
    const cut = sampleXlsx.subarray(0, Math.floor((sampleXlsx.length * percent) / 100));
    expect(failure(cut)).toEqual({
      code: 'FILE_UNREADABLE',
      details: { name: 'ds.xlsx', part: null },
    });
  });

  test.each([10, 40, 60])('an .xls cut off at %i percent is unreadable', (percent) => {
    const cut = sampleXls.subarray(0, Math.floor((sampleXls.length * percent) / 100));
    expect(['FILE_UNREADABLE', 'FILE_KIND_UNKNOWN']).toContain(failure(cut).code);
  });

  test('a damaged inner file is named', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const damaged = Buffer.from(sampleXlsx);
    const at = damaged.indexOf(name) + name.length + 200;
    damaged.writeUInt8((damaged[at] ?? 0) ^ 0x55, at);
    expect(failure(damaged)).toEqual({
      code: 'FILE_UNREADABLE',
      details: { name: 'ds.xlsx', part: name },
    });
  });

  test('a sheet that the parser would drop silently is named', () => {
    const missing = withInnerFiles(sampleXlsx, { 'xl/worksheets/sheet1.xml': null });
    expect(failure(missing)).toEqual({
      code: 'FILE_UNREADABLE',
      details: { name: 'ds.xlsx', part: 'Danh sách' },
    });
  });

  test.each(['../a.xml', '/a.xml', 'xl\\a.xml', 'C:a.xml'])(
    'the inner name %s is refused',
    (name) => {
      expect(failure(withInnerFiles(sampleXlsx, { [name]: '<a/>' })).code).toBe('FILE_UNREADABLE');
    },
  );

  test('the same inner name twice is refused', () => {
    const twice = withInnerFiles(sampleXlsx, { 'XL/workbook.xml': '<a/>' });
    expect(failure(twice).code).toBe('FILE_UNREADABLE');
  });
});

describe('limits refuse, they never cut off', () => {
  const limit = (bytes: Uint8Array) => (failure(bytes).details as { limit: string }).limit;
  const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>a</t></is></c>`;

  test('a file over 25 MB', () => {
    expect(failure(Buffer.alloc(25 * 1024 * 1024 + 1)).code).toBe('FILE_TOO_LARGE');
  });

  test('an announced size that no list has, before anything is inflated', () => {
    const bomb = Buffer.from(sampleXlsx);
    const entry = bomb.indexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(250 * 1024 * 1024, entry + 24);
    expect(limit(bomb)).toBe('inflated-size');
  });

  test('a stream that inflates beyond what it announced', () => {
    const liar = Buffer.from(sampleXlsx);
    const entry = liar.indexOf(Buffer.from('504b0102', 'hex'));
    liar.writeUInt32LE(10, entry + 24);
    expect(failure(liar).code).toBe('FILE_UNREADABLE');
  });

  test('too many inner files', () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({
      name: `a${index}.xml`,
      content: Buffer.from('a'),
    }));
    expect(limit(packStored(many))).toBe('entries');
  });

  test('a row beyond the limit, even behind blank rows', () => {
    const far = `<sheetData><row r="1">${cell('A1')}</row><row r="150000">${cell('A150000')}</row></sheetData>`;
    expect(failure(xlsxOfSheet(far))).toMatchObject({
      code: 'FILE_LIMIT',
      details: { limit: 'rows', max: 100_000 },
    });
    const unnumbered = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(101_001)}</sheetData>`;
    expect(limit(xlsxOfSheet(unnumbered))).toBe('rows');
  });

  test('a cell that claims a row its row element does not', () => {
    const lying = `<sheetData><row r="1">${cell('A900000000')}</row></sheetData>`;
    expect(limit(xlsxOfSheet(lying))).toBe('rows');
  });

  test('formatted blank rows far below cost nothing', () => {
    const blank = `<sheetData><row r="1">${cell('A1')}</row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>`;
    expect(readWorkbook(xlsxOfSheet(blank), 'ds.xlsx').sheets[0]?.rows).toEqual([['a']]);
  });

  test('too many columns, too long a cell', () => {
    expect(limit(xlsxOfSheet(`<sheetData><row r="1">${cell('ZZ1')}</row></sheetData>`))).toBe(
      'columns',
    );
    expect(limit(Buffer.from(`Họ và tên\n${'a'.repeat(4_001)}`))).toBe('cell-length');
    expect(limit(Buffer.from(';'.repeat(200)))).toBe('columns');
    expect(limit(Buffer.from('a,b\n'.repeat(101_001)))).toBe('rows');
  });

  test('a dimension that lies either way is not believed', () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`)}</row>`,
    );
    for (const ref of ['A1:B2', 'A1:XFD1048576']) {
      const bytes = xlsxOfSheet(`<dimension ref="${ref}"/><sheetData>${rows.join('')}</sheetData>`);
      expect(readWorkbook(bytes, 'ds.xlsx').sheets[0]).toMatchObject({ columnCount: 1 });
      expect(readWorkbook(bytes, 'ds.xlsx').sheets[0]?.rows).toHaveLength(500);
    }
  });
});

describe('what is read', () => {
  test('days are told from numbers, in both calendars', () => {
    const styles = innerFile(sampleXlsx, 'xl/styles.xml');
    expect(styles).toContain('numFmt');
    const sheet = readWorkbook(sampleXlsx, 'ds.xlsx').sheets[0];
    expect(sheet?.rows[10]?.[2]).toEqual({ year: 1962, month: 4, day: 15 });
    expect(sheet?.rows[16]?.[2]).toBe(1975);
    const workbook = innerFile(sampleXlsx, 'xl/workbook.xml');
    const from1904 = withInnerFiles(sampleXlsx, {
      'xl/workbook.xml': workbook.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'),
    });
    expect(readWorkbook(from1904, 'ds.xlsx').sheets[0]?.rows[10]?.[2]).toEqual({
      year: 1966,
      month: 4,
      day: 16,
    });
  });

  test('hidden rows, columns and sheets are told', () => {
    const xml =
      '<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="2" hidden="true"><c r="A2"><v>2</v></c></row></sheetData>';
    const sheet = readWorkbook(xlsxOfSheet(xml), 'ds.xlsx').sheets[0];
    expect(sheet?.hiddenRows).toEqual(new Set([1]));
    expect(sheet?.hiddenColumns).toEqual(new Set([1, 2]));
    expect(sheet?.rows[1]).toEqual([2]);
  });

  test('macros are never read but told', () => {
    const macros = withInnerFiles(sampleXlsx, { 'xl/vbaProject.bin': 'Sub Auto_Open()' });
    expect(readWorkbook(macros, 'ds.xlsx').hasMacros).toBe(true);
    expect(readWorkbook(sampleXlsx, 'ds.xlsx').hasMacros).toBe(false);
  });

  const text = 'STT;Họ và tên;Ghi chú\r\n1;Đặng Thị Bưởi;"a; ""b"""\r\n';
  const rows = [
    ['STT', 'Họ và tên', 'Ghi chú'],
    ['1', 'Đặng Thị Bưởi', 'a; "b"'],
  ];
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['tabs', Buffer.from(text.replaceAll(';', '\t').replace('a\t', 'a;'))],
    ['sep= line', Buffer.from(`sep=;\r\n${text}`)],
  ])('a .csv in %s', (kind, bytes) => {
    const sheet = readWorkbook(bytes, 'thư mục/ds cai lậy.csv').sheets[0];
    expect(sheet?.name).toBe('ds cai lậy');
    expect(sheet?.rows).toEqual(kind === 'sep= line' ? [undefined, ...rows] : rows);
  });

  test('a .csv in windows-1258, whose tones are marks of their own, becomes NFC', () => {
    const bytes = Buffer.from('d0e3f26e6720546869f22042fdf5d2692c310a', 'hex');
    expect(readWorkbook(bytes, 'a.csv').sheets[0]?.rows).toEqual([['Đặng Thị Bưởi', '1']]);
  });
});
