import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { FormSheet } from '../../../electron/backend/spreadsheets/form-sheet.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { writeForm } from '../../../electron/backend/spreadsheets/write-form.ts';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { innerFile } from './zip-fixtures.ts';

const table: FormSheet = {
  name: 'Bảng 2',
  widths: [6, 40, 12, 12, 12],
  merges: ['A1:E1'],
  headerRows: { first: 2, last: 2 },
  isLocked: true,
  rows: [
    [{ style: 'title', value: 'TỔNG HỢP THEO ĐƠN VỊ' }],
    ['STT', 'Đơn vị', 'Tổng CBCCVC', 'Được cấp', 'Tỷ lệ'].map((value) => ({
      style: 'header',
      value,
    })),
    [
      { style: 'centre', value: '1' },
      { style: 'text', value: '=Sở & "Nội vụ"' },
      { style: 'input-integer', value: 40 },
      { style: 'integer', value: 30 },
      { style: 'percent', value: 0.75, formula: 'D3/C3' },
    ],
    [
      { style: 'centre', value: '2' },
      { style: 'text', value: 'Ủy ban nhân dân huyện Chợ Gạo' },
      { style: 'input-integer' },
      { style: 'integer', value: 12 },
      { style: 'text', value: 'chưa có số liệu' },
    ],
    [
      null,
      { style: 'total-text', value: 'Cộng' },
      { style: 'total-integer', value: 40, formula: 'SUM(C3:C4)' },
      { style: 'total-integer', value: 42, formula: 'SUM(D3:D4)' },
      { style: 'day', value: '2026-12-15' },
    ],
  ],
  checks: [
    {
      cells: 'C3:C4',
      allows: { kind: 'integer', min: 0, max: 100_000 },
      title: 'Tổng CBCCVC',
      message: 'Ghi một số nguyên từ 0 trở lên.',
    },
    {
      cells: 'B3',
      allows: { kind: 'list', values: ['Có', 'Không'] },
      title: 'Danh bạ',
      message: 'Chọn Có hoặc Không.',
    },
  ],
};
const hidden: FormSheet = {
  name: 'Mã',
  widths: [20],
  rows: [[{ style: 'plain', value: 'mau-bao-cao' }]],
  isHidden: true,
};

async function written(): Promise<string> {
  const path = join(tempDir(), 'a.xlsx');
  await writeForm(path, [table, hidden]);
  return path;
}

test('cells carry values, formulas and formats; what a person typed is never a formula', async () => {
  const { Sheets } = XLSX.read(readFileSync(await written()), { cellFormula: true, cellNF: true });
  const sheet = Sheets['Bảng 2'] ?? {};
  expect(sheet.B3).toMatchObject({ t: 's', v: '=Sở & "Nội vụ"' });
  expect(sheet.B3.f).toBeUndefined();
  expect(sheet.E3).toMatchObject({ t: 'n', v: 0.75, f: 'D3/C3', z: '0.0%' });
  expect(sheet.C5).toMatchObject({ v: 40, f: 'SUM(C3:C4)' });
  expect(sheet.E5).toMatchObject({ v: 46371, z: 'dd/mm/yyyy' });
});

test('only cells to fill in are open, with what may be typed into them', async () => {
  const zip = readFileSync(await written());
  const xml = innerFile(zip, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml).toContain('<dataValidation type="whole" operator="between"');
  expect(xml).toContain('<formula1>&quot;Có,Không&quot;</formula1>');
  const styles = innerFile(zip, 'xl/styles.xml');
  expect(styles.match(/locked="0"/g)).toHaveLength(2);
  expect(innerFile(zip, 'xl/workbook.xml')).toContain('state="hidden"');
  expect(innerFile(zip, 'xl/workbook.xml')).toContain("'Bảng 2'!$2:$2");
});

test('our own reader gives the values back, hidden sheets included', async () => {
  const { sheets } = readWorkbook(readFileSync(await written()), 'a.xlsx');
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Bảng 2', false],
    ['Mã', true],
  ]);
  expect(sheets[0]?.rows[4]?.slice(1, 4)).toEqual(['Cộng', 40, 42]);
});

test.skipIf(!hasTool('libreoffice'))(
  'LibreOffice reckons the same numbers',
  { timeout: 90_000 },
  async () => {
    const path = await written();
    const folder = join(path, '..');
    saveWithOffice({ to: 'csv:Text - txt - csv (StarCalc):59,34,76,1', out: folder }, path);
    const lines = readFileSync(join(folder, 'a.csv'), 'utf8').trim().split('\n');
    expect(lines[2]).toBe('"1";"=Sở & ""Nội vụ""";40;30;75.0%');
    expect(lines[4]).toBe(';"Cộng";40;42;15/12/2026');
  },
);
