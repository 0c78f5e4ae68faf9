import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { MailboxField } from '../../../../shared/domain/mailbox-event.ts';
import type { DirectoryFilter } from '../../repositories/directory.ts';
import type { SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { perform } from '../act.ts';
import { Branch } from '../branch.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { answerDifferences } from './differences.ts';
import { iterateRecordsAsOf } from './directory-as-of.ts';

type Cell = string | number | null;
interface Target {
  path: string;
  name: string;
}

const STEP = 1_000;
const MOST_DIFFERENCES = 1_000_000;

const STATUS_LABELS: Record<MailboxStatus, string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

const FIELD_LABELS: Record<MailboxField, string> = {
  name: 'Họ và tên',
  unitId: 'Đơn vị công tác',
  localPart: 'Tên tài khoản',
  birthYear: 'Năm sinh',
  position: 'Chức vụ',
  department: 'Phòng, ban',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  status: 'Trạng thái',
  statusOn: 'Ngày đổi trạng thái',
  quotaMb: 'Dung lượng (MB)',
  isPublished: 'Công khai',
  document: 'Văn bản cấp',
  passwordState: 'Mật khẩu mặc định',
};

const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });
const order = { header: 'STT', width: 6, kind: 'integer' as const };
const vietnamese = (day: string) => day.split('-').reverse().join('/');

/** Writes the directory as it stood on a day, as an Excel file ready to print; the export is recorded. */
export async function exportAsOf(
  context: JobContext,
  input: Target & { day: string; filter: DirectoryFilter },
): Promise<{ rows: number }> {
  const { register } = context;
  const { domain } = currentProfile(register.read, input.day);
  let done = 0;
  function* rows(): Generator<Cell[]> {
    for (const record of iterateRecordsAsOf(register.read, input.day, input.filter)) {
      if (done++ % STEP === 0) context.progress({ phase: 'write', done, total: null });
      const { name, birthYear, position, department, unitName, phone, localPart, status } = record;
      const address = `${localPart}@${domain}`;
      const { issuedOn } = record;
      const state = STATUS_LABELS[status];
      yield [
        done,
        name,
        birthYear,
        position,
        department,
        unitName,
        phone,
        address,
        state,
        issuedOn,
      ];
    }
  }
  await write(
    context,
    input,
    'Danh bạ',
    [
      'DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ TỈNH TIỀN GIANG',
      `Như đã có đến hết ngày ${vietnamese(input.day)}`,
    ],
    [
      order,
      text('Họ và tên', 28),
      { header: 'Năm sinh', width: 9, kind: 'integer' },
      text('Chức vụ', 22),
      text('Phòng, ban', 24),
      text('Đơn vị công tác', 34),
      text('Điện thoại', 15),
      text('Địa chỉ thư', 40),
      text('Trạng thái', 11),
      { header: 'Ngày cấp', width: 12, kind: 'day' },
    ],
    rows(),
  );
  return { rows: done };
}

/** Writes what differs between two days, one row a changed field; the export is recorded. */
export async function exportDifferences(
  context: JobContext,
  input: Target & { from: string; to: string },
): Promise<{ rows: number }> {
  const { from, to } = input;
  const root = context.actor.branchUnitId ?? null;
  const unitIds = root === null ? null : new Branch(context.register.read, root).unitIds;
  const page = { limit: MOST_DIFFERENCES, offset: 0 };
  const found = answerDifferences(context, { from, to, unitIds, ...page });
  const rows = found.rows.flatMap(({ name, localPart, unitName, kind, fields }): Cell[][] =>
    kind === 'issued'
      ? [[name, localPart, unitName, 'Cấp mới', '', '']]
      : fields.map(({ field, before, after }) => [
          name,
          localPart,
          unitName,
          FIELD_LABELS[field],
          field === 'status' ? STATUS_LABELS[before as MailboxStatus] : before,
          field === 'status' ? STATUS_LABELS[after as MailboxStatus] : after,
        ]),
  );
  const numbered = rows.map((row, index): Cell[] => [index + 1, ...row]);
  await write(
    context,
    input,
    'Thay đổi',
    [
      'THAY ĐỔI CỦA DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ',
      `Từ hết ngày ${vietnamese(from)} đến hết ngày ${vietnamese(to)}`,
    ],
    [
      order,
      text('Họ và tên', 28),
      text('Tên tài khoản', 26),
      text('Đơn vị công tác', 34),
      text('Việc', 18),
      text('Trước', 30),
      text('Sau', 30),
    ],
    numbered,
  );
  return { rows: numbered.length };
}

async function write(
  context: JobContext,
  { path, name }: Target,
  sheet: string,
  title: string[],
  columns: SheetSpec['columns'],
  rows: SheetSpec['rows'],
): Promise<void> {
  const { rows: written } = await writeXlsx(path, [
    { name: sheet, title, columns, rows, landscape: true },
  ]);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'directory.export',
      entity: 'directory',
      entityId: '',
      after: { file: name, rows: written, text: title[1] },
    }),
  );
}
