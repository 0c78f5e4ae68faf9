import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { MailboxField } from '../../../../shared/domain/mailbox-event.ts';
import type { DirectoryFilter } from '../../repositories/directory.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import { Branch } from '../branch.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import {
  type ListFile,
  textColumn,
  type WrittenList,
  writeList,
  writtenDay,
} from '../write-list.ts';
import { answerDifferences, type MailboxDifference } from './differences.ts';
import { answerAsOf, iterateRecordsAsOf } from './directory-as-of.ts';

const MOST_DIFFERENCES = 1_000_000;
const AUDIT = { action: 'directory.export', entity: 'directory' };

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

/** Writes the directory as it stood on a day, to Excel or to be printed; it is recorded. */
export function exportAsOf(
  context: JobContext,
  { day, filter, file }: { day: string; filter: DirectoryFilter; file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const { domain } = currentProfile(read, day);
  const page = { limit: 1, offset: 0 };
  const list = {
    ...AUDIT,
    title: 'Danh bạ thư điện tử công vụ',
    filter: filter.words.length > 0 ? `tìm “${filter.words.join(' ')}”` : '',
    noun: 'hộp thư',
    on: day,
    columns: [
      textColumn<MailboxRecord>('Họ và tên', 26, ({ name }) => name),
      { header: 'Năm sinh', width: 8, kind: 'text' as const, value: yearOf },
      textColumn<MailboxRecord>('Chức vụ', 20, ({ position }) => position),
      textColumn<MailboxRecord>('Phòng, ban', 20, ({ department }) => department),
      textColumn<MailboxRecord>('Đơn vị công tác', 32, ({ unitName }) => unitName),
      textColumn<MailboxRecord>('Điện thoại', 14, ({ phone }) => phone),
      textColumn<MailboxRecord>('Địa chỉ thư', 34, ({ localPart }) => `${localPart}@${domain}`),
      textColumn<MailboxRecord>('Tình trạng', 11, ({ status }) => STATUS_LABELS[status]),
      {
        header: 'Ngày cấp',
        width: 12,
        kind: 'day' as const,
        value: ({ issuedOn }: MailboxRecord) => issuedOn,
      },
    ],
    rows: iterateRecordsAsOf(read, day, filter),
    total: answerAsOf(context, { day, filter, page, countAll: true }).total,
    question: { day, filter },
  };
  return writeList(context, list, file);
}

/** A year is no number to be grouped by thousands. */
const yearOf = ({ birthYear }: MailboxRecord) => (birthYear === null ? null : String(birthYear));

interface Line {
  of: MailboxDifference;
  what: string;
  before: string;
  after: string;
}

/** Writes what differs between two days, one row a changed field, to Excel or to be printed; it is recorded. */
export function exportDifferences(
  context: JobContext,
  { from, to, file }: { from: string; to: string; file: ListFile },
): Promise<WrittenList> {
  const unitIds = Branch.of(context.register.read, context.actor)?.unitIds ?? null;
  const page = { limit: MOST_DIFFERENCES, offset: 0 };
  const found = answerDifferences(context, { from, to, unitIds, ...page });
  const rows = found.rows.flatMap(linesOf);
  const list = {
    ...AUDIT,
    title: 'Thay đổi của danh bạ',
    filter: `từ hết ngày ${writtenDay(from)}`,
    noun: 'thay đổi',
    on: to,
    columns: [
      textColumn<Line>('Họ và tên', 26, ({ of }) => of.name),
      textColumn<Line>('Tên tài khoản', 24, ({ of }) => of.localPart),
      textColumn<Line>('Đơn vị công tác', 32, ({ of }) => of.unitName),
      textColumn<Line>('Việc', 16, ({ what }) => what),
      textColumn<Line>('Trước', 28, ({ before }) => before),
      textColumn<Line>('Sau', 28, ({ after }) => after),
    ],
    rows,
    total: rows.length,
    question: { from, to },
  };
  return writeList(context, list, file);
}

function linesOf(of: MailboxDifference): Line[] {
  if (of.kind === 'issued') return [{ of, what: 'Cấp mới', before: '', after: '' }];
  return of.fields.map(({ field, before, after }) => ({
    of,
    what: FIELD_LABELS[field],
    before: inWords(field, before),
    after: inWords(field, after),
  }));
}

function inWords(field: MailboxField, value: string): string {
  if (field === 'status') return STATUS_LABELS[value as MailboxStatus] ?? value;
  if (field === 'isPublished') return value === 'true' ? 'Có' : 'Không';
  return value;
}
