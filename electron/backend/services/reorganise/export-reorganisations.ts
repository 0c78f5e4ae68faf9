import { vietnamDay } from '../../clock.ts';
import {
  isReorganisationWithin,
  listReorganisations,
  type ReorganisationRecord,
} from '../../repositories/reorganisations.ts';
import { Branch } from '../branch.ts';
import type { JobContext } from '../job-context.ts';
import {
  type ListFile,
  textColumn,
  type WrittenList,
  writeList,
  writtenDay,
} from '../write-list.ts';

const MOST = 100_000;

/** Writes every reorganisation that was carried out, the latest first, to Excel or to be printed; it is recorded. */
export function exportReorganisations(
  context: JobContext,
  { file }: { file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const branch = Branch.of(read, context.actor);
  const rows = listReorganisations(read, MOST).filter(
    ({ id }) => branch === null || isReorganisationWithin(read, id, branch.unitIds),
  );
  const list = {
    title: 'Sắp xếp đơn vị đã thực hiện',
    filter: '',
    noun: 'lần sắp xếp',
    columns: [
      {
        header: 'Ngày',
        width: 17,
        kind: 'day' as const,
        value: ({ on }: ReorganisationRecord) => on,
      },
      textColumn<ReorganisationRecord>('Việc', 46, ({ title }) => title),
      textColumn<ReorganisationRecord>('Văn bản', 28, ({ document }) => document),
      textColumn<ReorganisationRecord>('Lý do', 24, ({ reason }) => reason),
      textColumn<ReorganisationRecord>('Địa chỉ cũ giữ đến', 14, keptUntil),
      textColumn<ReorganisationRecord>('Người thực hiện', 24, ({ operator }) => operator),
      textColumn<ReorganisationRecord>('Hoàn tác', 17, undone),
    ],
    rows,
    total: rows.length,
    action: 'unit.export-reorganisations',
    entity: 'reorganisation',
    question: {},
  };
  return writeList(context, list, file);
}

function keptUntil({ keepOldUntil }: ReorganisationRecord): string {
  if (keepOldUntil === 'none') return 'không giữ';
  return keepOldUntil === null ? '' : writtenDay(keepOldUntil);
}

function undone({ undoneAt }: ReorganisationRecord): string {
  return undoneAt ? `Ngày ${writtenDay(vietnamDay(new Date(undoneAt)))}` : '';
}
