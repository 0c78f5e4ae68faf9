import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type AgencyNaming, agencyCandidates } from '../../shared/rules/agency-address.ts';
import { QD_51_2016 } from '../../shared/rules/profiles/qd-51-2016.ts';
import { proposeAddress } from '../../shared/rules/propose-address.ts';
import { ledgerOf } from '../helpers/ledger.ts';

const candidates = (unit: AgencyNaming) => agencyCandidates(unit, QD_51_2016);
const localParts = (unit: AgencyNaming) => candidates(unit).map(({ localPart }) => localPart);
const choose = (unit: AgencyNaming, held: readonly string[]) =>
  proposeAddress(candidates(unit), ledgerOf(held), QD_51_2016).chosen;

type Row = [kind: AgencyNaming['kind'], name: string, parent: string | null, first: string];

describe('Điều 4 khoản 1', () => {
  test.each<Row>([
    ['agency', 'Sở Thông tin và Truyền thông', null, 'sttt'],
    ['district', 'Ủy ban nhân dân huyện Chợ Gạo', null, 'chogao'],
    ['district', 'thị xã Cai Lậy', null, 'txcailay'],
    ['district', 'thị xã Gò Công', null, 'txgocong'],
    ['commune', 'Ủy ban nhân dân xã Mỹ Phước', 'tanphuoc', 'tanphuoc.myphuoc'],
    ['subunit', 'Phòng Tài chính - Kế hoạch', 'tanphuoc', 'tanphuoc.ptckh'],
    ['subunit', 'Trung tâm Công nghệ thông tin và Truyền thông', 'sttt', 'sttt.ttcnttt'],
  ])('the example: %s %s', (kind, name, parent, first) => {
    expect(localParts({ kind, name, parent })[0]).toBe(first);
  });

  test.each<Row>([
    ['agency', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH TIỀN GIANG', null, 'sttt'],
    ['agency', 'Sở TT&TT', null, 'sttt'],
    ['agency', 'Sở Văn hóa, Thể thao và Du lịch', null, 'svhttdl'],
    ['agency', 'Thanh tra tỉnh', null, 'ttt'],
    ['agency', 'Thanh tra tỉnh Tiền Giang', null, 'ttt'],
    ['agency', 'Uỷ ban nhân dân tỉnh', null, 'ubndt'],
    ['agency', 'Ban Quản lý các khu công nghiệp', null, 'bqlckcn'],
    ['agency', 'Trường Đại học Tiền Giang', null, 'tdhtg'],
    ['district', 'Chợ Gạo', null, 'chogao'],
    ['district', 'UBND H. Cái Bè, tỉnh Tiền Giang', null, 'caibe'],
    ['district', 'UỶ BAN NHÂN DÂN THÀNH PHỐ MỸ THO', null, 'mytho'],
    ['district', 'TX. Cai Lậy', null, 'txcailay'],
    ['district', 'huyện Cai Lậy', null, 'cailay'],
    ['district', 'Gò Công', null, 'txgocong'],
    ['district', 'Gò Công Tây', null, 'gocongtay'],
    ['commune', 'Mỹ Phước', 'tanphuoc', 'tanphuoc.myphuoc'],
    ['commune', 'UBND xã Mỹ Phước thuộc UBND huyện Tân Phước', 'tanphuoc', 'tanphuoc.myphuoc'],
    ['commune', 'xã Hậu Mỹ Bắc A, huyện Cái Bè', 'caibe', 'caibe.haumybaca'],
    ['commune', 'Xã Tân Phú', 'TXCaiLay@tiengiang.gov.vn', 'txcailay.tanphu'],
    ['subunit', 'PHÒNG TÀI CHÍNH - KẾ HOẠCH', 'tanphuoc', 'tanphuoc.ptckh'],
    ['subunit', 'Phòng Nội vụ huyện Chợ Gạo', 'chogao', 'chogao.pnv'],
    ['subunit', 'Thanh tra huyện', 'chogao', 'chogao.tt'],
    ['subunit', 'Văn phòng HĐND và UBND', 'chogao', 'chogao.vphdndubnd'],
    ['subunit', 'VĂN PHÒNG HĐND VÀ UBND', 'chogao', 'chogao.vphdndubnd'],
    ['subunit', 'Trung tâm CNTT&TT', 'sttt', 'sttt.ttcnttt'],
    ['subunit', 'Trường THPT Phước Thạnh', 'sgddt', 'sgddt.tthptpt'],
  ])('as typed: %s %s', (kind, name, parent, first) => {
    expect(localParts({ kind, name, parent })[0]).toBe(first);
  });

  test.each<[AgencyNaming['kind'], string, string | null, string]>([
    ['agency', 'Sở Nội vụ', null, 'Điều 4 khoản 1 điểm a'],
    ['district', 'huyện Chợ Gạo', null, 'Điều 4 khoản 1 điểm b'],
    ['commune', 'xã Mỹ Phước', 'tanphuoc', 'Điều 4 khoản 1 điểm c'],
    ['subunit', 'Phòng Nội vụ', 'tanphuoc', 'Điều 4 khoản 1 điểm d'],
  ])('%s cites %s', (kind, name, parent, source) => {
    expect(candidates({ kind, name, parent })[0]?.source).toBe(source);
  });

  test('the letters that the examples leave out come second, outside the regulation', () => {
    expect(candidates({ kind: 'agency', name: 'Sở Thông tin và Truyền thông' })[1]).toMatchObject({
      localPart: 'stttt',
      source: expect.stringMatching(/^Ngoài Quy chế/),
    });
  });

  test.each([
    ['Thanh tra tỉnh', 'tt'],
    ['Ban Quản lý các khu công nghiệp', 'bqlkcn'],
  ])('%s may leave out a word on which the regulation is silent', (name, localPart) => {
    expect(localParts({ kind: 'agency', name })).toContain(localPart);
  });

  test('a numbered ward is written in full, outside the regulation', () => {
    for (const name of ['Phường 1', 'P. 1', 'Ủy ban nhân dân Phường 1', '1']) {
      expect(candidates({ kind: 'commune', name, parent: 'mytho' })[0]).toMatchObject({
        localPart: 'mytho.phuong1',
        source: expect.stringMatching(/^Ngoài Quy chế/),
      });
    }
  });

  test('a commune or room without its parent is unavailable, and the note says what is missing', () => {
    for (const kind of ['commune', 'subunit'] as const) {
      expect(candidates({ kind, name: 'Mỹ Phước' })).toEqual([
        expect.objectContaining({ localPart: '', note: expect.stringContaining('Cần biết') }),
      ]);
    }
  });

  test('deeper units hang from the top, outside the regulation', () => {
    const [first] = candidates({ kind: 'subunit', name: 'Trạm Thú y', parent: 'snnptnt.cctt' });
    expect(first).toMatchObject({
      localPart: 'snnptnt.tty',
      source: expect.stringMatching(/^Ngoài Quy chế/),
    });
  });

  test.each(['', '---', '@', '王'])('%j gives no address', (name) => {
    for (const kind of ['agency', 'district', 'commune', 'subunit'] as const)
      expect(localParts({ kind, name, parent: 'tanphuoc' })).toEqual([]);
  });
});

describe('names that clash', () => {
  test('the town Mỹ Phước takes "tt" when the commune holds the example of the regulation', () => {
    const town: AgencyNaming = { kind: 'commune', name: 'thị trấn Mỹ Phước', parent: 'tanphuoc' };
    expect(localParts(town)).toEqual(['tanphuoc.myphuoc', 'tanphuoc.ttmyphuoc']);
    expect(choose(town, ['tanphuoc.myphuoc'])).toBe('tanphuoc.ttmyphuoc');
  });

  test('Sở Ngoại vụ takes its known address when Sở Nội vụ holds snv', () => {
    const agency: AgencyNaming = { kind: 'agency', name: 'Sở Ngoại vụ' };
    expect(localParts(agency).slice(0, 2)).toEqual(['snv', 'songoaivu']);
    expect(choose(agency, ['snv'])).toBe('songoaivu');
  });

  test.each([
    ['Phòng Nội vụ', 'sttt.pnv', 'sttt.pnoivu'],
    ['Phòng Kế toán', 'sttt.pkt', 'sttt.pketoan'],
    ['Trường THPT Phú Thạnh', 'sttt.tthptpt', 'sttt.tthptphuthanh'],
    ['Thanh tra', 'sttt.tt', 'sttt.thanhtra'],
  ])('%s, when %s is held, becomes %s', (name, held, chosen) => {
    expect(choose({ kind: 'subunit', name, parent: 'sttt' }, [held])).toBe(chosen);
  });

  test('Cai Lậy without its kind offers both, and says which is which', () => {
    const forms = candidates({ kind: 'district', name: 'Cai Lậy' });
    expect(forms.map(({ localPart, note }) => [localPart, note])).toEqual([
      ['cailay', expect.stringContaining('nếu là huyện Cai Lậy')],
      ['txcailay', expect.stringContaining('nếu là thị xã Cai Lậy')],
    ]);
  });

  test('gocong is never given, not even to a unit of that name', () => {
    const proposal = proposeAddress(
      candidates({ kind: 'district', name: 'thành phố Gò Công' }),
      ledgerOf([]),
      QD_51_2016,
    );
    expect(proposal.candidates[0]).toMatchObject({ localPart: 'gocong', status: 'reserved' });
    expect(proposal.chosen).toBe('tpgocong');
  });

  test('a district may have its own name, which is kept from everybody else', () => {
    expect(choose({ kind: 'district', name: 'huyện Châu Thành' }, [])).toBe('chauthanh');
  });

  propertyTest.prop([
    fc.constantFrom('agency' as const, 'district' as const, 'commune' as const, 'subunit' as const),
    fc.string({ unit: fc.constantFrom(...'Phòng Ủy ban thị xã Đ1&-,.() HĐNDtỉnhvà') }),
    fc.option(fc.constantFrom('tanphuoc', 'sttt', 'a.b', 'Huyện Ô', '@', ''), { nil: null }),
  ])('every address is lower case, joined and distinct', (kind, name, parent) => {
    const found = localParts({ kind, name, parent }).filter(Boolean);
    expect(new Set(found).size).toBe(found.length);
    for (const localPart of found) expect(localPart).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)?$/);
  });
});
