import * as XLSX from 'xlsx';
import { AppError } from '../../../shared/errors.ts';
import { RECORD, readRecords } from './biff-records.ts';
import { parseSheets } from './parse-sheets.ts';
import type { Workbook } from './sheet-table.ts';
import { findXlsLooks } from './xls-looks.ts';

/** How the names of streams stand in a compound file. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const MACROS = Buffer.from('_VBA_PROJECT_CUR', 'utf16le');

/**
 * Reads an .xls (BIFF): the parser can hang or exhaust memory on a damaged one, so a killable worker is a must.
 * @throws FILE_ENCRYPTED also for an .xlsx locked by a password, which is such a compound file too
 */
export function readXls(bytes: Buffer, fileName: string): Workbook {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw new AppError('FILE_ENCRYPTED', { name: fileName });
  const stream = findWorkbookStream(bytes, fileName);
  if (stream === null) throw new AppError('FILE_KIND_UNKNOWN', { name: fileName });
  if (!isWorkbook(stream) || hasEndlessRecord(stream))
    throw new AppError('FILE_UNREADABLE', { name: fileName, part: null });
  const looks = findXlsLooks(stream);
  // The stream alone: what else the file holds is not needed, and damaged properties send the parser round for ever.
  const sheets = parseSheets(stream, fileName, (index) => looks[index]).map(({ table, index }) => {
    const fonts = looks[index]?.fonts;
    return fonts === undefined ? table : { ...table, fonts };
  });
  return { kind: 'xls', hasMacros: bytes.includes(MACROS), sheets };
}

/** Word documents and mails are compound files as well, but hold no such stream. */
function findWorkbookStream(bytes: Buffer, fileName: string): Buffer | null {
  try {
    const container = XLSX.CFB.read(bytes, { type: 'buffer' });
    const entry = container.FileIndex.find(({ name }: { name: string }) =>
      /^(workbook|book)$/i.test(name),
    );
    return entry === undefined ? null : Buffer.from(entry.content as Uint8Array);
  } catch {
    throw new AppError('FILE_UNREADABLE', { name: fileName, part: null });
  }
}

/** Whether a stream begins as the parser wants it of a workbook; it would take another for a text file. */
function isWorkbook(stream: Buffer): boolean {
  return stream[0] === 0x09 && (stream[1] ?? 0xff) <= 0x08;
}

/** SheetJS counts the outer sheets down from a number that is not there, for ever, until the memory is used up. */
function hasEndlessRecord(stream: Buffer): boolean {
  for (const { kind, data } of readRecords(stream))
    if (kind === RECORD.outerSheets && data.length < 2) return true;
  return false;
}
