import { columnLetter } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import type { ListField } from '../../../shared/domain/import.ts';
import type { Made } from './corpus-files.ts';
import type { ExpectedRow, ModelCell } from './sheet-model.ts';

interface WrittenList {
  rows: ModelCell[][];
  /** 1-based. */
  headerRow: number;
  fields: (ListField | null)[];
  people: (Pick<ExpectedRow, 'row' | 'fullName' | 'birthYear'> & Partial<ExpectedRow>)[];
}

/** A list written out cell by cell, as some office laid it out. */
function written({ rows, headerRow, fields, people }: WrittenList): Made {
  const columns = Object.fromEntries(fields.map((field, index) => [columnLetter(index), field]));
  return {
    sheet: { name: 'Danh sách', rows, merges: [] },
    expected: {
      sheet: 'Danh sách',
      headerRow,
      columns,
      encodings: {},
      hasMacros: false,
      hiddenPeople: 0,
      rows: people.map((person) => ({
        gender: null,
        position: '',
        unit: '',
        phone: '',
        ...person,
      })),
    },
  };
}

/** A name in three columns; one family name has nothing between it and the given name, one given name is two words. */
export const nameInThree = written({
  rows: [
    ['DANH SÁCH CÁN BỘ ĐỀ NGHỊ CẤP HỘP THƯ'],
    [],
    ['STT', 'Họ', 'Chữ lót', 'Tên', 'Năm sinh', 'Chức vụ'],
    [1, 'Nguyễn', 'Thị Ngọc', 'Mai', 1980, 'Chuyên viên'],
    [2, 'Lê', null, 'Hiếu', 1977, 'Văn thư'],
    [3, 'Trần', 'Văn', 'Út', 1980, 'Kế toán'],
    [4, 'Tôn Nữ', 'Thị', 'Ninh', 1969, 'Chuyên viên'],
  ],
  headerRow: 3,
  fields: ['order', 'familyName', 'middleName', 'givenName', 'birthYear', 'position'],
  people: [
    { row: 4, fullName: 'Nguyễn Thị Ngọc Mai', birthYear: 1980, position: 'Chuyên viên' },
    { row: 5, fullName: 'Lê Hiếu', birthYear: 1977, position: 'Văn thư' },
    { row: 6, fullName: 'Trần Văn Út', birthYear: 1980, position: 'Kế toán' },
    { row: 7, fullName: 'Tôn Nữ Thị Ninh', birthYear: 1969, position: 'Chuyên viên' },
  ],
});

const TABLE = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ'];

/** Several tables on one sheet, each with its unit in a line above its own header. */
export const unitAboveEachTable = written({
  rows: [
    ['Đơn vị: Phòng Nội vụ'],
    TABLE,
    [1, 'Nguyễn Văn An', 1980, 'Chuyên viên'],
    [2, 'Phạm Thị Bé', 1985, 'Chuyên viên'],
    ['Đơn vị: Phòng Tư pháp'],
    TABLE,
    [1, 'Lê Thị Tư', 1982, 'Chuyên viên'],
    [],
    ['Đơn vị: Trạm Y tế'],
    TABLE,
    [1, 'Võ Năm', 1983, 'Y sĩ'],
  ],
  headerRow: 2,
  fields: ['order', 'fullName', 'birthYear', 'position'],
  people: [
    {
      row: 3,
      fullName: 'Nguyễn Văn An',
      birthYear: 1980,
      position: 'Chuyên viên',
      unit: 'Phòng Nội vụ',
    },
    {
      row: 4,
      fullName: 'Phạm Thị Bé',
      birthYear: 1985,
      position: 'Chuyên viên',
      unit: 'Phòng Nội vụ',
    },
    {
      row: 7,
      fullName: 'Lê Thị Tư',
      birthYear: 1982,
      position: 'Chuyên viên',
      unit: 'Phòng Tư pháp',
    },
    { row: 11, fullName: 'Võ Năm', birthYear: 1983, position: 'Y sĩ', unit: 'Trạm Y tế' },
  ],
});

const YEARS: readonly [string, number][] = [
  ['NS: 1982', 1982],
  ['sn 1966', 1966],
  ['sinh năm 1971', 1971],
  ['1980 (tuổi Thân)', 1980],
  ['1981.', 1981],
  ["'75", 1975],
  ['2/1979', 1979],
];

/** Years of birth with a word beside them, and names behind a dash. */
export const yearsWithWords = written({
  rows: [
    ['STT', 'Họ và tên', 'Năm sinh', 'Điện thoại'],
    ...YEARS.map(([text], index) => [
      index + 1,
      `- Lê Văn ${'ABCDEGH'[index]}n`,
      text,
      '+84 (0)913 555 444',
    ]),
  ],
  headerRow: 1,
  fields: ['order', 'fullName', 'birthYear', 'phone'],
  people: YEARS.map(([, birthYear], index) => ({
    row: index + 2,
    fullName: `Lê Văn ${'ABCDEGH'[index]}n`,
    birthYear,
    phone: '0913555444',
  })),
});

/** Headers in English, as a project office writes them. */
export const englishHeaders = written({
  rows: [
    ['No', 'Full name', 'DOB', 'Position', 'Department', 'Mobile'],
    [1, 'Nguyễn Văn An', '1980-05-12', 'Staff', 'VP', '0912345678'],
    [2, 'Trần Thị Hoa', '1991-11-30', 'Manager', 'VP', '0913456789'],
    [3, 'Lý Văn Cường', '1975-01-02', 'Staff', 'Kế toán', '0273 3 871 234'],
  ],
  headerRow: 1,
  fields: ['order', 'fullName', 'birthYear', 'position', 'unit', 'phone'],
  people: [
    {
      row: 2,
      fullName: 'Nguyễn Văn An',
      birthYear: 1980,
      position: 'Staff',
      unit: 'VP',
      phone: '0912345678',
    },
    {
      row: 3,
      fullName: 'Trần Thị Hoa',
      birthYear: 1991,
      position: 'Manager',
      unit: 'VP',
      phone: '0913456789',
    },
    {
      row: 4,
      fullName: 'Lý Văn Cường',
      birthYear: 1975,
      position: 'Staff',
      unit: 'Kế toán',
      phone: '02733871234',
    },
  ],
});
