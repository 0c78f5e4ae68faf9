import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openBackend } from '../../../electron/backend/backend.ts';
import { intactInstaller } from '../../../electron/backend/services/update/ready-update.ts';
import { readUpdateKey } from '../../../electron/backend/services/update/update-key.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { handInReleased, type OpenedBackend } from '../../helpers/hand-in-update.ts';
import { openSignedIn, openTestBackend } from '../../helpers/open-test-backend.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { runJob } from '../../helpers/run-job.ts';
import {
  type ReleaseKeys,
  releaseKeys,
  type SignedUpdate,
  signedUpdate,
} from '../../helpers/signed-update.ts';
import { makeTempDir, removeTempDir } from '../../helpers/temp-folder.ts';

let keys: ReleaseKeys;
let good: SignedUpdate;
beforeAll(() => {
  const folder = makeTempDir();
  keys = releaseKeys(folder);
  good = signedUpdate(keys, '0.3.0');
  return () => removeTempDir(folder);
});

const open = (): Promise<OpenedBackend> => openSignedIn({ updateKeyFile: keys.publicKey });

test('an installer that is exchanged after it was checked is never started', async () => {
  const opened = await open();
  const { client, dataDir } = opened;
  const { path } = await runJob(client.update.prepare(await handInReleased(opened, good)));
  const updates = {
    version: packageJson.version,
    key: readUpdateKey(keys.publicKey),
    startsItself: true,
  };
  expect(intactInstaller(dataDir, updates)).toBe(path);
  const bytes = readFileSync(path);
  const swaps: (() => void)[] = [
    () => writeFileSync(path, new Uint8Array(bytes).fill(7, 10, 11)),
    () => appendFileSync(path, 'x'),
    () => writeFileSync(path, ''),
    () => rmSync(path),
  ];
  for (const swap of swaps) {
    swap();
    expect(intactInstaller(dataDir, updates)).toBeNull();
    expect((await client.update.state({})).ready).toMatchObject({ isIntact: false });
    writeFileSync(path, bytes);
  }
  expect(intactInstaller(dataDir, updates)).toBe(path);
  // A manifest that was exchanged as well has no signature that fits.
  const kept = join(dataDir, 'updates', 'ready.json');
  writeFileSync(kept, good.text.replace('0.3.0', '0.9.0'));
  expect(intactInstaller(dataDir, updates)).toBeNull();
  expect((await client.update.state({})).ready).toBeNull();
});

test('the host that starts installers gets it only once the register is closed, and only while it is newer', async () => {
  const opened = await open();
  const { path } = await runJob(opened.client.update.prepare(await handInReleased(opened, good)));
  await opened.backend.close();
  const { dataDir } = opened;
  const options = {
    dataDir,
    resourcesDir: join(repositoryDir, 'resources'),
    pageDir: join(repositoryDir, 'out', 'renderer'),
    updateKeyFile: keys.publicKey,
  };
  const other = await openBackend(options);
  expect(other.installerToStart()).toBeNull();
  await other.close();
  const host = await openBackend({ ...options, startsInstaller: true });
  await host.close();
  expect(host.installerToStart()).toBe(path);
  // A second instance finds the register in use and starts nothing.
  const first = await openBackend(options);
  const second = await openBackend({ ...options, startsInstaller: true });
  expect(second.startFailure?.code).toBe('INSTANCE_RUNNING');
  await second.close();
  expect(second.installerToStart()).toBeNull();
  await first.close();
});

test('an update is given up, replaced by a newer one, and settled when it is the version that runs', async () => {
  const opened = await open();
  const { client, dataDir } = opened;
  await expect(client.update.discard({})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await runJob(client.update.prepare(await handInReleased(opened, good)));
  await client.update.discard({});
  expect((await client.update.state({})).ready).toBeNull();
  expect(readdirSync(join(dataDir, 'updates'))).toEqual([]);
  await runJob(client.update.prepare(await handInReleased(opened, good)));
  const newer = signedUpdate(keys, '0.10.0');
  await runJob(client.update.prepare(await handInReleased(opened, newer)));
  expect((await client.update.state({})).ready).toMatchObject({ version: '0.10.0' });
  expect(readdirSync(join(dataDir, 'updates')).sort()).toEqual([
    basename(newer.installer),
    'ready.json',
  ]);
  await opened.backend.close();

  // As the next start finds it once the installer has done its work.
  const installed = signedUpdate(keys, packageJson.version);
  mkdirSync(join(dataDir, 'updates'), { recursive: true });
  writeFileSync(join(dataDir, 'updates', 'ready.json'), installed.text);
  const again = await openTestBackend({ dataDir, updateKeyFile: keys.publicKey });
  expect(readdirSync(join(dataDir, 'updates'))).toEqual([]);
  const { token } = await again.visitor.session.login({
    username: 'quantri',
    password: 'Song Tien mua nuoc noi 2026',
  });
  const { events } = await again.clientOf(token).audit.list({});
  expect(events.find(({ action }) => action === 'update.install')).toMatchObject({
    operator: 'Ứng dụng',
    after: { version: packageJson.version },
  });
});

test('a large installer is handed in part by part, and only what was handed in grows', async () => {
  const opened = await open();
  const installer = Buffer.alloc(40_000, 'abcdefg');
  const update = signedUpdate(keys, '0.3.1', installer);
  const send = (bytes: Uint8Array, continues?: string) =>
    opened.backend.handle(
      new Request('http://danhba.test/files/upload', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${opened.token}`,
          'x-file-name': 'bo-cai.exe',
          ...(continues ? { 'x-continues': continues } : {}),
        },
        body: new Uint8Array(bytes),
      }),
    );
  const first = await send(installer.subarray(0, 15_000));
  const { fileId } = (await first.json()) as { fileId: string };
  for (const start of [15_000, 30_000]) {
    const next = await send(installer.subarray(start, start + 15_000), fileId);
    expect(await next.json()).toEqual({ fileId });
  }
  const { manifestFileId } = await handInReleased(opened, update);
  const { path } = await runJob(
    opened.client.update.prepare({ manifestFileId, installerFileId: fileId }),
  );
  expect(readFileSync(path).equals(installer)).toBe(true);

  const unknown = await send(installer, '00000000-0000-4000-8000-000000000000');
  expect(await unknown.json()).toMatchObject({ code: 'FILE_EXPIRED' });
  const made = await opened.client.support.bundle({});
  expect(await (await send(installer, made.fileId)).json()).toMatchObject({ code: 'FILE_EXPIRED' });
});
