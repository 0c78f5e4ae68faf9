import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ListRow } from '../../../electron/backend/lists/list-row.ts';
import { readList } from '../../../electron/backend/lists/read-list.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';

function listIn(path: string): ListRow[] {
  const bytes = readFileSync(new URL(`../../../${path}`, import.meta.url));
  const [sheet] = readWorkbook(bytes, path).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return readList(sheet, { fileName: path, currentYear: 2026 });
}

const soTttt = listIn('resources/samples/Danh-sach-So-TTTT.xlsx');
const choGao = listIn('resources/samples/Danh-sach-huyen-Cho-Gao.xls');
const caiLay = listIn('resources/samples/Danh-sach-thi-xa-Cai-Lay.csv');

test('every person of the three lists is read, nobody else and without a remark', () => {
  expect([soTttt, choGao, caiLay].map((rows) => rows.length)).toEqual([25, 18, 15]);
  for (const row of [...soTttt, ...choGao, ...caiLay]) {
    expect(row).toMatchObject({
      issues: [],
      birthYear: expect.any(Number),
      unit: expect.stringMatching(/./),
    });
    expect(row.phone).toMatch(/^0\d{9,10}( \/ 0\d{9,10})?$/);
  }
});

test('the five Lê Minh Hiếu stand in the order of Điều 4', () => {
  const hieu = soTttt.filter(({ fullName }) => fullName === 'Lê Minh Hiếu');
  expect(hieu.map(({ birthYear }) => birthYear)).toEqual([1971, 1984, 1990, 1977, 1978]);
});

test('units come from group rows, merged blocks and cells', () => {
  expect(new Set(soTttt.map(({ unit }) => unit)).size).toBe(7);
  expect(new Set(choGao.map(({ unit }) => unit)).size).toBe(6);
  expect(choGao[3]).toMatchObject({
    fullName: 'Đặng Thị Tuyết Mai',
    unit: 'Văn phòng HĐND và UBND huyện',
  });
  expect(caiLay[8]).toMatchObject({
    fullName: 'Võ Thị Sáu',
    birthYear: 1979,
    unit: 'Phòng Quản lý đô thị',
  });
});

test.each(['xlsx', 'xls', 'csv'])(
  'saved again by LibreOffice as .%s it is the same list',
  (extension) => {
    expect(listIn(`test/fixtures/lists/luu-lai-bang-libreoffice.${extension}`)).toEqual(
      soTttt.map((row) => ({ ...row })),
    );
  },
);
