import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeys, signRelease } from '../../resources/installer/sign-release.ts';
import { installerName } from '../../shared/domain/update.ts';

/** What is new in the versions that tests release. */
export const NEWS = ['Tra cứu nhanh hơn.', 'Sửa lỗi in phiếu.'];

/** A pair of keys in a folder, as whoever releases makes it. */
export interface ReleaseKeys {
  folder: string;
  privateKey: string;
  publicKey: string;
}

/** Makes a pair of keys with the release tool. */
export function releaseKeys(folder: string): ReleaseKeys {
  const publicKey = join(folder, 'update-key.pem');
  return { folder, publicKey, privateKey: makeKeys(folder, publicKey).path };
}

/** An installer and its signed manifest. */
export interface SignedUpdate {
  installer: string;
  manifest: string;
  /** The manifest's text. */
  text: string;
}

/** Releases a version with the release tool: any bytes stand for its installer. */
export function signedUpdate(
  { folder, privateKey, publicKey }: ReleaseKeys,
  version: string,
  installer: Uint8Array = Buffer.from(`MZ ${version} ${'0123456789'.repeat(2_000)}`),
): SignedUpdate {
  const path = join(folder, installerName(version));
  writeFileSync(path, installer);
  const changelog = `# Những thay đổi\n\n## ${version}\n\n- ${NEWS.join('\n- ')}\n`;
  const releasedOn = '2026-11-16';
  const order = { version, installer: path, privateKey, publicKey, changelog, releasedOn };
  const manifest = signRelease(order);
  return { installer: path, manifest, text: readFileSync(manifest, 'utf8') };
}
