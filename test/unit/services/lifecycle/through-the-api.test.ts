import { expect, test } from 'vitest';
import type { HoldId, MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { BoardStage } from '../../../../shared/domain/lifecycle.ts';
import {
  openSignedIn,
  TEST_DAY,
  type TestClient,
  uploadTo,
} from '../../../helpers/open-test-backend.ts';
import { runJob } from '../../../helpers/run-job.ts';

const SIGNER = { power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' };

const unitNamed = async (client: TestClient, text: string) =>
  ((await client.unit.list({ text })).units[0]?.id ?? 0) as UnitId;

test('the reply letter is drawn up with its lists, issued, and closes the request', async () => {
  const { client } = await openSignedIn();
  await client.settings.update({ office: { signers: [SIGNER] } });
  const unitId = await unitNamed(client, 'Sở Tài chính');
  const { id } = await client.request.receive({
    unitId,
    letterNumber: '12/STC-VP',
    letterOn: '2026-11-12',
    receivedOn: '2026-11-13',
    abstract: 'Đề nghị cấp hộp thư điện tử công vụ',
  });
  for (const fullName of ['Lê Văn Một', 'Trần Thị Hai', 'Phan Văn Ba'])
    await client.request.saveLine({
      id,
      line: { kind: 'issue', fullName, birthYear: 1980, position: 'Chuyên viên' },
    });
  const { lines } = await client.request.get({ id });
  const ids = lines.map((line) => line.id);
  await client.request.decideLines({ id, lineIds: ids.slice(0, 2), decision: 'accepted' });
  await client.request.decideLines({
    id,
    lineIds: ids.slice(2),
    decision: 'refused',
    reason: 'Chưa có quyết định',
  });
  await client.request.decide({ id, decision: { number: '45/STTTT', on: TEST_DAY } });
  await expect(client.request.drawUpReply({ id })).rejects.toMatchObject({ code: 'RULES_REFUSE' });
  await client.request.carryOut({ id });
  const { documentId } = await client.request.drawUpReply({ id });
  expect(await client.request.drawUpReply({ id })).toEqual({ documentId });
  const document = await client.document.get({ id: documentId as never });
  expect(document).toMatchObject({ state: 'draft', to: ['Sở Tài chính'] });
  expect(await client.request.issueReply({ id })).toEqual({
    numberAndSign: document.numberAndSign,
  });
  expect(await client.request.get({ id })).toMatchObject({
    state: 'replied',
    replyNumber: document.numberAndSign,
    replyOn: TEST_DAY,
  });
  await expect(client.request.issueReply({ id })).rejects.toMatchObject({ code: 'RULES_REFUSE' });
});

test('a reply issued in the register of documents closes its request as well', async () => {
  const { client } = await openSignedIn();
  await client.settings.update({ office: { signers: [SIGNER] } });
  const { id } = await client.request.receive({
    unitId: await unitNamed(client, 'Sở Tài chính'),
    letterNumber: '12/STC-VP',
    letterOn: '2026-11-12',
    receivedOn: '2026-11-13',
    abstract: 'Đề nghị cấp hộp thư điện tử công vụ',
  });
  await client.request.saveLine({
    id,
    line: { kind: 'issue', fullName: 'Lê Văn Một', birthYear: 1980, position: 'Chuyên viên' },
  });
  const lineIds = (await client.request.get({ id })).lines.map((line) => line.id);
  await client.request.decideLines({ id, lineIds, decision: 'accepted' });
  await client.request.decide({ id, decision: { number: '45/STTTT', on: TEST_DAY } });
  await client.request.carryOut({ id });
  const { documentId } = await client.request.drawUpReply({ id });
  expect((await client.overview.todos({})).todos.map(({ code }) => code)).toContain(
    'requests-open',
  );
  const paper = await client.document.issue({ id: documentId as never });
  expect(await client.request.get({ id })).toMatchObject({
    state: 'replied',
    replyNumber: paper.numberAndSign,
    replyOn: TEST_DAY,
  });
  expect((await client.request.list({ view: 'open' })).total).toBe(0);
  expect((await client.overview.todos({})).todos.map(({ code }) => code)).not.toContain(
    'requests-open',
  );
  const { events } = await client.audit.list({});
  expect(events.filter(({ entityId }) => entityId === String(id))[0]).toMatchObject({
    entity: 'request',
  });
});

test('several mailboxes are held, let go, opened, taken back in one act each, or none of them', async () => {
  const { client, backend, token } = await openSignedIn();
  await client.settings.update({
    office: { signers: [SIGNER] },
    lifecycle: { maxNeverUsedPercent: 100, noticeDays: 0 },
  });
  const unitId = await unitNamed(client, 'Sở Tài chính');
  const mailboxIds: MailboxId[] = [];
  for (const fullName of ['Lê Văn Một', 'Trần Thị Hai', 'Phan Văn Ba'])
    mailboxIds.push(
      (await client.mailbox.issue({ fullName, unitId, cause: { on: '2025-01-06' } })).id,
    );
  /** Expects an act to write of every mailbox, all at one instant, and nothing else. */
  const expectOneAct = async (action: string, act: () => Promise<unknown>) => {
    const seen = (await client.audit.list({})).events[0]?.seq ?? 0;
    await act();
    const { events } = await client.audit.list({});
    const written = events.filter(({ seq }) => seq > seen);
    expect(written.map((event) => [event.action, event.entityId]).sort()).toEqual(
      mailboxIds.map((id) => [action, String(id)]),
    );
    expect(new Set(written.map(({ at }) => at)).size).toBe(1);
  };
  /** Expects an act to be refused and to leave neither a change nor a word in the audit. */
  const expectNothing = async (act: () => Promise<unknown>) => {
    const state = async () => [
      (await client.audit.list({})).events[0]?.seq,
      (await client.lifecycle.board({})).counts,
    ];
    const before = await state();
    await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await state()).toEqual(before);
  };
  const stageSize = async (stage: BoardStage) =>
    (await client.lifecycle.mailboxes({ stage, limit: 1 })).total;
  const reason = 'Theo đề nghị của đơn vị';
  const unknown = [...mailboxIds, 9_999 as MailboxId];
  const { lifecycle } = client;

  const holding = { kind: 'study' as const, untilOn: null, reason };
  await expectNothing(() => lifecycle.hold({ mailboxIds: unknown, ...holding }));
  let ids: HoldId[] = [];
  await expectOneAct('lifecycle.hold', async () => {
    ids = (await lifecycle.hold({ mailboxIds, ...holding })).ids as HoldId[];
  });
  expect(await stageSize('held')).toBe(3);
  await expectNothing(() => lifecycle.endHold({ ids: [...ids, 9_999 as HoldId], reason }));
  await expectOneAct('lifecycle.end-hold', () => lifecycle.endHold({ ids, reason }));
  expect(await stageSize('held')).toBe(0);

  const gaa = ['levanmot', 'tranthihai', 'phanvanba']
    .map((name) => `# name ${name}@tiengiang.gov.vn\nzimbraAccountStatus: active\n`)
    .join('\n');
  const fileId = await uploadTo(backend, token, 'gaa.txt', new Uint8Array(Buffer.from(gaa)));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  const { noticeIds } = await lifecycle.drawUp({ step: 'lock', unitIds: [unitId] });
  for (const id of noticeIds) await lifecycle.issue({ id });
  await runJob(lifecycle.carryOut({ step: 'lock' }));
  expect(await stageSize('locked')).toBe(3);
  await expectNothing(() => lifecycle.unlock({ mailboxIds: unknown, reason }));
  await expectOneAct('lifecycle.unlock', () => lifecycle.unlock({ mailboxIds, reason }));
  expect(await stageSize('in-use')).toBe(3);

  await expectNothing(() => lifecycle.revoke({ mailboxIds: unknown, reason }));
  await expectOneAct('lifecycle.revoke', () => lifecycle.revoke({ mailboxIds, reason }));
  expect(await stageSize('revoked')).toBe(3);
  await expectOneAct('lifecycle.restore', () => lifecycle.restore({ mailboxIds, reason }));
  expect(await stageSize('in-use')).toBe(3);
});

test('a deletion needs a lock, its own notice and its day, and leaves an Excel file of what was known', async () => {
  const { client, backend, token } = await openSignedIn();
  await client.settings.update({
    office: { signers: [SIGNER] },
    lifecycle: { maxNeverUsedPercent: 100, noticeDays: 0, lockToDeleteDays: 0 },
  });
  const unitId = await unitNamed(client, 'Sở Tài chính');
  await client.mailbox.issue({ fullName: 'Lê Văn Một', unitId, cause: { on: '2025-01-06' } });
  const gaa =
    '# name levanmot@tiengiang.gov.vn\nzimbraAccountStatus: active\nzimbraMailQuota: 524288000\n';
  const fileId = await uploadTo(backend, token, 'gaa.txt', new Uint8Array(Buffer.from(gaa)));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  for (const step of ['lock', 'delete'] as const) {
    const { noticeIds } = await client.lifecycle.drawUp({ step, unitIds: [unitId] });
    const [id = 0] = noticeIds;
    await expect(runJob(client.lifecycle.carryOut({ step, noticeIds }))).rejects.toMatchObject({
      code: 'NOTICE_STATE',
    });
    // Issued in the register of documents, the paper gives the notice; it is not drawn up a second time.
    const drawn = await client.lifecycle.notice({ id });
    const paper = await client.document.issue({ id: (drawn.documentId ?? 0) as never });
    expect(await client.lifecycle.notice({ id })).toMatchObject({
      state: 'issued',
      number: paper.numberAndSign,
      documentId: drawn.documentId,
    });
    expect(await runJob(client.lifecycle.carryOut({ step }))).toEqual({ done: 1, spared: [] });
    const notice = await client.lifecycle.notice({ id });
    expect(notice).toMatchObject({ state: 'done', doneCount: 1 });
    if (step === 'delete') {
      const file = await client.document.file({ id: (notice.fileId ?? 0) as never });
      expect(file.name).toMatch(/^Thong-tin-hop-thu-truoc-khi-xoa_.*\.xlsx$/);
    }
  }
  expect((await client.lifecycle.board({})).counts).toMatchObject({
    deleted: 1,
    'in-use': 0,
    locked: 0,
  });
});
