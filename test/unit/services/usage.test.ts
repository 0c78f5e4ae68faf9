import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { UsageFormat } from '../../../shared/domain/usage.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { runJob } from '../../helpers/run-job.ts';

const DAY = '2026-11-16';

async function office() {
  const opened = await openSignedIn();
  const { client, backend, token } = opened;
  const [unit] = (await client.unit.list({ text: 'Sở Thông tin và Truyền thông' })).units;
  const upload = (text: string | Buffer, name = 'may-chu.txt') =>
    uploadTo(backend, token, name, new Uint8Array(Buffer.from(text)));
  return {
    ...opened,
    upload,
    /** Grants personal mailboxes, and tells their ids. */
    async grant(...names: string[]) {
      const ids: MailboxId[] = [];
      for (const fullName of names)
        ids.push((await client.mailbox.issue({ fullName, unitId: unit!.id, birthYear: 1980 })).id);
      return ids;
    },
    async take(text: string | Buffer, snapshotOn = DAY, format?: UsageFormat) {
      const fileId = await upload(text);
      return runJob(client.usage.import({ fileId, snapshotOn, format }));
    },
  };
}

const account = (
  local: string,
  { status = 'active', logon = '20261110000000Z', quota = '524288000', more = '' } = {},
) => `# name ${local.includes('@') ? local : `${local}@tiengiang.gov.vn`}
zimbraAccountStatus: ${status}
${logon ? `zimbraLastLogonTimestamp: ${logon}\n` : ''}zimbraMailQuota: ${quota}
${more}
`;

test('every account goes where it belongs, and the lists say what and why', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An', 'Võ Thị Bình', 'Đỗ Minh Châu', 'Lê Thị Dung');
  const result = await take(
    [
      account('tranvanan'),
      account('vothibinh', { status: 'locked', quota: '0' }),
      account('dominhchau', { status: 'lockout', quota: '734003200' }),
      account('nguoila', { logon: '' }),
      account('ai.do@tenmien.vn'),
      account('galsync.x1', { quota: '0' }),
    ].join('\n'),
  );
  expect(result.matched).toBe(3);
  expect(result.format).toBe('zimbra-accounts');
  const gist = (rows: { address: string; detail: string }[]) =>
    rows.map(({ address, detail }) => [address.replace('@tiengiang.gov.vn', ''), detail]);
  expect(gist(result.unknownOnServer)).toEqual([
    ['nguoila', 'Chưa đăng nhập lần nào.'],
    ['ai.do@tenmien.vn', 'Không thuộc tên miền tiengiang.gov.vn.'],
  ]);
  expect(gist(result.missingOnServer)).toEqual([['lethidung', 'Cấp ngày 16/11/2026']]);
  expect(gist(result.quotaFaults)).toEqual([
    ['vothibinh', 'Không giới hạn dung lượng; Điều 7: không quá 500 MB.'],
    ['dominhchau', 'Được cấp 700 MB; Điều 7: không quá 500 MB.'],
  ]);
  // Locked out by wrong passwords is not locked under Điều 5 khoản 3.
  expect(gist(result.statusMismatches)).toEqual([
    ['vothibinh', 'Danh bạ: Đang dùng; máy chủ: tạm khóa (locked).'],
  ]);
  expect(gist(result.systemAccounts).map(([address]) => address)).toEqual(['galsync.x1']);
  expect(result.counts).toMatchObject({ read: 6, matched: 3, missingOnServer: 1, accessDated: 3 });
  expect(result.verdict).toBe('usable');
  const { snapshots } = await client.usage.snapshots({});
  expect(snapshots[0]).toMatchObject({ id: result.snapshotId, snapshotOn: DAY, isPlausible: true });
});

test('an alias leads to its mailbox, once, and a revoked one is still known', async () => {
  const { client, grant, take } = await office();
  const [first, second] = await grant('Trần Văn An', 'Võ Thị Bình');
  await client.mailbox.addAlias({ id: first!, localPart: 'an.vp' });
  await client.lifecycle.revoke({ mailboxIds: [second!], reason: 'Bị chiếm quyền' });
  const { counts, statusMismatches } = await take(
    [account('an.vp'), account('vothibinh'), account('tranvanan')].join('\n'),
  );
  // The second line of one and the same mailbox is not taken for another.
  expect(counts).toMatchObject({ matched: 2, ambiguous: 1, unknownOnServer: 0 });
  expect(statusMismatches.map(({ name }) => name)).toEqual(['Võ Thị Bình']);
});

