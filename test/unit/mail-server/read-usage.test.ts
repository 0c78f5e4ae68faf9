import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectUsageFormat, readUsage } from '../../../electron/backend/mail-server/read-usage.ts';
import type { ServerAccount } from '../../../electron/backend/mail-server/server-account.ts';
import type { UsageMapping } from '../../../electron/backend/mail-server/table-accounts.ts';
import type { UsageFormat } from '../../../shared/domain/usage.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';

const fixture = (name: string) => readFileSync(join(repositoryDir, 'test/fixtures/usage', name));
const read = (
  bytes: Buffer,
  name = 'tep.txt',
  format: UsageFormat | null = null,
  mapping: UsageMapping = {},
) => readUsage({ bytes, name, domain: 'tiengiang.gov.vn', format, mapping });
const gist = (account: ServerAccount) => [
  account.address.replace('@tiengiang.gov.vn', ''),
  account.status,
  account.access.on ?? account.access.state,
];

const HIEU = {
  address: 'leminhhieu@tiengiang.gov.vn',
  name: 'Lê Minh Hiếu',
  status: 'active',
  access: { state: 'date', on: '2025-11-20' },
  createdOn: '2016-11-14',
  quotaBytes: 524288000,
  isSystem: false,
};

describe('zmprov -l gaa -v', () => {
  test('gives every account, days of Vietnam, aliases, the unchanged first password', () => {
    const { format, accounts, unreadable, carries } = read(fixture('zmprov-gaa.txt'));
    expect(format).toBe('zimbra-accounts');
    expect(unreadable).toEqual([]);
    expect(accounts[0]).toMatchObject({
      ...HIEU,
      line: 1,
      usedBytes: null,
      aliases: ['lmhieu@tiengiang.gov.vn', 'hieulm@tiengiang.gov.vn'],
      passwordState: 'default',
    });
    expect(accounts.map(gist)).toEqual([
      ['leminhhieu', 'active', '2025-11-20'],
      // 17:00 UTC is midnight in Vietnam, a second earlier still the day before.
      ['caibe', 'locked', '2025-11-20'],
      ['tranthuan', 'lockout', 'never'],
      ['galsync.abc123', 'active', 'never'],
      ['phonghop1', 'active', 'never'],
    ]);
    expect(accounts[1]).toMatchObject({ quotaBytes: 0, passwordState: 'changed', aliases: [] });
    expect(accounts[2]).toMatchObject({ createdOn: '2025-11-19', passwordState: 'default' });
    expect(accounts.map(({ isSystem }) => isSystem)).toEqual([false, false, false, true, true]);
    expect(carries).toEqual({
      access: true,
      used: false,
      quota: true,
      status: true,
      name: true,
      aliases: true,
      password: true,
    });
  });

  test('a signature that looks like attributes or like another account changes nothing', () => {
    const { accounts } = read(fixture('zmprov-gaa.txt'));
    expect(accounts.map(({ address }) => address)).not.toContain('ke.gian@tiengiang.gov.vn');
    expect(accounts[0]).toMatchObject({ status: 'active', quotaBytes: 524288000 });
  });

  test('Carbonio, CRLF, UTF-16 as PowerShell writes it: the same accounts', () => {
    const expected = read(fixture('zmprov-gaa.txt')).accounts;
    const crlf = fixture('carbonio-crlf.txt');
    expect(crlf.includes('\r\n') && crlf.includes('#name ')).toBe(true);
    expect(read(crlf).accounts).toEqual(expected);
    const utf16 = Buffer.from(`\ufeff${fixture('zmprov-gaa.txt').toString('utf8')}`, 'utf16le');
    expect(read(utf16).accounts).toEqual(expected);
    const decomposed = Buffer.from(fixture('zmprov-gaa.txt').toString('utf8').normalize('NFD'));
    expect(read(decomposed).accounts).toEqual(expected);
  });

  test('without -v only addresses are known: no data, which is not "never"', () => {
    const { format, accounts, carries } = read(Buffer.from('a.b@tiengiang.gov.vn\r\nC@x.vn\r\n'));
    expect(format).toBe('zimbra-accounts');
    expect(accounts.map(gist)).toEqual([
      ['a.b', null, 'unknown'],
      ['c@x.vn', null, 'unknown'],
    ]);
    expect(carries.access).toBe(false);
  });

  test('a value that cannot be read is said, and counts as not told', () => {
    const { accounts, unreadable } = read(
      Buffer.from(
        '# name a@tiengiang.gov.vn\nzimbraAccountStatus: lock\nzimbraLastLogonTimestamp: hôm qua\nzimbraMailQuota: -1\n',
      ),
    );
    expect(accounts[0]).toMatchObject({
      status: null,
      access: { state: 'unknown', on: null },
      quotaBytes: null,
    });
    expect(unreadable).toHaveLength(3);
  });
});

