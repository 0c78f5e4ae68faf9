import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { type BackupManifest, parseManifest } from '../../db/backup-manifest.ts';
import { moveIntoPlace } from '../../durable-file.ts';
import { deriveKey, type PassphraseSalt, type WrappingKey } from './passphrase.ts';

/** What an encrypted backup carries besides the register. */
export interface Enclosed {
  manifest: BackupManifest;
  /** The keys of the audit chain, so that it can be verified wherever the backup is opened. */
  auditKeys: string | null;
}

interface Header {
  format: 1;
  from: PassphraseSalt;
  /** The key of this file, encrypted with the one of the passphrase. */
  iv: string;
  wrapped: string;
  tag: string;
}

const MAGIC = Buffer.from('DBTC-ENC1\n', 'latin1');
const CHUNK_BYTES = 1024 * 1024;
const TAG_BYTES = 16;
const LONGEST_HEADER_BYTES = 4_096;
/** Bounds for what a foreign file may ask of this machine. */
const DEAREST = { n: 2 ** 20, r: 16, p: 4 };

/** What the name of an encrypted backup ends with. */
export const ENCRYPTED_ENDING = '.dbtc';

/**
 * Encrypts a backup into one file: AES-256-GCM in chunks of 1 MiB under a key of its own, which the passphrase wraps.
 * The number of each chunk and whether it is the last are authenticated, so that none can be left out or moved.
 */
export function encryptBackup(
  source: string,
  enclosed: Enclosed,
  target: string,
  wrapping: WrappingKey,
  onBytes: (done: number) => void,
): void {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const wrapper = createCipheriv('aes-256-gcm', wrapping.key, iv);
  wrapper.setAAD(MAGIC);
  const wrapped = Buffer.concat([wrapper.update(key), wrapper.final()]);
  const header: Header = {
    format: 1,
    from: wrapping.from,
    iv: iv.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: wrapper.getAuthTag().toString('base64'),
  };
  const headerBytes = Buffer.from(`${JSON.stringify(header)}\n`);
  const part = `${target}.part`;
  const input = openSync(source, 'r');
  const output = openSync(part, 'w', 0o600);
  try {
    writeAll(output, MAGIC);
    writeAll(output, headerBytes);
    let number = 0;
    let done = 0;
    for (const { bytes, isLast } of chunksOf(input, enclosedBytes(enclosed))) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(number));
      cipher.setAAD(chunkMark(headerBytes, number, isLast));
      writeAll(output, Buffer.concat([cipher.update(bytes), cipher.final()]));
      writeAll(output, cipher.getAuthTag());
      number++;
      done += bytes.byteLength;
      onBytes(done);
    }
    fsyncSync(output);
  } catch (error) {
    closeSync(output);
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(input);
  }
  closeSync(output);
  moveIntoPlace(part, target);
}

/**
 * Opens an encrypted backup into a plain file.
 *
 * @throws PASSPHRASE_WRONG
 * @throws BACKUP_UNUSABLE when a byte of it is not as it was written
 */
export function decryptBackup(
  source: string,
  passphrase: string,
  target: string,
  onBytes: (done: number, total: number) => void = () => {},
): Enclosed {
  const output = openSync(target, 'w', 0o600);
  try {
    const keyOf = ({ from }: Header) => deriveKey(passphrase, from);
    const { enclosed } = readEncrypted(source, keyOf, (bytes) => writeAll(output, bytes), onBytes);
    fsyncSync(output);
    return enclosed;
  } finally {
    closeSync(output);
  }
}

/** What tells an encrypted backup from every other file. */
export interface ProvenCopy {
  manifest: BackupManifest;
  seal: string;
}

/**
 * Reads an encrypted backup from end to end, as if it were needed at once, and writes nothing.
 *
 * @throws PASSPHRASE_WRONG | BACKUP_UNUSABLE
 */
export function proveEncrypted(
  source: string,
  { key }: WrappingKey,
  onBytes: (done: number, total: number) => void = () => {},
): ProvenCopy {
  const digest = createHash('sha256');
  const { enclosed, header } = readEncrypted(
    source,
    () => key,
    (bytes) => digest.update(bytes),
    onBytes,
  );
  const { manifest } = enclosed;
  if (digest.digest('hex') !== manifest.sha256)
    throw new AppError('BACKUP_UNUSABLE', { path: source, reason: 'fingerprint' });
  return { manifest, seal: header.tag };
}

/** What tells an encrypted backup from every other file; null for a file that is none. `key`: only if it opens with it. */
export function sealOf(source: string, key?: WrappingKey): string | null {
  const input = openSync(source, 'r');
  try {
    const { header } = readHeader(input) ?? {};
    if (header && key) unwrap(header, key.key);
    return header?.tag ?? null;
  } catch {
    return null;
  } finally {
    closeSync(input);
  }
}

