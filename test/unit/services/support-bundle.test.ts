import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createIncidentLog } from '../../../electron/backend/incident-log.ts';
import { withoutPeople } from '../../../electron/backend/services/support-bundle.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

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

test('a log goes after thirty days, also while the application stays open', () => {
  vi.useFakeTimers();
  try {
    const dataDir = tempDir();
    const file = (name: string) => join(dataDir, 'logs', name);
    mkdirSync(join(dataDir, 'logs'));
    createIncidentLog(dataDir);
    for (const name of ['su-co-2026-01-01.log', 'su-co-2026-01-31.log', 'ghi-chu.txt'])
      writeFileSync(file(name), 'x');
    const daysAgo = (days: number) => Date.now() / 1000 - days * 86_400;
    utimesSync(file('su-co-2026-01-01.log'), daysAgo(31), daysAgo(31));
    utimesSync(file('su-co-2026-01-31.log'), daysAgo(2), daysAgo(2));
    utimesSync(file('ghi-chu.txt'), daysAgo(99), daysAgo(99));
    vi.advanceTimersByTime(25 * 3_600_000);
    const names = ['su-co-2026-01-01.log', 'su-co-2026-01-31.log', 'ghi-chu.txt'];
    expect(names.filter((name) => existsSync(file(name)))).toEqual(names.slice(1));
  } finally {
    vi.useRealTimers();
  }
});