test('zmprov gqu: bytes, limit 0 kept', () => {
  const { format, accounts } = read(fixture('zmprov-gqu.txt'));
  expect(format).toBe('zimbra-quota');
  expect(accounts.map(({ quotaBytes, usedBytes }) => [quotaBytes, usedBytes])).toEqual([
    [524288000, 73819264],
    [524288000, 498073600],
    [0, 1048576],
  ]);
  expect(accounts.every(({ access }) => access.state === 'unknown')).toBe(true);
});

test('zmaccts: US days, raw UTC times, cut addresses, no summary', () => {
  const { format, accounts, unreadable, notes } = read(fixture('zmaccts.txt'));
  expect(format).toBe('zmaccts');
  expect(unreadable).toEqual([]);
  expect(accounts.map(gist)).toEqual([
    ['leminhhieu', 'active', '2025-11-20'],
    ['nguyenthihuynhnhuphuong@tiengiang.go', 'active', 'never'],
    ['tanphuoc.myphuoc', 'locked', '2025-06-02'],
    ['tannhuong.ubndxatanhuong@tiengiang.g', 'maintenance', '2026-01-01'],
  ]);
  expect(accounts.map(({ isTruncated }) => isTruncated)).toEqual([false, true, false, true]);
  expect(accounts[1]?.createdOn).toBe('2017-03-02');
  expect(notes).toEqual([expect.stringContaining('2 dòng')]);
});

test('LDIF: folded lines, base64 names and dn, aliases that are entries, Windows ticks', () => {
  const { format, accounts, unreadable } = read(fixture('ldapsearch.ldif'));
  expect(format).toBe('ldif');
  expect(unreadable).toEqual([]);
  expect(accounts[0]).toMatchObject({ ...HIEU, aliases: ['lmhieu@tiengiang.gov.vn'] });
  expect(accounts[1]).toMatchObject({
    address: 'nguyenthihuynhnhuphuong@tiengiang.gov.vn',
    name: 'Nguyễn Thị Huỳnh Như Phượng',
    status: 'pending',
    access: { state: 'never' },
  });
  expect(accounts[2]).toMatchObject({
    address: 'tranthuan@tiengiang.gov.vn',
    name: 'Tran Thuan',
    access: { state: 'date', on: '2025-11-20' },
  });
  expect(accounts).toHaveLength(3);
});

test('MDaemon: Frozen is a lock, Disabled closed, megabytes, month before day', () => {
  const { format, accounts, notes } = read(fixture('mdaemon.csv'), 'mdaemon.csv');
  expect(format).toBe('mdaemon');
  expect(accounts.map(gist)).toEqual([
    ['leminhhieu', 'active', '2025-11-20'],
    ['caibe', 'locked', 'never'],
    ['tranthuan', 'closed', '2025-01-13'],
  ]);
  expect(accounts[0]?.usedBytes).toBe(Math.round(70.4 * 1024 * 1024));
  expect(notes.join(' ')).toMatch(/tháng\/ngày\/năm/);
});

