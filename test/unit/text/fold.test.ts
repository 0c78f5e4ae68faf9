import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { foldForSearch, foldToToken } from '../../../shared/text/fold.ts';

const ALL_LETTERS =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

describe('foldToToken', () => {
  test.each([
    ['Lê Minh Hiếu', 'leminhhieu'],
    ['ĐẶNG THỊ ĐÀO', 'dangthidao'],
    ['Ðặng ð Ɖ ɖ', 'dangddd'],
    ["K'Brêm", 'kbrem'],
    ['Y-Nhớ', 'ynho'],
    ['Nguyê\u0303n Thi\u0323', 'nguyenthi'],
    ['N\u200bguyễn\ufeff\u00ad', 'nguyen'],
    ['Phường 10', 'phuong10'],
    ['王', ''],
    ['', ''],
  ])('folds %j to %j', (text, token) => {
    expect(foldToToken(text)).toBe(token);
  });

  test('every Vietnamese letter, composed or not, small or capital, gives its base letter', () => {
    const counts = 'a18 b1 c1 d2 e12 g1 h1 i6 k1 l1 m1 n1 o18 p1 q1 r1 s1 t1 u12 v1 x1 y6';
    const bases = counts
      .split(' ')
      .map((count) => count.charAt(0).repeat(Number(count.slice(1))))
      .join('');
    for (const form of ['NFC', 'NFD'] as const) {
      expect(foldToToken(ALL_LETTERS.normalize(form))).toBe(bases);
      expect(foldToToken(ALL_LETTERS.toUpperCase().normalize(form))).toBe(bases);
    }
  });

  propertyTest.prop([fc.string({ unit: 'binary' })])('gives only a-z and 0-9', (text) => {
    expect(foldToToken(text)).toMatch(/^[a-z0-9]*$/);
  });

  propertyTest.prop([fc.string({ unit: fc.constantFrom(...ALL_LETTERS, ...' -.9đĐ\u0301') })])(
    'is idempotent and does not depend on composition',
    (text) => {
      const token = foldToToken(text);
      expect(foldToToken(token)).toBe(token);
      expect(foldToToken(text.normalize('NFD'))).toBe(token);
      expect(foldToToken(text.normalize('NFC'))).toBe(token);
    },
  );
});

describe('foldForSearch', () => {
  test.each([
    ['Đặng Thị', 'dang thi'],
    ['  Ủy  ban\tnhân dân ', 'uy ban nhan dan'],
    ['tanphuoc.myphuoc@tiengiang.gov.vn', 'tanphuoc myphuoc tiengiang gov vn'],
    ['Tài chính - Kế_hoạch', 'tai chinh ke hoach'],
    ['“Phường 1” – 0273.3872123', 'phuong 1 0273 3872123'],
    ["K'Brêm", 'k brem'],
    ['王 An 😀', '王 an'],
    [' . ', ''],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('folds long texts as it folds short ones', () => {
    const text = 'Đặng Thị Đào, '.repeat(200);
    expect(foldForSearch(text)).toBe('dang thi dao '.repeat(200).trim());
  });

  propertyTest.prop([fc.string({ unit: 'binary' })])(
    'gives words separated by single spaces, and the same when folded again',
    (text) => {
      const folded = foldForSearch(text);
      expect(folded).not.toMatch(/^ | $| {2}/);
      expect(foldForSearch(folded)).toBe(folded);
    },
  );

  propertyTest.prop([fc.string({ unit: fc.constantFrom(...ALL_LETTERS, ...' .-9') })])(
    'agrees with the token when there are no spaces',
    (text) => {
      expect(foldForSearch(text).replaceAll(' ', '')).toBe(foldToToken(text));
    },
  );
});
