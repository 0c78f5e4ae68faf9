import { UNIT_KINDS, type UnitKind } from '../../../shared/domain/unit.ts';
import { findStoredUnit } from '../repositories/unit-changes.ts';
import { countLiveMailboxes, listStaff } from '../repositories/unit-facts.ts';
import type { SheetSpec } from '../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { perform } from './act.ts';
import { Branch } from './branch.ts';
import { currentProfile } from './current-profile.ts';
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

/** Writes the units whose name or address matches, kind by kind, as an Excel file ready to print. */
export async function exportUnits(
  context: JobContext,
  input: { text: string; path: string; name: string },
): Promise<{ rows: number }> {
  const { register, clock } = context;
  const db = register.read;
  const today = clock.today();
  const { domain } = currentProfile(db, today);
  const root = context.actor.branchUnitId ?? null;
  const branch = root === null ? null : new Branch(db, root);
  const names = new Map(findUnits(db, '').map(({ id, name }) => [id, name]));
  const units = findUnits(db, input.text, branch).sort(
    (a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind),
  );
  const rows = units.map((unit, index): Cell[] => {
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
  const [year, month, day] = today.split('-');
  const title = [
    'DANH SÁCH CƠ QUAN, ĐƠN VỊ SỬ DỤNG THƯ ĐIỆN TỬ CÔNG VỤ',
    `Số liệu đến ngày ${day}/${month}/${year}: ${rows.length.toLocaleString('vi-VN')} đơn vị`,
  ];
  await writeXlsx(input.path, [{ name: 'Đơn vị', title, columns: COLUMNS, rows, landscape: true }]);
  perform(register, clock, context.actor, ({ record }) =>
    record({
      action: 'unit.export',
      entity: 'unit',
      entityId: '',
      after: { file: input.name, rows: rows.length, text: input.text },
    }),
  );
  return { rows: rows.length };
}
