import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MailboxId, RequestId, UnitId } from '../../../shared/domain/ids.ts';
import {
  openSignedIn,
  TEST_DAY,
  type TestClient,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { runJob } from '../../helpers/run-job.ts';

const DECISION = { number: '45/STTTT-CNTT', on: TEST_DAY };
const REPLY = { number: '46/STTTT-CNTT', on: TEST_DAY };

async function unitNamed(client: TestClient, text: string): Promise<UnitId> {
  const { units } = await client.unit.list({ text });
  const id = units[0]?.id;
  if (!id) throw new Error(`no unit ${text}`);
  return id as UnitId;
}

async function receive(client: TestClient, unitId: UnitId): Promise<RequestId> {
  const { id } = await client.request.receive({
    unitId,
    letterNumber: '12/UBND-VP',
    letterOn: '2026-11-12',
    receivedOn: '2026-11-13',
    abstract: 'Đề nghị cấp hộp thư điện tử công vụ',
  });
  return id as RequestId;
}

const person = (fullName: string, birthYear: number | null = 1980) => ({
  kind: 'issue' as const,
  fullName,
  birthYear,
});

async function acceptAll(client: TestClient, id: RequestId): Promise<void> {
  const { lines } = await client.request.get({ id });
  const lineIds = lines.filter(({ decision }) => decision === 'pending').map((line) => line.id);
  await client.request.decideLines({ id, lineIds, decision: 'accepted' });
}

const eventsOf = async (client: TestClient, id: number) =>
  (await client.mailbox.get({ id })).events.map(({ kind, requestId }) => ({ kind, requestId }));

const RULES = { code: 'RULES_REFUSE' };

describe('a letter', () => {
  test('goes from its receipt to the reply, and every mailbox knows what it rests on', async () => {
    const { client } = await openSignedIn();
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    const id = await receive(client, unitId);
    // Received on Friday 13/11; five working days later is Friday 20/11.
    expect(await client.request.get({ id })).toMatchObject({ dueOn: '2026-11-20', isLate: false });

    for (const line of [
      person('Lê Minh Hiếu', 1971),
      person('Lê Minh Hiếu', 1984),
      person('Trần Thị Bích', 1990),
    ])
      await client.request.saveLine({ id, line });
    const { lines } = await client.request.get({ id });
    expect(lines.map(({ address }) => address)).toEqual([
      'leminhhieu@tiengiang.gov.vn',
      'lminhhieu@tiengiang.gov.vn',
      'tranthibich@tiengiang.gov.vn',
    ]);

    await expect(client.request.decide({ id, decision: DECISION })).rejects.toMatchObject(RULES);
    await client.request.decideLines({
      id,
      lineIds: [lines[0]?.id ?? 0, lines[2]?.id ?? 0],
      decision: 'accepted',
    });
    await expect(
      client.request.decideLines({ id, lineIds: [lines[1]?.id ?? 0], decision: 'refused' }),
    ).rejects.toMatchObject(RULES);
    await client.request.decideLines({
      id,
      lineIds: [lines[1]?.id ?? 0],
      decision: 'refused',
      reason: 'Chưa có quyết định tuyển dụng',
    });
    await expect(client.request.decide({ id, decision: null })).rejects.toMatchObject(RULES);
    await client.request.decide({ id, decision: DECISION });
    await expect(client.request.saveLine({ id, line: person('X Y') })).rejects.toMatchObject(RULES);
    await expect(client.request.reply({ id, reply: REPLY })).rejects.toMatchObject(RULES);

    const { registerVersion } = await client.request.get({ id });
    expect(await client.request.carryOut({ id, registerVersion })).toEqual({
      issue: 2,
      change: 0,
      reissue: 0,
      cancel: 0,
    });
    await expect(client.request.carryOut({ id })).rejects.toMatchObject(RULES);
    const done = await client.request.get({ id });
    expect(done.state).toBe('carried-out');
    expect(done.lines.map(({ address, doneAt }) => [address, doneAt !== null])).toEqual([
      ['leminhhieu@tiengiang.gov.vn', true],
      [null, false],
      ['tranthibich@tiengiang.gov.vn', true],
    ]);
    const mailbox = await client.mailbox.get({ id: done.lines[0]?.mailboxId ?? 0 });
    expect(mailbox.events[0]).toMatchObject({
      kind: 'issued',
      requestId: id,
      document: 'Công văn số 12/UBND-VP ngày 12/11/2026',
    });

    await expect(client.request.reply({ id, reply: null })).rejects.toMatchObject(RULES);
    await expect(client.request.withdraw({ id, reason: 'Rút' })).rejects.toMatchObject(RULES);
    expect((await client.request.list({ view: 'open' })).total).toBe(1);
    await client.request.reply({ id, reply: REPLY });
    expect((await client.request.list({ view: 'open' })).total).toBe(0);
    expect(
      (await client.request.list({ view: 'closed', text: 'hop thu 12/ubnd' })).rows,
    ).toMatchObject([
      { id, state: 'replied', replyNumber: REPLY.number, acceptedCount: 2, refusedCount: 1 },
    ]);
  });

  test('of changes, new passwords and cancellations is carried out as well', async () => {
    const { client } = await openSignedIn();
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    const other = await unitNamed(client, 'Sở Tài chính');
    const ids: MailboxId[] = [];
    for (const fullName of ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Ba'])
      ids.push((await client.mailbox.issue({ fullName, unitId })).id as MailboxId);
    const [one = 0, two = 0, three = 0] = ids;
    const id = await receive(client, unitId);
    for (const line of [
      { kind: 'change' as const, mailboxId: one, position: 'Trưởng phòng', unitId: other },
      { kind: 'reissue' as const, mailboxId: two },
      { kind: 'cancel' as const, mailboxId: three, note: 'Nghỉ hưu' },
      { kind: 'issue' as const, subject: 'unit' as const },
    ])
      await client.request.saveLine({ id, line });
    await expect(
      client.request.saveLine({ id, line: { kind: 'change', mailboxId: one } }),
    ).rejects.toMatchObject(RULES);
    await expect(client.request.saveLine({ id, line: { kind: 'cancel' } })).rejects.toMatchObject(
      RULES,
    );
    await acceptAll(client, id);
    await client.request.decide({ id, decision: DECISION });
    await client.request.carryOut({ id });
    expect(await client.mailbox.get({ id: one })).toMatchObject({
      unitId: other,
      position: 'Trưởng phòng',
    });
    expect(await client.mailbox.get({ id: two })).toMatchObject({ passwordState: 'default' });
    expect(await client.mailbox.get({ id: three })).toMatchObject({ status: 'deleted' });
    expect(await eventsOf(client, two)).toContainEqual({ kind: 'password-reset', requestId: id });
    const { lines } = await client.request.get({ id });
    expect(lines[3]?.address).toBe('sttt@tiengiang.gov.vn');
  });

  test('is carried out whole or not at all, and only as it was shown', async () => {
    const { client } = await openSignedIn();
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    const gone = (await client.mailbox.issue({ fullName: 'Lê Văn Một', unitId })).id;
    const id = await receive(client, unitId);
    await client.request.saveLine({ id, line: person('Nguyễn Thị Hai') });
    await client.request.saveLine({ id, line: { kind: 'reissue', mailboxId: gone } });
    await acceptAll(client, id);
    await client.request.decide({ id, decision: DECISION });
    const shown = (await client.request.get({ id })).registerVersion;
    const second = await receive(client, unitId);
    await client.request.saveLine({ id: second, line: { kind: 'cancel', mailboxId: gone } });
    await acceptAll(client, second);
    await client.request.decide({ id: second, decision: DECISION });
    await client.request.carryOut({ id: second });

    await expect(client.request.carryOut({ id, registerVersion: shown })).rejects.toMatchObject({
      code: 'REQUEST_STALE',
    });
    await expect(client.request.carryOut({ id })).rejects.toMatchObject({
      code: 'MAILBOX_NOT_LIVE',
    });
    expect((await client.directory.search({ text: 'nguyen thi hai' })).total).toBe(0);
    expect(await client.request.get({ id })).toMatchObject({ state: 'decided' });
    expect((await client.request.get({ id })).lines[1]?.warnings.join()).toContain('đã bị xóa');
  });

  test('with a list becomes lines, of which nobody is lost', async () => {
    const { client, backend, token } = await openSignedIn();
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    await client.mailbox.issue({ fullName: 'Lê Minh Hiếu', unitId, birthYear: 1971 });
    const name = 'Danh-sach-So-TTTT.xlsx';
    const bytes = readFileSync(join(repositoryDir, 'resources', 'samples', name));
    const fileId = await uploadTo(backend, token, name, new Uint8Array(bytes));
    const { previewId } = await runJob(client.import.preview({ fileId, unitId }));
    const id = await receive(client, unitId);
    expect(await client.request.takeList({ id, previewId })).toEqual({ lines: 25, problems: 0 });
    await expect(client.request.takeList({ id, previewId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { lines } = await client.request.get({ id });
    expect(lines.map(({ lineNo }) => lineNo)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    const known = lines.filter(({ kind }) => kind === 'change');
    expect(known).toMatchObject([{ fullName: 'Lê Minh Hiếu', birthYear: 1971 }]);
    await client.request.removeLines({ id, lineIds: [lines[3]?.id ?? 0, lines[10]?.id ?? 0] });
    const left = (await client.request.get({ id })).lines;
    expect(left.map(({ lineNo }) => lineNo)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    await acceptAll(client, id);
    await client.request.decide({ id, decision: DECISION });
    const shown = (await client.request.get({ id })).lines.map(({ address }) => address);
    expect(await client.request.carryOut({ id })).toMatchObject({ issue: 22 });
    expect((await client.request.get({ id })).lines.map(({ address }) => address)).toEqual(shown);
  });
});

describe('a phone call', () => {
  test('about a forgotten password is done and closed in one act, with who called and how it was verified', async () => {
    const { client } = await openSignedIn();
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    const mailbox = await client.mailbox.issue({ fullName: 'Lê Văn Một', unitId });
    await expect(
      client.request.resetByPhone({
        mailboxId: mailbox.id,
        caller: 'Lê Văn Một',
        verification: ' ',
      }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const { id } = await client.request.resetByPhone({
      mailboxId: mailbox.id,
      caller: 'Lê Văn Một',
      callerPhone: '0912 345 678',
      verification: 'Gọi lại số máy bàn của Sở',
    });
    expect(await client.request.get({ id })).toMatchObject({
      channel: 'phone',
      state: 'replied',
      verification: 'Gọi lại số máy bàn của Sở',
    });
    expect(await eventsOf(client, mailbox.id)).toContainEqual({
      kind: 'password-reset',
      requestId: id,
    });
  });

  test('waits for its reply letter where the office wants one', async () => {
    const { client } = await openSignedIn();
    await client.settings.update({ request: { repliesToPasswordResets: true } });
    const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
    const { id: mailboxId } = await client.mailbox.issue({ fullName: 'Lê Văn Một', unitId });
    const { id } = await client.request.resetByPhone({
      mailboxId,
      caller: 'Lê Văn Một',
      verification: 'Nhận ra giọng, gọi lại',
    });
    expect(await client.request.get({ id })).toMatchObject({ state: 'carried-out' });
    await client.request.reply({ id, reply: REPLY });
    expect(await client.request.get({ id })).toMatchObject({ state: 'replied' });
  });
});

test('requests past their day stand first among what is to be done', async () => {
  const { client } = await openSignedIn();
  const unitId = await unitNamed(client, 'Sở Thông tin và Truyền thông');
  await receive(client, unitId);
  const letter = { unitId, letterNumber: '9/UBND', abstract: 'Cũ' };
  await client.request.receive({ ...letter, letterOn: '2026-11-02', receivedOn: '2026-11-03' });
  const { todos } = await client.overview.todos({});
  const ours = todos.filter(({ code }) => code.startsWith('requests-'));
  expect(ours.map(({ code, count, urgency }) => [code, count, urgency])).toEqual([
    ['requests-late', 1, 'late'],
    ['requests-open', 2, 'waiting'],
  ]);
  expect((await client.request.list({ view: 'late' })).rows).toMatchObject([
    { letterNumber: '9/UBND', isLate: true },
  ]);
});
