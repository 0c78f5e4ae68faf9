import { AppError } from '../../../shared/errors.ts';
import { LIMITS, MEGABYTE } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Workbook } from './sheet-table.ts';

const ZIP_MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Reads an uploaded Excel or CSV file into plain tables, judging it by its bytes and not by its extension.
 * It may be slow or hungry on a hostile file: call it inside a worker that can be killed.
 * @throws FILE_EMPTY when there is nothing in it
 * @throws FILE_TOO_LARGE when it is over 25 MB
 * @throws FILE_ENCRYPTED when a password locks it
 * @throws FILE_KIND_UNKNOWN when it is something else under an Excel name
 * @throws FILE_UNREADABLE when it is damaged
 * @throws FILE_LIMIT when it holds more than a list may; nothing is ever cut off
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): Workbook {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', { name: fileName });
  if (bytes.length > LIMITS.fileMb * MEGABYTE) {
    throw new AppError('FILE_TOO_LARGE', { name: fileName, limitMb: LIMITS.fileMb });
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const workbook = read(file, fileName);
  if (workbook.sheets.every(({ columnCount }) => columnCount === 0)) {
    throw new AppError('FILE_EMPTY', { name: fileName });
  }
  return workbook;
}

function read(file: Buffer, fileName: string): Workbook {
  if (startsWith(file, ZIP_MAGIC)) return readXlsx(file, fileName);
  if (startsWith(file, COMPOUND_MAGIC)) return readXls(file, fileName);
  return readCsv(file, fileName);
}

function startsWith(file: Buffer, magic: Buffer): boolean {
  return file.subarray(0, magic.length).equals(magic);
}
