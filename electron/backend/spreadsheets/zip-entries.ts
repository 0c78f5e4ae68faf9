import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { LIMITS, MEGABYTE } from './limits.ts';

/** One inner file as the central directory announces it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ZIP64_MARK = 0xffffffff;

/**
 * Reads the table of contents of a zip and judges it before anything is inflated: a bomb is refused in a millisecond.
 * @throws FILE_UNREADABLE when it is damaged or plays tricks with names
 * @throws FILE_ENCRYPTED when an inner file is locked by a password
 * @throws FILE_LIMIT when it holds or announces too much
 */
export function readZipDirectory(zip: Buffer, fileName: string): ZipEntry[] {
  const unreadable = (part: string | null) =>
    new AppError('FILE_UNREADABLE', { name: fileName, part });
  const end = findEndRecord(zip);
  if (end === null) throw unreadable(null);
  const count = zip.readUInt16LE(end + 10);
  let offset = zip.readUInt32LE(end + 16);
  if (count === 0xffff || offset === ZIP64_MARK) throw unreadable(null);
  if (count > LIMITS.entries) throw overLimit(fileName, 'entries', LIMITS.entries);

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (offset + 46 > end || zip.readUInt32LE(offset) !== CENTRAL_SIGNATURE) throw unreadable(null);
    const nameEnd = offset + 46 + zip.readUInt16LE(offset + 28);
    if (nameEnd > end) throw unreadable(null);
    const name = zip.toString('utf8', offset + 46, nameEnd);
    const entry: ZipEntry = {
      name,
      method: zip.readUInt16LE(offset + 10),
      crc: zip.readUInt32LE(offset + 16),
      packedSize: zip.readUInt32LE(offset + 20),
      size: zip.readUInt32LE(offset + 24),
      headerOffset: zip.readUInt32LE(offset + 42),
    };
    if (zip.readUInt16LE(offset + 8) & 1) throw new AppError('FILE_ENCRYPTED', { name: fileName });
    if (!isPlainName(name) || names.has(name.toLowerCase())) throw unreadable(null);
    if (entry.packedSize === ZIP64_MARK || entry.size === ZIP64_MARK) throw unreadable(name);
    total += entry.size;
    if (
      entry.size > LIMITS.entryMb * MEGABYTE ||
      total > LIMITS.inflatedMb * MEGABYTE ||
      isBomb(entry)
    ) {
      throw overLimit(fileName, 'inflated-size', LIMITS.inflatedMb);
    }
    names.add(name.toLowerCase());
    entries.push(entry);
    offset = nameEnd + zip.readUInt16LE(offset + 30) + zip.readUInt16LE(offset + 32);
  }
  return entries;
}

/**
 * Inflates one inner file, never past the size it announced, and checks it.
 * @throws FILE_UNREADABLE naming the inner file
 */
export function readZipEntry(zip: Buffer, entry: ZipEntry, fileName: string): Buffer {
  const unreadable = (cause?: unknown) =>
    new AppError('FILE_UNREADABLE', { name: fileName, part: entry.name }, { cause });
  const header = entry.headerOffset;
  if (header + 30 > zip.length || zip.readUInt32LE(header) !== LOCAL_SIGNATURE) throw unreadable();
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw unreadable();
  const content = unpack(packed, entry, unreadable);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw unreadable();
  return content;
}

function unpack(
  packed: Buffer,
  entry: ZipEntry,
  unreadable: (cause?: unknown) => AppError,
): Buffer {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw unreadable();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (cause) {
    throw unreadable(cause);
  }
}

function findEndRecord(zip: Buffer): number | null {
  const earliest = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= earliest; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

/** A name that stays inside the package: no way up, no root, no drive, no backslash. */
function isPlainName(name: string): boolean {
  return !/^\/|\\|:|\0|(^|\/)\.\.(\/|$)/.test(name) && name !== '';
}

function isBomb(entry: ZipEntry): boolean {
  return entry.size > LIMITS.ratioFromBytes && entry.size > entry.packedSize * LIMITS.ratio;
}

function overLimit(name: string, limit: 'entries' | 'inflated-size', max: number): AppError {
  return new AppError('FILE_LIMIT', { name, limit, max, sheet: null });
}
