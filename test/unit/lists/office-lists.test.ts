import { describe, expect, test } from 'vitest';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { sheetOf } from './sheets.ts';

const choice = { fileName: 'ds.xlsx', currentYear: 2026 };

describe('lists as offices write them', () => {
  test('a name in three columns loses none of its words', () => {
    const rows = [
      ['STT', 'Họ', 'Chữ lót', 'Tên', 'Năm sinh'],
      [1, 'Nguyễn', 'Thị Ngọc', 'Mai', 1980],
      [2, 'Lê', null, 'Hiếu', 1977],
      [3, 'Trần', 'Văn', 'Út', 29264],
    ];
    expect(readList(sheetOf(rows), choice).map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Thị Ngọc Mai',
      'Lê Hiếu',
      'Trần Văn Út',
    ]);
  });

  test('middle names in a column beside given names alone hold the family name too', () => {
    const rows = [
      ['STT', 'Tên đệm', 'Tên', 'Năm sinh'],
      [1, 'Nguyễn Thị Ngọc', 'Mai', 1980],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ fullName: 'Nguyễn Thị Ngọc Mai' }]);
  });

  test('a unit written above each table of a sheet is that of the first table too', () => {
    const header = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ'];
    const rows = [
      ['Đơn vị: Phòng Nội vụ'],
      header,
      [1, 'Nguyễn Văn An', 1980, 'CV'],
      ['Đơn vị: Phòng Tư pháp'],
      header,
      [1, 'Lê Thị Tư', 1982, 'CV'],
      [],
      ['Đơn vị: Trạm Y tế'],
      header,
      [1, 'Võ Năm', 1983, 'YS'],
    ];
    expect(readList(sheetOf(rows), choice).map(({ unit }) => unit)).toEqual([
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      'Trạm Y tế',
    ]);
    // One such line is the letterhead of the whole list.
    expect(readList(sheetOf(rows.slice(0, 3)), choice)).toMatchObject([{ unit: '' }]);
  });

  test.each([
    ['NS: 1982', 1982],
    ['sn 1966', 1966],
    ['sinh năm 1971', 1971],
    ['1980 (tuổi Thân)', 1980],
    ['1981.', 1981],
    ["'75", 1975],
    ['2/1979', 1979],
  ])('%j is born in %i', (text, year) => {
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Lê Văn An', text],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ birthYear: year, issues: [] }]);
  });

  test.each([
    ['+84 (0)913 555 444', '0913555444'],
    ['0913 123 456 - 0273 3 871 234', '0913123456 / 02733871234'],
  ])('%j is called at %j', (text, phone) => {
    const rows = [
      ['STT', 'Họ và tên', 'Điện thoại'],
      [1, '- Lê Văn An', text],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ fullName: 'Lê Văn An', phone }]);
  });

  test('headers in English are known', () => {
    const rows = [
      ['No', 'Full name', 'DOB', 'Position', 'Department', 'Mobile'],
      [1, 'Nguyễn Văn An', '1980-05-12', 'Staff', 'VP', '0912345678'],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([
      { fullName: 'Nguyễn Văn An', birthYear: 1980, position: 'Staff', unit: 'VP' },
    ]);
  });
});
