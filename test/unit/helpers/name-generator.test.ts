import { expect, test } from 'vitest';
import { nameGenerator } from '../../helpers/name-generator.ts';

const people = (seed: number, count: number) => {
  const names = nameGenerator(seed);
  return Array.from({ length: count }, () => names.next());
};

test('the same seed gives the same people, another seed others', () => {
  expect(people(7, 50)).toEqual(people(7, 50));
  expect(people(7, 50)).not.toEqual(people(8, 50));
});

test('surnames, lengths and repetitions are those of real lists', () => {
  const list = people(2016, 20_000).map(({ fullName }) => fullName);
  const share = (matches: (name: string) => boolean) => list.filter(matches).length / list.length;
  expect(share((name) => name.startsWith('Nguyễn '))).toBeCloseTo(0.34, 1);
  expect(share((name) => name.split(' ').length === 3)).toBeCloseTo(0.827, 1);
  expect(new Set(list).size).toBeLessThan(list.length * 0.95);
  expect(list.every((name) => name === name.normalize('NFC'))).toBe(true);
});
