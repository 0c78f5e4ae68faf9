import { describe, expect, test } from 'vitest';
import { inspectSheet } from '../../../electron/backend/lists/inspect-sheet.ts';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { merge, sheetOf } from './sheets.ts';

const choice = { fileName: 'ds.xlsx', currentYear: 2026 };

describe('columns that mislead', () => {
  test('of a day, a month and a year only the year is read', () => {
    const rows = [
      ['STT', 'Họ tên', 'Ngày tháng năm sinh', null, null],
      [null, null, 'Ngày', 'Tháng', 'Năm'],
      [1, 'Đinh Ba', 31, 5, 1975],
    ];
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 4)];
    for (const sheet of [sheetOf(rows, merges), sheetOf(rows)]) {
      expect(readList(sheet, choice)).toMatchObject([{ fullName: 'Đinh Ba', birthYear: 1975 }]);
    }
  });

  test('a label with its value above the header is no header', () => {
    const { headerRow } = inspectSheet(
      sheetOf([
        ['Họ và tên người lập: Trần Văn Lập', null, 'Email: lap@gmail.com'],
        ['Họ và tên người lập', 'Điện thoại cơ quan', null],
        ['STT', 'Họ và tên', 'Năm sinh'],
        [1, 'Lê An', 1980],
      ]),
    );
    expect(headerRow).toBe(3);
  });

  test.each([
    'Họ, chữ đệm và tên',
    'Họ tên đệm và tên',
    'Tên nhân viên',
    'Cán bộ',
    'Full name',
    'Họ và tên (ghi rõ: có dấu)',
  ])('"%s" is the name', (header) => {
    const { columns } = inspectSheet(sheetOf([['STT', header, 'Năm sinh']]));
    expect(columns[1]?.field).toBe('fullName');
  });

  test('family and given names in two columns may lack a number too', () => {
    const sheet = sheetOf([
      ['STT', 'Họ', 'Tên', 'Chức vụ'],
      [1, 'Lê Văn', 'An', null],
      [null, 'Trần', 'Bình', 'Văn thư'],
    ]);
    expect(readList(sheet, choice).map(({ issues }) => issues.length)).toEqual([0, 1]);
  });

  test('people of a second half further right are not lost in silence', () => {
    const half = ['STT', 'Họ và tên', 'Năm sinh'];
    const sheet = sheetOf([
      [...half, null, ...half],
      [1, 'Lê An', 1980, null, 3, 'Lê Cam', 1982],
      [2, 'Lê Bình', 1981, null, null, null, null],
    ]);
    const [first, second] = readList(sheet, choice);
    expect(first?.issues[0]?.message).toMatch(/cột F \(“Lê Cam”\)/);
    expect(second?.issues).toEqual([]);
    expect(readList(sheet, { ...choice, columns: { F: null } })[0]?.issues).toEqual([]);
  });
});
