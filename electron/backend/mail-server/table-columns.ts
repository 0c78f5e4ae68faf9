import type { SizeUnit, UsageField, UsageFormat } from '../../../shared/domain/usage.ts';
import { foldToToken } from '../../../shared/text/fold.ts';
import {
  type CellValue,
  cellText,
  columnLetter,
  type SheetTable,
} from '../spreadsheets/sheet-table.ts';

/** Headers as servers and offices write them. */
const VARIANTS: Readonly<Record<UsageField, readonly string[]>> = {
  address: [
    'PrimarySmtpAddress',
    'WindowsEmailAddress',
    'EmailAddress',
    'Email',
    'E-mail',
    'Email address',
    'Mail',
    'Address',
    'Account',
    'UserPrincipalName',
    'Địa chỉ',
    'Địa chỉ thư',
    'Địa chỉ email',
    'Địa chỉ thư điện tử',
    'Thư điện tử',
    'Hộp thư',
    'Hộp thư điện tử',
  ],
  localPart: ['Mailbox', 'Username', 'User', 'User name', 'Tên tài khoản', 'Tên đăng nhập'],
  domain: ['Domain', 'Tên miền'],
  name: [
    'DisplayName',
    'Display name',
    'RealName',
    'Real name',
    'FullName',
    'Full name',
    'Name',
    'Họ tên',
    'Họ và tên',
    'Tên hiển thị',
  ],
  lastAccess: [
    'LastLogonTime',
    'Last logon',
    'Last logon time',
    'LastLogon',
    'LastLogonTimestamp',
    'Last accessed',
    'Last access',
    'LastAccessed',
    'Lần truy cập cuối',
    'Truy cập cuối',
    'Truy cập lần cuối',
    'Đăng nhập cuối',
    'Lần đăng nhập cuối',
    'Ngày truy cập cuối',
  ],
  used: [
    'TotalItemSize',
    'Disk space',
    'DiskSpace',
    'Disk usage',
    'Size',
    'Mailbox size',
    'Used',
    'Quota used',
    'Dung lượng',
    'Dung lượng đã dùng',
    'Đã dùng',
    'Dung lượng sử dụng',
  ],
  quota: [
    'Quota',
    'Limit',
    'Disk quota',
    'ProhibitSendReceiveQuota',
    'Hạn mức',
    'Dung lượng tối đa',
    'Dung lượng cấp',
  ],
  status: [
    'Status',
    'Account status',
    'State',
    'AllowAccess',
    'Enabled',
    'Trạng thái',
    'Tình trạng',
  ],
  created: ['WhenCreated', 'Created', 'Create date', 'Ngày tạo', 'Ngày cấp'],
};

const FIELD_OF_TOKEN: ReadonlyMap<string, UsageField> = new Map(
  Object.entries(VARIANTS).flatMap(([field, headers]) =>
    headers.map((header) => [foldToToken(header), field as UsageField] as const),
  ),
);

/** The header stands within so many rows of the top. */
const HEADER_ROWS = 20;

/** A column of a table as it was understood. */
export interface UsageColumn {
  /** Letter as Excel shows it. */
  column: string;
  header: string;
  field: UsageField | null;
  /** What the header says of the unit, `(MB)`. */
  unit: SizeUnit | null;
  samples: string[];
}

/** A table whose header was found. */
export interface UsageTable {
  /** 0-based. */
  headerRow: number;
  columns: UsageColumn[];
}

/** Finds the header of a table of accounts: the first row that names two fields or more, an address among them. */
export function findUsageTable(sheet: SheetTable): UsageTable | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, HEADER_ROWS); row++) {
    const fields = new Set((sheet.rows[row] ?? []).map(fieldOf).filter((field) => field !== null));
    const score = fields.size;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best === null ? null : usageTableAt(sheet, best.row);
}

/** The table whose header is a given row, 0-based. */
export function usageTableAt(sheet: SheetTable, headerRow: number): UsageTable {
  const taken = new Set<UsageField>();
  const cells = sheet.rows[headerRow] ?? [];
  const columns = Array.from({ length: sheet.columnCount }, (_, index): UsageColumn => {
    const header = text(cells[index] ?? null);
    const guess = fieldOf(cells[index] ?? null);
    const field = guess !== null && !taken.has(guess) ? guess : null;
    if (field) taken.add(field);
    const samples: string[] = [];
    for (let row = headerRow + 1; row < sheet.rows.length && samples.length < 3; row++) {
      const value = text(sheet.rows[row]?.[index] ?? null);
      if (value !== '') samples.push(value);
    }
    return { column: columnLetter(index), header, field, unit: unitOf(header), samples };
  });
  return { headerRow, columns };
}

/** Which server's table it is, by its headers. */
export function formatOfTable({ columns }: UsageTable): UsageFormat {
  const headers = new Set(columns.map(({ header }) => foldToToken(header)));
  const has = (...names: string[]) => names.some((name) => headers.has(name));
  if (has('totalitemsize', 'lastlogontime', 'primarysmtpaddress')) return 'exchange';
  if (has('mailbox') && has('domain', 'realname', 'fullname', 'maildir', 'lastaccessed'))
    return 'mdaemon';
  return 'table';
}

function fieldOf(cell: CellValue): UsageField | null {
  if (typeof cell !== 'string') return null;
  // The unit behind a header is no part of its name.
  return (
    FIELD_OF_TOKEN.get(foldToToken(cell.replace(/\s*\((?:B|bytes?|KB|MB)\)\s*$/i, ''))) ?? null
  );
}

function unitOf(header: string): SizeUnit | null {
  const unit = /\((B|bytes?|KB|MB)\)\s*$/i.exec(header)?.[1]?.toUpperCase();
  if (unit === undefined) return null;
  return unit === 'KB' || unit === 'MB' ? unit : 'B';
}

function text(cell: CellValue): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}
