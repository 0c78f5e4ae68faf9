import { expect, test } from 'vitest';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { importCsv } from '../../helpers/import-csv.ts';
import { readMdaemonList } from '../../helpers/mdaemon-list.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const DOMAIN = 'tiengiang.gov.vn';

test('for mailboxes that were chosen, Exchange and MDaemon get their own files, and what was done comes back', async () => {
  const { client, backend, token } = await openSignedIn();
  const [unit] = (await client.unit.list({ text: 'Sở Thông tin và Truyền thông' })).units;
  const issue = async (fullName: string) =>
    (await client.mailbox.issue({ unitId: unit?.id ?? 0, fullName, birthYear: 1980 })).id;
  const hieu = await issue('Lê Minh Hiếu');
  const an = await issue('Trần Văn An');
  await issue('Không Chọn');
  await client.lifecycle.revoke({ mailboxIds: [hieu], reason: 'Bị chiếm quyền' });
  const { planId } = await client.provision.plan({ mailboxIds: [hieu, an] });
  const textsOf = async (platform: 'exchange' | 'mdaemon') => {
    const { files } = await runJob(client.provision.export({ planId, platform }));
    const texts = await Promise.all(
      files.map(async ({ fileId, name }) => [
        name.replace(/^.*?_(?=lenh|xoa|hoan-tac)/, ''),
        (await fetchFile(backend, token, fileId)).bytes,
      ]),
    );
    return Object.fromEntries(texts) as Record<string, Uint8Array>;
  };
  const mdaemon = await textsOf('mdaemon');
  const decode = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
  expect(
    readMdaemonList(decode(mdaemon['lenh_tao-moi.txt'])).map(({ Mailbox }) => Mailbox),
  ).toEqual(['leminhhieu', 'tranvanan']);
  expect(decode(mdaemon['lenh.csv'])).toContain(`trang-thai,leminhhieu@${DOMAIN},,,,,,,,,disabled`);

  const exchange = await textsOf('exchange');
  expect(Object.keys(exchange)).toEqual([
    ...['lenh.csv', 'lenh.ps1', 'hoan-tac.csv', 'hoan-tac.ps1'],
    ...['hoan-tac-xoa.csv', 'hoan-tac-xoa.ps1'],
  ]);
  const rows = importCsv(exchange['lenh.csv'] ?? new Uint8Array());
  expect(rows.map(({ Viec, Alias }) => [Viec, Alias])).toEqual([
    ['tao-moi', 'leminhhieu'],
    ['tao-moi', 'tranvanan'],
    ['trang-thai', 'leminhhieu'],
  ]);
  const log = [
    '"Dong","Viec","DiaChi","KetQua","Loi"',
    `"0","tao-moi","leminhhieu@${DOMAIN}","xong",""`,
    `"1","tao-moi","tranvanan@${DOMAIN}","loi","The proxy address is already being used"`,
  ].join('\r\n');
  expect(await client.provision.importLog({ planId, log })).toMatchObject({
    confirmed: 1,
    failed: 1,
  });
  const { steps } = await client.provision.get({ planId });
  // The script was stopped before the third line.
  expect(steps.map(({ state }) => state)).toEqual(['confirmed', 'failed', 'exported']);
});
