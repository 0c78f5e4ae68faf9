import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { findStrangePart } from '../../../shared/text/name-letters.ts';

describe('findStrangePart', () => {
  test.each([
    'Lê Minh Hiếu',
    'ĐẶNG THỊ ĐÀO',
    'Nguye\u0302\u0303n Thi\u0323 Loa\u0300n',
    "K'Brêm",
    'H’Hen Niê',
    'Y-Nhớ Êban',
    'Thạch Thị Sa Rây',
    'Nguyễn Khoa Xoạn Quỳnh Thuở',
  ])('%j is a name', (name) => {
    expect(findStrangePart(name)).toBeNull();
  });

  test.each([
    ['Nguy?n V?n Th??ng', '?'],
    ['\ufffdinh Văn B', '\ufffd'],
    ['NguyÔn V¨n Hïng', '¨'],
    ['Nguyeãn Vaên An', 'eã'],
    ['Traàn Vaên Taâm', 'aà'],
    ['Nguyễn Văn Tèo/Tí', '/'],
    ['Phạm V. Tèo', '.'],
    ['#Ref!', '#'],
    ['Nguyễn Văn 12', '12'],
    ['Nguyễn Vаn An', 'а'],
    ['Trần Thị B\u0301ình', '\u0301'],
    ['Lê An - Lê Bình', '-'],
  ])('%j holds %j', (name, strange) => {
    expect(findStrangePart(name)).toBe(strange);
  });

  propertyTest.prop([fc.string({ unit: 'grapheme' })])(
    'what it finds stands in the text, and a clean name has letters and joining signs only',
    (text) => {
      const found = findStrangePart(text);
      if (found === null) expect(text.normalize('NFC')).toMatch(/^[\p{L} '’ʼ-]*$/u);
      else expect(text.normalize('NFC')).toContain(found);
    },
  );

  propertyTest.prop([fc.constantFrom(...'0123456789?,./:#+*=@»…¨\ufffd'), fc.nat(12)])(
    'one wrong sign anywhere is found',
    (sign, place) => {
      const name = 'Lê Minh Hiếu';
      expect(findStrangePart(name.slice(0, place) + sign + name.slice(place))).toBe(sign);
    },
  );
});
