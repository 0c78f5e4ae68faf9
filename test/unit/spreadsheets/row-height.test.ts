import { expect, test } from 'vitest';
import { wrappedRowHeight } from '../../../electron/backend/spreadsheets/row-height.ts';

const height = (text: string, width: number) => wrappedRowHeight([1, text], [5, width]);

test('a row of short texts has no height of its own', () => {
  expect(height('Văn phòng Sở', 24)).toBeNull();
  expect(wrappedRowHeight([null, 1990], [1, 1])).toBeNull();
});

test('a row is as high as its longest text needs, breaking at spaces', () => {
  expect(height('Trung tâm Công nghệ thông tin và Truyền thông', 24)).toBe(2 * 15.75);
  expect(height('Trung tâm Công nghệ thông tin và Truyền thông', 12)).toBe(4 * 15.75);
  expect(height('một\nhai\nba', 24)).toBe(3 * 15.75);
});

test('a word longer than its column breaks where it must', () => {
  expect(height('nguyenthihuynhnhuphuong@tiengiang.gov.vn', 20)).toBe(2 * 15.75);
});
