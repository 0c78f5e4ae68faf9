import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodeText, type TextEncoding } from '../../../../shared/text/legacy/decode-text.ts';
import {
  encodeTcvn3,
  encodeVni,
  misread,
  misreadWindows1258,
} from '../../../helpers/encode-legacy.ts';
import { generateNames } from '../../../helpers/vietnamese-names.ts';

describe('decodeText', () => {
  test.each<[TextEncoding, string, string]>([
    ['tcvn3', 'NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
    ['tcvn3', 'TrÇn ThÞ NghÜa', 'Trần Thị Nghĩa'],
    ['tcvn3', 'Ph¹m Anh Dòng', 'Phạm Anh Dũng'],
    ['tcvn3', '§ç TrÝ Dòng', 'Đỗ Trí Dũng'],
    ['tcvn3', 'Céng hßa x· héi', 'Cộng hòa xã hội'],
    ['tcvn3', 'Phßng Tµi chÝnh - KÕ ho¹ch', 'Phòng Tài chính - Kế hoạch'],
    ['tcvn3', 'Tr\u00ad¬ng S¬n', 'Trương Sơn'],
    ['tcvn3', 'NGUYÔN V¡N HïNG', 'NGUYỄN VĂN HÙNG'],
    ['tcvn3', 'Lª ThÞ ¸nh', 'Lê Thị Ánh'],
    ['tcvn3', 'ñy ban nh©n d©n huyÖn', 'ủy ban nhân dân huyện'],
    ['tcvn3', 'Vò Tó', 'Vũ Tú'],
    ['tcvn3', 'Le Van An', 'Le Van An'],
    ['vni', 'Nguyeãn Vaên Huøng', 'Nguyễn Văn Hùng'],
    ['vni', 'Traàn Thò Nghóa', 'Trần Thị Nghĩa'],
    ['vni', 'Ñoã Trí Duõng', 'Đỗ Trí Dũng'],
    ['vni', 'Tröông Sôn', 'Trương Sơn'],
    ['vni', 'Lyù Quyù', 'Lý Quý'],
    ['vni', 'NGUYEÃN VAÊN HUØNG', 'NGUYỄN VĂN HÙNG'],
    ['vni', 'NGUYEãN VAêN HUøNG', 'NGUYỄN VĂN HÙNG'],
    ['vni', 'Söûu Myõ Mî', 'Sửu Mỹ Mỵ'],
    ['misread-utf8', 'Nguyá»…n', 'Nguyễn'],
    ['misread-utf8', 'Ä\u0090Ä\u0083ng', 'Đăng'],
    ['misread-utf8', 'ThĂ´ng', 'Thông'],
    ['misread-utf8', 'Háş\u00adu', 'Hậu'],
    ['misread-utf8', 'Hùng', 'Hùng'],
    ['unicode', 'Nguyê\u0303n Thi\u0323 Bi\u0300nh', 'Nguyễn Thị Bình'],
    ['unicode', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ])('%s: %s', (encoding, text, expected) => {
    expect(decodeText(text, encoding)).toBe(expected);
  });

  const names = fc.integer({ min: 0, max: 3999 });
  const corpus = generateNames(4000, 7);
  propertyTest.prop([names])('what was typed in an old encoding comes back', (index) => {
    const name = corpus[index]!;
    const small = name.toLowerCase();
    expect(decodeText(encodeVni(name), 'vni')).toBe(name);
    expect(decodeText(encodeTcvn3(small), 'tcvn3')).toBe(small);
    expect(decodeText(misreadWindows1258(name), 'windows-1258')).toBe(name);
    for (const page of ['windows-1252', 'windows-1258'] as const)
      expect(decodeText(misread(name, page), 'misread-utf8')).toBe(name);
  });

  propertyTest.prop([fc.string()])('UTF-8 is mended only where it fits', (text) => {
    expect(decodeText(text.replaceAll(/[^ -~]/g, ''), 'misread-utf8')).toBe(
      text.replaceAll(/[^ -~]/g, ''),
    );
  });
});
