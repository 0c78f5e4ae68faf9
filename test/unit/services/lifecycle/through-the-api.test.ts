import { expect, test } from 'vitest';
import type { UnitId } from '../../../../shared/domain/ids.ts';
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
