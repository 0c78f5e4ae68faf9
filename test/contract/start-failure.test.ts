import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvList } from '../helpers/list-file.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  openTestBackend,
  uploadTo,
} from '../helpers/open-test-backend.ts';
import { tempDir } from '../helpers/temp-dir.ts';

test('a second instance serves the page, says why it cannot open, and opens once the first is closed', async () => {
  const first = await openTestBackend();
  const second = await openTestBackend({ dataDir: first.dataDir });
  expect(second.backend.startFailure?.code).toBe('INSTANCE_RUNNING');
  await expect(second.visitor.session.current({})).rejects.toMatchObject({
    code: 'INSTANCE_RUNNING',
  });
  await expect(second.visitor.unit.list({})).rejects.toMatchObject({ code: 'INSTANCE_RUNNING' });
  const upload = await second.backend.handle(
    new Request('http://x.test/files/upload', { method: 'POST', body: 'x' }),
  );
  expect(await upload.json()).toMatchObject({ code: 'INSTANCE_RUNNING' });
  await first.backend.close();
  expect(await second.visitor.session.current({})).toMatchObject({ state: 'setup' });
  expect(second.backend.startFailure).toBeNull();
});

test('a register that is gone is never made anew; put back, it opens as it was', async () => {
  const dataDir = tempDir();
  const before = await openTestBackend({ dataDir });
  await before.visitor.session.createAdministrator(ADMINISTRATOR);
  await before.backend.close();
  const file = join(dataDir, 'register.sqlite');
  renameSync(file, `${file}.moved`);
  const { visitor } = await openTestBackend({ dataDir });
  await expect(visitor.session.current({})).rejects.toMatchObject({
    code: 'DB_DAMAGED',
    data: { path: file, found: 'missing' },
  });
  expect(existsSync(file)).toBe(false);
  renameSync(`${file}.moved`, file);
  expect(await visitor.session.current({})).toMatchObject({ state: 'signed-out' });
});

test('whatever lies in the transfer folder is no reason not to start', async () => {
  const dataDir = tempDir();
  mkdirSync(join(dataDir, 'transfer', 'thu muc'), { recursive: true });
  writeFileSync(join(dataDir, 'transfer', 'thu muc', 'tep'), 'x');
  const { visitor } = await openTestBackend({ dataDir });
  expect(await visitor.session.current({})).toMatchObject({ state: 'setup' });
});

test('a fault after the register was opened lets go of it, so that trying again can succeed', async () => {
  const dataDir = tempDir();
  const broken = await openTestBackend({ dataDir, resourcesDir: join(dataDir, 'none') });
  expect(broken.backend.startFailure?.code).toBe('INTERNAL');
  const { visitor } = await openTestBackend({ dataDir });
  expect(await visitor.session.current({})).toMatchObject({ state: 'setup' });
});

test('lists that were handed in do not outlive the run, and one that vanished says so', async () => {
  const { backend, client, token, dataDir } = await openSignedIn();
  const fileId = await uploadTo(backend, token, 'ds.csv', csvList([['Trần Văn An', 1980, '', '']]));
  const [stored] = readdirSync(join(dataDir, 'transfer'));
  renameSync(join(dataDir, 'transfer', stored!), join(dataDir, 'moved'));
  const iterator = await client.import
    .inspect({ fileId })
    .catch((error: { code: string }) => error.code);
  expect(iterator).toBe('FILE_EXPIRED');
  await uploadTo(backend, token, 'ds.csv', csvList([['Trần Văn An', 1980, '', '']]));
  await backend.close();
  expect(existsSync(join(dataDir, 'transfer'))).toBe(false);
});
