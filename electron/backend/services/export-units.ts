import { writeFileSync } from 'node:fs';
import { UNIT_KINDS, type UnitKind } from '../../../shared/domain/unit.ts';
import { findStoredUnit } from '../repositories/unit-changes.ts';
import { countLiveMailboxes, listStaff } from '../repositories/unit-facts.ts';
import type { SheetSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import { Branch } from './branch.ts';
import { currentProfile } from './current-profile.ts';
import { type PrintedList, printList } from './documents/print-list.ts';
import { findUnits } from './find-units.ts';
import type { JobContext } from './job-context.ts';

type Cell = string | number | null;

const KIND_LABELS: Record<UnitKind, string> = {
  province: 'Cơ quan của tỉnh',
  agency: 'Sở, ban, ngành tỉnh',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã, phường, thị trấn',
  subunit: 'Phòng, đơn vị trực thuộc',
  organisation: 'Tổ chức khác',
};

const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });
const integer = (header: string, width: number) => ({ header, width, kind: 'integer' as const });

const COLUMNS: SheetSpec['columns'] = [
  integer('STT', 6),
  text('Loại đơn vị', 24),
  text('Tên đơn vị', 42),
  text('Thuộc', 34),
  text('Địa chỉ thư', 36),
  text('Hộp thư cơ quan', 12),
  integer('Hộp thư cá nhân', 10),
  integer('Số CBCCVC', 10),
  text('Thủ trưởng', 24),
  text('Đầu mối CNTT', 28),
  text('Điện thoại', 18),
  text('Trụ sở', 34),
];

/** Which units, and the file to be made of them. */
export interface UnitsOrder {
  text: string;
  format: 'xlsx' | 'pdf';
  path: string;
  name: string;
}

/** Writes the units whose name or address matches, kind by kind, as an Excel file or as the PDF that is printed. */
export async function exportUnits(
  context: JobContext,
  { text: words, format, path, name }: UnitsOrder,
): Promise<{ rows: number }> {
  const { register, clock } = context;
  const today = clock.today();
  const rows = unitRows(context, words, today);
  const [year, month, day] = today.split('-');
  const upTo = `đến ngày ${day}/${month}/${year}: ${rows.length.toLocaleString('vi-VN')} đơn vị`;
  if (format === 'pdf') {
    const subject = `cơ quan, đơn vị sử dụng thư điện tử công vụ (${upTo})`;
    const pdf = printList(register.read, today, { title: 'DANH SÁCH', subject, ...printed(rows) });
    writeFileSync(path, pdf);
  } else {
    const title = ['DANH SÁCH CƠ QUAN, ĐƠN VỊ SỬ DỤNG THƯ ĐIỆN TỬ CÔNG VỤ', `Số liệu ${upTo}`];
    await writeXlsx(path, [{ name: 'Đơn vị', title, columns: COLUMNS, rows, landscape: true }]);
  }
  perform(register, clock, context.actor, ({ record }) =>
    record({
      action: format === 'pdf' ? 'unit.print' : 'unit.export',
      entity: 'unit',
      entityId: '',
      after: { file: name, rows: rows.length, text: words },
    }),
  );
  return { rows: rows.length };
}

/** What of the columns fits on a landscape page, and how wide it is there. */
const ON_PAPER: Readonly<Record<string, number>> = {
  STT: 10,
  'Tên đơn vị': 40,
  Thuộc: 32,
  'Địa chỉ thư': 44,
  'Hộp thư cá nhân': 14,
  'Thủ trưởng': 26,
  'Đầu mối CNTT': 28,
  'Điện thoại': 20,
};

function printed(rows: readonly Cell[][]): Pick<PrintedList, 'columns' | 'rows'> {
  const shown = COLUMNS.map((column, index) => ({ ...column, index }))
    .filter(({ header }) => header in ON_PAPER)
    .map(({ header, kind, index }) => ({
      index,
      column: {
        header,
        width: ON_PAPER[header] ?? 20,
        ...(kind === 'integer' && { align: 'center' as const }),
      },
    }));
  return {
    columns: shown.map(({ column }) => column),
    rows: rows.map((row) => shown.map(({ index }) => String(row[index] ?? ''))),
  };
}

function unitRows({ register, actor }: JobContext, words: string, today: string): Cell[][] {
  const db = register.read;
  const { domain } = currentProfile(db, today);
  const root = actor.branchUnitId ?? null;
  const branch = root === null ? null : new Branch(db, root);
  const names = new Map(findUnits(db, '').map(({ id, name }) => [id, name]));
  const units = findUnits(db, words, branch).sort(
    (a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind),
  );
  return units.map((unit, index): Cell[] => {
    const stored = findStoredUnit(db, unit.id);
    return [
      index + 1,
      KIND_LABELS[unit.kind],
      unit.name,
      unit.parentId === null ? '' : (names.get(unit.parentId) ?? ''),
      `${unit.localPart}@${domain}`,
      unit.hasMailbox ? 'Đã cấp' : '',
      countLiveMailboxes(db, unit.id, 'personal'),
      listStaff(db, unit.id)[0]?.staff ?? null,
      [stored?.head, stored?.headTitle].filter(Boolean).join(', '),
      [stored?.itContact, stored?.itPhone, stored?.itEmail].filter(Boolean).join(', '),
      stored?.phone ?? '',
      stored?.address ?? '',
    ];
  });
}
