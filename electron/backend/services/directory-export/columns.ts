import type { AddressBookEntry, Cell } from '../../address-books/address-book.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import type { ColumnSpec } from '../../spreadsheets/sheet-spec.ts';

/** Whom a list is for: the offices themselves, or everybody. */
export type ExportScope = 'internal' | 'public';

interface Column extends ColumnSpec {
  value(entry: Omit<AddressBookEntry, 'cells'>, record: MailboxRecord, order: number): Cell;
}

const STATUS_LABELS: Record<MailboxRecord['status'], string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

const text = (header: string, width: number, value: Column['value']): Column => ({
  header,
  width,
  kind: 'text',
  value,
});

/** Where somebody works, from the smaller unit to the larger. */
export const workplaceOf = ({ department, unit }: Pick<AddressBookEntry, 'department' | 'unit'>) =>
  [department, unit].filter(Boolean).join(', ');

/**
 * Exactly what may be published, and nothing else.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 3
 */
const PUBLIC: readonly Column[] = [
  text('Họ và tên', 28, ({ name }) => name),
  text('Chức vụ', 24, ({ position }) => position),
  text('Đơn vị công tác', 44, workplaceOf),
  text('Điện thoại/fax', 18, ({ phones }) => phones.join(' / ')),
  text('Địa chỉ thư', 40, ({ mail }) => mail),
];

const INTERNAL: readonly Column[] = [
  { header: 'STT', width: 6, kind: 'integer', value: (_entry, _record, order) => order },
  text('Họ và tên', 28, ({ name }) => name),
  { header: 'Năm sinh', width: 9, kind: 'integer', value: (_entry, { birthYear }) => birthYear },
  text('Chức vụ', 22, ({ position }) => position),
  text('Phòng, ban', 24, ({ department }) => department),
  text('Đơn vị công tác', 34, ({ unit }) => unit),
  text('Điện thoại', 15, ({ phones }) => phones.join(' / ')),
  text('Địa chỉ thư', 40, ({ mail }) => mail),
  text('Trạng thái', 11, (_entry, { status }) => STATUS_LABELS[status]),
  text('Công khai', 9, (_entry, { isPublished }) => (isPublished ? 'Có' : 'Không')),
  { header: 'Ngày cấp', width: 12, kind: 'day', value: (_entry, { issuedOn }) => issuedOn },
];

/** The columns of a list for somebody. */
export function columnsFor(scope: ExportScope): readonly ColumnSpec[] {
  return (scope === 'public' ? PUBLIC : INTERNAL).map(({ header, width, kind }) => ({
    header,
    width,
    kind,
  }));
}

/** A mailbox as a list for somebody shows it. */
export function toEntry(
  record: MailboxRecord,
  order: number,
  scope: ExportScope,
  domain: string,
): AddressBookEntry {
  const entry = {
    localPart: record.localPart,
    kind: record.kind,
    name: record.name,
    position: record.position,
    department: record.department,
    unit: record.unitName,
    phones: record.phone.split(' / ').filter(Boolean),
    mail: `${record.localPart}@${domain}`,
  };
  const columns = scope === 'public' ? PUBLIC : INTERNAL;
  return { ...entry, cells: columns.map(({ value }) => value(entry, record, order)) };
}
