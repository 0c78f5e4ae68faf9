import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { workbookOf } from '../../helpers/list-files.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

test('a preview knows its namesakes of a list that waits, and a list that is to come first is carried out first', async () => {
  const { client, backend, token } = await openSignedIn();
  const { units } = await client.unit.list({ text: 'Sở Thông tin và Truyền thông' });
  const unitId = units.find(({ localPart }) => localPart === 'sttt')?.id;
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    uploadTo(backend, token, name, bytes);
  const first = await upload(
    'mot.csv',
    csvList([
      ['Trần Văn An', 1980, '', ''],
      ['Võ Thị Hoà', '', '', ''],
      ['Lý Văn Cường', 1982, '', ''],
    ]),
  );
  const second = await upload(
    'hai.csv',
    csvList([
      ['võ thị hòa', 1990, '', ''],
      ['Trần Văn An', 1992, '', ''],
      ['Trần Văn Ẩn', 1993, '', ''],
    ]),
  );
  const { previewId } = await runJob(client.import.preview({ fileId: first, unitId }));
  const ask = (fileId: string, exceptSheets: string[] = []) =>
    runJob(client.import.laterNamesakes({ previewId, fileId, exceptSheets }));

  const found = await ask(second);
  expect(found.total).toBe(2);
  expect(
    found.namesakes.map(({ row, localPart, others }) => [
      row,
      localPart,
      others.map((other) => [other.row, other.birthYear]),
    ]),
  ).toEqual([
    [2, 'tranvanan', [[3, 1992]]],
    [3, 'vothihoa', [[2, 1990]]],
  ]);

  // Addresses go by the order of arrival (An and Ẩn of the second list are before): whoever is to have the plain name, his list is carried out first.
  const later = await runJob(client.import.preview({ fileId: second, unitId }));
  await runJob(client.import.commit({ previewId: later.previewId }));
  await runJob(client.import.revise({ previewId, edits: [] }));
  const { rows } = await client.import.rows({ previewId });
  expect(rows[0]).toMatchObject({ address: 'tvan@tiengiang.gov.vn', action: 'create' });

  // The other sheets of a file are lists to come too; what is in hand is not.
  const book = await upload(
    'ba.xlsx',
    workbookOf([
      ['STT', 'Họ và tên'],
      [1, 'Lý Văn Cường'],
    ]) as Uint8Array<ArrayBuffer>,
  );
  const askAfter = (exceptSheets: string[]) =>
    runJob(client.import.laterNamesakes({ previewId, fileId: book, exceptSheets }));
  expect((await askAfter([])).total).toBe(1);
  expect((await askAfter(['Danh sách'])).total).toBe(0);
  await runJob(client.import.commit({ previewId }));
  await expect(ask(second)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
