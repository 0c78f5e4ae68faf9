import { describe, expect, test } from 'vitest';
import { LIFECYCLE_DEFAULTS } from '../../shared/domain/settings/lifecycle.ts';
import { PASSWORD_DEFAULTS } from '../../shared/domain/settings/password.ts';
import { citeInLetter } from '../../shared/rules/explain.ts';
import { inactivityTerms } from '../../shared/rules/inactivity-term.ts';
import { judgePassword } from '../../shared/rules/password.ts';
import { personalCandidates } from '../../shared/rules/personal-address.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';
import { proposeAddress } from '../../shared/rules/propose-address.ts';
import { judgeQuota } from '../../shared/rules/quota.ts';
import { reportDeadline } from '../../shared/rules/report-deadlines.ts';
import { workingCalendar } from '../../shared/rules/working-calendar.ts';
import { ledgerOf } from '../helpers/ledger.ts';
import { ENDED_2016, NEXT_DECREE } from '../helpers/next-decree.ts';

const BOTH = [ENDED_2016, NEXT_DECREE] as const;
const calendar = workingCalendar();
const LAST_DAY = '2027-02-28';
const FIRST_DAY = '2027-03-01';
const by = (day: string) => profileOn(day, BOTH);

describe('a later decision beside the one before it', () => {
  test.each([
    ['2016-11-10', '51/2016/QĐ-UBND'],
    ['2020-01-01', '51/2016/QĐ-UBND'],
    [LAST_DAY, '51/2016/QĐ-UBND'],
    [FIRST_DAY, '12/2027/QĐ-UBND'],
    ['2040-01-01', '12/2027/QĐ-UBND'],
  ])('%s is judged by %s', (day, number) => {
    expect(by(day).number).toBe(number);
  });

  test('an address is formed, and later explained, by the decision of the day it was granted', () => {
    const firstFor = (day: string) => {
      const profile = by(day);
      const forms = personalCandidates({ fullName: 'Lê Minh Hiếu', birthYear: 1977 }, profile);
      return proposeAddress(forms, ledgerOf({}), profile).candidates[0];
    };
    expect(firstFor(LAST_DAY)).toMatchObject({
      address: 'leminhhieu@tiengiang.gov.vn',
      source: 'Điều 4 khoản 2 điểm a',
    });
    expect(firstFor(FIRST_DAY)).toMatchObject({
      address: 'hieulm@dongthap.gov.vn',
      source: 'Điều 6 khoản 1',
    });
  });

  test('terms, sizes, passwords and deadlines are those of the day', () => {
    const terms = (day: string) =>
      inactivityTerms(
        { issuedOn: '2026-10-01', lastAccess: { state: 'never' } },
        { ...LIFECYCLE_DEFAULTS, profile: by(day), calendar },
      );
    expect(terms(LAST_DAY)).toMatchObject({
      lock: { dueOn: '2027-04-02' },
      source: 'Điều 5 khoản 3',
    });
    // Nothing is due under the new decision before it is in force.
    expect(terms(FIRST_DAY)).toMatchObject({ lock: { dueOn: FIRST_DAY }, source: 'Điều 7' });

    const size = (day: string) => judgeQuota({ mailboxMb: 1000 }, by(day), day);
    expect([size(LAST_DAY).ok, size(FIRST_DAY).ok]).toEqual([false, true]);

    const password = (day: string) =>
      judgePassword({ password: 'MatKhaus$789' }, by(day), PASSWORD_DEFAULTS, day).ok;
    expect([password(LAST_DAY), password(FIRST_DAY)]).toEqual([true, true]);
    const short = (day: string) =>
      judgePassword({ password: 'MatKhau$78' }, by(day), PASSWORD_DEFAULTS, day).ok;
    expect([short(LAST_DAY), short(FIRST_DAY)]).toEqual([true, false]);

    const deadline = (year: number) =>
      reportDeadline('unit', year, by(`${year}-12-31`), calendar).lastOn;
    expect([deadline(2026), deadline(2027)]).toEqual(['2026-12-04', '2027-11-25']);
  });

  test('letters cite the decision that applies', () => {
    expect(citeInLetter('Điều 4 khoản 2 điểm b', by(LAST_DAY))).toBe(
      'điểm b khoản 2 Điều 4 Quy chế ban hành kèm theo Quyết định số 51/2016/QĐ-UBND ngày 31/10/2016 của Ủy ban nhân dân tỉnh Tiền Giang',
    );
    expect(citeInLetter('Điều 6 khoản 1', by(FIRST_DAY))).toBe(
      'khoản 1 Điều 6 Quy chế ban hành kèm theo Quyết định số 12/2027/QĐ-UBND ngày 15/02/2027 của Ủy ban nhân dân tỉnh Đồng Tháp',
    );
  });
});
