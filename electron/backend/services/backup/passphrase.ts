import { randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { writeFileDurably } from '../../durable-file.ts';

/** How a passphrase becomes a key; stands in every encrypted file, so that it opens on any machine. */
export interface PassphraseSalt {
  n: number;
  r: number;
  p: number;
  salt: string;
}

/** What wraps the key of an encrypted file. */
export interface WrappingKey {
  from: PassphraseSalt;
  key: Buffer;
}

/** The shortest passphrase of an encrypted backup. */
export const PASSPHRASE_MIN_LENGTH = 12;

const FILE = 'backup-key.json';
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;

/**
 * Makes a wrapping key of a new passphrase.
 *
 * @throws PASSPHRASE_WEAK
 */
export function newWrappingKey(passphrase: string): WrappingKey {
  if ([...passphrase.normalize('NFC')].length < PASSPHRASE_MIN_LENGTH)
    throw new AppError('PASSPHRASE_WEAK', { minLength: PASSPHRASE_MIN_LENGTH });
  const from = { n: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString('base64') };
  return { from, key: deriveKey(passphrase, from) };
}

/** The key that a passphrase gives with the salt of a file. */
export function deriveKey(passphrase: string, { n, r, p, salt }: PassphraseSalt): Buffer {
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, {
    N: n,
    r,
    p,
    maxmem: MAX_MEMORY_BYTES,
  });
}

/**
 * Keeps the wrapping key, not the passphrase, in the data folder, so that copies can be made when nobody is there to
 * type it. Whoever can read this file can read the register beside it anyway.
 */
export function keepWrappingKey(dataDir: string, { from, key }: WrappingKey): void {
  const text = JSON.stringify({ from, key: key.toString('base64') });
  writeFileDurably(join(dataDir, FILE), text);
}

/** The kept wrapping key; null when no passphrase was set. */
export function keptWrappingKey(dataDir: string): WrappingKey | null {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) return null;
  const { from, key } = JSON.parse(readFileSync(path, 'utf8')) as {
    from: PassphraseSalt;
    key: string;
  };
  return { from, key: Buffer.from(key, 'base64') };
}
