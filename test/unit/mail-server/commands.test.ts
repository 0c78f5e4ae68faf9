import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readLdif } from '../../../electron/backend/mail-server/ldif.ts';
import {
  writeCommandTable,
  writeLdifChanges,
} from '../../../electron/backend/mail-server/other-commands.ts';
import {
  inverseOf,
  quoteWord,
  writeZmprov,
  zmprovOf,
} from '../../../electron/backend/mail-server/zmprov-commands.ts';
import { readZmprovLog } from '../../../electron/backend/mail-server/zmprov-log.ts';
import type { ServerStep } from '../../../shared/domain/server-plan.ts';
import { readCommandFile } from '../../helpers/zmprov-tokens.ts';

const NASTY = [
  `O'Nhu "Ngọc"`,
  String.raw`C:\đường\dẫn\ `,
  'kết thúc bằng \\',
  '# không phải chú thích',
  '$(rm -rf /) `id` !history & * ; | > <',
  "'; da leminhhieu@tiengiang.gov.vn '",
  'dòng một\nda leminhhieu@tiengiang.gov.vn\r\n\tdòng hai',
  'ĂÂĐÊÔƠƯ ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ',
  '',
  ' ',
];
const word = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }));
const ADDRESS = 'leminhhieu@tiengiang.gov.vn';

