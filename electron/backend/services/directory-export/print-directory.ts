import { writeFileSync } from 'node:fs';
import {
  countDirectory,
  type DirectoryFilter,
  listDirectory,
} from '../../repositories/directory.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { printList, ROWS_PER_PRINT } from '../documents/print-list.ts';
import type { JobContext } from '../job-context.ts';
import { toEntry, workplaceOf } from './columns.ts';

const CHUNK = 500;

/** The list to be laid out and where. */
export interface PrintInput {
  filter: DirectoryFilter;
  path: string;
  name: string;
  /** Which part of a list that is too long for one print, from 1 on. */
  part: number;
}

/** What was laid out: which rows of how many. */
export interface PrintedPart {
  rows: number;
  parts: number;
  total: number;
}

/** Lays the list out as it stands, same filter and same order, as the PDF that is printed; a long one part by part. */
export function printDirectory(context: JobContext, input: PrintInput): PrintedPart {
  const { read } = context.register;
  const today = context.clock.today();
  const { total, rows, first } = read.snapshot(() => rowsOf(context, input, today));
  const parts = Math.max(1, Math.ceil(total / ROWS_PER_PRINT));
  const whole = `${count(total)} hộp thư`;
  const part =
    parts === 1
      ? ''
      : `; phần ${input.part}/${count(parts)}: số thứ tự ${count(first + 1)} – ${count(first + rows.length)}`;
  const [year, month, day] = today.split('-');
  const pdf = printList(read, today, {
    title: 'DANH SÁCH',
    subject: `hộp thư điện tử công vụ (đến ngày ${day}/${month}/${year}: ${whole}${part})`,
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Họ và tên', width: 24 },
      { header: 'Chức vụ', width: 20 },
      { header: 'Đơn vị công tác', width: 32 },
      { header: 'Điện thoại', width: 16 },
      { header: 'Địa chỉ thư', width: 34 },
    ],
    rows,
  });
  writeFileSync(input.path, pdf);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'directory.print',
      entity: 'directory',
      entityId: '',
      after: {
        file: input.name,
        rows: rows.length,
        filter: input.filter,
        ...(parts > 1 && { part: input.part }),
      },
    }),
  );
  return { rows: rows.length, parts, total };
}

function rowsOf(context: JobContext, { filter, part }: PrintInput, today: string) {
  const { read } = context.register;
  const { domain } = currentProfile(read, today);
  const total = countDirectory(read, filter);
  const first = (part - 1) * ROWS_PER_PRINT;
  const wanted = Math.max(0, Math.min(ROWS_PER_PRINT, total - first));
  const rows: string[][] = [];
  while (rows.length < wanted) {
    context.progress({ phase: 'write', done: rows.length, total: wanted });
    const page = { limit: Math.min(CHUNK, wanted - rows.length), offset: first + rows.length };
    const records = listDirectory(read, filter, page);
    if (records.length === 0) break;
    for (const record of records) {
      const number = first + rows.length + 1;
      const entry = toEntry(record, number, 'internal', domain);
      const { name, position, phones, mail } = entry;
      const place = workplaceOf(entry);
      rows.push([String(number), name, position, place, phones.join(' / '), mail]);
    }
  }
  return { total, rows, first };
}

const count = (value: number) => value.toLocaleString('vi-VN');
