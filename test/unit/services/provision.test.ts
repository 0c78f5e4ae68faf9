import { expect, test } from 'vitest';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { readCommandFile } from '../../helpers/zmprov-tokens.ts';

const DOMAIN = 'tiengiang.gov.vn';
const LETTER = 'Công văn số 12/UBND-VX ngày 03/11/2026';

async function office() {
  const opened = await openSignedIn();
  const { client, backend, token } = opened;
  const [unit] = (await client.unit.list({ text: 'Sở Thông tin và Truyền thông' })).units;
  const [other] = (await client.unit.list({ text: 'Chợ Gạo' })).units;
  const download = (fileId: string) =>
    backend.handle(
      new Request(`http://danhba.test/files/download/${fileId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }),
    );
  const today = { document: LETTER, on: '2026-11-16' };
  return {
    ...opened,
    unit: unit!,
    other: other!,
    download,
    today,
    issue: async (fullName: string, extra = {}) =>
      (
        await client.mailbox.issue({
          unitId: unit!.id,
          fullName,
          birthYear: 1980,
          position: 'Chuyên viên',
          cause: { document: LETTER },
          ...extra,
        })
      ).id,
    /** The files of an export by the end of their names, as commands. */
    async files(input: Parameters<typeof client.provision.export>[0]) {
      const { files, ...rest } = await runJob(client.provision.export(input));
      const commands: Record<string, string[][]> = {};
      for (const { fileId, name } of files) {
        const text = await (await download(fileId)).text();
        commands[name.replace(/^.*?_(lenh|xoa|hoan-tac-xoa|hoan-tac)\.zmp$/, '$1')] =
          readCommandFile(text);
      }
      return { ...rest, names: files.map(({ name }) => name), ids: files, commands };
    },
    async snapshot(text: string) {
      const bytes = new TextEncoder().encode(text);
      const fileId = await uploadTo(backend, token, 'gaa.txt', bytes);
      return runJob(client.usage.import({ fileId, snapshotOn: '2026-11-16' }));
    },
  };
}

test('what happened under a letter becomes the commands that were meant, deletions apart', async () => {
  const { client, issue, files, today, other } = await office();
  const hieu = await issue('Lê Minh Hiếu', { position: `Phó phòng "Tin học" \\ O'Nhu #1` });
  await client.mailbox.change({
    id: hieu,
    patch: { phone: '0273.3876543' },
    cause: { document: LETTER },
  });
  await client.mailbox.move({ id: hieu, unitId: other.id, cause: { document: LETTER } });
  const { commands, passwords, names } = await files({ ...today, platform: 'zimbra' });
  expect(names).toEqual([
    'CV_12-UBND-VX_lenh.zmp',
    'CV_12-UBND-VX_hoan-tac.zmp',
    'CV_12-UBND-VX_hoan-tac-xoa.zmp',
  ]);
  expect(passwords).toBe(1);
  const [create, phone, move] = commands.lenh!;
  const password = create![2]!;
  expect(create).toEqual([
    ...['ca', `leminhhieu@${DOMAIN}`, password],
    ...['displayName', 'Lê Minh Hiếu', 'sn', 'Lê', 'givenName', 'Minh Hiếu'],
    ...['company', 'Sở Thông tin và Truyền thông', 'title', `Phó phòng "Tin học" \\ O'Nhu #1`],
    ...['zimbraMailQuota', '524288000', 'zimbraPasswordMustChange', 'TRUE'],
  ]);
  expect(phone).toEqual(['ma', `leminhhieu@${DOMAIN}`, 'telephoneNumber', '0273.3876543']);
  expect(move).toEqual(['ma', `leminhhieu@${DOMAIN}`, 'company', other.name]);
  expect(commands['hoan-tac']).toEqual([
    ['ma', `leminhhieu@${DOMAIN}`, 'company', 'Sở Thông tin và Truyền thông'],
    ['ma', `leminhhieu@${DOMAIN}`, 'telephoneNumber', ''],
  ]);
  expect(commands['hoan-tac-xoa']).toEqual([['da', `leminhhieu@${DOMAIN}`]]);
  expect(password.length).toBeGreaterThanOrEqual(12);
  expect(password.toLowerCase()).not.toMatch(/hieu|minh|1980/);
});

test('an address that changed is renamed under its old name, and stays as an alias', async () => {
  const { client, issue, files, today } = await office();
  const id = await issue('Lê Minh Hiếu');
  await client.mailbox.readdress({
    id,
    localPart: 'lmhieu',
    keepOldUntil: '2027-05-01',
    addressReason: 'theo đề nghị',
    cause: { document: LETTER },
  });
  const { commands } = await files(today);
  expect(commands.lenh!.map((words) => words.slice(0, 3))).toEqual([
    ['ca', `leminhhieu@${DOMAIN}`, expect.any(String)],
    ['ra', `leminhhieu@${DOMAIN}`, `lmhieu@${DOMAIN}`],
    ['aaa', `lmhieu@${DOMAIN}`, `leminhhieu@${DOMAIN}`],
  ]);
});

test('a request that was carried out becomes the file of its letter', async () => {
  const { client, files, unit, issue } = await office();
  const old = await issue('Trần Văn An');
  const { id } = await client.request.receive({
    unitId: unit.id,
    letterNumber: '45/STTTT-VP',
    letterOn: '2026-11-10',
    receivedOn: '2026-11-12',
    abstract: 'cấp hộp thư',
  });
  const line = { mailboxId: null, fullName: 'Võ Thị Bình', birthYear: 1985, position: 'Văn thư' };
  const empty = { department: '', phone: '', unitId: null, wantedLocalPart: '', note: '' };
  await client.request.saveLine({ id, line: { ...empty, ...line, kind: 'issue' } });
  const reset = {
    ...empty,
    ...line,
    kind: 'reissue' as const,
    mailboxId: old,
    fullName: 'Trần Văn An',
  };
  await client.request.saveLine({ id, line: reset });
  const { lines } = await client.request.get({ id });
  await client.request.decideLines({
    id,
    lineIds: lines.map((each) => each.id),
    decision: 'accepted',
  });
  await client.request.move({ id, to: 'submitted' });
  await client.request.decide({ id, decision: { number: '9/QĐ-STTTT', on: '2026-11-14' } });
  await client.request.carryOut({ id });
  const { commands, names, passwords } = await files({ requestId: id, platform: 'zimbra' });
  expect(names[0]).toBe('CV_45-STTTT-VP_lenh.zmp');
  expect(passwords).toBe(2);
  expect(commands.lenh!.map((words) => words.slice(0, 2))).toEqual([
    ['ca', `vothibinh@${DOMAIN}`],
    ['sp', `tranvanan@${DOMAIN}`],
    ['ma', `tranvanan@${DOMAIN}`],
  ]);
  // What is in a plan already is given again as it is.
  const planId = (await client.provision.plans({})).plans[0]?.id;
  expect(await client.provision.plan({ requestId: id })).toEqual({ planId });
});

test('a file with passwords is fetched once, and every export makes new ones', async () => {
  const { client, issue, files, today, download } = await office();
  await issue('Lê Minh Hiếu');
  const first = await files(today);
  expect((await download(first.ids[0]!.fileId)).status).toBe(422);
  const planId = (await client.provision.plans({})).plans[0]!.id;
  const second = await files({ planId });
  expect(second.commands.lenh![0]![1]).toBe(first.commands.lenh![0]![1]);
  expect(second.commands.lenh![0]![2]).not.toBe(first.commands.lenh![0]![2]);
});

test('the log of the server turns into done and refused steps', async () => {
  const { client, issue, files, today } = await office();
  await issue('Lê Minh Hiếu');
  await issue('Trần Văn An');
  await issue('Võ Thị Bình');
  const { planId } = await files(today);
  const states = async () =>
    (await client.provision.get({ planId })).steps.map(({ state, message }) => [state, message]);
  const log = `prov> 11-22
prov> ERROR: account.ACCOUNT_EXISTS (email address already exists: tranvanan@${DOMAIN})
prov> 33-44
prov> `;
  expect(await client.provision.importLog({ planId, log })).toEqual({
    confirmed: 2,
    failed: 1,
    unclear: [],
  });
  expect(await states()).toEqual([
    ['confirmed', 'Theo nhật ký của máy chủ'],
    [
      'failed',
      `Địa chỉ đã có trên máy chủ: account.ACCOUNT_EXISTS (email address already exists: tranvanan@${DOMAIN})`,
    ],
    ['confirmed', 'Theo nhật ký của máy chủ'],
  ]);
  // What is left is exported again, and only that.
  const again = await files({ planId });
  expect(again.commands.lenh!.map((words) => words[1])).toEqual([`tranvanan@${DOMAIN}`]);
  await expect(
    client.provision.importLog({ planId, log: 'prov> \nprov> ' }),
  ).resolves.toMatchObject({ confirmed: 1 });
});

test('a refusal that belongs to no step for certain leaves every step open', async () => {
  const { client, issue, files, today } = await office();
  await issue('Lê Minh Hiếu');
  const { planId } = await files(today);
  const log = 'ERROR: service.PERM_DENIED (permission denied: can not access account)';
  expect(await client.provision.importLog({ planId, log })).toMatchObject({
    confirmed: 0,
    failed: 0,
    unclear: [{ code: 'service.PERM_DENIED' }],
  });
  expect((await client.provision.get({ planId })).steps[0]?.state).toBe('exported');
});

test('the next snapshot shows what was done', async () => {
  const { client, issue, files, today, snapshot } = await office();
  await issue('Lê Minh Hiếu');
  await issue('Trần Văn An');
  const { planId } = await files(today);
  await snapshot(`# name leminhhieu@${DOMAIN}\nzimbraAccountStatus: active\n`);
  expect((await client.provision.get({ planId })).steps.map(({ state }) => state)).toEqual([
    'confirmed',
    'exported',
  ]);
});

test('what was told once is no longer pending; what the server already has never was', async () => {
  const { client, issue, files, today, snapshot } = await office();
  await issue('Lê Minh Hiếu');
  await snapshot(`# name leminhhieu@${DOMAIN}\nzimbraAccountStatus: active\n`);
  expect((await client.provision.pending({})).groups).toEqual([]);
  await issue('Trần Văn An');
  expect((await client.provision.pending({})).groups).toMatchObject([
    { document: LETTER, on: '2026-11-16', count: 1, kinds: ['issued'] },
  ]);
  await files(today);
  expect((await client.provision.pending({})).groups).toEqual([]);
  await expect(client.provision.plan(today)).rejects.toMatchObject({ code: 'PROVISION_NOTHING' });
});

test('the differences between register and server, and the commands that mend them', async () => {
  const { client, issue, files, snapshot } = await office();
  const hieu = await issue('Lê Minh Hiếu');
  await client.mailbox.addAlias({ id: hieu, localPart: 'lmhieu', cause: {} });
  await issue('Trần Văn An');
  await issue('Võ Thị Bình');
  await issue('Hồ Gái');
  const { snapshotId } = await snapshot(
    [
      `# name leminhhieu@${DOMAIN}\ndisplayName: Le Minh Hieu\nzimbraAccountStatus: locked\nzimbraMailQuota: 0\nzimbraMailAlias: hieu.le@${DOMAIN}`,
      `# name tranvanan@${DOMAIN}\ndisplayName: Trần Văn An\nzimbraAccountStatus: active\nzimbraMailQuota: 524288000`,
      `# name vothibinh@${DOMAIN}\ndisplayName: Võ  thị Bình\nzimbraAccountStatus: lockout\nzimbraMailQuota: 524288000`,
      `# name nguoila@${DOMAIN}\nzimbraAccountStatus: active`,
    ].join('\n\n'),
  );
  const { rows, counts } = await client.provision.drift({ snapshotId });
  expect(counts).toEqual({
    status: 1,
    quota: 1,
    name: 1,
    address: 0,
    'alias-missing': 1,
    'alias-extra': 1,
    'missing-on-server': 1,
    'unknown-on-server': 1,
  });
  const said = rows.map(({ kind, register, server }) => [kind, register, server]);
  expect(said).toContainEqual(['status', 'Đang dùng', 'tạm khóa (locked)']);
  expect(said).toContainEqual(['quota', '500 MB', 'Không giới hạn']);
  expect(said).toContainEqual(['name', 'Lê Minh Hiếu', 'Le Minh Hieu']);
  expect(rows.find(({ kind }) => kind === 'unknown-on-server')?.canRepair).toBe(false);

  const { planId } = await client.provision.repair({
    snapshotId,
    kinds: ['status', 'quota', 'name', 'alias-missing', 'missing-on-server', 'unknown-on-server'],
  });
  const { commands } = await files({ planId });
  expect(commands.lenh!.map((words) => words.slice(0, 4).join(' ')).sort()).toEqual([
    `aaa leminhhieu@${DOMAIN} lmhieu@${DOMAIN}`,
    expect.stringMatching(`^ca hogai@${DOMAIN} `),
    `ma leminhhieu@${DOMAIN} displayName Lê Minh Hiếu`,
    `ma leminhhieu@${DOMAIN} zimbraAccountStatus active`,
    `ma leminhhieu@${DOMAIN} zimbraMailQuota 524288000`,
  ]);
  expect(commands.xoa).toBeUndefined();
});

test('passwords stand in the files and nowhere in the audit', async () => {
  const { client, issue, files, today } = await office();
  await issue('Lê Minh Hiếu');
  const { commands } = await files(today);
  const { events } = await client.audit.list({});
  expect(JSON.stringify(events)).not.toContain(commands.lenh![0]![2]);
  expect(events.some(({ action }) => action === 'provision.export')).toBe(true);
});
