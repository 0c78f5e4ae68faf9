import { describe, expect, test } from 'vitest';
import { inspectSheet } from '../../../electron/backend/lists/inspect-sheet.ts';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import type { CellValue } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { AppError } from '../../../shared/errors.ts';
import { merge, sheetOf } from './sheets.ts';

const choice = { fileName: 'ds.xlsx', currentYear: 2026 };
const HEADER = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Điện thoại'];
const listOf = (...rows: CellValue[][]) => sheetOf([HEADER, ...rows]);
const names = (rows: CellValue[][]) =>
  readList(listOf(...rows), choice).map(({ fullName }) => fullName);
const fieldsOf = (rows: CellValue[][], merges: Parameters<typeof sheetOf>[1] = []) => {
  const { headerRow, columns } = inspectSheet(sheetOf(rows, merges));
  return {
    headerRow,
    fields: Object.fromEntries(columns.map(({ column, field }) => [column, field])),
  };
};

function failure(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('header', () => {
  test('is found below letterhead and title, over two rows and a row of numbers', () => {
    const rows = [
      ['UBND TỈNH', null, null, 'CỘNG HÒA'],
      ['DANH SÁCH ĐỀ NGHỊ CẤP HỘP THƯ', null, null, null],
      ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Đơn vị công tác'],
      [null, null, 'Nam', 'Nữ', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Lê Minh Hiếu', 1977, null, 'Phòng Nội vụ'],
    ];
    const expected = {
      headerRow: 4,
      fields: { A: 'order', B: 'fullName', C: 'birthYearMale', D: 'birthYearFemale', E: 'unit' },
    };
    const merges = [merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 2, 3), merge(2, 4, 3, 4)];
    expect(fieldsOf(rows, merges)).toEqual(expected);
    expect(fieldsOf(rows)).toEqual(expected);
    expect(readList(sheetOf(rows, merges), choice)).toMatchObject([{ row: 6, birthYear: 1977 }]);
  });

  test('one name header over two columns is family and given name', () => {
    const rows = [
      ['STT', 'Họ và tên', null, 'Chức vụ'],
      [1, 'Nguyễn Thị', 'Bưởi', 'Văn thư'],
    ];
    const { fields } = fieldsOf(rows, [merge(0, 1, 0, 2)]);
    expect(fields).toMatchObject({ B: 'familyName', C: 'givenName' });
    expect(readList(sheetOf(rows), choice)[0]?.fullName).toBe('Nguyễn Thị Bưởi');
  });

  test('no field is given twice, an exact header outranks a likely one', () => {
    const { fields } = fieldsOf([
      ['Họ tên', 'Điện thoại cơ quan', 'ĐTDĐ', 'Số CCCD', 'Quê quán', 'Trình độ', 'Ghi chú', 'GC'],
    ]);
    expect(fields).toEqual({
      A: 'fullName',
      B: null,
      C: 'phone',
      D: 'ignored-personal',
      E: 'ignored-personal',
      F: null,
      G: 'note',
      H: null,
    });
  });

  test('the operator may choose header row and columns', () => {
    const sheet = sheetOf([
      ['Danh sách'],
      ['Mã', 'Người', 'Việc'],
      ['x1', 'Lê Minh Hiếu', 'Văn thư'],
    ]);
    expect(inspectSheet(sheet).headerRow).toBeNull();
    const columns = { B: 'fullName', C: 'position' } as const;
    expect(readList(sheet, { ...choice, headerRow: 2, columns })).toMatchObject([
      { row: 3, fullName: 'Lê Minh Hiếu', position: 'Văn thư' },
    ]);
    const withoutPhone = readList(listOf([1, 'Lê An', 1980, '', 918123456]), {
      ...choice,
      columns: { E: null },
    });
    expect(withoutPhone[0]?.phone).toBe('');
  });

  test('a list without names says which headers it found', () => {
    const sheet = sheetOf([
      ['STT', 'Chức vụ', 'Năm sinh', 'Đơn vị'],
      [1, 'Văn thư', 1980, 'Sở'],
    ]);
    expect(failure(() => readList(sheet, choice))).toMatchObject({
      code: 'LIST_NO_NAME_COLUMN',
      details: {
        name: 'ds.xlsx',
        sheet: 'Danh sách',
        headerRow: 1,
        headers: ['STT', 'Chức vụ', 'Năm sinh', 'Đơn vị'],
      },
    });
    expect(failure(() => readList(sheetOf([['chỉ có chữ']]), choice).length)).toMatchObject({
      code: 'LIST_NO_NAME_COLUMN',
      details: { headerRow: null, headers: [] },
    });
  });

  test('a header without people below is empty', () => {
    expect(failure(() => readList(listOf([null, null], [1, null]), choice))).toMatchObject({
      code: 'LIST_EMPTY',
      details: { name: 'ds.xlsx', sheet: 'Danh sách' },
    });
  });
});

describe('rows', () => {
  test('groups give the unit, sub-totals and blank rows are passed over', () => {
    const rows = readList(
      listOf(
        ['I', 'Phòng Nội vụ', null, null, null],
        [1, 'Lê Minh Hiếu', 1977, 'Chuyên viên', null],
        [null, 'Cộng: 1 người', null, null, null],
        [null, null, null, null, null],
        ['II. Phòng Tài chính - Kế hoạch (2 người)', null, null, null, null],
        [2, 'Trương Văn Ban', null, null, null],
        [3, 'Công Tằng Tôn Nữ Thị Mai', 1980, null, null],
        ['2', 'Trường THPT Chợ Gạo', null, null, null],
        [4, 'Phan Văn Sở', null, 'Giám đốc', null],
      ),
      choice,
    );
    expect(rows.map(({ row, fullName, unit }) => [row, fullName, unit])).toEqual([
      [3, 'Lê Minh Hiếu', 'Phòng Nội vụ'],
      [7, 'Trương Văn Ban', 'Phòng Tài chính - Kế hoạch'],
      [8, 'Công Tằng Tôn Nữ Thị Mai', 'Phòng Tài chính - Kế hoạch'],
      [10, 'Phan Văn Sở', 'Trường THPT Chợ Gạo'],
    ]);
  });

  test('a unit in the first row of a block holds for the rows below it', () => {
    const sheet = sheetOf([
      ['STT', 'Họ tên', 'Đơn vị'],
      [1, 'Lê An', 'Phòng Nội vụ'],
      [2, 'Lê Bình', null],
      [3, 'Lê Cam', 'Thanh tra'],
      [4, 'Lê Dừa', null],
    ]);
    expect(readList(sheet, choice).map(({ unit }) => unit)).toEqual([
      'Phòng Nội vụ',
      'Phòng Nội vụ',
      'Thanh tra',
      'Thanh tra',
    ]);
  });

  test.each([
    ['Danh sách này có 2 người./.'],
    ['NGƯỜI LẬP BIỂU'],
    ['Thủ trưởng đơn vị'],
    ['Tiền Giang, ngày 05 tháng 12 năm 2026'],
    ['KT. GIÁM ĐỐC'],
  ])('"%s" ends the list', (end) => {
    expect(
      names([
        [1, 'Lê An', 1980],
        [null, end],
        [null, 'Nguyễn Văn Ký'],
      ]),
    ).toEqual(['Lê An']);
    expect(
      names([
        [1, 'Lê An', 1980],
        [null, null, null, end],
        [null, 'Nguyễn Văn Ký'],
      ]),
    ).toEqual(['Lê An']);
  });

  test('numbered people below an end are another list, its header is passed over', () => {
    const rows: CellValue[][] = [
      [1, 'Lê An', 1980],
      [null, 'Danh sách này có 1 người'],
      HEADER,
      [1, 'Lê Bình', null],
    ];
    expect(names(rows)).toEqual(['Lê An', 'Lê Bình']);
  });

  test('a director is a person, not a signature', () => {
    expect(
      names([
        [1, 'Lê An', null, 'Giám đốc'],
        [null, 'Lê Bình', null, 'Giám đốc'],
      ]),
    ).toEqual(['Lê An', 'Lê Bình']);
  });
});

describe('issues', () => {
  test('name sheet and row in plain Vietnamese', () => {
    const rows = readList(
      listOf(
        [1, null, 1980, 'Văn thư', '0918123456'],
        [2, 'Lê An', '31/02/19x5', null, null],
        [3, 'Lê Bình', 1900, null, 'máy lẻ 12'],
        [4, 'Lê Cam', 1985, null, null],
      ),
      choice,
    );
    expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['NAME_MISSING'],
      ['BIRTH_YEAR_UNREADABLE'],
      ['BIRTH_YEAR_IMPLAUSIBLE', 'PHONE_UNREADABLE'],
      [],
    ]);
    expect(rows[1]?.issues[0]?.message).toBe(
      'Trang tính “Danh sách”, dòng 3: năm sinh “31/02/19x5” không đọc được; sửa thành năm có bốn chữ số, ví dụ 1985.',
    );
    expect(rows[2]).toMatchObject({ birthYear: null, phone: 'máy lẻ 12' });
  });
});
