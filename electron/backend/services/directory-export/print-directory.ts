import { writeFileSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
import type { Block } from '../../documents/model.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import {
  countDirectory,
  type DirectoryFilter,
  iterateDirectory,
} from '../../repositories/directory.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { letterheadOf, officeOf } from '../documents/office.ts';
import type { JobContext } from '../job-context.ts';
import { toEntry, workplaceOf } from './columns.ts';

/** More than that is a book, not a print-out: it goes to Excel or Word. */
const MOST_ROWS = 5_000;
const STEP = 200;

/** The list to be laid out and where. */
export interface PrintInput {
  filter: DirectoryFilter;
  path: string;
  name: string;
}

/**
 * Lays the list out as it stands, same filter and same order, as the PDF that is printed.
 *
 * @throws FILE_LIMIT when it has more rows than are printed at once
 */
export function printDirectory(context: JobContext, input: PrintInput): { rows: number } {
  const { read } = context.register;
  const today = context.clock.today();
  const { domain } = currentProfile(read, today);
  const total = countDirectory(read, input.filter);
  if (total > MOST_ROWS)
    throw new AppError('FILE_LIMIT', {
      name: input.name,
      limit: 'rows',
      max: MOST_ROWS,
      sheet: null,
    });
  const rows: string[][] = [];
  for (const record of iterateDirectory(read, input.filter)) {
    if (rows.length % STEP === 0) context.progress({ phase: 'write', done: rows.length, total });
    const entry = toEntry(record, rows.length + 1, 'internal', domain);
    const { name, position, phones, mail } = entry;
    rows.push([
      String(rows.length + 1),
      name,
      position,
      workplaceOf(entry),
      phones.join(' / '),
      mail,
    ]);
  }
  const [year, month, day] = today.split('-');
  const table: Block = {
    type: 'table',
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Họ và tên', width: 24 },
      { header: 'Chức vụ', width: 20 },
      { header: 'Đơn vị công tác', width: 32 },
      { header: 'Điện thoại', width: 16 },
      { header: 'Địa chỉ thư', width: 34 },
    ],
    rows,
  };
  const pdf = renderPdf({
    letterhead: letterheadOf(officeOf(read)),
    number: null,
    sign: null,
    datedOn: today,
    signer: null,
    footer: '',
    content: {
      title: 'DANH SÁCH',
      subject: `hộp thư điện tử công vụ (đến ngày ${day}/${month}/${year}: ${total.toLocaleString('vi-VN')} hộp thư)`,
      to: [],
      grounds: [],
      blocks: [table],
      annexes: [],
      recipients: [],
      isUnsigned: true,
      isLandscape: true,
    },
  });
  writeFileSync(input.path, pdf);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'directory.print',
      entity: 'directory',
      entityId: '',
      after: { file: input.name, rows: total, filter: input.filter },
    }),
  );
  return { rows: total };
}
