import { expect, test } from 'vitest';
import { expandUnitName, unitNameKey } from '../../../shared/text/unit-name.ts';

test.each([
  ['UBND TX. Cai Lậy', 'Ủy ban nhân dân thị xã Cai Lậy'],
  ['Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ['SỞ THÔNG TIN & TRUYỀN THÔNG', 'Sở Thông tin và Truyền thông tỉnh Tiền Giang'],
  ['TP Mỹ Tho', 'Ủy ban nhân dân thành phố Mỹ Tho'],
  ['Ủy ban nhân dân tỉnh Tiền Giang', 'UBND tỉnh'],
])('%j and %j are one unit', (short, full) => {
  expect(unitNameKey(short)).toBe(unitNameKey(full));
});

test.each([
  ['huyện Cai Lậy', 'thị xã Cai Lậy'],
  ['Xã Mỹ Phước', 'Thị trấn Mỹ Phước'],
  ['Sở Nội vụ', 'Sở Ngoại vụ'],
  ['Thanh tra', 'Thanh tra tỉnh'],
])('%j and %j are two units', (one, other) => {
  expect(unitNameKey(one)).not.toBe(unitNameKey(other));
});

test('only what stands alone is written out', () => {
  expect(expandUnitName('Phòng TPTX')).toBe('Phòng TPTX');
  expect(expandUnitName('ubnd  huyện Chợ Gạo')).toBe('Ủy ban nhân dân huyện Chợ Gạo');
});
