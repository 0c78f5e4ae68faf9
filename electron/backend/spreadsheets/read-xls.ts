import * as XLSX from 'xlsx';
import { AppError } from '../../../shared/errors.ts';
import { parseSheets } from './parse-sheets.ts';
import type { Workbook } from './sheet-table.ts';

/** How the names of streams stand in a compound file. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const MACROS = Buffer.from('_VBA_PROJECT_CUR', 'utf16le');

/**
 * Reads an .xls (BIFF): the parser can hang or exhaust memory on a damaged one, so a killable worker is a must.
 * Hidden columns are not known for this kind.
 * @throws FILE_ENCRYPTED also for an .xlsx locked by a password, which is such a compound file too
 */
export function readXls(bytes: Buffer, fileName: string): Workbook {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw new AppError('FILE_ENCRYPTED', { name: fileName });
  if (!holdsWorkbook(bytes, fileName)) throw new AppError('FILE_KIND_UNKNOWN', { name: fileName });
  const sheets = parseSheets(bytes, fileName, () => undefined);
  return { kind: 'xls', hasMacros: bytes.includes(MACROS), sheets };
}

/** Word documents and mails are compound files as well. */
function holdsWorkbook(bytes: Buffer, fileName: string): boolean {
  try {
    const container = XLSX.CFB.read(bytes, { type: 'buffer' });
    return container.FileIndex.some(({ name }: { name: string }) =>
      /^(workbook|book)$/i.test(name),
    );
  } catch {
    throw new AppError('FILE_UNREADABLE', { name: fileName, part: null });
  }
}
