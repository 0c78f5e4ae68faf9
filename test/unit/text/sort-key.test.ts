import { describe, expect, test } from 'vitest';
import { splitFullName } from '../../../shared/text/name-parts.ts';
import { personSortKey, sortKey } from '../../../shared/text/sort-key.ts';
import { generateNames, seededNumbers } from '../../helpers/vietnamese-names.ts';

const collator = new Intl.Collator('vi');
const NAMES = generateNames(20_000);

const binary = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

function byParts(a: string, b: string): number {
  const [one, other] = [splitFullName(a)!, splitFullName(b)!];
  return (
    collator.compare(one.given, other.given) ||
    collator.compare(one.family.join(' '), other.family.join(' ')) ||
    collator.compare(one.middle.join(' '), other.middle.join(' '))
  );
}

/** Neighbours in the right order, which differ least, and pairs at random. */
function* pairs(compare: (a: string, b: string) => number): Generator<[string, string]> {
  const sorted = [...NAMES].sort(compare);
  for (let i = 1; i < sorted.length; i++) yield [sorted[i - 1]!, sorted[i]!];
  const next = seededNumbers(16);
  for (let i = 0; i < sorted.length; i++)
    yield [NAMES[next(NAMES.length)]!, NAMES[next(NAMES.length)]!];
}

function disagreements(compare: (a: string, b: string) => number, key: (name: string) => string) {
  const found: string[] = [];
  for (const [a, b] of pairs(compare)) {
    if (Math.sign(compare(a, b)) !== binary(key(a), key(b))) found.push(`${a} | ${b}`);
  }
  return found;
}

describe('sortKey', () => {
  test('orders 20,000 names as Intl.Collator does', () => {
    expect(disagreements(collator.compare, sortKey)).toEqual([]);
  });

  test.each([
    ['the alphabet', 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'],
    ['the tones', 'ma mà mả mã má mạ'],
    ['digits', 'mỹ 1 2 9'],
  ])('orders %s', (_what, line) => {
    const words = line.split(' ');
    const reference = [...words].sort(collator.compare);
    expect([...words].reverse().sort((a, b) => binary(sortKey(a), sortKey(b)))).toEqual(reference);
  });

  test('orders signs and numbers in the names of units as Intl.Collator does', () => {
    const names = [
      'Phòng Tài chính - Kế hoạch',
      'Phòng Tài chính',
      'Phòng Tài chính (cũ)',
      'Phòng Tài chính, Kế hoạch',
      'Phường 1',
      'Phường 10',
      'Phường 2',
      'Xã Tân Hòa',
      'Xã Tân Hoà',
      'Xã Tân Hoa',
      'xã Tân Hòa',
      'Ủy ban nhân dân',
      "K'Brêm",
      'K Brêm',
    ];
    const reference = [...names].sort(collator.compare);
    expect([...names].sort((a, b) => binary(sortKey(a), sortKey(b)))).toEqual(reference);
  });

  test('a tone far into a long text still counts', () => {
    const start = 'trung tam '.repeat(20);
    for (const [a, b] of [
      [`${start}ma`, `${start}má`],
      [`${start}má ma`, `${start}ma má`],
      [`${start}mà ${start}ma`, `${start}ma ${start}má`],
      [`${start}Ma`, `${start}ma`],
    ] as const) {
      expect(binary(sortKey(a), sortKey(b))).toBe(Math.sign(collator.compare(a, b)));
    }
  });

  test('is printable ASCII, and one for both compositions', () => {
    for (const name of NAMES.slice(0, 500)) {
      expect(sortKey(name)).toMatch(/^[\x21-\x7e]+$/);
      expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name));
    }
  });
});

describe('personSortKey', () => {
  test('orders 20,000 people by tên, họ, chữ lót as Intl.Collator does', () => {
    expect(disagreements(byParts, personSortKey)).toEqual([]);
  });

  test('puts a name of one word among the given names', () => {
    const names = ['Lê An', "K'Brêm", 'Trần Văn Đào', 'Bùi Thị Dung', 'Lê Văn An'];
    expect([...names].sort((a, b) => binary(personSortKey(a), personSortKey(b)))).toEqual([
      'Lê An',
      'Lê Văn An',
      'Bùi Thị Dung',
      'Trần Văn Đào',
      "K'Brêm",
    ]);
  });
});
