import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { PASSWORD_DEFAULTS } from '../../shared/domain/settings/password.ts';
import { judgePassword } from '../../shared/rules/password.ts';
import { generatePassword } from '../../shared/rules/password-generator.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { seededNumbers } from '../helpers/vietnamese-names.ts';

const ON = '2026-11-16';
const judge = (password: string, choices = PASSWORD_DEFAULTS, avoid: string[] = []) =>
  judgePassword({ password, avoid }, QD_51_2016, choices, ON);
const faultsOf = (password: string, choices = PASSWORD_DEFAULTS, avoid: string[] = []) =>
  judge(password, choices, avoid)
    .verdicts.filter(({ ok }) => !ok)
    .map(({ rule }) => rule.replace('password.', ''))
    .join(' ');

describe('Điều 8 khoản 1', () => {
  test.each<[string, string, boolean]>([
    ['MatKhaus$789', '', true],
    ['MatKhau@1', '', true],
    ['Abcde1@x', '', true],
    ['Abcd1@x', 'length', false],
    ['matkhau@123', 'upper', false],
    ['MATKHAU@123', 'lower', false],
    ['MatKhau@abc', 'digit', false],
    ['MatKhau123', 'sign', false],
    ['MatKhau-123', 'sign other-signs', false],
    ['MatKhau@1-2', 'other-signs', true],
    ['Mat Khau@12', 'other-signs', true],
    ['MậtKhẩu@12', 'other-signs', true],
    ['', 'length upper lower digit sign', false],
  ])('%j: %s', (password, faults, ok) => {
    expect(faultsOf(password)).toBe(faults);
    expect(judge(password).ok).toBe(ok);
  });

  test.each(['!', '@', '#', '%', '&', '*'])('the listed sign %s is enough', (sign) => {
    expect(faultsOf(`Matkhau1${sign}`)).toBe('');
  });

  test('a sign outside the list is refused where the office has chosen so', () => {
    const choices = { ...PASSWORD_DEFAULTS, refusesOtherSigns: true };
    expect(judge('MatKhau@1-2', choices).ok).toBe(false);
    expect(judge('MatKhaus$789', choices).ok).toBe(true);
  });

  test('warns of a name, a unit or a year inside', () => {
    expect(faultsOf('Hieu1977@Lm', PASSWORD_DEFAULTS, ['Hiếu'])).toBe('guessable');
    expect(faultsOf('Lm1977@xyzA', PASSWORD_DEFAULTS, ['1977'])).toBe('guessable');
    expect(faultsOf('Lm1978@xyzA', PASSWORD_DEFAULTS, ['1977', 'An'])).toBe('');
  });

  test('every verdict has a sentence and a source', () => {
    for (const { rule, message, source } of judge('MatKhau-1').verdicts) {
      expect(message).toMatch(/[.:].*$|\.$/);
      const isOutside = ['password.other-signs', 'password.guessable'].includes(rule);
      expect(source).toMatch(isOutside ? /^Ngoài Quy chế: / : /^Điều 8 khoản 1$/);
    }
  });
});

describe('the generator', () => {
  const make = (seed: number, length = 12, avoid: string[] = []) =>
    generatePassword(seededNumbers(seed), QD_51_2016, length, avoid);

  propertyTest.prop([fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 8, max: 32 })])(
    'makes passwords that pass without a remark, of unambiguous listed signs',
    (seed, length) => {
      const password = make(seed, length);
      expect(password).toHaveLength(length);
      expect(password).toMatch(/^[A-HJ-NP-Za-hjkmnp-z2-9!@#%&*]+$/);
      expect(faultsOf(password)).toBe('');
    },
  );

  test('never makes one that is too short', () => {
    expect(make(1, 3)).toHaveLength(8);
  });

  test('has no part of the name, the unit or the year inside', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const without = make(seed, 8);
      const part = without.slice(2, 5);
      const again = make(seed, 8, [part]);
      if (/^[a-z0-9]{3}$/i.test(part))
        expect(again.toLowerCase()).not.toContain(part.toLowerCase());
    }
  });

  test('every sign comes up, in every place, about as often as the others', () => {
    const counts = new Map<string, number>();
    const first = new Map<string, number>();
    for (let seed = 1; seed <= 4000; seed++) {
      const password = make(seed * 7919, 12);
      for (const sign of password) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      first.set(password[0]!, (first.get(password[0]!) ?? 0) + 1);
    }
    expect(counts.size).toBe(24 + 23 + 8 + 6);
    expect(first.size).toBe(counts.size);
  });
});
