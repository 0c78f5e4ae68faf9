import { expect, test } from 'vitest';
import {
  drawUpDocument,
  openDocument,
  updateDocument,
} from '../../../../electron/backend/services/documents/draw-up-document.ts';
import {
  contentHash,
  issueDocument,
} from '../../../../electron/backend/services/documents/issue-document.ts';
import type { DocumentKind, Signer } from '../../../../shared/domain/document.ts';
import type { DocumentId } from '../../../../shared/domain/ids.ts';
import { actOn } from '../../../helpers/act-on.ts';
import { openSignedIn, TEST_DAY, uploadTo } from '../../../helpers/open-test-backend.ts';
import { runJob } from '../../../helpers/run-job.ts';

const SIGNER: Signer = {
  power: 'KT',
  onBehalfOf: 'Giám đốc',
  position: 'Phó Giám đốc',
  name: 'Nguyễn Văn Ủy',
};

async function office() {
  const opened = await openSignedIn();
  const acting = actOn(opened.dataDir);
  const drawUp = (kind: DocumentKind = 'reply-letter', change = {}): DocumentId =>
    acting.act((act) =>
      drawUpDocument(act, {
        kind,
        signer: SIGNER,
        content: {
          subject: 'cấp tài khoản thư điện tử công vụ',
          to: ['Sở Tài chính'],
          blocks: [{ type: 'paragraph', text: 'Thống nhất cấp mới 03 hộp thư.' }],
        },
        ...change,
      }),
    );
  const lines = async () =>
    (await opened.client.document.list({ limit: 100 })).rows
      .map(({ numberAndSign, state }) => `${numberAndSign} ${state}`)
      .sort();
  return { ...opened, ...acting, drawUp, lines };
}

test('drafts reserve numbers in order, each series for itself, notices of both kinds in one', async () => {
  const { drawUp, lines, client } = await office();
  for (const kind of ['reply-letter', 'letter', 'lock-notice', 'delete-notice', 'report'] as const)
    drawUp(kind);
  expect(await lines()).toEqual([
    '01/BC-STTTT draft',
    '01/STTTT-CNTT draft',
    '01/TB-STTTT draft',
    '02/STTTT-CNTT draft',
    '02/TB-STTTT draft',
  ]);
  expect(await client.document.nextNumber({ series: 'letter', year: 2026 })).toEqual({ number: 3 });
  expect(await client.document.nextNumber({ series: 'letter', year: 2027 })).toEqual({ number: 1 });
});

test('a draft given up gives its number back when it was the last, and explains it otherwise', async () => {
  const { drawUp, lines, client } = await office();
  const [first, second, third] = [drawUp(), drawUp(), drawUp()];
  const reason = 'Gộp vào văn bản khác';
  expect(await client.document.cancel({ id: third, reason })).toEqual({ numberGoesBack: true });
  expect(await client.document.cancel({ id: first, reason })).toEqual({ numberGoesBack: false });
  expect(drawUp()).toBeGreaterThan(second);
  expect(await lines()).toEqual([
    ' cancelled',
    '01/STTTT-CNTT cancelled',
    '02/STTTT-CNTT draft',
    '03/STTTT-CNTT draft',
  ]);
  const found = await client.document.list({ text: 'so 1', state: 'cancelled', limit: 10 });
  expect(found.rows.every((row) => row.reason === reason)).toBe(true);
});

test('a number further on explains those between; one that is taken is refused', async () => {
  const { drawUp, lines, client } = await office();
  const [first, second] = [drawUp(), drawUp()];
  await client.document.update({ id: first, number: 5, reason: 'Văn thư đã cấp ngoài' });
  expect(await lines()).toEqual([
    '01/STTTT-CNTT cancelled',
    '02/STTTT-CNTT draft',
    '03/STTTT-CNTT cancelled',
    '04/STTTT-CNTT cancelled',
    '05/STTTT-CNTT draft',
  ]);
  for (const number of [5, 3, 90_000])
    await expect(client.document.update({ id: second, number })).rejects.toMatchObject({
      code: 'DOCUMENT_NUMBER_TAKEN',
      data: { number, next: 6, year: 2026 },
    });
});

test('a day of the next year takes a number of that year and leaves no gap behind', async () => {
  const { drawUp, lines, act } = await office();
  const [first] = [drawUp(), drawUp()];
  act((under) => updateDocument(under, first, { datedOn: '2027-01-04' }));
  expect(await lines()).toEqual([
    '01/STTTT-CNTT cancelled',
    '01/STTTT-CNTT draft',
    '02/STTTT-CNTT draft',
  ]);
});

