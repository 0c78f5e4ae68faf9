import {
  countDirectory,
  type DirectoryFilter,
  iterateDirectory,
} from '../repositories/directory.ts';
import type { MailboxRecord } from '../repositories/mailboxes.ts';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import { currentProfile } from './current-profile.ts';
import type { JobContext } from './job-context.ts';

/** The list to write and where. */
export interface ExportInput {
  filter: DirectoryFilter;
  /** `public` leaves out the year of birth and the note (Điều 15 khoản 3). */
  scope: 'internal' | 'public';
  path: string;
  name: string;
}

type Cell = string | number | null;

const STEP = 1_000;

const STATUS_LABELS: Record<MailboxRecord['status'], string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

/**
 * Writes the directory as it stands on screen, same filter and same order, as an Excel file ready to print; the
 * export is recorded with its number of rows.
 */
export async function exportDirectory(
  context: JobContext,
  input: ExportInput,
): Promise<{ rows: number }> {
  const { register } = context;
  const today = context.clock.today();
  const { domain } = currentProfile(register.read, today);
  const total = countDirectory(register.read, input.filter);
  const columns = COLUMNS.filter((column) => input.scope === 'internal' || !column.internalOnly);
  let done = 0;
  function* rows(): Generator<Cell[]> {
    for (const record of iterateDirectory(register.read, input.filter)) {
      if (done % STEP === 0) context.progress({ phase: 'write', done, total });
      done++;
      yield columns.map((column) => column.value(record, done, domain));
    }
  }
  const [year, month, day] = today.split('-');
  await writeXlsx(input.path, [
    {
      name: 'Danh bạ',
      title: [
        'DANH BẠ THƯ ĐIỆN TỬ CÔNG VỤ TỈNH TIỀN GIANG',
        `Số liệu đến ngày ${day}/${month}/${year}: ${total.toLocaleString('vi-VN')} hộp thư`,
      ],
      columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
      rows: rows(),
      landscape: true,
    },
  ]);
  perform(register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'directory.export',
      entity: 'directory',
      entityId: '',
      after: { file: input.name, rows: done, scope: input.scope, filter: input.filter },
    }),
  );
  return { rows: done };
}

const COLUMNS: readonly (ColumnSpec & {
  internalOnly?: true;
  value: (record: MailboxRecord, order: number, domain: string) => Cell;
})[] = [
  { header: 'STT', width: 6, kind: 'integer', value: (_record, order) => order },
  { header: 'Họ và tên', width: 28, kind: 'text', value: (record) => record.name },
  {
    header: 'Năm sinh',
    width: 9,
    kind: 'integer',
    internalOnly: true,
    value: (record) => record.birthYear,
  },
  { header: 'Chức vụ', width: 22, kind: 'text', value: (record) => record.position },
  { header: 'Phòng, ban', width: 24, kind: 'text', value: (record) => record.department },
  { header: 'Đơn vị công tác', width: 34, kind: 'text', value: (record) => record.unitName },
  { header: 'Điện thoại', width: 15, kind: 'text', value: (record) => record.phone },
  {
    header: 'Địa chỉ thư',
    width: 40,
    kind: 'text',
    value: (record, _order, domain) => `${record.localPart}@${domain}`,
  },
  {
    header: 'Trạng thái',
    width: 11,
    kind: 'text',
    internalOnly: true,
    value: (record) => STATUS_LABELS[record.status],
  },
  {
    header: 'Ngày cấp',
    width: 12,
    kind: 'day',
    internalOnly: true,
    value: (record) => record.issuedOn,
  },
];