function readEncrypted(
  source: string,
  keyOf: (header: Header) => Buffer,
  onPlain: (bytes: Uint8Array) => void,
  onBytes: (done: number, total: number) => void,
): { enclosed: Enclosed; header: Header } {
  const broken = (cause?: unknown) =>
    new AppError('BACKUP_UNUSABLE', { path: source, reason: 'format' }, { cause });
  const total = statSync(source).size;
  const input = openSync(source, 'r');
  try {
    const { header, headerBytes, offset } = readHeader(input) ?? raise(broken());
    const key = unwrap(header, keyOf(header));
    let number = 0;
    let position = offset;
    let enclosed: Enclosed | null = null;
    const buffer = Buffer.alloc(CHUNK_BYTES + TAG_BYTES);
    for (;;) {
      const size = readFully(input, buffer, position);
      position += size;
      if (size < TAG_BYTES) throw broken();
      const isLast = position >= total;
      const body = buffer.subarray(0, size - TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(number));
      decipher.setAAD(chunkMark(headerBytes, number, isLast));
      decipher.setAuthTag(buffer.subarray(size - TAG_BYTES, size));
      const plain = Buffer.concat([decipher.update(body), decipher.final()]);
      if (number === 0) enclosed = readEnclosed(plain) ?? raise(broken());
      const sizeOfEnclosed = number === 0 ? 4 + plain.readUInt32BE(0) : 0;
      onPlain(plain.subarray(sizeOfEnclosed));
      number++;
      onBytes(position, total);
      if (isLast) break;
    }
    return { enclosed: enclosed ?? raise(broken()), header };
  } catch (error) {
    if (isAppError(error)) throw error;
    throw broken(error);
  } finally {
    closeSync(input);
  }
}

function readHeader(input: number): { header: Header; headerBytes: Buffer; offset: number } | null {
  const start = Buffer.alloc(MAGIC.byteLength + LONGEST_HEADER_BYTES);
  const size = readFully(input, start, 0);
  if (!start.subarray(0, MAGIC.byteLength).equals(MAGIC)) return null;
  const end = start.indexOf('\n', MAGIC.byteLength);
  if (end < 0 || end >= size) return null;
  const headerBytes = Buffer.from(start.subarray(MAGIC.byteLength, end + 1));
  const header = JSON.parse(headerBytes.toString('utf8')) as Header;
  const { n, r, p } = header.from;
  const isAffordable =
    n <= DEAREST.n && r <= DEAREST.r && p <= DEAREST.p && Number.isInteger(Math.log2(n));
  return header.format === 1 && isAffordable ? { header, headerBytes, offset: end + 1 } : null;
}

function unwrap(header: Header, wrapping: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(header.iv, 'base64'));
  decipher.setAAD(MAGIC);
  decipher.setAuthTag(Buffer.from(header.tag, 'base64'));
  try {
    return Buffer.concat([
      decipher.update(Buffer.from(header.wrapped, 'base64')),
      decipher.final(),
    ]);
  } catch (cause) {
    throw new AppError('PASSPHRASE_WRONG', {}, { cause });
  }
}

function enclosedBytes(enclosed: Enclosed): Buffer {
  const text = Buffer.from(JSON.stringify(enclosed));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.byteLength);
  return Buffer.concat([size, text]);
}

function readEnclosed(plain: Buffer): Enclosed | null {
  const { manifest, auditKeys } = JSON.parse(
    plain.subarray(4, 4 + plain.readUInt32BE(0)).toString('utf8'),
  ) as { manifest: unknown; auditKeys: string | null };
  const known = parseManifest(JSON.stringify(manifest));
  return known && { manifest: known, auditKeys };
}

function* chunksOf(
  input: number,
  first: Buffer,
): Generator<{ bytes: Uint8Array; isLast: boolean }> {
  let pending = Buffer.from(first);
  let position = 0;
  for (;;) {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    pending.copy(buffer);
    const size = pending.byteLength + readFully(input, buffer, position, pending.byteLength);
    position += size - pending.byteLength;
    pending = Buffer.alloc(0);
    const peek = Buffer.alloc(1);
    const isLast = readSync(input, peek, 0, 1, position) === 0;
    yield { bytes: buffer.subarray(0, size), isLast };
    if (isLast) return;
  }
}

function readFully(file: number, into: Buffer, position: number, offset = 0): number {
  let done = 0;
  while (offset + done < into.byteLength) {
    const size = readSync(
      file,
      into,
      offset + done,
      into.byteLength - offset - done,
      position + done,
    );
    if (size === 0) break;
    done += size;
  }
  return done;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
}

function nonce(number: number): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(number, 8);
  return iv;
}

function chunkMark(headerBytes: Buffer, number: number, isLast: boolean): Buffer {
  const mark = Buffer.alloc(5);
  mark.writeUInt32BE(number);
  mark.writeUInt8(isLast ? 1 : 0, 4);
  return Buffer.concat([headerBytes, mark]);
}

function raise(error: unknown): never {
  throw error;
}
