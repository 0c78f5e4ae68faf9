import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { outsideSuggestions } from '../../shared/rules/outside-suggestions.ts';
import { type PersonNaming, personalCandidates } from '../../shared/rules/personal-address.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';

const localParts = (person: PersonNaming) =>
  personalCandidates(person, QD_51_2016).map(({ localPart }) => localPart || '–');
const outside = (person: PersonNaming) =>
  outsideSuggestions(person, QD_51_2016).map(({ localPart }) => localPart);

describe('Điều 4 khoản 2', () => {
  test.each<[string, PersonNaming, string]>([
    [
      'the example of the regulation',
      { fullName: 'Lê Minh Hiếu', birthYear: 1977 },
      'leminhhieu lminhhieu lmhieu leminhhieu77',
    ],
    [
      'two syllables: the second and third are one',
      { fullName: 'Lê Hiếu', birthYear: 1980 },
      'lehieu lhieu lehieu80',
    ],
    [
      'several middle syllables: a letter each',
      { fullName: 'Nguyễn Thị Ngọc Bích Phượng', birthYear: 1991 },
      'nguyenthingocbichphuong nthingocbichphuong ntnbphuong nguyenthingocbichphuong91',
    ],
    [
      'one word: full name and birth year only',
      { fullName: "K'Brêm", birthYear: 1985 },
      'kbrem kbrem85',
    ],
    ['no birth year', { fullName: 'Lê Minh Hiếu' }, 'leminhhieu lminhhieu lmhieu –'],
    [
      'a birth year from 2000 on',
      { fullName: 'Lê Minh Hiếu', birthYear: 2003 },
      'leminhhieu lminhhieu lmhieu leminhhieu03',
    ],
    [
      'a compound surname, read as one syllable',
      { fullName: 'Tôn Nữ Thị Mai', birthYear: 1970 },
      'tonnuthimai tnuthimai tntmai tonnuthimai70',
    ],
    [
      'a compound surname that is stated',
      { fullName: 'Tôn Nữ Thị Mai', birthYear: 1970, surname: 'Tôn Nữ' },
      'tonnuthimai tnthimai tntmai tonnuthimai70',
    ],
    [
      'Đ and its look-alikes',
      { fullName: 'Ðặng ĐỨC Đạt', birthYear: 1970 },
      'dangducdat dducdat dddat dangducdat70',
    ],
    [
      'untidy text',
      { fullName: ' Lê\u00a0Minh\n Hiê\u0301u\u200b ', birthYear: 1977 },
      'leminhhieu lminhhieu lmhieu leminhhieu77',
    ],
    [
      'an initial that is a digraph counts as one letter',
      { fullName: 'Thạch Thị Phượng', birthYear: 1970 },
      'thachthiphuong tthiphuong ttphuong thachthiphuong70',
    ],
  ])('%s', (_what, person, expected) => {
    expect(localParts(person).join(' ')).toBe(expected);
  });

  test.each(['', '   ', '---', '123', '王'])('%j gives no address', (fullName) => {
    expect(localParts({ fullName, birthYear: 1980 })).toEqual([]);
    expect(outside({ fullName, birthYear: 1980 })).toEqual([]);
  });

  test('cites point a for the full name and point b for the others', () => {
    const sources = personalCandidates({ fullName: 'Lê Minh Hiếu' }, QD_51_2016).map(
      ({ source }) => source,
    );
    const pointB = 'Điều 4 khoản 2 điểm b';
    expect(sources).toEqual(['Điều 4 khoản 2 điểm a', pointB, pointB, pointB]);
  });

  test('says that a birth year is needed, and never invents one', () => {
    const last = personalCandidates({ fullName: 'Lê Minh Hiếu', birthYear: null }, QD_51_2016).at(
      -1,
    );
    expect(last).toMatchObject({ localPart: '', note: expect.stringContaining('Cần năm sinh') });
  });

  test('says how a compound surname was read, until it is stated', () => {
    const noteOf = (person: PersonNaming) => personalCandidates(person, QD_51_2016)[1]?.note;
    expect(noteOf({ fullName: 'Tôn Nữ Thị Mai' })).toContain('“Tôn Nữ”');
    expect(noteOf({ fullName: 'Tôn Nữ Thị Mai', surname: 'Tôn Nữ' })).not.toContain('họ kép');
    expect(noteOf({ fullName: 'Lê Minh Hiếu' })).not.toContain('họ kép');
  });

  test('joins known compound surnames when the profile says so', () => {
    const profile = {
      ...QD_51_2016,
      personal: { ...QD_51_2016.personal, joinsCompoundSurnames: true },
    };
    const forms = personalCandidates({ fullName: 'Tôn Nữ Thị Mai' }, profile);
    expect(forms[1]?.localPart).toBe('tnthimai');
  });

  test('an address longer than mail allows is unavailable, and the note says why', () => {
    const [first] = personalCandidates(
      { fullName: `Nguyễn ${'Nghiêng '.repeat(12)}An` },
      QD_51_2016,
    );
    expect(first).toMatchObject({ localPart: '', note: expect.stringContaining('64') });
  });

  test('different names may give one address', () => {
    const first = (fullName: string) => localParts({ fullName })[0];
    expect(first('Lê Hoàng An')).toBe(first('Lê Hòa Ngân'));
    expect(first('Trần Thu An')).toBe(first('Trần Thuận'));
  });

  const syllable = fc.constantFrom(
    'Lê',
    'Đặng',
    'Thị',
    "K'Brêm",
    'Y-Nhớ',
    'Ê',
    'hòa',
    'ĐỨC',
    '王',
    '-',
    '7',
  );
  propertyTest.prop([
    fc.array(syllable, { maxLength: 8 }).map((words) => words.join(' ')),
    fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }),
  ])('gives distinct addresses of a-z and 0-9 only', (fullName, birthYear) => {
    const found = localParts({ fullName, birthYear }).filter((localPart) => localPart !== '–');
    expect(new Set(found).size).toBe(found.length);
    for (const localPart of found) expect(localPart).toMatch(/^[a-z0-9]{1,64}$/);
  });
});

describe('outside the regulation', () => {
  test.each<[string, PersonNaming, string]>([
    [
      'three syllables',
      { fullName: 'Lê Minh Hiếu', birthYear: 1977 },
      'lminhhieu77 lmhieu77 leminhhieu1977',
    ],
    ['two syllables', { fullName: 'Lê Hiếu', birthYear: 1980 }, 'lhieu80 lehieu1980'],
    ['one word', { fullName: "K'Brêm", birthYear: 1985 }, 'kbrem1985'],
    ['no birth year: it is to be asked for first', { fullName: 'Lê Minh Hiếu' }, ''],
  ])('%s', (_what, person, expected) => {
    expect(outside(person).join(' ')).toBe(expected);
  });

  test('every suggestion says so, and none has a dot', () => {
    for (const form of outsideSuggestions(
      { fullName: 'Lê Minh Hiếu', birthYear: 1977 },
      QD_51_2016,
    )) {
      expect(form.source).toMatch(/^Ngoài Quy chế/);
      expect(form.localPart).not.toContain('.');
    }
  });
});
