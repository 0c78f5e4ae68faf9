import { expect, test } from 'vitest';
import { withoutPeople } from '../../../electron/backend/services/support-bundle.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';

test('a bundle tells versions and counts, and nothing of people', async () => {
  const { client, backend, token } = await openSignedIn();
  const { fileId } = await client.support.bundle({});
  const text = Buffer.from((await fetchFile(backend, token, fileId)).bytes).toString();
  expect(text).toMatch(/"schema": \d+/);
  expect(text).not.toContain('Trần Thị Quản Trị');
});

test('names, addresses, telephones and folders of people are taken out of a log', () => {
  const log = `[A1] Error: no unit "Nguyễn Văn An" for nva@tiengiang.gov.vn, 0918 123 456
    at run (C:\\Users\\an.nguyen\\x.js:12:4) Trần-Thị`;
  const clean = withoutPeople(log);
  for (const trace of ['Nguyễn', 'nva', '0918', 'an.nguyen', 'Trần'])
    expect([trace, clean.includes(trace)]).toEqual([trace, false]);
  expect(clean).toContain('x.js:12:4');
});
