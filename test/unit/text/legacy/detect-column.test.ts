import { describe, expect, test } from 'vitest';
import { decodeText, type TextEncoding } from '../../../../shared/text/legacy/decode-text.ts';
import {
  detectColumnEncoding,
  encodingOfFont,
} from '../../../../shared/text/legacy/detect-column.ts';
import { isSyllable } from '../../../../shared/text/legacy/syllable.ts';
import {
  encodeTcvn3,
  encodeVni,
  misread,
  misreadWindows1258,
} from '../../../helpers/encode-legacy.ts';
import { nameGenerator } from '../../../helpers/name-generator.ts';

const people = (count: number, seed = 3) => {
  const names = nameGenerator(seed);
  return Array.from({ length: count }, () => names.next().fullName);
};
const CORPUS = 10_000;
const TYPED: Readonly<Record<Exclude<TextEncoding, 'unicode'>, (text: string) => string>> = {
  tcvn3: encodeTcvn3,
  vni: encodeVni,
  'windows-1258': misreadWindows1258,
  'misread-utf8': (text) => misread(text, 'windows-1252'),
};

describe('a whole column', () => {
  test.each([
    ['tcvn3', 100_000],
    ['vni', 100_000],
    ['windows-1258', CORPUS],
    ['misread-utf8', CORPUS],
  ] as const)('in %s, %i names are recognised and come back without loss', (encoding, count) => {
    const names = people(count);
    const typed = names.map(TYPED[encoding]);
    const found = detectColumnEncoding(typed);
    expect(found).toMatchObject({ encoding, isMixed: false, disagreeing: [] });
    expect(found.confidence).toBeGreaterThan(0.99);
    expect(typed.findIndex((text, index) => decodeText(text, encoding) !== names[index])).toBe(-1);
  });

  test('a clean Unicode column is never touched, composed or not, in capitals or not', () => {
    for (const form of [
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('Đ', 'Ð'),
    ])
      expect(detectColumnEncoding(people(CORPUS).map(form))).toMatchObject({
        encoding: 'unicode',
        confidence: 1,
        isMixed: false,
        disagreeing: [],
      });
  });

  test.each([2, 3, 5, 8])('short columns of %i names, two hundred of each encoding', (count) => {
    for (let seed = 1; seed <= 200; seed++) {
      const names = people(count, seed);
      expect(detectColumnEncoding(names).encoding).toBe('unicode');
      for (const encoding of ['tcvn3', 'vni'] as const) {
        const typed = names.map(TYPED[encoding]);
        const { encoding: found } = detectColumnEncoding(typed);
        const isPlain = typed.every((text) => decodeText(text, encoding) === text);
        // Few words may read as well either way: then nothing is touched, and never the wrong one is taken.
        if (!isPlain) expect([encoding, 'unicode']).toContain(found);
      }
    }
  });

  test.each<[string[], TextEncoding]>([
    [['Dòng', 'Tó', 'Phông'], 'unicode'],
    [['Dòng', 'Tó', 'Phông', 'NghÜa', 'ThÞnh'], 'tcvn3'],
    [['Thò', 'Sôn'], 'unicode'],
    [['Thò', 'Sôn', 'Vaên', 'Huøng'], 'vni'],
    [['Phßng Tµi chÝnh - KÕ ho¹ch', 'V¨n phßng'], 'tcvn3'],
    [['Phoøng Taøi chính - Keá hoaïch', 'Vaên phoøng'], 'vni'],
    [['NGUYÔN V¡N HïNG', 'TRÇN THÞ NGHÜA'], 'tcvn3'],
    [['', 'Le Van An', '123'], 'unicode'],
    [["K'Brêm", "H'Nhuôi Niê", 'Y Bhiông Êban'], 'unicode'],
    [['Müller', 'Crème brûlée', 'São Paulo'], 'unicode'],
  ])('%j: %s', (texts, encoding) => {
    expect(detectColumnEncoding(texts).encoding).toBe(encoding);
  });
});

describe('a mixed column', () => {
  const names = people(100);

  test('is reported with both readings, not guessed', () => {
    const texts = names.map((name, index) => (index % 3 === 0 ? encodeTcvn3(name) : name));
    const found = detectColumnEncoding(texts);
    expect(found).toMatchObject({ encoding: 'unicode', likeliest: 'unicode', isMixed: true });
    const changed = texts.flatMap((text, index) => (text === names[index] ? [] : [index]));
    const reported = new Set(found.disagreeing.map(({ index }) => index));
    expect(changed.filter((index) => !reported.has(index))).toEqual([]);
    for (const { index, otherwise } of found.disagreeing) {
      if (changed.includes(index)) expect(otherwise?.text).toBe(names[index]);
    }
  });

  test('a few strangers do not stop a column, and are reported', () => {
    const texts = names.map((name, index) => (index === 40 ? name : encodeVni(name)));
    const found = detectColumnEncoding(texts);
    expect(found).toMatchObject({ encoding: 'vni', isMixed: false });
    expect(found.disagreeing).toMatchObject([
      { index: 40, otherwise: { encoding: 'unicode', text: names[40] } },
    ]);
    expect(found.confidence).toBeLessThan(1);
  });

  test('two encodings within one cell are reported', () => {
    const texts = [...names.slice(0, 60), 'Ñoã Công Hoan', 'Buøi Văn Truùc', 'Laâm Tröôøng Sôn'];
    const found = detectColumnEncoding(texts);
    expect(found).toMatchObject({ encoding: 'unicode', isMixed: false });
    expect(found.disagreeing.map(({ index }) => index)).toEqual([60, 61, 62]);
    expect(found.disagreeing[2]?.otherwise).toEqual({ encoding: 'vni', text: 'Lâm Trường Sơn' });
  });
});

describe('fonts', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnArialH', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', null],
    ['VNtimes new roman', null],
    [null, null],
  ])('%s: %s', (name, encoding) => {
    expect(encodingOfFont(name)).toBe(encoding);
  });

  test('decide what the letters leave open', () => {
    const texts = ['Dòng', 'Tó'];
    expect(detectColumnEncoding(texts).encoding).toBe('unicode');
    expect(detectColumnEncoding(texts, ['.VnTime', '.VnTime']).encoding).toBe('tcvn3');
  });
});

describe('syllables', () => {
  test.each(
    'Nguyễn Quỳnh Thuý Thúy Giếng Gì Quốc Khuya Nghiêng Ương Út Ý Ỷ Oanh Hoẵng Đặng Yến Nguyệt'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  test.each(['NguyÔn', 'Vaên', 'hàt', 'kỹng', 'Müller', 'ng', 'Brêm', 'đắk', 'ậở'])(
    '%s is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );
});
