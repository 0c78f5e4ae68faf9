import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../shared/domain/address.ts';
import { personalCandidates } from '../../shared/rules/personal-address.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { proposeAddress } from '../../shared/rules/propose-address.ts';
import { ledgerOf } from '../helpers/ledger.ts';

const propose = (
  fullName: string,
  held: Record<string, Partial<LedgerEntry>>,
  birthYear?: number,
) =>
  proposeAddress(
    personalCandidates({ fullName, birthYear }, QD_51_2016),
    ledgerOf(held),
    QD_51_2016,
  );

describe('proposeAddress', () => {
  test('judges every candidate in order and chooses the first free one', () => {
    const { candidates, chosen } = propose('Lê Minh Hiếu', {
      leminhhieu: { state: 'taken', holder: 'Lê Minh Hiếu – Sở Nội vụ', since: '2016-11-14' },
      lminhhieu: { state: 'resting', holder: 'Lý Minh Hiếu', since: '2017-03-02' },
    });
    expect(candidates.map(({ address, status }) => [address, status])).toEqual([
      ['leminhhieu@tiengiang.gov.vn', 'taken'],
      ['lminhhieu@tiengiang.gov.vn', 'resting'],
      ['lmhieu@tiengiang.gov.vn', 'free'],
      ['', 'unavailable'],
    ]);
    expect(chosen).toBe('lmhieu');
    expect(candidates[0]?.note).toContain(
      'Đang thuộc về Lê Minh Hiếu – Sở Nội vụ từ ngày 14/11/2016.',
    );
    expect(candidates[1]?.note).toContain('Trước đây thuộc về Lý Minh Hiếu từ ngày 02/03/2017');
    expect(candidates[2]?.note).not.toContain('thuộc về');
  });

  test('chooses nothing when everything is held', () => {
    const held = { leminhhieu: {}, lminhhieu: {}, lmhieu: {}, leminhhieu77: {} };
    expect(propose('Lê Minh Hiếu', held, 1977).chosen).toBeNull();
  });

  test('keeps what the profile reserves, though the ledger knows nothing of it', () => {
    const { candidates, chosen } = propose('Châu Thành', {}, 1980);
    expect(candidates[0]).toMatchObject({
      localPart: 'chauthanh',
      status: 'reserved',
      note: expect.stringContaining('Dành riêng cho Ủy ban nhân dân huyện Châu Thành'),
    });
    expect(chosen).toBe('cthanh');
    for (const fullName of ['Gò Công', 'Tiền Giang', 'Ad Min', 'Hỗ Trợ', 'Quản Trị'])
      expect(propose(fullName, {}).candidates[0]?.status).toBe('reserved');
  });

  test('warns of a long address without refusing it', () => {
    const { candidates, chosen } = propose('Nguyễn Thị Huỳnh Như Phương', {});
    expect(chosen).toBe('nguyenthihuynhnhuphuong');
    expect(candidates[0]?.note).toContain('23 ký tự');
  });

  test('is silent on the holder that the ledger does not name', () => {
    const { candidates } = propose('Lê An', { lean: { holder: '', since: null } });
    expect(candidates[0]?.note).toContain('Đang thuộc về người khác.');
  });
});