test('Exchange: #TYPE line, bytes in brackets, an empty time means never', () => {
  const { format, accounts } = read(fixture('exchange.csv'), 'exchange.csv');
  expect(format).toBe('exchange');
  expect(accounts[0]).toMatchObject({
    address: 'leminhhieu@tiengiang.gov.vn',
    line: 3,
    access: { state: 'date', on: '2025-11-20' },
    usedBytes: 24534402,
  });
  expect(accounts[1]).toMatchObject({ access: { state: 'never' }, usedBytes: 1075838976 });
});

test('a table without addresses is refused and its columns named', () => {
  expect(() => read(fixture('exchange-no-address.csv'), 'e.csv')).toThrow(
    expect.objectContaining({
      code: 'USAGE_NO_ADDRESS',
      details: {
        name: 'e.csv',
        headers: ['DisplayName', 'LastLogonTime', 'TotalItemSize', 'ItemCount'],
      },
    }),
  );
});

describe('any table', () => {
  test('columns by their headers, units, both countries’ figures, three states', () => {
    const { format, accounts, unreadable } = read(fixture('bang-tu-lap.csv'), 'bang.csv');
    expect(format).toBe('table');
    expect(accounts.map(gist)).toEqual([
      ['leminhhieu', 'active', '2025-11-05'],
      ['caibe', 'locked', 'never'],
      ['tranthuan', null, 'unknown'],
      ['phuong', 'closed', 'unknown'],
    ]);
    expect(accounts.map(({ quotaBytes }) => quotaBytes)).toEqual([
      524288000, 0, 524288000, 524288000,
    ]);
    expect(accounts.map(({ usedBytes }) => usedBytes)).toEqual([
      72089 * 1024,
      0,
      Math.round(1024.5 * 1024),
      1024,
    ]);
    expect(unreadable.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'Không rõ trạng thái này nghĩa là gì.'],
      [5, 'Dòng này không có địa chỉ thư.'],
      [6, 'Không đọc được ngày truy cập cuối.'],
    ]);
  });

  test('the operator names columns, the order of days and the unit', () => {
    const bytes = Buffer.from('Ai,Khi nào,Bao nhiêu\nleminhhieu,05/06/2025,2048\n');
    const mapping: UsageMapping = {
      headerRow: 1,
      columns: { A: 'address', B: 'lastAccess', C: 'used' },
      dateOrder: 'mdy',
      sizeUnit: 'KB',
    };
    expect(read(bytes, 'la.csv', 'table', mapping).accounts[0]).toMatchObject({
      address: 'leminhhieu@tiengiang.gov.vn',
      access: { on: '2025-05-06' },
      usedBytes: 2048 * 1024,
    });
  });
});

test.each([
  ['zmprov-gaa.txt', 'zimbra-accounts'],
  ['carbonio-crlf.txt', 'zimbra-accounts'],
  ['zmprov-gqu.txt', 'zimbra-quota'],
  ['zmaccts.txt', 'zmaccts'],
  ['ldapsearch.ldif', 'ldif'],
  ['mdaemon.csv', 'mdaemon'],
  ['exchange.csv', 'exchange'],
  ['bang-tu-lap.csv', 'table'],
])('%s is known as %s', (name, format) => {
  expect(detectUsageFormat({ bytes: fixture(name), name })).toBe(format);
});

test('an empty export, or one of another kind, is refused', () => {
  expect(() => read(Buffer.alloc(0))).toThrow(expect.objectContaining({ code: 'FILE_EMPTY' }));
  expect(() => read(Buffer.from('dn: dc=vn\nobjectClass: top\n'))).toThrow(
    expect.objectContaining({ code: 'USAGE_NOTHING' }),
  );
  expect(() => read(fixture('zmaccts.txt'), 'a', 'zimbra-quota')).toThrow(
    expect.objectContaining({ code: 'USAGE_NOTHING' }),
  );
});
