import { findMailbox, type MailboxRecord } from '../../repositories/mailboxes.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { type ListFile, textColumn, type WrittenList, writeList } from '../write-list.ts';
import { type DuplicateGroup, openGroups } from './duplicates.ts';

const REASONS: Record<DuplicateGroup['reason'], string> = {
  name: 'Cùng họ tên, năm sinh, đơn vị',
  phone: 'Cùng số điện thoại',
};

interface Line {
  group: number;
  reason: DuplicateGroup['reason'];
  of: MailboxRecord;
}

/** Writes everybody who seems to have two mailboxes, group by group, to Excel or to be printed; it is recorded. */
export function exportDuplicates(
  context: JobContext,
  { file }: { file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const { domain } = currentProfile(read, context.clock.today());
  const groups = openGroups(context);
  function* rows(): Generator<Line> {
    for (const [index, { reason, ids }] of groups.entries())
      for (const id of ids) {
        const of = findMailbox(read, id);
        if (of) yield { group: index + 1, reason, of };
      }
  }
  const list = {
    title: 'Người có thể có hai hộp thư',
    filter: `${groups.length.toLocaleString('vi-VN')} nhóm cần xem`,
    noun: 'hộp thư',
    columns: [
      { header: 'Nhóm', width: 8, kind: 'integer' as const, value: ({ group }: Line) => group },
      textColumn<Line>('Vì sao', 24, ({ reason }) => REASONS[reason]),
      textColumn<Line>('Họ và tên', 24, ({ of }) => of.name),
      textColumn<Line>('Năm sinh', 10, ({ of }) => of.birthYear && String(of.birthYear)),
      textColumn<Line>('Chức vụ', 18, ({ of }) => of.position),
      textColumn<Line>('Đơn vị công tác', 30, ({ of }) => of.unitName),
      textColumn<Line>('Điện thoại', 18, ({ of }) => of.phone),
      textColumn<Line>('Địa chỉ thư', 32, ({ of }) => `${of.localPart}@${domain}`),
      { header: 'Ngày cấp', width: 12, kind: 'day' as const, value: ({ of }: Line) => of.issuedOn },
    ],
    rows: rows(),
    total: groups.reduce((sum, { ids }) => sum + ids.length, 0),
    action: 'directory.export-duplicates',
    entity: 'directory',
    question: {},
  };
  return writeList(context, list, file);
}
