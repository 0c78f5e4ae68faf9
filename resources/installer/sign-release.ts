import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { ed25519Key, fingerprintOf } from '../../electron/backend/services/update/update-key.ts';
import { openManifest } from '../../electron/backend/services/update/update-manifest.ts';
import {
  installerName,
  signedText,
  UPDATE_PRODUCT,
  updateManifestName,
  VERSION_PATTERN,
} from '../../shared/domain/update.ts';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
/** The public key that goes into every build. */
export const PUBLIC_KEY_FILE = join(ROOT, 'resources', 'updates', 'update-key.pem');
const PRIVATE_KEY_NAME = 'danh-ba-update-key.private.pem';

/** Why nothing is made or signed, said to whoever releases. */
export class ReleaseRefused extends Error {}

/** Whether a path lies in a folder, or is it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/**
 * Makes the pair of keys, once: the private one into a folder outside of the repository, the public one into the
 * resources. Keys that are there already are never replaced.
 */
export function makeKeys(
  privateFolder: string,
  publicKeyFile: string,
  passphrase?: string,
): { path: string; fingerprint: string } {
  if (isInside(ROOT, privateFolder))
    throw new ReleaseRefused('Khóa riêng phải nằm ngoài kho mã: chọn thư mục khác.');
  const path = join(privateFolder, PRIVATE_KEY_NAME);
  for (const file of [path, publicKeyFile])
    if (existsSync(file)) throw new ReleaseRefused(`Đã có ${file}; không ghi đè khóa đang dùng.`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secrecy = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  mkdirSync(privateFolder, { recursive: true });
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem', ...secrecy }), {
    mode: 0o600,
    flag: 'wx',
  });
  mkdirSync(dirname(publicKeyFile), { recursive: true });
  writeFileSync(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  return { path, fingerprint: fingerprintOf(publicKey) };
}

/** The fingerprint of the key a build will hold; refuses a build that could never be updated. */
export function assertPublicKey(publicKeyFile: string, version: string): string {
  if (!VERSION_PATTERN.test(version))
    throw new ReleaseRefused(`Phiên bản ${version} không có dạng x.y.z.`);
  if (!existsSync(publicKeyFile))
    throw new ReleaseRefused(
      `Thiếu ${publicKeyFile}: bản dựng sẽ không nhận được bản cập nhật nào. Chạy: npm run release -- keys --private THƯ_MỤC`,
    );
  const pem = readPublicPem(publicKeyFile);
  try {
    return fingerprintOf(ed25519Key(pem));
  } catch (cause) {
    throw new ReleaseRefused(`${publicKeyFile} không phải khóa công khai Ed25519.`, { cause });
  }
}

/** What a release is signed with and for. */
export interface Release {
  version: string;
  installer: string;
  privateKey: string;
  publicKey: string;
  /** The change-log, with what is new under the version's heading. */
  changelog: string;
  passphrase?: string | undefined;
  /** `YYYY-MM-DD`; the present day without it. */
  releasedOn?: string;
}

/**
 * Signs the manifest of an installer and writes it beside it, after opening it as the application will.
 *
 * @returns its path
 */
export function signRelease(release: Release): string {
  const { version, installer, publicKey } = release;
  assertPublicKey(publicKey, version);
  if (!existsSync(installer)) throw new ReleaseRefused(`Không thấy bộ cài ${installer}.`);
  const name = installerName(version);
  if (basename(installer) !== name)
    throw new ReleaseRefused(`Bộ cài của bản ${version} phải tên là ${name}.`);
  const key = createPrivateKey({
    key: readFileSync(release.privateKey),
    passphrase: release.passphrase,
  });
  const pem = readPublicPem(publicKey);
  const fingerprint = fingerprintOf(ed25519Key(pem));
  if (fingerprintOf(createPublicKey(key)) !== fingerprint)
    throw new ReleaseRefused('Khóa riêng không cùng cặp với khóa công khai trong bản dựng.');
  const whatIsNew = newsOf(release.changelog, version);
  if (whatIsNew.length === 0)
    throw new ReleaseRefused(`CHANGELOG.md chưa ghi gì dưới “## ${version}”.`);
  const manifest = JSON.stringify({
    product: UPDATE_PRODUCT,
    version,
    releasedOn: release.releasedOn ?? new Date().toISOString().slice(0, 10),
    installer: {
      name,
      sizeBytes: statSync(installer).size,
      sha256: createHash('sha256').update(readFileSync(installer)).digest('hex'),
    },
    whatIsNew,
  });
  const signature = sign(null, Buffer.from(signedText(manifest)), key).toString('base64');
  const text = `${JSON.stringify({ format: 1, manifest, signature }, null, 2)}\n`;
  openManifest(text, name, { key: { pem, fingerprint }, version: '0.0.0' });
  const path = join(dirname(installer), updateManifestName(version));
  writeFileSync(path, text);
  return path;
}

/** The lines under a version's heading in the change-log, one sentence each. */
export function newsOf(changelog: string, version: string): string[] {
  const [, ...rest] = changelog.split(`\n## ${version}\n`);
  const section = (rest[0] ?? '').split('\n## ')[0] ?? '';
  return [...section.matchAll(/^- (.+)$/gm)].map(([, line]) => line ?? '');
}

const readPublicPem = (path: string): string => {
  const pem = readFileSync(path, 'utf8');
  if (pem.includes('PRIVATE')) throw new ReleaseRefused(`${path} là khóa riêng!`);
  return pem;
};
