import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readBirthYear } from '../../../electron/backend/lists/birth-year.ts';
import { readPersonName } from '../../../electron/backend/lists/person-name.ts';
import { readPhones } from '../../../electron/backend/lists/phone-number.ts';
import type { CellValue } from '../../../electron/backend/spreadsheets/sheet-table.ts';

const THIS_YEAR = 2026;

describe('year of birth', () => {
  test.each<[CellValue, number | null]>([
    [{ year: 1980, month: 2, day: 13 }, 1980],
    [{ year: 1905, month: 5, day: 28 }, 1975],
    [29264, 1980],
    ['29264', 1980],
    [1975, 1975],
    [' 1975 ', 1975],
    ['13/02/1980', 1980],
    ['5/12/68', 1968],
    ['12.5.1968', 1968],
    ['1-2-1991', 1991],
    ['1980-02-13', 1980],
    ['00/00/1980', 1980],
    ['31/02/1985', 1985],
    ['5/1975', 1975],
    ['Năm 1975', 1975],
    ['\u200b1985', 1985],
    ['  /  /1980', 1980],
    ['tháng 5/1980', 1980],
    ['1/5/1978 00:00:00', 1978],
    ['05-Th5-1978', 1978],
    ["'1978", 1978],
    [68, 1968],
    ['', null],
    [null, null],
  ])('%j is %s', (value, year) => {
    expect(readBirthYear(value, THIS_YEAR)).toEqual({ year, fault: null });
  });

  test.each<[CellValue, string]>([
    ['31/02/19x5', 'unreadable'],
    ['không rõ', 'unreadable'],
    [true, 'unreadable'],
    ['5/12/05', 'two-digits'],
    ['1890', 'implausible'],
    [1929, 'implausible'],
    [2011, 'implausible'],
    [{ year: 2020, month: 1, day: 1 }, 'implausible'],
  ])('%j is %s', (value, fault) => {
    expect(readBirthYear(value, THIS_YEAR)).toEqual({ year: null, fault });
  });

  property.prop([fc.string()])('any text gives a plausible year or none', (text) => {
    const { year } = readBirthYear(text, THIS_YEAR);
    expect(year === null || (year >= 1930 && year <= THIS_YEAR - 16)).toBe(true);
  });
});

describe('telephone', () => {
  test.each<[CellValue, string]>([
    [918123456, '0918123456'],
    ['0918.123.456', '0918123456'],
    ['0918 123 456', '0918123456'],
    ['+84 918 123 456', '0918123456'],
    ['84918123456', '0918123456'],
    ['ĐT: 0918-123-456', '0918123456'],
    [2733872123, '02733872123'],
    ['(0273) 3.872.123', '02733872123'],
    ['0273/3872123', '02733872123'],
    ['01689123456', '0389123456'],
    [1689123456, '0389123456'],
    ['0123 456 7890', '0834567890'],
    ['073 3872123', '02733872123'],
    ['073.3872123 – CQ'.slice(0, 11), '02733872123'],
    ['0168 9123456; 01689123456', '0389123456'],
    ['3872123', '3872123'],
    ['0918123456; 0273 3872 123', '0918123456 / 02733872123'],
    ['0918123456\n0907111222', '0918123456 / 0907111222'],
    ['0918123456 - 0907111222', '0918123456 / 0907111222'],
    ['0918123456 0907111222', '0918123456 / 0907111222'],
    ['0918123456 (Zalo)', '0918123456'],
    ['DĐ: 0918123456', '0918123456'],
    ['CQ: 3872123; NR: 3873123', '3872123 / 3873123'],
    ["'0918123456", '0918123456'],
    [null, ''],
  ])('%j is %s', (value, phone) => {
    expect(readPhones(value)).toMatchObject({ phone, isReadable: true });
  });

  test.each(['không có', '0918', '09181234567890', '0918123456 / x'])(
    '%s is kept but told',
    (text) => {
      expect(readPhones(text)).toMatchObject({ phone: text, isReadable: false });
    },
  );
});

describe('name', () => {
  test.each([
    ['NGUYỄN THỊ ĐÀO', 'Nguyễn Thị Đào', ''],
    ['nguyễn văn an', 'Nguyễn Văn An', ''],
    ['Nguyễn  Văn\u00a0An\u200b ', 'Nguyễn Văn An', ''],
    ['Nguyễn Văn\nAn', 'Nguyễn Văn An', ''],
    ['Ông Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['Ông Thị Diễm My', 'Ông Thị Diễm My', ''],
    ['Bà Ông Thị Mai', 'Ông Thị Mai', ''],
    ['ThS. Lê Minh Hiếu', 'Lê Minh Hiếu', ''],
    ['TS.BS.CKII. Võ Văn Kiệt', 'Võ Văn Kiệt', ''],
    ['BS.CKII Trần Thị Bé (Út)', 'Trần Thị Bé', 'Út'],
    ['Hồ Thị Trang *', 'Hồ Thị Trang', '*'],
    ['Ông Thanh Tùng', 'Ông Thanh Tùng', ''],
    ['1. Nguyễn Văn Ất', 'Nguyễn Văn Ất', ''],
    ['Lê Thị Sáu - Phó GĐ', 'Lê Thị Sáu', 'Phó GĐ'],
    ['Lê Văn Bảy, CV', 'Lê Văn Bảy', 'CV'],
    ['Lê Văn Bảy, Trần Thị Tám', 'Lê Văn Bảy, Trần Thị Tám', ''],
    ['Tsàn A Sáng', 'Tsàn A Sáng', ''],
    ['H’Hen Niê', 'H’Hen Niê', ''],
  ])('%j is %s', (written, name, remark) => {
    expect(readPersonName(written)).toEqual({ name, remark });
  });
});
