import { describe, expect, test } from 'vitest';
import { NAMING_DEFAULTS, type NamingSettings } from '../../shared/domain/settings/naming.ts';
import { solveBatch } from '../../shared/rules/address-batch.ts';
import { agencyCandidates } from '../../shared/rules/agency-address.ts';
import { parseReservations, withNamingChoices } from '../../shared/rules/office-choices.ts';
import { personalCandidates } from '../../shared/rules/personal-address.ts';
import { findReservation } from '../../shared/rules/profile.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';

const chosen = (change: Partial<NamingSettings>) =>
  withNamingChoices(QD_51_2016, { ...NAMING_DEFAULTS, ...change });
const thirdOf = (fullName: string, change: Partial<NamingSettings>) =>
  personalCandidates({ fullName }, chosen(change)).map(({ localPart }) => localPart)[2];

describe('what an office chooses about addresses', () => {
  test('the defaults are those of the profile', () => {
    const { reservations, ...rest } = chosen({});
    const { reservations: own, ...profile } = QD_51_2016;
    expect(rest).toEqual(profile);
    expect(reservations).toEqual(own);
  });

  test.each<[string, Partial<NamingSettings>, string]>([
    ['Nguyễn Thị Ngọc Bích Phượng', {}, 'ntnbphuong'],
    ['Nguyễn Thị Ngọc Bích Phượng', { abbreviatesEveryMiddle: false }, 'ntphuong'],
    ['Lê Minh Hiếu', { abbreviatesEveryMiddle: false }, 'lmhieu'],
  ])('%s, %j: %s', (fullName, change, expected) => {
    expect(thirdOf(fullName, change)).toBe(expected);
  });

  test.each([
    [true, 'mytho.phuong1'],
    [false, 'mytho.1'],
  ])('a ward called by a number, written out: %s', (spellsNumberedWards, expected) => {
    const unit = { kind: 'commune', name: 'Phường 1', parent: 'mytho' } as const;
    expect(agencyCandidates(unit, chosen({ spellsNumberedWards }))[0]?.localPart).toBe(expected);
  });

  test('keeps further addresses in the one namespace, such as those of distribution lists', () => {
    const profile = chosen({
      reservedAddresses:
        'leminhhieu: nhóm thư thử\n\n  Toanthe@tiengiang.gov.vn \nlanhdao : nhóm: lãnh đạo',
    });
    expect(findReservation(profile, 'leminhhieu')).toBe('nhóm thư thử');
    expect(findReservation(profile, 'toanthe')).toBe('địa chỉ do đơn vị giữ lại');
    expect(findReservation(profile, 'lanhdao')).toBe('nhóm: lãnh đạo');
    const [given] = solveBatch([{ fullName: 'Lê Minh Hiếu' }], () => ({ state: 'free' }), profile);
    expect(given?.localPart).toBe('lminhhieu');
  });

  test('the same choices give the same profile', () => {
    expect(chosen({ restMonths: 12 })).toBe(chosen({ restMonths: 12 }));
    expect(chosen({ restMonths: 12 }).restMonths).toBe(12);
    expect(parseReservations('')).toEqual([]);
  });
});
