import { expect, test } from 'vitest';
import { chooseSheet } from '../../../electron/backend/services/import/list-file.ts';
import type { SheetTable } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { sheetOf } from '../lists/sheets.ts';

const cover = sheetOf([['SỞ TÀI CHÍNH'], ['Hồ sơ đề nghị']], [], 'Bìa');
const list = sheetOf(
  [
    ['STT', 'Họ và tên'],
    [1, 'Lê Minh Hiếu'],
  ],
  [],
  'Danh sách',
);
const header = sheetOf([['STT', 'Họ và tên']], [], 'Mẫu');
const fileOf = (...sheets: SheetTable[]) => ({
  path: 'ds.xlsx',
  name: 'ds.xlsx',
  sha256: '',
  workbook: { kind: 'xlsx' as const, hasMacros: false, sheets },
});

test.each([
  ['the first with people', [cover, header, list], 'Danh sách'],
  ['not a hidden one', [cover, { ...list, hidden: true }], 'Bìa'],
  ['the first when none has people', [cover, header], 'Bìa'],
])('without a name the sheet is %s', (_, sheets, chosen) => {
  expect(chooseSheet(fileOf(...sheets), null).name).toBe(chosen);
});

test('a sheet asked for is given or missed', () => {
  expect(chooseSheet(fileOf(cover, list), 'Bìa').name).toBe('Bìa');
  expect(() => chooseSheet(fileOf(cover), 'Danh sách')).toThrow(
    expect.objectContaining({ code: 'LIST_NO_SHEET' }),
  );
});