test('cut addresses are matched by what is left of them, only when it is one mailbox', async () => {
  const { grant, take } = await office();
  await grant('Nguyễn Thị Huỳnh Như Phượng', 'Tôn Nữ Thị Hoàng Nguyễn Phương Quỳnh Giao Liên');
  const line = (address: string) =>
    `${address.slice(0, 36).padEnd(36)}        active      03/02/17 14:20   11/10/26 07:41`;
  const { counts, unknownOnServer } = await take(
    [
      '           account                          status             created       last logon',
      line('nguyenthihuynhnhuphuong@tiengiang.gov.vn'),
      line('nguyenthihuynhnhuphuong@tiengiang.com.vn'),
      line('tonnuthihoangnguyenphuongquynhgiaolien@tiengiang.gov.vn'),
    ].join('\n'),
  );
  // The second is cut after "@tiengiang.co", which is not this domain.
  expect(counts).toMatchObject({ matched: 2, ambiguous: 0, unknownOnServer: 1 });
  expect(unknownOnServer[0]?.address).toBe('nguyenthihuynhnhuphuong@tiengiang.co');
});

test('a snapshot in which nearly nobody ever signed in is kept but not believed', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An', 'Võ Thị Bình', 'Đỗ Minh Châu', 'Lê Thị Dung', 'Lý Văn Em', 'Hồ Gái');
  const names = ['tranvanan', 'vothibinh', 'dominhchau', 'lethidung', 'lyvanem'];
  const result = await take(
    [...names.map((name) => account(name, { logon: '' })), account('hogai')].join('\n'),
  );
  expect(result.verdict).toBe('implausible');
  expect(result.notes.join(' ')).toMatch(/5 trên 6 tài khoản/);
  expect(await client.usage.basis({})).toMatchObject({ verdict: 'implausible' });
  expect((await client.usage.snapshots({})).snapshots[0]?.isPlausible).toBe(false);
  // At four of five the server is still believed.
  const four = await take(
    [...names.slice(0, 4).map((name) => account(name, { logon: '' })), account('hogai')].join('\n'),
  );
  expect(four.verdict).toBe('usable');
});

test('an old snapshot does not serve, nor one without accesses, nor one of a day to come', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An');
  expect(await client.usage.basis({})).toMatchObject({ verdict: 'none' });
  expect((await take('tranvanan@tiengiang.gov.vn 524288000 10\n')).verdict).toBe('no-access');
  expect(await client.usage.basis({})).toMatchObject({ verdict: 'none' });
  expect((await take(account('tranvanan'), '2026-11-08')).verdict).toBe('stale');
  expect((await take(account('tranvanan'), '2026-11-09')).verdict).toBe('usable');
  expect(await client.usage.basis({})).toMatchObject({ snapshotOn: '2026-11-09', ageDays: 7 });
  await expect(take(account('tranvanan'), '2026-11-17')).rejects.toMatchObject({
    code: 'USAGE_IN_FUTURE',
  });
});

test('the newest figures stand on the mailboxes, whatever the order of the imports', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An', 'Võ Thị Bình');
  const full = (percent: number) =>
    client.usage.mailboxes({ list: 'quota', atLeastPercent: percent });
  const used = (name: string, mb: number) => `${name}@tiengiang.gov.vn 524288000 ${mb * 1048576}\n`;
  await take(used('tranvanan', 460) + used('vothibinh', 500), '2026-11-15');
  await take(used('tranvanan', 100), '2026-11-01');
  expect((await full(80)).rows.map(({ name, usedMb }) => [name, usedMb])).toEqual([
    ['Võ Thị Bình', 500],
    ['Trần Văn An', 460],
  ]);
  expect((await full(100)).total).toBe(1);

  await take(account('tranvanan', { logon: '20261101000000Z' }), '2026-11-15');
  await take(account('tranvanan', { logon: '20260101000000Z' }), '2026-11-16');
  await take(account('tranvanan', { logon: '' }), '2026-11-16');
  expect((await full(80)).rows[1]).toMatchObject({ accessState: 'date', accessOn: '2026-11-01' });
});