test('what is missing is named, and nothing is issued', async () => {
  const { drawUp, client } = await office();
  const id = drawUp('letter', {
    signer: null,
    content: { subject: ' ', to: [], blocks: [] },
  });
  expect((await client.document.get({ id })).missing).toEqual(['signer', 'day', 'subject', 'to']);
  await expect(client.document.issue({ id })).rejects.toMatchObject({
    code: 'DOCUMENT_INCOMPLETE',
    data: { missing: ['signer', 'subject', 'to'] },
  });
  expect(await client.document.get({ id })).toMatchObject({ state: 'draft', datedOn: null });
});

test('an issued document is closed to every procedure and to SQL itself', async () => {
  const { drawUp, client, register } = await office();
  const id = drawUp();
  const issued = await client.document.issue({ id });
  expect(issued.numberAndSign).toBe('01/STTTT-CNTT');
  const opened = openDocument(register.read, id);
  expect(opened.record).toMatchObject({ state: 'issued', datedOn: TEST_DAY });
  expect(contentHash(opened)).toBe(issued.contentSha256);

  const refused = { code: 'DOCUMENT_CLOSED', data: { state: 'issued' } };
  await expect(client.document.update({ id, subject: 'khác' })).rejects.toMatchObject(refused);
  await expect(client.document.cancel({ id, reason: 'x' })).rejects.toMatchObject(refused);
  await expect(client.document.issue({ id })).rejects.toMatchObject(refused);
  for (const sql of [
    `UPDATE document SET content = '{}' WHERE id = ${id}`,
    `UPDATE document SET state = 'draft' WHERE id = ${id}`,
    `DELETE FROM document WHERE id = ${id}`,
  ])
    expect(() => register.write((db) => db.run(sql))).toThrow(/does not change|are kept/);
});

test('numbers run without a gap whatever happens to drafts', async () => {
  const { drawUp, act, register, client } = await office();
  const ids: DocumentId[] = [];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let step = 0; step < 120; step++) {
    const id = ids[random(ids.length || 1)];
    const choice = random(5);
    try {
      if (choice < 2 || !id) ids.push(drawUp());
      else if (choice === 2) await client.document.cancel({ id, reason: 'bỏ' });
      else if (choice === 3) act((under) => issueDocument(under, id));
      else act((under) => updateDocument(under, id, { number: step + 3, reason: 'cấp ngoài' }));
    } catch (error) {
      expect(error).toMatchObject({ code: /DOCUMENT_(CLOSED|NUMBER_TAKEN)/ });
    }
  }
  const numbers = register.read.all<{ number: number }>(
    `SELECT number FROM document WHERE series = 'letter' AND year = 2026 AND number IS NOT NULL ORDER BY number`,
  );
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(20);
});

test('rendering gives a file a registrar would name so; the kind must be the right one', async () => {
  const { drawUp, client, backend, token } = await office();
  const id = drawUp('report', {
    content: { subject: 'Tình hình sử dụng thư điện tử năm 2026', blocks: [] },
  });
  await client.document.issue({ id });
  const pdf = await runJob(client.document.render({ kind: 'report', id, format: 'pdf' }));
  expect(pdf.name).toBe('01-BC-STTTT_Bao-cao_tinh-hinh-su-dung-thu-dien-tu-nam-2026.pdf');
  const word = await runJob(client.document.render({ kind: 'report', id, format: 'docx' }));
  for (const [{ fileId }, begins] of [
    [pdf, '%PDF-1.7'],
    [word, 'PK'],
  ] as const) {
    const response = await backend.handle(
      new Request(`http://danhba.test/files/download/${fileId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(
      new RegExp(`^${begins}`),
    );
  }
  await expect(
    runJob(client.document.render({ kind: 'letter', id, format: 'pdf' })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a scan is kept with its hash and handed out again; anything else is refused', async () => {
  const { drawUp, client, backend, token, register } = await office();
  const id = drawUp();
  const bytes = new Uint8Array(Buffer.from('%PDF-1.4 bản quét'));
  const fileId = await uploadTo(backend, token, 'Biên bản đã ký.pdf', bytes);
  const file = await client.document.attach({ id, fileId });
  expect(file).toMatchObject({ name: 'Biên bản đã ký.pdf', mediaType: 'application/pdf' });
  expect((await client.document.get({ id })).files).toEqual([file]);
  expect(await client.document.file({ id: file.id })).toMatchObject({ name: file.name });
  expect(() => register.write((db) => db.run('DELETE FROM document_file'))).toThrow('stays');
  expect(() => register.write((db) => db.run('DELETE FROM stored_file'))).toThrow('are kept');

  const text = await uploadTo(backend, token, 'bien-ban.pdf', new Uint8Array(Buffer.from('abc')));
  await expect(client.document.attach({ id, fileId: text })).rejects.toMatchObject({
    code: 'FILE_NOT_A_SCAN',
  });
});
