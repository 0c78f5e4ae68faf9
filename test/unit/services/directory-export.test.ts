import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/domain/export-format.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { openSignedIn, TEST_DAY } from '../../helpers/open-test-backend.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { readVcards, vcardParts } from '../../helpers/read-vcards.ts';
import { runJob } from '../../helpers/run-job.ts';
import { prepareSlapd } from '../../helpers/slapd.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const EVIL = [
  '=HYPERLINK("http://x";"a")',
  '@SUM(1)',
  '+84 là số',
  '-1',
  '＝1+1',
  '<script>alert(1)</script>',
  '"ngoặc" & \'phẩy\'',
  'a;b,c\\d:e',
  ' <img src=x onerror=alert(1)>',
  'Trưởng phòng Kế hoạch – Tài chính và Phát triển nông thôn kiêm Phó Chánh Văn phòng Ủy ban',
];

/** Ten to be published with strange positions, one that is not, one that is gone. */
async function register() {
  const opened = await openSignedIn();
  const { client } = opened;
  const { units } = await client.unit.list({});
  const unitId = units.find(({ localPart }) => localPart === 'sttt')?.id ?? 1;
  const issue = (fullName: string, more: object) =>
    client.mailbox.issue({ fullName, unitId, birthYear: 1980, department: 'Văn phòng', ...more });
  const evil: { localPart: string; position: string }[] = [];
  for (const [index, position] of EVIL.entries()) {
    const phone = index % 2 ? '0918000123 / 02733872105' : '0273123456';
    const name = `Đặng Thị Hoà ${'ABCDEĐGHIK'.charAt(index)}`;
    evil.push({ position, ...(await issue(name, { position, phone, isPublished: true })) });
  }
  await issue('Lê Kín Đáo', { position: 'Chuyên viên' });
  const take = async (format: ExportFormat, scope: 'internal' | 'public') => {
    const { fileId, name, rows } = await runJob(client.directory.export({ format, scope }));
    const response = await opened.backend.handle(
      new Request(`http://danhba.test/files/download/${fileId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${opened.token}` },
      }),
    );
    return { name, rows, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  return { ...opened, evil, take };
}

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('every format holds those marked and nobody else, and of them nothing but what may be published', async () => {
  const { take, client } = await register();
  for (const format of EXPORT_FORMATS) {
    const { name, rows, bytes } = await take(format, 'public');
    expect({ format, rows }).toEqual({ format, rows: EVIL.length });
    expect(name).toBe(`Danh-ba-thu-cong-vu-cong-khai_2026-11-16.${format}`);
    const text = format === 'xlsx' || format === 'docx' ? unpacked(bytes) : textOf(bytes);
    expect(text).not.toMatch(/1980|Lê Kín Đáo|Đang dùng|16\/11\/2026(?!:)/);
    expect((await take(format, 'internal')).rows).toBe(EVIL.length + 1);
  }
  const found = (await client.directory.search({ text: 'Hoà A', isPublished: true })).rows[0];
  await client.mailbox.change({ id: found?.id ?? 1, patch: { isPublished: false } });
  expect((await take('csv', 'public')).rows).toBe(EVIL.length - 1);
  expect((await client.directory.search({ isPublished: false })).total).toBe(2);
});

/** All texts of an office file. */
function unpacked(bytes: Uint8Array): string {
  const path = join(tempDir(), 'file.zip');
  writeFileSync(path, bytes);
  return execFileSync('unzip', ['-p', path], { encoding: 'utf8' });
}

