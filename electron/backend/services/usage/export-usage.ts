import type { UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import { USAGE_FINDINGS, type UsageFinding } from '../../../../shared/domain/usage.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  countMailboxUsage,
  listMailboxUsage,
  type MailboxUsage,
  type UsageQuestion,
} from '../../repositories/mailbox-usage.ts';
import {
  countUsageFindings,
  findUsageSnapshot,
  listUsageFindings,
} from '../../repositories/usage-snapshots.ts';
import type { ColumnSpec, SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';

type Cell = string | number | null;

const PAGE = 1_000;

const FINDING_TITLES: Record<UsageFinding, string> = {
  'unknown-on-server': 'Có trên máy chủ, không có trong danh bạ',
  'missing-on-server': 'Có trong danh bạ, không có trên máy chủ',
  'quota-fault': 'Dung lượng trái Điều 7',
  'status-mismatch': 'Trạng thái lệch',
  'system-account': 'Tài khoản hệ thống',
  ambiguous: 'Chưa ghép được chắc chắn',
  unreadable: 'Dòng không đọc được',
};

const FINDING_COLUMNS: readonly ColumnSpec[] = [
  { header: 'STT', width: 6, kind: 'integer' },
  { header: 'Dòng trong tệp', width: 10, kind: 'integer' },
  { header: 'Địa chỉ', width: 40, kind: 'text' },
  { header: 'Tên', width: 28, kind: 'text' },
  { header: 'Đơn vị', width: 34, kind: 'text' },
  { header: 'Ghi nhận', width: 52, kind: 'text' },
];

/**
 * Writes the result lists of a snapshot as an Excel file, one sheet a list.
 *
 * @throws NOT_FOUND when there is no such snapshot
 */
export async function exportFindings(
  context: JobContext,
  input: {
    snapshotId: UsageSnapshotId;
    /** Null for all that hold anything. */
    finding: UsageFinding | null;
    path: string;
    name: string;
  },
): Promise<{ rows: number }> {
  const { read } = context.register;
  const snapshot = findUsageSnapshot(read, input.snapshotId);
  if (!snapshot) {
    throw new AppError('NOT_FOUND', { entity: 'usage-snapshot', id: String(input.snapshotId) });
  }
  const wanted = input.finding ? [input.finding] : USAGE_FINDINGS;
  const filled = wanted.filter((finding) => countUsageFindings(read, snapshot.id, finding) > 0);
  const sheets = (filled.length > 0 ? filled : wanted.slice(0, 1)).map((finding): SheetSpec => {
    const total = countUsageFindings(read, snapshot.id, finding);
    return {
      name: FINDING_TITLES[finding].slice(0, 31),
      title: [
        FINDING_TITLES[finding].toUpperCase(),
        `Số liệu máy chủ thư ngày ${written(snapshot.snapshotOn)} (tệp ${snapshot.fileName}): ${total.toLocaleString('vi-VN')} dòng`,
      ],
      columns: FINDING_COLUMNS,
      landscape: true,
      rows: paged(
        context,
        total,
        (page) => listUsageFindings(read, snapshot.id, finding, page),
        (found, order) => [
          order,
          found.row,
          found.address,
          found.name,
          found.unitName,
          found.detail,
        ],
      ),
    };
  });
  return write(context, input, sheets, 'usage.export', String(snapshot.id), {
    findings: wanted,
  });
}

const USAGE_COLUMNS: readonly (ColumnSpec & {
  value: (row: MailboxUsage, order: number, domain: string) => Cell;
})[] = [
  { header: 'STT', width: 6, kind: 'integer', value: (_row, order) => order },
  { header: 'Họ và tên, đơn vị giữ', width: 30, kind: 'text', value: (row) => row.name },
  { header: 'Đơn vị', width: 34, kind: 'text', value: (row) => row.unitName },
  {
    header: 'Địa chỉ thư',
    width: 40,
    kind: 'text',
    value: (row, _order, domain) => `${row.localPart}@${domain}`,
  },
  { header: 'Ngày cấp', width: 12, kind: 'day', value: (row) => row.issuedOn },
  {
    header: 'Truy cập cuối',
    width: 18,
    kind: 'text',
    value: ({ accessState, accessOn }) =>
      accessOn ? written(accessOn) : accessState === 'never' ? 'Chưa lần nào' : 'Không có số liệu',
  },
  {
    header: 'Đã dùng (MB)',
    width: 12,
    kind: 'integer',
    value: ({ usedMb }) => (usedMb === null ? null : Math.round(usedMb)),
  },
  { header: 'Hạn mức (MB)', width: 12, kind: 'integer', value: (row) => row.quotaMb },
  {
    header: 'Đã dùng (%)',
    width: 10,
    kind: 'integer',
    value: ({ usedMb, quotaMb }) =>
      usedMb === null || quotaMb === 0 ? null : Math.floor((usedMb / quotaMb) * 100),
  },
];

/** Writes a list of usage as it stands on screen, same question and same order, as an Excel file. */
export async function exportMailboxUsage(
  context: JobContext,
  input: { question: UsageQuestion; title: string; path: string; name: string },
): Promise<{ rows: number }> {
  const { read } = context.register;
  const { domain } = currentProfile(context.register.read, context.clock.today());
  const total = countMailboxUsage(read, input.question);
  const sheet: SheetSpec = {
    name: 'Danh sách',
    title: [
      input.title.toUpperCase(),
      `Lập ngày ${written(context.clock.today())}: ${total.toLocaleString('vi-VN')} hộp thư`,
    ],
    columns: USAGE_COLUMNS.map(({ header, width, kind }) => ({ header, width, kind })),
    landscape: true,
    rows: paged(
      context,
      total,
      (page) => listMailboxUsage(read, input.question, page),
      (row, order) => USAGE_COLUMNS.map(({ value }) => value(row, order, domain)),
    ),
  };
  return write(context, input, [sheet], 'usage.export', '', { ...input.question });
}

/** Rows of a long list, fetched a page at a time. */
function* paged<Row>(
  context: JobContext,
  total: number,
  fetch: (page: { limit: number; offset: number }) => Row[],
  cells: (row: Row, order: number) => Cell[],
): Generator<Cell[]> {
  for (let offset = 0; offset < total; offset += PAGE) {
    context.progress({ phase: 'write', done: offset, total });
    const rows = fetch({ limit: PAGE, offset });
    for (const [index, row] of rows.entries()) yield cells(row, offset + index + 1);
    if (rows.length < PAGE) return;
  }
}

async function write(
  context: JobContext,
  file: { path: string; name: string },
  sheets: readonly SheetSpec[],
  action: string,
  entityId: string,
  what: Record<string, unknown>,
): Promise<{ rows: number }> {
  const { rows } = await writeXlsx(file.path, sheets);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action,
      entity: 'usage-snapshot',
      entityId,
      after: { file: file.name, rows, ...what },
    }),
  );
  return { rows };
}

function written(day: string): string {
  return day.split('-').reverse().join('/');
}
