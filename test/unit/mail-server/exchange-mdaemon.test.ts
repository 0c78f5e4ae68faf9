import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exchangeScript,
  readExchangeLog,
  samAccountName,
  writeExchangeTable,
} from '../../../electron/backend/mail-server/exchange-commands.ts';
import { writeMdaemonAccounts } from '../../../electron/backend/mail-server/mdaemon-accounts.ts';
import type { ServerStep } from '../../../shared/domain/server-plan.ts';
import { importCsv } from '../../helpers/import-csv.ts';
import { readMdaemonList } from '../../helpers/mdaemon-list.ts';

const NASTY = [
  `O'Nhu "Ngọc" ‘Anh’`,
  '$(Remove-Mailbox *) `id` $env:x ; | & #',
  "'; Remove-Mailbox leminhhieu; '",
  'dòng một\r\ndòng "hai"\n',
  '=1+1',
  '@{a=1}',
  String.raw`C:\Thư\ `,
  'ĂÂĐÊÔƠƯ ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ',
  '',
];
const text = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 30 }))
  .map((value) => value.replaceAll('\ufeff', '').normalize('NFC').toWellFormed());
const account = fc.record({
  name: text,
  surname: text,
  unit: text,
  position: text,
  password: text,
  quotaMb: fc.integer({ min: 1, max: 500 }),
});
const ADDRESS = 'leminhhieu@tiengiang.gov.vn';

describe('Exchange', () => {
  test('reads every value back from the table, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 5 }), (accounts) => {
        const steps = accounts.map(({ password, ...facts }) => ({
          step: { verb: 'create' as const, address: ADDRESS, facts },
          password,
        }));
        const rows = importCsv(writeExchangeTable(steps));
        expect(rows).toMatchObject(
          accounts.map(({ name, surname, unit, position, password, quotaMb }) => ({
            Viec: 'tao-moi',
            DiaChi: ADDRESS,
            Alias: 'leminhhieu',
            DisplayName: name,
            LastName: surname,
            FirstName: '',
            Company: unit,
            Title: position,
            MatKhau: password,
            QuotaMB: String(quotaMb),
          })),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('tells a value that is taken away from one that stays', () => {
    const facts = { name: 'Lê Minh Hiếu', position: '' };
    const step: ServerStep = { verb: 'modify', address: ADDRESS, facts, before: {} };
    const [row] = importCsv(writeExchangeTable([{ step, password: null }]));
    expect(row).toMatchObject({ Viec: 'sua', Truong: 'DisplayName Title', Title: '', Company: '' });
  });

  test('an address that changes, an alias, a state', () => {
    const b = 'b@tiengiang.gov.vn';
    const steps: ServerStep[] = [
      { verb: 'rename', address: ADDRESS, to: b },
      { verb: 'alias-add', address: b, alias: ADDRESS },
      { verb: 'status', address: b, status: 'locked', before: 'active' },
      { verb: 'delete', address: b },
    ];
    const rows = importCsv(writeExchangeTable(steps.map((step) => ({ step, password: null }))));
    expect(
      rows.map((row) => [row.Viec, row.DiaChi, row.DiaChiMoi, row.Alias, row.TrangThai]),
    ).toEqual([
      ['doi-dia-chi', ADDRESS, b, 'b', ''],
      ['them-bi-danh', b, ADDRESS, 'b', ''],
      ['trang-thai', b, '', 'b', 'locked'],
      ['xoa', b, '', 'b', ''],
    ]);
  });

  test('names of accounts in the domain fit, and stay apart when cut', () => {
    expect(samAccountName('leminhhieu')).toBe('leminhhieu');
    const long = 'nguyenthihuynhnhuphuong';
    const names = [long, `${long}77`, `${long}78`].map(samAccountName);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[a-z0-9.-]{1,20}$/);
  });

  test('the script is the same for all, knows every kind of step, and its quotes and braces are closed', () => {
    const bytes = exchangeScript();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const script = bytes.toString('utf8').slice(1);
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const words = [...'tao-moi sua dat-mat-khau trang-thai doi-dia-chi'.split(' ')];
    for (const word of [...words, 'them-bi-danh', 'bo-bi-danh', 'xoa'])
      expect(script).toContain(`'${word}' {`);
    const open: string[] = [];
    const code = script
      .split('\r\n')
      .map((line) => line.replace(/^\s*#.*$/, ''))
      .join('\n')
      .replace(/'(?:[^']|'')*'|"(?:[^"`]|`.|"")*"/g, (quoted) => {
        expect(quoted).not.toMatch(/[‘’‚‛“”„]/);
        return '';
      });
    expect(code).not.toMatch(/['"]/);
    for (const sign of code.match(/[(){}[\]]/g) ?? []) {
      if ('({['.includes(sign)) open.push(sign);
      else expect(`${open.pop()}${sign}`).toMatch(/^(\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
  });

  test('what the script wrote down tells which steps are done', () => {
    const log =
      '\ufeff"Dong","Viec","DiaChi","KetQua","Loi"\r\n"0","tao-moi","a@x.vn","xong",""\r\n"1","sua","B@x.vn","loi","The operation ""couldn\'t"" be performed, because\r\nobject was not found."\r\n';
    expect(readExchangeLog(log)).toEqual({
      commands: 2,
      done: new Set([0]),
      errors: [
        {
          command: 1,
          code: 'Exchange',
          message: 'The operation "couldn\'t" be performed, because\r\nobject was not found.',
          addresses: ['b@x.vn'],
        },
      ],
    });
    expect(readExchangeLog('prov> ERROR: account.ACCOUNT_EXISTS (x)')).toBeNull();
  });
});

describe('MDaemon', () => {
  test('reads one account a line, with its mailbox and its password', () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 5 }), (accounts) => {
        const steps = accounts.map(({ password: _, ...facts }) => ({
          step: { verb: 'create' as const, address: ADDRESS, facts },
          password: 'Abc#12345!@%&*',
        }));
        const rows = readMdaemonList(writeMdaemonAccounts(steps).toString('utf8'));
        expect(rows).toHaveLength(accounts.length);
        for (const [index, row] of rows.entries()) {
          expect(row).toMatchObject({
            Mailbox: 'leminhhieu',
            Domain: 'tiengiang.gov.vn',
            Password: 'Abc#12345!@%&*',
            ApplyQuotas: 'Y',
            MaxDiskSpace: String((accounts[index]?.quotaMb ?? 0) * 1024),
          });
          expect(row.FullName).not.toMatch(/[",!|\r\n]/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('names keep every accent, and lose only what its list cannot hold', () => {
    const names = ['Nguyễn Thị Huỳnh Như Phượng', "K'Brêm `Y$Nhớ`", 'Sở, ngành “A|B”!'];
    const steps = names.map((name) => ({
      step: { verb: 'create' as const, address: ADDRESS, facts: { name, unit: 'Phòng "Một", A' } },
      password: 'x',
    }));
    const rows = readMdaemonList(writeMdaemonAccounts(steps).toString('utf8'));
    expect(rows.map(({ FullName }) => FullName)).toEqual([
      'Nguyễn Thị Huỳnh Như Phượng',
      "K'Brêm `Y$Nhớ`",
      'Sở ngành “A B”',
    ]);
    expect(rows[0]?.Comments).toBe('Phòng ”Một”, A');
  });
});
