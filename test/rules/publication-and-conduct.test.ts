import { describe, expect, test } from 'vitest';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { judgePublication, toPublicEntry } from '../../shared/rules/publication.ts';
import { allows, formatSource } from '../../shared/rules/rule.ts';

describe('Điều 15 khoản 3: what may be published', () => {
  const head = {
    kind: 'personal',
    status: 'in-use',
    isPublished: true,
    position: 'Giám đốc',
  } as const;
  test.each([
    ['a head named by the unit', head, true, ''],
    ['somebody not named', { ...head, isPublished: false }, false, 'publication.named'],
    ['locked', { ...head, status: 'locked' as const }, false, 'publication.alive'],
    ['without a position', { ...head, position: ' ' }, true, 'publication.position'],
    ['an agency mailbox', { ...head, kind: 'agency' as const, position: '' }, true, ''],
  ])('%s', (_what, facts, may, faults) => {
    const verdicts = judgePublication(facts, QD_51_2016);
    expect(allows(verdicts)).toBe(may);
    expect(
      verdicts
        .filter(({ ok }) => !ok)
        .map(({ rule }) => rule)
        .join(' '),
    ).toBe(faults);
    for (const { source } of verdicts) expect(source).toBe('Điều 15 khoản 3');
  });

  test('five fields, and nothing else', () => {
    const entry = {
      fullName: 'Lê Minh Hiếu',
      position: 'Giám đốc',
      unit: 'Sở Thông tin và Truyền thông',
      phone: '0273.3873.999',
      address: 'leminhhieu@tiengiang.gov.vn',
      birthYear: 1977,
      note: 'nội bộ',
    };
    const { birthYear: _year, note: _note, ...allowed } = entry;
    expect(toPublicEntry(entry, QD_51_2016)).toEqual(allowed);
  });
});

describe('Điều 11, Điều 18', () => {
  const { prohibitedActs, rewardGrounds, violationSource } = QD_51_2016.conduct;

  test('six prohibited acts, clause by clause, and two grounds of reward', () => {
    expect(prohibitedActs.map(({ source }) => formatSource(source))).toEqual(
      [1, 2, 3, 4, 5, 6].map((clause) => `Điều 11 khoản ${clause}`),
    );
    expect(rewardGrounds.map(({ source }) => formatSource(source))).toEqual([
      'Điều 18 khoản 1',
      'Điều 18 khoản 1',
    ]);
    expect(formatSource(violationSource)).toBe('Điều 18 khoản 2');
  });

  test('codes are unique', () => {
    const codes = [...prohibitedActs, ...rewardGrounds].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
