import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readUpdateKey } from '../../../electron/backend/services/update/update-key.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { isNewerVersion, signedText } from '../../../shared/domain/update.ts';
import { handIn, handInReleased, type OpenedBackend } from '../../helpers/hand-in-update.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';
import { runJob } from '../../helpers/run-job.ts';
import {
  NEWS,
  type ReleaseKeys,
  releaseKeys,
  type SignedUpdate,
  signedUpdate,
} from '../../helpers/signed-update.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
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

/** Nothing is kept to be started, no backup was made for it, and the audit knows of none. */
async function expectNothing({ client, dataDir }: OpenedBackend) {
  expect((await client.update.state({})).ready).toBeNull();
  expect(existsSync(join(dataDir, 'updates'))).toBe(false);
  expect((await client.backup.state({})).backups).toEqual([]);
  const { events } = await client.audit.list({ action: 'update.prepare' });
  expect(events).toEqual([]);
}

/** Signs whatever manifest with the key of those who release. */
function signed(manifest: object | string): string {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(signedText(text)), readFileSync(keys.privateKey));
  return JSON.stringify({ format: 1, manifest: text, signature: signature.toString('base64') });
}

const contentOf = (text: string) => JSON.parse(JSON.parse(text).manifest);

test('a newer version is checked, backed up before, audited, and kept to be started', async () => {
  const opened = await open();
  const { client, dataDir } = opened;
  expect(await client.update.state({})).toMatchObject({
    version: packageJson.version,
    key: readUpdateKey(keys.publicKey)?.fingerprint,
    startsItself: false,
    ready: null,
  });
  const files = await handInReleased(opened, good);
  expect(await client.update.inspect(files)).toMatchObject({
    version: '0.3.0',
    releasedOn: '2026-11-16',
    whatIsNew: NEWS,
  });
  const done = await runJob(client.update.prepare(files));
  expect(done.path).toBe(join(dataDir, 'updates', basename(good.installer)));
  expect(readFileSync(done.path).equals(readFileSync(good.installer))).toBe(true);
  const { backups } = await client.backup.state({});
  expect(backups).toMatchObject([{ reason: 'update', path: done.backup }]);
  expect(await runJob(client.backup.verify({ path: done.backup }))).toMatchObject({ ok: true });
  const { ready } = await client.update.state({});
  expect(ready).toMatchObject({ version: '0.3.0', path: done.path, isIntact: true });
  const { events } = await client.audit.list({});
  const kinds = events.map(({ action }) => action);
  expect(kinds.indexOf('update.prepare')).toBeLessThan(kinds.indexOf('backup.create'));
  expect(events.find(({ action }) => action === 'update.prepare')).toMatchObject({
    operator: 'Trần Thị Quản Trị',
    before: { version: packageJson.version },
    after: { version: '0.3.0', path: done.path, backup: basename(done.backup) },
  });
});

test('every update that is not what it says is refused with its reason, and nothing changes', async () => {
  const opened = await open();
  const installer = readFileSync(good.installer);
  const content = contentOf(good.text);
  const foreign = generateKeyPairSync('ed25519').privateKey;
  const byForeign = sign(null, Buffer.from(signedText(JSON.parse(good.text).manifest)), foreign);
  const flipped = Buffer.from(installer);
  flipped[100] = (flipped[100] ?? 0) ^ 1;
  const cases: [string, string, Uint8Array][] = [
    // Tampered manifest: one digit of the version, everything else as signed.
    ['signature', good.text.replace('0.3.0', '0.4.0'), installer],
    ['signature', JSON.stringify({ ...JSON.parse(good.text), signature: '' }), installer],
    // Wrong key.
    [
      'signature',
      JSON.stringify({ ...JSON.parse(good.text), signature: byForeign.toString('base64') }),
      installer,
    ],
    // Signed, but the bare text without the line that says what for.
    [
      'signature',
      JSON.stringify({
        format: 1,
        manifest: JSON.parse(good.text).manifest,
        signature: sign(
          null,
          Buffer.from(JSON.parse(good.text).manifest),
          readFileSync(keys.privateKey),
        ).toString('base64'),
      }),
      installer,
    ],
    ['product', signed({ ...content, product: 'PhanMemKhac' }), installer],
    ['version', signedUpdate(keys, packageJson.version).text, installer],
    ['version', signedUpdate(keys, '0.1.9').text, installer],
    ['format', signed({ ...content, version: '0.3.0-beta' }), installer],
    [
      'format',
      signed({ ...content, installer: { ...content.installer, name: '../x.exe' } }),
      installer,
    ],
    ['format', signed('[]').replace('"format":1', '"format":2'), installer],
    ['product', signed('[]'), installer],
    ['format', 'MZ', installer],
    ['format', ' '.repeat(600 * 1024), installer],
    // Truncated, longer, and changed installers.
    ['size', good.text, installer.subarray(0, installer.length - 1)],
    ['size', good.text, Buffer.concat([installer, Buffer.from('x')])],
    ['fingerprint', good.text, flipped],
  ];
  for (const [reason, text, bytes] of cases) {
    const files = await handIn(opened, text, bytes);
    await expect(
      runJob(opened.client.update.prepare(files)),
      `${reason}: ${text.slice(0, 80)}`,
    ).rejects.toMatchObject({ code: 'UPDATE_REFUSED', data: { reason } });
  }
  await expectNothing(opened);
});

test('a build without a key, or with another kind of key, takes no update and says so', async () => {
  const rsa = join(tempDir(), 'key.pem');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(rsa, publicKey.export({ type: 'spki', format: 'pem' }));
  expect(readUpdateKey(join(tempDir(), 'none.pem'))).toBeNull();
  const opened = await openSignedIn({ updateKeyFile: rsa });
  expect(await opened.client.update.state({})).toMatchObject({ key: null, ready: null });
  const files = await handInReleased(opened, good);
  await expect(opened.client.update.inspect(files)).rejects.toMatchObject({
    code: 'UPDATE_NO_KEY',
  });
  await expect(runJob(opened.client.update.prepare(files))).rejects.toMatchObject({
    code: 'UPDATE_NO_KEY',
  });
  await expectNothing(opened);
});

test('only an administrator sees or prepares an update', async () => {
  const opened = await open();
  const files = await handInReleased(opened, good);
  const { username, password } = await addOperator(opened.dataDir, 'officer');
  const { token } = await opened.visitor.session.login({ username, password });
  const officer = opened.clientOf(token);
  for (const call of [
    () => officer.update.state({}),
    () => officer.update.inspect(files),
    () => runJob(officer.update.prepare(files)),
    () => officer.update.discard({}),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expectNothing(opened);
});

test('versions are compared number by number', () => {
  const rising = ['0.0.9', '0.2.0', '0.2.1', '0.10.0', '1.0.0', '1.0.10', '2.0.0', '10.0.0'];
  for (const [index, version] of rising.entries())
    for (const [other, than] of rising.entries())
      expect(isNewerVersion(version, than), `${version} > ${than}`).toBe(index > other);
});
