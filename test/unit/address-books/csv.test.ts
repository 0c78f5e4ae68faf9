import { expect, test } from 'vitest';
import { csvOf } from '../../../electron/backend/address-books/csv.ts';

test('no cell begins as a formula or as a sign that hides one, wherever a spreadsheet would look', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
  const cells = [...starts.map((sign) => `${sign}a`), ...starts.map((sign) => `  ${sign}a`), 'a=b'];
  const text = [
    ...csvOf({
      title: '',
      columns: cells.map((_, index) => ({ header: `c${index}`, kind: 'text' as const })),
      entries: [{ cells }],
    } as never),
  ].join('');
  const [, ...rest] = text.split('\r\n');
  const line = rest.join('\r\n').replace(/\r\n$/, '');
  const found = line.slice(1, -1).split('","');
  expect(found).toEqual(cells.map((cell) => (cell === 'a=b' ? cell : `'${cell}`)));
});
