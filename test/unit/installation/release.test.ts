import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readUpdateKey } from '../../../electron/backend/services/update/update-key.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import {
  assertPublicKey,
  makeKeys,
  newsOf,
  signRelease,
} from '../../../resources/installer/sign-release.ts';
import { installerName } from '../../../shared/domain/update.ts';
import { repositoryDir } from '../../helpers/repository-dir.ts';
import { releaseKeys, signedUpdate } from '../../helpers/signed-update.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** The release tool as a person or `npm run package` calls it. */
function release(...args: string[]) {
  const tool = join(repositoryDir, 'resources', 'installer', 'release.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('packaging asks first whether the build could be updated, and ends with the list of its parts', () => {
  const steps = packageJson.scripts.package.split(' && ');
  expect(steps[0]).toBe('node resources/installer/release.ts check');
  expect(steps.at(-1)).toBe('node resources/installer/release.ts sbom');
});

test('no build is made without a public Ed25519 key', () => {
  const folder = tempDir();
  const missing = release('check', '--public', join(folder, 'none.pem'));
  expect(missing).toMatchObject({ status: 1, said: expect.stringContaining('Thiếu') });
  const rsa = join(folder, 'rsa.pem');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(rsa, publicKey.export({ type: 'spki', format: 'pem' }));
  expect(() => assertPublicKey(rsa, '0.3.0')).toThrow('không phải khóa công khai Ed25519');
  const keys = releaseKeys(folder);
  expect(release('check', '--public', keys.publicKey).status).toBe(0);
  expect(() => assertPublicKey(keys.privateKey, '0.3.0')).toThrow('là khóa riêng');
  expect(() => assertPublicKey(keys.publicKey, '0.3.0-beta')).toThrow('x.y.z');
  expect(readUpdateKey(keys.privateKey)).toBeNull();
});

test('the private key is made outside of the repository, for its owner alone, and never replaced', () => {
  const inside = join(repositoryDir, 'resources', 'updates');
  expect(release('keys', '--private', inside)).toMatchObject({
    status: 1,
    said: expect.stringContaining('ngoài kho mã'),
  });
  expect(existsSync(inside) && existsSync(join(inside, 'danh-ba-update-key.private.pem'))).toBe(
    false,
  );
  const folder = tempDir();
  const { path } = makeKeys(folder, join(folder, 'public.pem'), 'mot cum mat khau dai');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  const pem = readFileSync(path, 'utf8');
  expect(pem).toContain('ENCRYPTED');
  expect(() => createPrivateKey({ key: pem, passphrase: 'khac' })).toThrow();
  expect(createPrivateKey({ key: pem, passphrase: 'mot cum mat khau dai' }).asymmetricKeyType).toBe(
    'ed25519',
  );
  expect(() => makeKeys(folder, join(folder, 'other.pem'))).toThrow('không ghi đè');
  expect(readFileSync(path, 'utf8')).toBe(pem);
});

test('only the installer of the version is signed, with the key the build holds, and with what is new', () => {
  const folder = tempDir();
  const keys = releaseKeys(folder);
  const { installer } = signedUpdate(keys, '0.3.0');
  const order = { version: '0.3.0', installer, ...keys, changelog: '# x\n\n## 0.3.0\n\n- Mới.\n' };
  expect(() => signRelease({ ...order, changelog: '# x\n\n## 0.2.0\n\n- Cũ.\n' })).toThrow(
    'chưa ghi gì',
  );
  expect(() => signRelease({ ...order, version: '0.3.1' })).toThrow(installerName('0.3.1'));
  expect(() => signRelease({ ...order, version: '0.3' })).toThrow('x.y.z');
  const others = releaseKeys(tempDir());
  expect(() => signRelease({ ...order, privateKey: others.privateKey })).toThrow('không cùng cặp');
  renameSync(installer, `${installer}.gone`);
  expect(() => signRelease(order)).toThrow('Không thấy bộ cài');
});

test('what is new comes from the change-log in the words of its users', () => {
  const changelog = readFileSync(join(repositoryDir, 'CHANGELOG.md'), 'utf8');
  const news = newsOf(changelog, packageJson.version);
  expect(news.length).toBeGreaterThan(10);
  expect(news.every((line) => line.length <= 2_000)).toBe(true);
  expect(newsOf('# x\n\n## 2.0.0\n\n- B.\n\n## 1.0.0\n\n- A.\n', '1.0.0')).toEqual(['A.']);
});

test('the list of parts is CycloneDX and names what is shipped, with versions and hashes', () => {
  const out = join(tempDir(), 'parts.cdx.json');
  expect(release('sbom', '--out', out)).toMatchObject({ status: 0 });
  const bom = JSON.parse(readFileSync(out, 'utf8')) as {
    bomFormat: string;
    metadata: { component: object };
    components: { name: string; version: string; purl: string; hashes?: object[] }[];
  };
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: {
      component: { type: 'application', name: packageJson.name, version: packageJson.version },
    },
  });
  const shipped = Object.keys({ ...packageJson.dependencies, electron: '' });
  const listed = new Map(bom.components.map((component) => [component.name, component]));
  expect(shipped.filter((name) => !listed.get(name)?.hashes?.length)).toEqual([]);
});
