import type { DateOrder, SizeUnit, UsageField, UsageFormat } from '../../../shared/domain/usage.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type CellValue,
  cellText,
  columnLetter,
  type SheetTable,
} from '../spreadsheets/sheet-table.ts';
import {
  ACCESS_NEVER,
  ACCESS_UNKNOWN,
  bareAccount,
  carriesOf,
  type ServerAccount,
  type UnreadableLine,
  type UsageReading,
} from './server-account.ts';
import { findUsageTable, formatOfTable, type UsageTable, usageTableAt } from './table-columns.ts';
import {
  dateOrderOf,
  readAccess,
  readDay,
  readSize,
  readStatus,
  sizeUnitOf,
} from './table-values.ts';

/** What the operator says of a table; what is left out is found or guessed. */
export interface UsageMapping {
  /** 1-based, as Excel shows it. */
  headerRow?: number | null;
  /** Column letter to field; null leaves a column out. Columns not named keep their guess. */
  columns?: Readonly<Record<string, UsageField | null>>;
  dateOrder?: DateOrder | null;
  sizeUnit?: SizeUnit | null;
}

/** The table of a sheet, as found or as told. */
export function understandUsageTable(
  sheet: SheetTable,
  mapping: UsageMapping,
  fileName: string,
): UsageTable {
  const table =
    mapping.headerRow == null ? findUsageTable(sheet) : usageTableAt(sheet, mapping.headerRow - 1);
  if (!table) throw new AppError('USAGE_NO_ADDRESS', { name: fileName, headers: [] });
  const chosen = mapping.columns ?? {};
  const given = new Set(Object.values(chosen));
  return {
    ...table,
    columns: table.columns.map((column) => {
      if (Object.hasOwn(chosen, column.column))
        return { ...column, field: chosen[column.column] ?? null };
      return column.field !== null && given.has(column.field) ? { ...column, field: null } : column;
    }),
  };
}

/**
 * Reads a table of accounts by its columns.
 * @throws USAGE_NO_ADDRESS when no column holds addresses: a display name tells nobody for certain
 */
export function readTableAccounts(
  sheet: SheetTable,
  mapping: UsageMapping,
  fileName: string,
  domain: string,
  format?: UsageFormat,
): UsageReading {
  const table = understandUsageTable(sheet, mapping, fileName);
  const places = new Map<UsageField, number>();
  table.columns.forEach(({ field }, index) => {
    if (field && !places.has(field)) places.set(field, index);
  });
  if (!places.has('address') && !places.has('localPart')) {
    const headers = table.columns.map(({ header }) => header).filter((header) => header !== '');
    throw new AppError('USAGE_NO_ADDRESS', { name: fileName, headers });
  }
  const kind = format ?? formatOfTable(table);
  const body = sheet.rows.slice(table.headerRow + 1);
  const column = (field: UsageField): CellValue[] => {
    const at = places.get(field);
    return at === undefined ? [] : body.map((row) => row?.[at] ?? null);
  };
  const notes: string[] = [];
  const order = orderOf(column('lastAccess'), mapping.dateOrder ?? null, notes);
  const unitFor = (field: UsageField) =>
    mapping.sizeUnit ??
    table.columns[places.get(field) ?? -1]?.unit ??
    (kind === 'mdaemon' ? 'MB' : sizeUnitOf(column(field)));
  const units = { used: unitFor('used'), quota: unitFor('quota') };
  if (places.has('used')) notes.push(`Dung lượng được hiểu là ${units.used}.`);

  const accounts: ServerAccount[] = [];
  const unreadable: UnreadableLine[] = [];
  body.forEach((cells, index) => {
    if (!cells) return;
    const line = table.headerRow + 2 + index;
    const at = (field: UsageField): CellValue => cells[places.get(field) ?? -1] ?? null;
    const address = addressOf(at, domain);
    const report = (field: UsageField, reason: string) =>
      unreadable.push({
        line,
        text: `${columnLetter(places.get(field) ?? 0)}${line}: ${cellText(at(field))}`,
        reason,
      });
    if (address === null) {
      const text = cells
        .map((cell) => cellText(cell))
        .filter(Boolean)
        .join(' | ');
      unreadable.push({ line, text, reason: 'Dòng này không có địa chỉ thư.' });
      return;
    }
    const read = <T>(field: UsageField, take: (cell: CellValue) => T | null, reason: string) => {
      const cell = at(field);
      if (cell === null || cellText(cell).trim() === '') return null;
      const value = take(cell);
      if (value === null) report(field, reason);
      return value;
    };
    const empty = kind === 'exchange' ? ACCESS_NEVER : ACCESS_UNKNOWN;
    const access = places.has('lastAccess')
      ? readAccess(at('lastAccess'), order, empty)
      : ACCESS_UNKNOWN;
    if (access === null) report('lastAccess', 'Không đọc được ngày truy cập cuối.');
    accounts.push({
      ...bareAccount(address, line),
      name: read('name', (cell) => cellText(cell).trim(), ''),
      status: read('status', readStatus, 'Không rõ trạng thái này nghĩa là gì.'),
      access: access ?? ACCESS_UNKNOWN,
      createdOn: read('created', (cell) => readDay(cell, order), 'Không đọc được ngày tạo.'),
      quotaBytes: read('quota', (cell) => readSize(cell, units.quota), 'Không đọc được hạn mức.'),
      usedBytes: read('used', (cell) => readSize(cell, units.used), 'Không đọc được dung lượng.'),
    });
  });
  return { format: kind, accounts, unreadable, carries: carriesOf(accounts), notes };
}

function orderOf(cells: CellValue[], told: DateOrder | null, notes: string[]): DateOrder {
  const found = dateOrderOf(cells);
  const order = told ?? (found === 'mixed' || found === null ? 'dmy' : found);
  if (found === 'mixed') {
    notes.push(
      'Cột ngày có cả kiểu ngày/tháng lẫn tháng/ngày: các ô không hợp kiểu đã chọn bị coi là không đọc được.',
    );
  } else if (told === null && found === null && cells.some((cell) => typeof cell === 'string')) {
    notes.push('Không ô nào cho biết chắc thứ tự ngày và tháng; được hiểu là ngày/tháng/năm.');
  } else if (order === 'mdy') notes.push('Ngày được hiểu là tháng/ngày/năm.');
  return order;
}

function addressOf(at: (field: UsageField) => CellValue, domain: string): string | null {
  const address = cellText(at('address'))
    .trim()
    .replace(/^smtp:/i, '');
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
  const local = cellText(at('localPart')).trim() || (address.includes('@') ? '' : address);
  if (!/^[^\s@]+(@[^\s@]+)?$/.test(local)) return null;
  if (local.includes('@')) return local;
  return `${local}@${cellText(at('domain')).trim() || domain}`;
}
