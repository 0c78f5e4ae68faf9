import { describe, expect, test } from 'vitest';
import { splitFullName } from '../../../shared/text/name-parts.ts';

const split = (...input: Parameters<typeof splitFullName>) => {
  const parts = splitFullName(...input);
  return parts && [parts.family.join(' '), parts.middle.join(' '), parts.given];
};

describe('splitFullName', () => {
  test.each([
    ['Lê Minh Hiếu', ['Lê', 'Minh', 'Hiếu']],
    ['Lê Hiếu', ['Lê', '', 'Hiếu']],
    ['Nguyễn Thị Ngọc Bích Phượng', ['Nguyễn', 'Thị Ngọc Bích', 'Phượng']],
    ["K'Brêm", ['', '', "K'Brêm"]],
    ['Lê - Minh  Hiếu', ['Lê', 'Minh', 'Hiếu']],
    ['Tôn Nữ Thị Mai', ['Tôn', 'Nữ Thị', 'Mai']],
  ])('%j', (name, parts) => {
    expect(split(name)).toEqual(parts);
  });

  test.each(['', '  ', '---', '123'])('%j holds no name', (name) => {
    expect(split(name)).toBeNull();
  });

  test('a stated surname is taken as one, in whatever spelling', () => {
    expect(split('TÔN NỮ THỊ MAI', { surname: 'Tôn Nữ' })).toEqual(['TÔN NỮ', 'THỊ', 'MAI']);
    expect(split('Lê Hoà Bình An', { surname: 'lê hòa' })).toEqual(['Lê Hoà', 'Bình', 'An']);
  });

  test('a stated surname that the name does not begin with is ignored', () => {
    expect(split('Lê Minh Hiếu', { surname: 'Trần' })).toEqual(['Lê', 'Minh', 'Hiếu']);
  });

  test('the longest known surname wins, and never swallows the given name', () => {
    const compoundSurnames = ['Công Tằng', 'Công Tằng Tôn Nữ'];
    expect(split('Công Tằng Tôn Nữ Mai', { compoundSurnames })).toEqual([
      'Công Tằng Tôn Nữ',
      '',
      'Mai',
    ]);
    expect(split('Công Tằng Tôn Nữ', { compoundSurnames })).toEqual(['Công Tằng Tôn', '', 'Nữ']);
    expect(split('Công Tằngô Mai', { compoundSurnames })).toEqual(['Công', 'Tằngô', 'Mai']);
  });
});