test('the public CSV has exactly the columns of Điều 15 khoản 3, in UTF-8 with its mark, and no formula', async () => {
  const { take } = await register();
  const text = textOf((await take('csv', 'public')).bytes);
  expect(text.slice(0, 1)).toBe('\ufeff');
  const [header, ...lines] = text.slice(1).split('\r\n');
  expect(header).toBe('"Họ và tên","Chức vụ","Đơn vị công tác","Điện thoại/fax","Địa chỉ thư"');
  expect(lines.filter(Boolean)).toHaveLength(EVIL.length);
  for (const cell of text.match(/"(?:[^"]|"")*"/g) ?? [])
    expect(cell).not.toMatch(/^"\s*[=+\-@＝]/);
  expect(text).toContain('0918 000 123 / 0273 387 2105');
});

test.skipIf(!hasTool('libreoffice'))(
  'LibreOffice opens the CSV with every accent, every leading zero and no formula',
  async () => {
    const { take } = await register();
    const folder = tempDir();
    writeFileSync(join(folder, 'a.csv'), (await take('csv', 'public')).bytes);
    // As its dialogue proposes for a file with a byte order mark; without a dialogue it does not look for one.
    saveWithOffice(
      { to: 'fods', out: folder, inputFilter: 'CSV:44,34,76,1' },
      join(folder, 'a.csv'),
    );
    const sheet = readFileSync(join(folder, 'a.fods'), 'utf8');
    expect(sheet).toContain('Đặng Thị Hoà Đ');
    expect(sheet).toContain('>0273 123 456<');
    expect(sheet).toContain('>0918 000 123 / 0273 387 2105<');
    expect(sheet).not.toContain('table:formula');
  },
  120_000,
);

test('vCards read back by a strict reader are what was written', async () => {
  const { take, evil } = await register();
  const cards = readVcards((await take('vcf', 'public')).bytes);
  expect(cards).toHaveLength(EVIL.length);
  const valuesOf = (name: string) =>
    cards.map((card) => card.find((property) => property.name === name)?.value ?? '');
  expect(
    valuesOf('TITLE')
      .map((value) => vcardParts(value).join(';'))
      .sort(),
  ).toEqual(evil.map(({ position }) => position.trim()).sort());
  expect(valuesOf('N').map((value) => vcardParts(value)[0])).toEqual(EVIL.map(() => 'Đặng'));
  expect(vcardParts(valuesOf('ORG')[0] ?? '')).toEqual([
    'Sở Thông tin và Truyền thông',
    'Văn phòng',
  ]);
  expect(valuesOf('EMAIL').sort()).toEqual(
    evil.map(({ localPart }) => `${localPart}@tiengiang.gov.vn`).sort(),
  );
});

test('the page escapes everything, fetches nothing and says what it is', async () => {
  const { take } = await register();
  const html = textOf((await take('html', 'public')).bytes);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<(?:img|link|iframe|script |object|embed)/);
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
  expect(html.match(/<tr>/g)).toHaveLength(EVIL.length + 1);
});

test.skipIf(!hasTool('slapd'))(
  'the LDIF loads into a real OpenLDAP server, and it finds what the application finds',
  async () => {
    const { take, client, evil } = await register();
    const folder = tempDir();
    const slapd = await prepareSlapd(folder, 'tiengiang.gov.vn');
    onTestFinished(() => slapd.stop());
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'list.ldif');
    writeFileSync(path, (await take('ldif', 'public')).bytes);
    slapd.load(path);
    await slapd.start();
    expect(slapd.search('(objectClass=inetOrgPerson)')).toHaveLength(EVIL.length);
    for (const { localPart } of evil) {
      const [entry = ''] = slapd.search(`(mail=${localPart}@tiengiang.gov.vn)`);
      expect(entry).toContain(`dn: uid=${localPart},ou=people,dc=tiengiang,dc=gov,dc=vn`);
    }
    const ours = await client.directory.search({ text: 'hoa', isPublished: true });
    expect(slapd.search('(cn=*Hoà*)')).toHaveLength(ours.total);
    expect(slapd.search('(telephoneNumber=*2105)')).toHaveLength(EVIL.length / 2);
    expect((await client.directory.search({ text: '2105', isPublished: true })).total).toBe(
      EVIL.length / 2,
    );
  },
  120_000,
);

test('the list is laid out as the PDF that is printed', async () => {
  const { client, backend, token } = await register();
  const { fileId, ...printed } = await runJob(client.directory.print({ text: 'hoa' }));
  expect(printed).toMatchObject({ rows: EVIL.length, total: EVIL.length, parts: 1 });
  const beyond = await runJob(client.directory.print({ text: 'hoa', part: 2 }));
  expect(beyond).toMatchObject({ rows: 0, parts: 1 });
  const response = await backend.handle(
    new Request(`http://danhba.test/files/download/${fileId}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const pdf = new Uint8Array(await response.arrayBuffer());
  expect(textOf(pdf.slice(0, 5))).toBe('%PDF-');
});

test.skipIf(!hasTool('poppler'))(
  'the past is printed as it stood, and what became of it',
  async () => {
    const { client, backend, token } = await register();
    const words = async (fileId: string) =>
      readPdf((await fetchFile(backend, token, fileId)).bytes)
        .texts.join(' ')
        .replaceAll(/\s+/g, ' ');
    const asked = { day: TEST_DAY, text: 'hoa', format: 'pdf' } as const;
    const then = await runJob(client.history.exportAsOf(asked));
    expect(then).toMatchObject({ rows: EVIL.length, parts: 1 });
    const asOf = await words(then.fileId);
    expect(asOf).toContain(`tìm “hoa”; đến hết ngày 16/11/2026: ${EVIL.length} hộp thư`);
    expect(asOf).toContain('Đặng Thị Hoà A');
    expect(asOf).not.toContain('Lê Kín Đáo');
    const between = { from: '2026-01-01', to: TEST_DAY } as const;
    const made = await runJob(client.history.exportDifferences({ ...between, format: 'pdf' }));
    expect(made).toMatchObject({ rows: EVIL.length + 1, parts: 1 });
    expect(await words(made.fileId)).toContain('Lê Kín Đáo');
    const sheet = await runJob(client.history.exportDifferences(between));
    expect(sheet).toMatchObject({ rows: EVIL.length + 1, name: expect.stringMatching(/\.xlsx$/) });
  },
);
