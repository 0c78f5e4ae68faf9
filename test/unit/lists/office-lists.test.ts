import { describe, expect, test } from 'vitest';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { sheetOf } from './sheets.ts';

const choice = { fileName: 'ds.xlsx', currentYear: 2026 };

describe('lists as offices write them', () => {
  test('middle names in a column beside given names alone hold the family name too', () => {
    const rows = [
      ['STT', 'Tên đệm', 'Tên', 'Năm sinh'],
      [1, 'Nguyễn Thị Ngọc', 'Mai', 1980],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ fullName: 'Nguyễn Thị Ngọc Mai' }]);
  });

  test('one line with a unit above the only table is the letterhead of the whole list', () => {
    const rows = [
      ['Đơn vị: Phòng Nội vụ'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ'],
      [1, 'Nguyễn Văn An', 1980, 'CV'],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ unit: '' }]);
  });

  test('two numbers with a dash between them are two', () => {
    const phone = '0913123456 / 02733871234';
    const rows = [
      ['STT', 'Họ và tên', 'Điện thoại'],
      [1, 'Lê Văn An', '0913 123 456 - 0273 3 871 234'],
    ];
    expect(readList(sheetOf(rows), choice)).toMatchObject([{ fullName: 'Lê Văn An', phone }]);
  });
});