test('a snapshot discarded leaves the figures of the others', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An');
  const figures = async () =>
    (await client.usage.mailboxes({ list: 'quota', atLeastPercent: 1 })).rows[0];
  await take('tranvanan@tiengiang.gov.vn 524288000 104857600\n', '2026-11-14');
  await take(account('tranvanan', { logon: '20261101000000Z' }), '2026-11-14');
  const wrong = await take(account('tranvanan', { logon: '20261115000000Z' }), '2026-11-15');
  expect(await figures()).toMatchObject({ accessOn: '2026-11-15' });
  await client.usage.discard({ snapshotId: wrong.snapshotId, reason: 'Tệp của máy chủ khác' });
  expect(await figures()).toMatchObject({ accessOn: '2026-11-01', usedMb: 100 });
  expect(await client.usage.basis({})).toMatchObject({ snapshotOn: '2026-11-14' });
  await expect(
    client.usage.discard({ snapshotId: wrong.snapshotId, reason: 'lần nữa' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('who has not changed the first password, and agency mailboxes nobody opens', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An', 'Võ Thị Bình');
  const created = 'zimbraCreateTimestamp: 20261101000000Z\n';
  await take(
    [
      account('tranvanan', { more: `${created}zimbraPasswordModifiedTime: 20261102000000Z` }),
      account('vothibinh', { more: 'zimbraPasswordMustChange: TRUE' }),
    ].join('\n'),
  );
  const { rows } = await client.usage.mailboxes({ list: 'default-password' });
  expect(rows.map(({ name }) => name)).toEqual(['Võ Thị Bình']);

  const [unit] = (await client.unit.list({ text: 'Chợ Gạo' })).units;
  await client.mailbox.grantAgency({ unitId: unit!.id, on: '2026-01-05', document: '' } as never);
  await take(account(unit!.localPart, { logon: '20261001000000Z' }));
  const idle = (days?: number) => client.usage.mailboxes({ list: 'idle-agency', days });
  expect((await idle()).rows.map(({ accessOn }) => accessOn)).toEqual(['2026-10-01']);
  // Thirty-nine days and a week of delay reach back just beyond that day.
  expect((await idle(38)).total).toBe(1);
  expect((await idle(39)).total).toBe(0);
});

test('the result lists as an Excel file, each on its sheet', async () => {
  const { client, grant, take, backend, token } = await office();
  await grant('Trần Văn An', 'Võ Thị Bình');
  const { snapshotId } = await take(account('tranvanan', { quota: '0' }) + account('nguoila'));
  await client.session.confirm({ password: 'Song Tien mua nuoc noi 2026' });
  const { fileId, name, rows } = await runJob(client.usage.exportFindings({ snapshotId }));
  expect(rows).toBe(3);
  const response = await backend.handle(
    new Request(`http://danhba.test/files/download/${fileId}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const { sheets } = readWorkbook(Buffer.from(await response.arrayBuffer()), name);
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Có trên máy chủ, không có trong',
    'Có trong danh bạ, không có trên',
    'Dung lượng trái Điều 7',
  ]);
});

test('the figures come without an event for each mailbox, but with one of their own', async () => {
  const { client, grant, take } = await office();
  await grant('Trần Văn An');
  const { rows } = await client.directory.search({ text: 'tranvanan' });
  const before = await client.mailbox.get({ id: rows[0]!.id });
  await take(account('tranvanan'));
  const after = await client.mailbox.get({ id: rows[0]!.id });
  expect(after).toMatchObject({ lastAccessOn: '2026-11-10', lastAccessState: 'date' });
  expect(after.events).toEqual(before.events);
  const { events } = await client.audit.list({});
  expect(events[0]).toMatchObject({ action: 'usage.import', entity: 'usage-snapshot' });
});

test('inspecting shows how a table would be understood and keeps nothing', async () => {
  const { client, upload } = await office();
  const csv = readFileSync(join(repositoryDir, 'test/fixtures/usage/exchange-no-address.csv'));
  const fileId = await upload(csv, 'exchange.csv');
  const seen = await runJob(client.usage.inspect({ fileId }));
  expect(seen).toMatchObject({ format: 'exchange', accountCount: 0 });
  expect(seen.table?.columns.map(({ header, field }) => [header, field])).toEqual([
    ['DisplayName', 'name'],
    ['LastLogonTime', 'lastAccess'],
    ['TotalItemSize', 'used'],
    ['ItemCount', null],
  ]);
  const mapping = { columns: { A: 'address' as const } };
  expect(await runJob(client.usage.inspect({ fileId, mapping }))).toMatchObject({
    accountCount: 0,
  });
  expect((await client.usage.snapshots({})).snapshots).toEqual([]);
});
