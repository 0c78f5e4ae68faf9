import { expect, test } from 'vitest';
import {
  formatDay,
  formatInstant,
  formatNumber,
  formatSize,
} from '../../../renderer/i18n/format.ts';
import { describeProgress } from '../../../renderer/i18n/progress.ts';
import { rowsAsHtml, rowsAsText } from '../../../renderer/ui/copied-rows.ts';

test('numbers as Vietnamese offices write them', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5');
  expect(formatNumber(1_000_000)).toBe('1.000.000');
  expect(formatNumber(0)).toBe('0');
});

test('days and instants in Vietnamese order and time', () => {
  expect(formatDay('2016-11-11')).toBe('11/11/2016');
  expect(formatInstant('2026-12-31T17:05:00.000Z')).toBe('01/01/2027 00:05');
});

test('file sizes', () => {
  expect(formatSize(512)).toBe('512 byte');
  expect(formatSize(1536)).toBe('1,5 KB');
  expect(formatSize(25 * 1024 * 1024)).toBe('25 MB');
});

test('progress says the work, the phase and the count', () => {
  expect(describeProgress('Xuất Excel', null)).toBe('Xuất Excel: đang bắt đầu…');
  expect(describeProgress('Xuất Excel', { phase: 'write', done: 1000, total: 5000 })).toBe(
    'Xuất Excel: đang ghi 1.000 / 5.000',
  );
  expect(describeProgress('Đọc tệp', { phase: 'read', done: 3, total: null })).toBe(
    'Đọc tệp: đang đọc 3',
  );
});

test('copied rows are tab-separated and never formulas', () => {
  expect(
    rowsAsText([
      ['Lê Hiếu', '0912'],
      ['=1+1', 'a\tb'],
    ]),
  ).toBe("Lê Hiếu\t0912\r\n'=1+1\ta b");
  expect(rowsAsHtml([['<b>&"']])).toContain('&lt;b&gt;&amp;&quot;');
});
