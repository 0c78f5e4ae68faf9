import { describe, expect, test } from 'vitest';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import type { CellValue } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { sheetOf } from './sheets.ts';

const choice = { fileName: 'ds.xlsx', currentYear: 2026 };
const HEADER = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Điện thoại'];
const listOf = (...rows: CellValue[][]) => sheetOf([HEADER, ...rows]);
const names = (rows: CellValue[][]) =>
  readList(listOf(...rows), choice).map(({ fullName }) => fullName);

describe('a list whose people are numbered', () => {
  const unitsOf = (...rows: CellValue[][]) =>
    readList(listOf(...rows), choice).map(({ fullName, unit }) => [fullName, unit]);

  test.each([
    [[null, 'Ấp Bình Hòa'], 'Ấp Bình Hòa'],
    [[null, 'Các phòng chuyên môn'], 'Các phòng chuyên môn'],
    [['*', 'Phòng khác (2 người)'], 'Phòng khác'],
    [['-', 'Tổ một cửa:'], 'Tổ một cửa'],
    [['Chi bộ 1'], 'Chi bộ 1'],
    [[null, 'Phường 1'], 'Phường 1'],
    [[null, 'P. Tài chính'], 'P. Tài chính'],
  ])('%j alone among the people names their unit', (row, unit) => {
    expect(unitsOf([1, 'Lê An', 1980], row, [2, 'Lê Bình', 1981])).toEqual([
      ['Lê An', ''],
      ['Lê Bình', unit],
    ]);
  });

  test.each<[CellValue[][]]>([
    [[[null, 'Tổng: 02 người']]],
    [[[null, 'Lưu ý: đề nghị cấp trước 15/3']]],
    [[[null, 'Người liên hệ: Lê Thị Hợp, ĐT 0918111222']]],
    [[['Người liên hệ', null, null, 'Lê Thị Hợp', '0918111222']]],
    [
      [
        [null, null, null, null],
        [null, 'Kế toán', null, 'Trưởng Ban'],
        [null, 'Trần Thị Ký', null, 'Lê Văn Trưởng'],
      ],
    ],
    [
      [
        [null, null, null, 'TRƯỞNG BAN'],
        [null, null, null, 'Lê Văn Trưởng'],
      ],
    ],
  ])('what stands below the last number is no person: %j', (below) => {
    expect(names([[1, 'Lê An', 1980], ...below])).toEqual(['Lê An']);
  });

  test('a person who only lacks the number is kept in doubt, with data kept without', () => {
    const rows = readList(
      listOf(
        [1, 'Lê An', 1980],
        [null, 'Lê Bình', null, 'Văn thư'],
        [null, 'Nguyễn Thị Cam'],
        [null, 'Lê Dừa', 1985],
        [2, 'Lê Đào', 1986],
        [3, 'Lê Giang', 1986],
        [null, 'Lê Hạnh', null, 'Văn thư'],
      ),
      choice,
    );
    expect(rows.map(({ fullName, issues }) => [fullName, issues[0]?.code])).toEqual([
      ['Lê An', undefined],
      ['Lê Bình', 'NAME_UNUSABLE'],
      ['Nguyễn Thị Cam', 'NAME_UNUSABLE'],
      ['Lê Dừa', undefined],
      ['Lê Đào', undefined],
      ['Lê Giang', undefined],
      ['Lê Hạnh', 'NAME_UNUSABLE'],
    ]);
    expect(rows[1]?.issues[0]?.message).toMatch(/dòng 3: không có số thứ tự.*có phải một người/);
  });

  test('a number and a name make a person, whatever else the row says', () => {
    const rows = readList(
      listOf(
        ['I', 'Phòng Nội vụ'],
        [1, 'Danh Út', null, 'Cộng tác viên'],
        [2, 'Ban Thị Hoa'],
        [3, 'Lê An', null, 'CV'],
        [4, 'H-Hen Niê'],
        [5, 'Thường trực Huyện ủy'],
        [6, 'Lê Bình'],
      ),
      choice,
    );
    expect(rows.map(({ fullName, unit, issues }) => [fullName, unit, issues.length])).toEqual([
      ['Danh Út', 'Phòng Nội vụ', 0],
      ['Ban Thị Hoa', 'Phòng Nội vụ', 0],
      ['Lê An', 'Phòng Nội vụ', 0],
      ['H-Hen Niê', 'Phòng Nội vụ', 0],
      ['Thường trực Huyện ủy', 'Phòng Nội vụ', 1],
      ['Lê Bình', '', 0],
    ]);
  });
});
