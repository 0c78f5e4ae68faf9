import { TABLE_FORMATS, type UsageFormat } from '../../../shared/domain/usage.ts';
import { AppError } from '../../../shared/errors.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { opensAccountBlock, readAccountBlocks } from './account-blocks.ts';
import { readLdif } from './ldif.ts';
import type { UsageReading } from './server-account.ts';
import { readTableAccounts, type UsageMapping, understandUsageTable } from './table-accounts.ts';
import { formatOfTable, type UsageTable } from './table-columns.ts';
import { isQuotaLine, isZmacctsHeader, readQuotaLines, readZmaccts } from './zimbra-listings.ts';

/** Lines at the beginning by which a format is known. */
const SNIFFED_LINES = 200;

/** What is known of an export before it is read. */
export interface UsageFile {
  bytes: Buffer;
  name: string;
  domain: string;
  /** Null to find it by the content. */
  format: UsageFormat | null;
  mapping: UsageMapping;
}

/**
 * Reads a mail server's export, whichever it is.
 * @throws USAGE_NO_ADDRESS when a table has no column of addresses
 * @throws USAGE_NOTHING when it holds no account
 * @throws FILE_… when it cannot be read at all
 */
export function readUsage(file: UsageFile): UsageReading {
  if (file.bytes.length === 0) throw new AppError('FILE_EMPTY', { name: file.name });
  const format = file.format ?? detectUsageFormat(file);
  const reading = TABLE_FORMATS.has(format)
    ? readTable(file, file.format ?? undefined)
    : readText(format, decodeServerText(file.bytes), file.domain);
  if (reading.accounts.length === 0) {
    throw new AppError('USAGE_NOTHING', { name: file.name, format: reading.format });
  }
  return reading;
}

/** The format of an export by its content; whatever is none of the known texts is a table. */
export function detectUsageFormat(file: Pick<UsageFile, 'bytes' | 'name'>): UsageFormat {
  if (isBinary(file.bytes)) return formatOfTable(tableOf(file, {}).table);
  const text = decodeServerText(file.bytes.subarray(0, 64 * 1024));
  const lines = text
    .split(/\r?\n/)
    .slice(0, SNIFFED_LINES)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  if (lines.some(opensAccountBlock)) return 'zimbra-accounts';
  if (lines.some((line) => /^dn::?\s/.test(line))) return 'ldif';
  if (lines.some(isZmacctsHeader)) return 'zmaccts';
  // The last line of the piece may be cut off.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  if (whole.filter(isQuotaLine).length > whole.length / 2) return 'zimbra-quota';
  if (whole.every((line) => /^[^\s@,;]+@[^\s@,;]+$/.test(line))) return 'zimbra-accounts';
  return formatOfTable(tableOf(file, {}).table);
}

/** The columns of a table, as found or as the operator says. */
export function inspectUsageTable(file: UsageFile): UsageTable {
  return tableOf(file, file.mapping).table;
}

function readText(format: UsageFormat, text: string, domain: string): UsageReading {
  switch (format) {
    case 'zimbra-quota':
      return readQuotaLines(text);
    case 'zmaccts':
      return readZmaccts(text, domain);
    case 'ldif':
      return readLdif(text);
    default:
      return readAccountBlocks(text);
  }
}

function readTable(file: UsageFile, format: UsageFormat | undefined): UsageReading {
  const { sheet } = tableOf(file, file.mapping);
  return readTableAccounts(sheet, file.mapping, file.name, file.domain, format);
}

function tableOf(
  file: Pick<UsageFile, 'bytes' | 'name'>,
  mapping: UsageMapping,
): { sheet: SheetTable; table: UsageTable } {
  const { sheets } = readWorkbook(withoutTypeLine(file.bytes), file.name);
  const sheet = sheets.find(({ hidden, columnCount }) => !hidden && columnCount > 0) ?? sheets[0];
  if (!sheet) throw new AppError('FILE_EMPTY', { name: file.name });
  return { sheet, table: understandUsageTable(sheet, mapping, file.name) };
}

/** PowerShell's `#TYPE` line holds commas or none, and would mislead the search for the delimiter; its line stays. */
function withoutTypeLine(bytes: Buffer): Buffer {
  const head = decodeServerText(bytes.subarray(0, 400));
  if (!head.startsWith('#TYPE')) return bytes;
  const text = decodeServerText(bytes);
  return Buffer.from(text.replace(/^#TYPE[^\r\n]*/, ''), 'utf8');
}

function isBinary(bytes: Buffer): boolean {
  const magic = bytes.subarray(0, 4).toString('hex');
  return magic === '504b0304' || magic === 'd0cf11e0';
}

/** Text as a server's shell or PowerShell's `>` writes it: UTF-8 or UTF-16 with its mark. */
function decodeServerText(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}