describe('zmprov -f', () => {
  test('reads back every word, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
        (commands) => {
          const sane = commands.map((command) =>
            command.map((text) => text.normalize('NFC').toWellFormed()),
          );
          expect(readCommandFile(writeZmprov(sane).toString('utf8'))).toEqual(sane);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('UTF-8 without mark, line feeds, one command a line, no comment', () => {
    const bytes = writeZmprov([
      ['ma', ADDRESS, 'title', 'Phó Trưởng phòng'],
      ['da', ADDRESS],
    ]);
    expect(bytes.toString('utf8')).toBe(`ma ${ADDRESS} title 'Phó Trưởng phòng'\nda ${ADDRESS}\n`);
    expect(bytes[0]).toBe('m'.charCodeAt(0));
  });

  test('quotes by the rules of its parser', () => {
    expect(quoteWord('abc.d_e-f@x')).toBe('abc.d_e-f@x');
    expect(quoteWord("O'Nhu")).toBe(String.raw`'O\'Nhu'`);
    expect(quoteWord(String.raw`a\b`)).toBe(String.raw`'a\\b'`);
    expect(quoteWord('')).toBe(`''`);
    expect(quoteWord('Abcd#2749')).toBe(`'Abcd#2749'`);
  });

  test('creates the account that was meant, with the duty to change the password', () => {
    const facts = {
      name: 'Lê Minh Hiếu',
      surname: 'Lê',
      givenName: 'Minh Hiếu',
      unit: 'Sở Thông tin và Truyền thông',
      position: 'Chuyên viên',
      phone: '0273.3876543',
      quotaMb: 500,
    };
    const [command] = zmprovOf(
      { verb: 'create', address: ADDRESS, facts },
      String.raw`A\'b"#$!9 x`,
    );
    const [words] = readCommandFile(writeZmprov([command!]).toString('utf8'));
    expect(words).toEqual([
      ...['ca', ADDRESS, String.raw`A\'b"#$!9 x`],
      ...['displayName', 'Lê Minh Hiếu', 'sn', 'Lê', 'givenName', 'Minh Hiếu'],
      ...['company', 'Sở Thông tin và Truyền thông', 'title', 'Chuyên viên'],
      ...['telephoneNumber', '0273.3876543', 'zimbraMailQuota', '524288000'],
      ...['zimbraPasswordMustChange', 'TRUE'],
    ]);
  });

  test.each([
    [{ verb: 'status', status: 'locked', before: 'active' }, 'ma A zimbraAccountStatus locked'],
    [{ verb: 'rename', to: 'B' }, 'ra A B'],
    [{ verb: 'alias-add', alias: 'B' }, 'aaa A B'],
    [{ verb: 'alias-remove', alias: 'B' }, 'raa A B'],
    [{ verb: 'delete' }, 'da A'],
  ])('%j is %s', (step, expected) => {
    const commands = zmprovOf({ ...step, address: 'A' } as ServerStep, null);
    expect(writeZmprov(commands).toString()).toBe(`${expected}\n`);
  });

  test('a new password is set and must be changed', () => {
    const commands = zmprovOf({ verb: 'password', address: ADDRESS }, 'Moi@48210x');
    expect(writeZmprov(commands).toString()).toBe(
      `sp ${ADDRESS} Moi@48210x\nma ${ADDRESS} zimbraPasswordMustChange TRUE\n`,
    );
  });

  test('going back undoes what can be undone, twice gives the step again', () => {
    const steps: ServerStep[] = [
      { verb: 'modify', address: 'a@b', facts: { name: 'Mới' }, before: { name: 'Cũ' } },
      { verb: 'status', address: 'a@b', status: 'locked', before: 'active' },
      { verb: 'rename', address: 'a@b', to: 'c@b' },
      { verb: 'alias-add', address: 'a@b', alias: 'c@b' },
      { verb: 'alias-remove', address: 'a@b', alias: 'c@b' },
    ];
    for (const step of steps) expect(inverseOf(inverseOf(step)!)).toEqual(step);
    expect(inverseOf({ verb: 'create', address: 'a@b', facts: {} })).toEqual({
      verb: 'delete',
      address: 'a@b',
    });
    expect(inverseOf({ verb: 'delete', address: 'a@b' })).toBeNull();
    expect(inverseOf({ verb: 'password', address: 'a@b' })).toBeNull();
  });
});

describe('the log of zmprov', () => {
  test('tells which command was refused, and why', () => {
    const log = [
      'prov> 3f1c-22',
      'prov> ERROR: account.ACCOUNT_EXISTS (email address already exists: A@tiengiang.gov.vn)',
      'prov> prov> ERROR: account.NO_SUCH_ACCOUNT (no such account: b@tiengiang.gov.vn)',
      'prov> ',
    ].join('\r\n');
    expect(readZmprovLog(log)).toEqual({
      commands: 4,
      errors: [
        {
          command: 1,
          code: 'account.ACCOUNT_EXISTS',
          message: 'email address already exists: A@tiengiang.gov.vn',
          addresses: ['a@tiengiang.gov.vn'],
        },
        {
          command: 3,
          code: 'account.NO_SUCH_ACCOUNT',
          message: 'no such account: b@tiengiang.gov.vn',
          addresses: ['b@tiengiang.gov.vn'],
        },
      ],
    });
  });

  test('errors alone tell no places', () => {
    const { errors, commands } = readZmprovLog('ERROR: service.PERM_DENIED (permission denied)\n');
    expect(commands).toBeNull();
    expect(errors).toEqual([
      { command: null, code: 'service.PERM_DENIED', message: 'permission denied', addresses: [] },
    ]);
  });
});

describe('for other servers', () => {
  const steps = [
    {
      step: {
        verb: 'create' as const,
        address: ADDRESS,
        facts: { name: '=HYPERLINK("x")', surname: 'Lê', unit: 'Sở, "ngành"\nkhác', quotaMb: 500 },
      },
      password: 'Abc#12345xyz',
    },
    { step: { verb: 'delete' as const, address: 'b@tiengiang.gov.vn' }, password: null },
  ];

  test('a table any program reads, without formulas', () => {
    const text = writeCommandTable(steps).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(data[1]).toEqual([
      ...['tao-moi', ADDRESS, '', `'=HYPERLINK("x")`, 'Lê', '', 'Sở, "ngành"\nkhác', '', '', '500'],
      ...['', 'Abc#12345xyz'],
    ]);
    expect(data[2]?.slice(0, 2)).toEqual(['xoa', 'b@tiengiang.gov.vn']);
  });

  test('LDIF that our own reader takes, other letters in base64', () => {
    const text = writeLdifChanges(steps, 'tiengiang.gov.vn').toString('utf8');
    expect(text).toContain(
      'dn: uid=leminhhieu,ou=people,dc=tiengiang,dc=gov,dc=vn\nchangetype: add',
    );
    expect(text).toContain(`sn:: ${Buffer.from('Lê').toString('base64')}`);
    expect(/^[\x20-\x7e\n]*$/.test(text)).toBe(true);
    expect(readLdif(text).accounts[0]).toMatchObject({ address: ADDRESS, name: '=HYPERLINK("x")' });
  });
});
