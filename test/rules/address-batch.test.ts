import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { solveBatch } from '../../shared/rules/address-batch.ts';
import { personalCandidates } from '../../shared/rules/personal-address.ts';
import type { PersonNaming } from '../../shared/rules/personal-forms.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { proposeAddress } from '../../shared/rules/propose-address.ts';
import { ledgerOf } from '../helpers/ledger.ts';

const solve = (people: readonly PersonNaming[], held: readonly string[] = []) =>
  solveBatch(people, ledgerOf(held), QD_51_2016);
const localParts = (people: readonly PersonNaming[], held: readonly string[] = []) =>
  solve(people, held).map(({ localPart }) => localPart);

const hieu = (birthYear: number | null = null): PersonNaming => ({
  fullName: 'Lê Minh Hiếu',
  birthYear,
});

describe('solveBatch', () => {
  test('the five Lê Minh Hiếu of Điều 4', () => {
    const people = [hieu(), hieu(1980), hieu(), hieu(1977), hieu(1978)];
    expect(localParts(people)).toEqual([
      'leminhhieu',
      'lminhhieu',
      'lmhieu',
      'leminhhieu77',
      'leminhhieu78',
    ]);
  });

  test('cites the article of each', () => {
    expect(solve([hieu(), hieu()]).map(({ source }) => source)).toEqual([
      'Điều 4 khoản 2 điểm a',
      'Điều 4 khoản 2 điểm b',
    ]);
  });

  test('asks for the birth year when only that is left, and stops when nothing is', () => {
    const held = ['leminhhieu', 'lminhhieu', 'lmhieu', 'leminhhieu77'];
    expect(solve([hieu(), hieu(1977), hieu(1978)], held)).toEqual([
      { localPart: null, source: '', needsBirthYear: true },
      { localPart: null, source: '', needsBirthYear: false },
      {
        localPart: 'leminhhieu78',
        source: 'Điều 4 khoản 2 điểm b',
        needsBirthYear: false,
      },
    ]);
  });

  test('an address held under another name is held', () => {
    const people = [{ fullName: 'Lê Hoàng An' }, { fullName: 'Lê Hòa Ngân' }];
    expect(localParts(people)).toEqual(['lehoangan', 'lhoangan']);
    expect(localParts([hieu()], ['leminhhieu', 'lminhhieu'])).toEqual(['lmhieu']);
  });

  test('a person named like a district does not get its address', () => {
    expect(localParts([{ fullName: 'Châu Thành', birthYear: 1980 }])).toEqual(['cthanh']);
  });

  test('released and reserved addresses are not given', () => {
    for (const state of ['taken', 'reserved', 'resting'] as const) {
      const look = ledgerOf({ leminhhieu: { state } });
      expect(solveBatch([hieu()], look, QD_51_2016)[0]?.localPart).toBe('lminhhieu');
    }
  });

  test('a row without a name gets nothing and asks for nothing', () => {
    expect(solve([{ fullName: '-' }, hieu()])).toEqual([
      { localPart: null, source: '', needsBirthYear: false },
      {
        localPart: 'leminhhieu',
        source: 'Điều 4 khoản 2 điểm a',
        needsBirthYear: false,
      },
    ]);
  });

  const person: fc.Arbitrary<PersonNaming> = fc.record({
    fullName: fc
      .array(
        fc.constantFrom('Lê', 'Lý', 'Hoà', 'Hòa', 'Hoàng', 'An', 'Ngân', 'Châu', 'Thành', '-'),
        {
          maxLength: 4,
        },
      )
      .map((words) => words.join(' ')),
    birthYear: fc.option(fc.integer({ min: 1975, max: 1977 }), { nil: null }),
  });
  const ledger = fc.subarray(['lehoa', 'lhoa', 'lean', 'lan', 'lehoangan', 'lyan77', 'hoaan']);

  propertyTest.prop([fc.array(person, { maxLength: 40 }), ledger])(
    'gives what asking one by one gives, and no address twice',
    (people, held) => {
      const now = [...held];
      const oneByOne = people.map((one) => {
        const forms = personalCandidates(one, QD_51_2016);
        const { chosen } = proposeAddress(forms, ledgerOf(now), QD_51_2016);
        if (chosen !== null) now.push(chosen);
        return chosen;
      });
      const batch = localParts(people, held);
      expect(batch).toEqual(oneByOne);
      expect(new Set(now).size).toBe(now.length);
      expect(localParts(people, held)).toEqual(batch);
    },
  );

  propertyTest.prop([fc.array(person, { maxLength: 40 }), ledger, fc.integer({ min: 1, max: 12 })])(
    'gives the same addresses whatever the size of the batches',
    (people, held, size) => {
      const now = [...held];
      const inBatches: (string | null)[] = [];
      for (let at = 0; at < people.length; at += size) {
        const given = localParts(people.slice(at, at + size), now);
        inBatches.push(...given);
        now.push(...given.filter((localPart) => localPart !== null));
      }
      expect(inBatches).toEqual(localParts(people, held));
    },
  );
});
