import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cleanText, toTitleCase } from '../../../shared/text/normalise.ts';

describe('cleanText', () => {
  test.each([
    ['  Lê\u00a0Minh \n Hiếu\t', 'Lê Minh Hiếu'],
    ['Lê\r\nMinh', 'Lê Minh'],
    ['L\u00adê\u200b Minh\u0000\ufeff', 'Lê Minh'],
    ['Nguyê\u0303n Thi\u0323', 'Nguyễn Thị'],
    ['e\u200b\u0301', 'é'],
    ['Ðặng Ɖức ðào', 'Đặng Đức đào'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
    [' ', ''],
  ])('cleans %j to %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  propertyTest.prop([fc.string({ unit: 'binary' })])('is idempotent and leaves NFC', (text) => {
    const clean = cleanText(text);
    expect(cleanText(clean)).toBe(clean);
    expect(clean.normalize('NFC')).toBe(clean);
    expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]|^\s|\s$|\s{2}/u);
  });
});

describe('toTitleCase', () => {
  test.each([
    ['NGUYỄN THỊ ĐÀO', 'Nguyễn Thị Đào'],
    ['nguyễn văn út', 'Nguyễn Văn Út'],
    ["K'BRÊM", "K'Brêm"],
    ['H’HEN NIÊ', 'H’Hen Niê'],
    ['Y-NHỚ', 'Y-Nhớ'],
    ["K'Brêm", "K'Brêm"],
    ['Nguyễn Thị THƠ', 'Nguyễn Thị THƠ'],
    ['', ''],
  ])('writes %j as %j', (name, title) => {
    expect(toTitleCase(name)).toBe(title);
  });
});
