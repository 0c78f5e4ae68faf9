import { describe, expect, test } from 'vitest';
import { actOn } from '../../../helpers/act-on.ts';
import { agencyHouse } from '../../../helpers/agency-house.ts';
import { fetchFile } from '../../../helpers/fetch-file.ts';
import { TEST_DAY } from '../../../helpers/open-test-backend.ts';
import { hasTool } from '../../../helpers/outside-tools.ts';
import { readPdf } from '../../../helpers/read-pdf.ts';
import { runJob } from '../../../helpers/run-job.ts';

/** Passwords as the file of commands has them, by address. */
function passwordsIn(commands: string): Map<string, string> {
  return new Map(
    [...commands.matchAll(/^sp (\S+) '?(.+?)'?$/gm)].map(([, address = '', password = '']) => [
      address,
      password.replaceAll('\\', ''),
    ]),
  );
}

async function printed(house: Awaited<ReturnType<typeof agencyHouse>>, layout: 'a5' | 'four') {
  const { client, backend, token, head, next, mailboxes } = house;
  const mailboxIds = [head, next, mailboxes[0]];
  const { files, count } = await runJob(client.slip.print({ mailboxIds, layout }));
  const [sheet, commands] = files;
  if (!sheet || !commands) throw new Error('two files are wanted');
  const pdf = (await fetchFile(backend, token, sheet.fileId)).bytes;
  const lines = Buffer.from((await fetchFile(backend, token, commands.fileId)).bytes).toString();
  return { pdf, count, name: sheet.name, sheet, passwords: passwordsIn(lines) };
}

describe.skipIf(!hasTool('poppler'))('slips', () => {
  test('four on an A4 with the table of receipts; the passwords are those the server is given', async () => {
    const house = await agencyHouse();
    const { pdf, count, name, passwords } = await printed(house, 'four');
    expect({ count, name }).toEqual({
      count: 3,
      name: `Phieu-cap-tai-khoan_${TEST_DAY}_3-phieu.pdf`,
    });
    const { texts, pages, fonts } = readPdf(pdf);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
    ]);
    expect(passwords.size).toBe(3);
    for (const [address, password] of passwords) {
      expect(texts[0]).toContain(password);
      expect(texts[0]?.replaceAll(/\s|\u200b/g, '')).toContain(address);
      expect(texts[1]).not.toContain(password);
    }
    expect(texts[0]).toContain('dùng đến hết ngày 23/11/2026');
    expect(texts[1]).toContain('KÝ NHẬN');
    expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    expect(fonts.some(({ name: font }) => font.includes('Mono'))).toBe(true);
    // No slip leaves its quarter.
    for (const { left, right } of pages[0]?.words ?? [])
      expect(left > 105 || right < 105.1).toBe(true);
  });

  test('one on an A5 sheet each', async () => {
    const { pages } = readPdf((await printed(await agencyHouse(), 'a5')).pdf);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [148, 210],
      [148, 210],
      [148, 210],
      [210, 297],
    ]);
  });
});

test('a slip is fetched once; printing again makes new passwords and takes the place of the former', async () => {
  const house = await agencyHouse();
  const { client, backend, token, head } = house;
  const first = await printed(house, 'four');
  expect((await fetchFile(backend, token, first.sheet.fileId)).ok).toBe(false);
  const second = await printed(house, 'four');
  for (const [address, password] of first.passwords)
    expect(second.passwords.get(address)).not.toBe(password);
  const { rows, total } = await client.slip.list({ mailboxId: head });
  expect(total).toBe(2);
  expect(rows.map(({ state, expiresOn }) => ({ state, expiresOn }))).toEqual([
    { state: 'waiting', expiresOn: '2026-11-23' },
    { state: 'replaced', expiresOn: '2026-11-23' },
  ]);
  expect(await client.mailbox.get({ id: head })).toMatchObject({ passwordState: 'default' });
  const [slip] = rows;
  if (!slip) throw new Error('no slip');
  await client.slip.changed({ id: slip.id, on: TEST_DAY });
  expect((await client.slip.list({ state: 'changed' })).rows).toMatchObject([{ id: slip.id }]);
  expect(await client.mailbox.get({ id: head })).toMatchObject({ passwordState: 'changed' });
});

test('numbers run on without a gap, and a slip does not change', async () => {
  const house = await agencyHouse();
  await printed(house, 'four');
  await printed(house, 'a5');
  const { rows } = await house.client.slip.list({ limit: 100 });
  expect(rows.map(({ numberAndSign }) => numberAndSign)).toEqual([
    '06/PCTK',
    '05/PCTK',
    '04/PCTK',
    '03/PCTK',
    '02/PCTK',
    '01/PCTK',
  ]);
  const { register } = actOn(house.dataDir);
  for (const sql of [
    'DELETE FROM account_slip',
    `UPDATE account_slip SET expires_on = '2030-01-01'`,
  ])
    expect(() => register.write((db) => db.run(sql))).toThrow(/slips are kept|only the change/);
});
