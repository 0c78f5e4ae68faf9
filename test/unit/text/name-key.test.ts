import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../shared/text/name-key.ts';

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

describe('nameKey', () => {
  test.each([
    ['Trần Văn Hoà', 'Trần Văn Hòa'],
    ['Nguyễn Thị THUÝ', 'nguyễn thị  Thúy'],
    ['Lê Khoẻ', 'Lê Khỏe'],
    ['Lê Quý', 'Lê Qúy'],
    ['Nguyê\u0303n An', 'Nguyễn An'],
    ['Ðặng An', 'Đặng An'],
  ])('%j and %j are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Lý An', 'Lí An'],
    ['Lê Quý', 'Lê Quí'],
    ['Lê Hoa', 'Lê Hòa'],
    ['Trần Thu An', 'Trần Thuận'],
    ['Đào An', 'Dào An'],
    ['Lê Hoàn', 'Lê Hòan'],
  ])('%j and %j are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test.each([
    ['Lê Hoàng Thuý Quỳnh', 'lê hoàng thúy quỳnh'],
    ['Nguyễn Quý', 'nguyễn quý'],
  ])('the key of %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  propertyTest.prop([
    fc.constantFrom('h', 'th', 'kh', 'l', 'ng', 'Tr', 'x', ''),
    fc.constantFrom('oa', 'oe', 'uy'),
    fc.constantFrom(...TONES),
  ])('does not depend on which vowel carries the tone', (onset, [first, second], tone) => {
    const old = `Lê ${onset}${first}${tone}${second} Ba`.normalize('NFC');
    const modern = `Lê ${onset}${first}${second}${tone} Ba`.normalize('NFC');
    expect(nameKey(old)).toBe(nameKey(modern));
    expect(nameKey(old)).toBe(nameKey(nameKey(old)));
  });
});
