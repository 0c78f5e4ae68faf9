import { describe, expect, test } from 'vitest';
import { findReservation } from '../../shared/rules/profile.ts';
import { PROFILES, profileOn } from '../../shared/rules/profiles/index.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { formatSource, isInForce } from '../../shared/rules/rule.ts';
import { foldToToken } from '../../shared/text/fold.ts';

describe('profileOn', () => {
  test('judges any day by Quyết định 51/2016/QĐ-UBND until another one comes', () => {
    for (const day of ['2016-11-11', '2026-01-01', '2016-11-10'])
      expect(profileOn(day).number).toBe('51/2016/QĐ-UBND');
  });

  test('profiles stand in the order of their first days', () => {
    const starts = PROFILES.map(({ inForce }) => inForce.from);
    expect(starts).toEqual([...starts].sort());
  });
});

describe('isInForce', () => {
  test.each([
    ['2016-11-10', false],
    ['2016-11-11', true],
    ['2020-01-31', true],
    ['2020-02-01', false],
  ])('%s: %s', (day, expected) => {
    expect(isInForce({ from: '2016-11-11', to: '2020-01-31' }, day)).toBe(expected);
  });

  test('without an end it goes on', () => {
    expect(isInForce({ from: '2016-11-11', to: null }, '2999-01-01')).toBe(true);
  });
});

describe('formatSource', () => {
  test.each([
    [{ document: '51/2016/QĐ-UBND', article: 4, clause: 2, point: 'b' }, 'Điều 4 khoản 2 điểm b'],
    [{ document: '51/2016/QĐ-UBND', article: 5, clause: 3 }, 'Điều 5 khoản 3'],
    [{ document: '51/2016/QĐ-UBND', article: 7 }, 'Điều 7'],
    [{ outside: 'thêm năm sinh' }, 'Ngoài Quy chế: thêm năm sinh'],
  ])('%j', (source, text) => {
    expect(formatSource(source)).toBe(text);
  });
});

describe('QĐ 51/2016', () => {
  test('reserves the addresses of the system and of every district', () => {
    expect(findReservation(QD_51_2016, 'postmaster')).toBe('việc vận hành hệ thống thư');
    expect(findReservation(QD_51_2016, 'txcailay')).toBe('Ủy ban nhân dân thị xã Cai Lậy');
    expect(findReservation(QD_51_2016, 'gocong')).not.toBeNull();
    expect(findReservation(QD_51_2016, 'leminhhieu')).toBeNull();
  });

  test('every district has the form of Điều 4 khoản 1 điểm b, two with "tx"', () => {
    const irregular = QD_51_2016.agency.districts.filter(
      ({ name, localPart }) => localPart !== foldToToken(name),
    );
    expect(irregular.map(({ localPart }) => localPart).sort()).toEqual(['txcailay', 'txgocong']);
  });
});
