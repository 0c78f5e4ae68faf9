import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import { openSignedIn, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

test('what the office has chosen about addresses holds in preview and commit alike', async () => {
  const { client, backend, token } = await openSignedIn();
  const { units } = await client.unit.list({ text: 'Sở Thông tin và Truyền thông' });
  const unitId = units.find(({ localPart }) => localPart === 'sttt')?.id;
  const list = csvList([
    ['Lê Minh Hiếu', 1970, 'Chuyên viên', ''],
    ['Tôn Nữ Thị Mai', 1975, 'Chuyên viên', ''],
  ]);
  const fileId = await uploadTo(backend, token, 'Danh sách.csv', list);
  await client.settings.update({
    naming: {
      joinsCompoundSurnames: true,
      reservedAddresses: 'leminhhieu: nhóm thư\ntonnuthimai: nhóm thư',
    },
  });
  const { previewId, rows } = await runJob(client.import.preview({ fileId, unitId }));
  const expected = ['lminhhieu@tiengiang.gov.vn', 'tnthimai@tiengiang.gov.vn'];
  expect(rows.map(({ address }) => address)).toEqual(expected);
  await runJob(client.import.commit({ previewId }));
  const { rows: found } = await client.directory.search({ sort: 'address', kind: 'personal' });
  expect(found.map(({ address }) => address)).toEqual(expected);
});
