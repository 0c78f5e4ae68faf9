import type { ImportBatchId } from '../../../../shared/domain/ids.ts';
import type { RowIssueCode } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { countLeavers, listLeavers } from '../../repositories/import-leavers.ts';
import { type ImportRow, iterateImportRows } from '../../repositories/import-rows.ts';
import { findImport, type ImportBatch } from '../../repositories/imports.ts';
import { listUnits } from '../../repositories/units.ts';
import type { ColumnSpec, SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { hideStrangers } from './hide-strangers.ts';

/** What to write of an import, and where. */
export interface ExportImportInput {
  batchId: ImportBatchId;
  path: string;
}

interface Column extends ColumnSpec {
  value: (row: ImportRow, order: number) => string | number | null;
}

const STEP = 1_000;
/** Remarks that ask nothing of anybody. */
const FOR_INFORMATION: ReadonlySet<RowIssueCode> = new Set(['ALREADY_IN_REGISTER', 'LEFT_OUT']);
const ACTIONS = {
  create: 'Cấp mới',
  change: 'Thay đổi',
  match: 'Đã có, giữ nguyên',
  skip: 'Bỏ qua',
  error: 'Không thực hiện',
} as const;

const PERSON: readonly Column[] = [
  { header: 'STT', width: 6, kind: 'integer', value: (_row, order) => order },
  { header: 'Họ và tên', width: 28, kind: 'text', value: ({ fullName }) => fullName },
  { header: 'Năm sinh', width: 9, kind: 'integer', value: ({ birthYear }) => birthYear },
  { header: 'Chức vụ', width: 20, kind: 'text', value: ({ position }) => position },
  { header: 'Đơn vị công tác', width: 28, kind: 'text', value: ({ unit }) => unit },
  { header: 'Điện thoại', width: 14, kind: 'text', value: ({ phone }) => phone },
];

/**
 * Writes the rows of a draft that need somebody's attention, with the reason behind each; mended, the file can be
 * imported as it is.
 *
 * @throws NOT_FOUND
 */
export async function exportProblems(
  context: JobContext,
  { batchId, path }: ExportImportInput,
): Promise<{ rows: number }> {
  const batch = getBatch(context, batchId);
  const columns: Column[] = [
    ...PERSON,
    { header: 'Ghi chú', width: 16, kind: 'text', value: ({ note }) => note },
    { header: 'Dòng trong tệp', width: 9, kind: 'integer', value: ({ row }) => row },
    { header: 'Lý do', width: 60, kind: 'text', value: reasonOf },
  ];
  const rows = function* () {
    for (const row of seenRows(context, batchId, null)) {
      if (row.action === 'error' || reasonOf(row) !== '') yield row;
    }
  };
  const title = ['CÁC DÒNG CẦN XEM LẠI', `Tệp ${batch.fileName}, trang tính ${batch.sheet}`];
  return write(context, path, [{ name: 'Cần xem lại', title, columns, rows }]);
}

/**
 * Writes what an import did: who was granted which address by which article, what changed, and, for a whole list, who
 * is missing from it.
 *
 * @throws NOT_FOUND
 */
export async function exportResult(
  context: JobContext,
  { batchId, path }: ExportImportInput,
): Promise<{ rows: number }> {
  const batch = getBatch(context, batchId);
  const db = context.register.read;
  const { domain } = currentProfile(context.register.read, context.clock.today());
  const unitNames = new Map(listUnits(db).map(({ id, name }) => [id, name]));
  const columns: Column[] = [
    ...PERSON.slice(0, 4),
    { header: 'Phòng, ban', width: 22, kind: 'text', value: ({ unit }) => unit },
    {
      header: 'Đơn vị công tác',
      width: 28,
      kind: 'text',
      value: ({ unitId }) => (unitId === null ? '' : (unitNames.get(unitId) ?? '')),
    },
    { header: 'Điện thoại', width: 14, kind: 'text', value: ({ phone }) => phone },
    {
      header: 'Địa chỉ thư',
      width: 34,
      kind: 'text',
      value: ({ localPart }) => (localPart === null ? '' : `${localPart}@${domain}`),
    },
    { header: 'Việc đã làm', width: 14, kind: 'text', value: ({ action }) => ACTIONS[action] },
    { header: 'Căn cứ, nội dung', width: 40, kind: 'text', value: detailOf },
  ];
  const document = [
    batch.documentNumber && `Công văn số ${batch.documentNumber}`,
    batch.documentOn && `ngày ${batch.documentOn.split('-').toReversed().join('/')}`,
  ]
    .filter(Boolean)
    .join(' ');
  const title = ['KẾT QUẢ NHẬP DANH SÁCH', [batch.fileName, document].filter(Boolean).join('; ')];
  const rows = function* () {
    yield* seenRows(context, batchId, ['create', 'change']);
  };
  const result = { name: 'Kết quả', title, columns, rows };
  const leavers = leaversSheet(context, batchId, domain);
  return write(context, path, [result], leavers === null ? [] : [leavers]);
}

function leaversSheet(
  { register }: JobContext,
  batchId: ImportBatchId,
  domain: string,
): SheetSpec | null {
  const count = countLeavers(register.read, batchId);
  if (count === 0) return null;
  const rows = listLeavers(register.read, batchId, count).map((leaver, index) => [
    index + 1,
    leaver.name,
    leaver.birthYear,
    leaver.position,
    leaver.unitName,
    `${leaver.localPart}@${domain}`,
  ]);
  return {
    name: 'Không có trong danh sách',
    title: [
      'NGƯỜI CÓ HỘP THƯ NHƯNG KHÔNG CÓ TRONG DANH SÁCH',
      'Đề nghị đơn vị xác nhận để thu hồi',
    ],
    columns: [
      { header: 'STT', width: 6, kind: 'integer' },
      { header: 'Họ và tên', width: 28, kind: 'text' },
      { header: 'Năm sinh', width: 9, kind: 'integer' },
      { header: 'Chức vụ', width: 22, kind: 'text' },
      { header: 'Đơn vị công tác', width: 34, kind: 'text' },
      { header: 'Địa chỉ thư', width: 38, kind: 'text' },
    ],
    rows,
    landscape: true,
  };
}

async function write(
  context: JobContext,
  path: string,
  tables: readonly {
    name: string;
    title: string[];
    columns: readonly Column[];
    rows: () => Generator<ImportRow>;
  }[],
  others: readonly SheetSpec[] = [],
): Promise<{ rows: number }> {
  let done = 0;
  const sheets = tables.map(({ name, title, columns, rows }): SheetSpec => {
    function* cells() {
      for (const row of rows()) {
        if (done % STEP === 0) context.progress({ phase: 'write', done, total: null });
        done++;
        yield columns.map(({ value }) => value(row, done));
      }
    }
    return { name, title, columns, rows: cells(), landscape: true };
  });
  await writeXlsx(path, [...sheets, ...others]);
  return { rows: done };
}

/** The rows of an import, as far as whoever exports may see them. */
function* seenRows(
  { register: { read }, actor }: JobContext,
  batchId: ImportBatchId,
  actions: Parameters<typeof iterateImportRows>[2],
): Generator<ImportRow> {
  const isLimited = actor.branchUnitId != null;
  for (const row of iterateImportRows(read, batchId, actions))
    yield isLimited ? hideStrangers(read, row) : row;
}

function getBatch({ register }: JobContext, id: ImportBatchId): ImportBatch {
  const batch = findImport(register.read, id);
  if (!batch) throw new AppError('NOT_FOUND', { entity: 'import', id: String(id) });
  return batch;
}

function reasonOf({ issues }: ImportRow): string {
  return issues
    .filter(({ code }) => !FOR_INFORMATION.has(code))
    .map(({ message }) => message.replace(/^Trang tính “.*?”, dòng \d+: */, ''))
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1))
    .join(' ');
}

function detailOf({ action, source, changes }: ImportRow): string {
  if (action === 'create') return source;
  return changes.map(({ before, after }) => `${before || '(trống)'} → ${after}`).join('; ');
}
