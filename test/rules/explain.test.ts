import { describe, expect, test } from 'vitest';
import { PASSWORD_DEFAULTS } from '../../shared/domain/settings/password.ts';
import { REQUEST_DEFAULTS } from '../../shared/domain/settings/request.ts';
import {
  citeInLetter,
  explainCandidate,
  explainRefusal,
  explainVerdict,
} from '../../shared/rules/explain.ts';
import { judgePassword } from '../../shared/rules/password.ts';
import { personalCandidates } from '../../shared/rules/personal-address.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { proposeAddress } from '../../shared/rules/propose-address.ts';
import { judgeRequestState } from '../../shared/rules/request-states.ts';
import { ledgerOf } from '../helpers/ledger.ts';

const ON = '2026-11-16';

describe('the explanation', () => {
  test('one sentence and its source', () => {
    const { verdicts } = judgePassword(
      { password: 'MatKhau@abc' },
      QD_51_2016,
      PASSWORD_DEFAULTS,
      ON,
    );
    const missing = verdicts.find(({ rule }) => rule === 'password.digit')!;
    expect(explainVerdict(missing)).toBe('Thiếu chữ số (Điều 8 khoản 1).');
  });

  test('what stands in the way, warnings left out', () => {
    const { verdicts } = judgePassword(
      { password: 'matkhau-@abc' },
      QD_51_2016,
      PASSWORD_DEFAULTS,
      ON,
    );
    expect(explainRefusal(verdicts)).toBe(
      'Thiếu ký tự in hoa (Điều 8 khoản 1). Thiếu chữ số (Điều 8 khoản 1).',
    );
    expect(explainRefusal([])).toBe('');
  });

  test('of an address', () => {
    const { candidates } = proposeAddress(
      personalCandidates({ fullName: 'Lê Minh Hiếu' }, QD_51_2016),
      ledgerOf({
        leminhhieu: { state: 'taken', holder: 'Lê Minh Hiếu – Sở Nội vụ', since: '2016-11-14' },
      }),
      QD_51_2016,
    );
    expect(explainCandidate(candidates[0]!)).toBe(
      'leminhhieu@tiengiang.gov.vn: Họ và tên đầy đủ. Đang thuộc về Lê Minh Hiếu – Sở Nội vụ từ ngày 14/11/2016 (Điều 4 khoản 2 điểm a).',
    );
    expect(explainCandidate(candidates[3]!)).toMatch(
      /^Họ \+ chữ lót .* Cần năm sinh .* \(Điều 4 khoản 2 điểm b\)\.$/,
    );
  });

  test('every sentence ends once, and carries a source', () => {
    const judged = judgeRequestState(
      {
        state: 'received',
        channel: 'letter',
        receivedOn: ON,
        letter: null,
        lines: [],
        decision: null,
        reply: null,
      },
      'submitted',
      REQUEST_DEFAULTS,
    );
    for (const verdict of judged.verdicts)
      expect(explainVerdict(verdict)).toMatch(/^.+[^.] \((Điều \d+|Ngoài Quy chế).*\)\.$/s);
  });

  test.each([
    ['Điều 7', 'Điều 7 Quy chế'],
    ['Điều 5 khoản 3', 'khoản 3 Điều 5 Quy chế'],
    ['Ngoài Quy chế: thêm năm sinh', 'Ngoài Quy chế: thêm năm sinh'],
  ])('%s is cited as %s…', (source, beginning) => {
    expect(citeInLetter(source, QD_51_2016).startsWith(beginning)).toBe(true);
  });
});
