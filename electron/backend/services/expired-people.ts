import { addDays, addMonths } from '../../../shared/domain/calendar-day.ts';
import type { ReadDb } from '../db/database.ts';
import {
  countEndedPeople,
  type EndedPerson,
  listEndedPeople,
} from '../repositories/personal-data.ts';
import type { JobContext } from './job-context.ts';
import { type ListColumn, type ListFile, type WrittenList, writeList } from './write-list.ts';

/** How long what is kept of a person stays after the mailbox is no more, unless they ask for less. @unit months */
export const KEPT_MONTHS = 60;

/** Somebody whose data should be kept no longer. */
export interface ExpiredPerson extends EndedPerson {
  /** The first day on which the time of keeping is over. */
  keptUntil: string;
}

/** People whose time of keeping is over and whose data are still kept, those over longest first. */
export function listExpired(
  db: ReadDb,
  today: string,
  page: { limit: number; offset: number },
): { rows: ExpiredPerson[]; total: number } {
  const upTo = lastDayOver(today);
  const rows = listEndedPeople(db, upTo, page).map((person) => ({
    ...person,
    keptUntil: addMonths(person.lastOn, KEPT_MONTHS),
  }));
  return { rows, total: countEndedPeople(db, upTo) };
}

/** How many there are. */
export function countExpired(db: ReadDb, today: string): number {
  return countEndedPeople(db, lastDayOver(today));
}

/** Writes them as an Excel file or as the PDF that is printed. */
export function exportExpired(
  context: JobContext,
  { file }: { file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const today = context.clock.today();
  const total = countExpired(read, today);
  const { rows } = listExpired(read, today, { limit: total, offset: 0 });
  const list = {
    title: 'Người hết thời hạn lưu dữ liệu',
    filter: `${KEPT_MONTHS} tháng sau khi hộp thư bị xóa hoặc thu hồi (Ngoài Quy chế)`,
    noun: 'người',
    columns: COLUMNS,
    rows,
    total,
    action: 'privacy.export-expired',
    entity: 'mailbox',
    question: {},
  };
  return writeList(context, list, file);
}

const COLUMNS: readonly ListColumn<ExpiredPerson>[] = [
  { header: 'Họ và tên', width: 30, kind: 'text', value: ({ name }) => name },
  { header: 'Tên tài khoản', width: 24, kind: 'text', value: ({ localPart }) => localPart },
  { header: 'Đơn vị', width: 40, kind: 'text', value: ({ unitName }) => unitName },
  {
    header: 'Tình trạng',
    width: 14,
    kind: 'text',
    value: ({ status }) => (status === 'deleted' ? 'Đã xóa' : 'Thu hồi'),
  },
  { header: 'Từ ngày', width: 14, kind: 'day', value: ({ endedOn }) => endedOn },
  {
    header: 'Hết hạn lưu',
    width: 14,
    kind: 'day',
    value: ({ keptUntil }) => keptUntil,
  },
];

/** The last day that lies at least the time of keeping back; at the end of a month several days end together. */
function lastDayOver(today: string): string {
  let day = addMonths(today, -KEPT_MONTHS);
  while (addMonths(addDays(day, 1), KEPT_MONTHS) <= today) day = addDays(day, 1);
  return day;
}
