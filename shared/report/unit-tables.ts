import type { ReportFigures, UnitFigures } from './figures.ts';
import {
  formatReportDay,
  ORDER_COLUMN,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  share,
  totalRow,
} from './table.ts';

const GRANTED_COLUMNS: readonly ReportColumn[] = [
  ORDER_COLUMN,
  { key: 'label', header: 'Cơ quan, đơn vị', kind: 'text', width: 30 },
  { key: 'staff', header: 'Tổng CBCCVC', kind: 'integer', width: 19, isOfStaff: true },
  { key: 'granted', header: 'Được cấp', kind: 'integer', width: 10, measure: 'personal' },
  {
    key: 'share',
    header: 'Tỷ lệ %',
    kind: 'percent',
    width: 19,
    ratio: { of: 'granted', to: 'staff' },
  },
  { key: 'agency', header: 'Hộp thư cơ quan', kind: 'integer', width: 11, measure: 'agency' },
  { key: 'personal', header: 'Hộp thư cá nhân', kind: 'integer', width: 11, measure: 'personal' },
];

function grantedCells(unit: UnitFigures) {
  return {
    label: unit.name,
    staff: unit.staff,
    granted: unit.personalMailboxes,
    share: share(unit.personalMailboxes, unit.staff),
    agency: unit.agencyMailboxes,
    personal: unit.personalMailboxes,
  };
}

/** People granted and mailboxes of the units without one above them. */
export function grantedTable(
  id: string,
  label: string,
  title: string,
  units: readonly UnitFigures[],
): ReportTable {
  const rows = numbered(units, grantedCells);
  return {
    id,
    label,
    title,
    columns: GRANTED_COLUMNS,
    rows,
    total: totalRow(GRANTED_COLUMNS, rows, { key: 'label', text: 'Tổng cộng' }),
    notes: [
      'Ủy ban nhân dân cấp huyện gồm cả các xã, phường, thị trấn trực thuộc. Tỷ lệ = số người được cấp / tổng số cán bộ, công chức, viên chức (CBCCVC); chỉ tính nơi đã có tổng số CBCCVC.',
    ],
    landscape: false,
  };
}

const usageColumn = (
  key: string,
  header: string,
  measure: NonNullable<ReportColumn['measure']>,
): ReportColumn => ({ key, header, kind: 'integer', width: 10, measure });

const REGULAR_SHARE: ReportColumn = {
  key: 'regularShare',
  header: 'Tỷ lệ %',
  kind: 'percent',
  width: 12,
  ratio: { of: 'regular', to: 'known' },
};

const USAGE_COLUMNS: readonly ReportColumn[] = [
  ORDER_COLUMN,
  { key: 'label', header: 'Cơ quan, đơn vị', kind: 'text', width: 30 },
  usageColumn('inUse', 'Đang dùng', 'in-use'),
  usageColumn('known', 'Có số liệu', 'known'),
  usageColumn('regular', 'Sử dụng thường xuyên', 'regular'),
  REGULAR_SHARE,
  usageColumn('never', 'Chưa đăng nhập', 'never'),
  usageColumn('overSixMonths', 'Quá 6 tháng', 'over-six-months'),
  usageColumn('overTwelveMonths', 'Quá 12 tháng', 'over-twelve-months'),
  usageColumn('nearQuota', 'Vượt 90% dung lượng', 'near-quota'),
  usageColumn('defaultPassword', 'Chưa đổi mật khẩu mặc định', 'default-password'),
];

function usageCells({ name, usage }: UnitFigures) {
  const keys = USAGE_COLUMNS.filter(({ measure }) => measure).map(({ key }) => key);
  const cells = Object.fromEntries(
    keys.map((key) => [key, usage ? usage[key as keyof typeof usage] : null]),
  );
  return {
    ...cells,
    label: name,
    regularShare: usage ? share(usage.regular, usage.known) : null,
  };
}

/** How the mailboxes of the units without one above them are used. */
export function usageTable(figures: ReportFigures, units: readonly UnitFigures[]): ReportTable {
  // Without a snapshot there is nothing to say of any unit; the note says so.
  const used = units.filter(({ usage }) => usage !== null && usage.inUse > 0);
  const rows = figures.usageOn === null ? [] : numbered(used, usageCells);
  const without = units.length - used.length;
  return {
    id: 'usage',
    label: 'Bảng 3',
    title: 'Tình hình sử dụng hộp thư theo cơ quan, đơn vị',
    columns: USAGE_COLUMNS,
    rows,
    total: totalRow(USAGE_COLUMNS, rows, { key: 'label', text: 'Tổng cộng' }),
    notes:
      figures.usageOn === null || without === 0
        ? usageNotes(figures)
        : [
            ...usageNotes(figures),
            `Không nêu ${without} cơ quan, đơn vị không có hộp thư nào đang dùng.`,
          ],
    landscape: true,
  };
}

/** What “regular” means, and where usage comes from; the regulation defines neither. */
export function usageNotes({ usageOn, regularDays }: ReportFigures): string[] {
  const source =
    usageOn === null
      ? 'Chưa có số liệu sử dụng của máy chủ thư đến ngày chốt số liệu.'
      : `Số liệu sử dụng của máy chủ thư ngày ${formatReportDay(usageOn)}.`;
  return [
    source,
    `“Sử dụng thường xuyên”: có truy cập trong ${regularDays} ngày trước ngày có số liệu (Ngoài Quy chế: Quy chế không định nghĩa). Tỷ lệ tính trên số hộp thư có số liệu.`,
  ];
}

/** Every unit with what it was granted and how it is used. */
export function summaryTable(figures: ReportFigures): ReportTable {
  const usage = USAGE_COLUMNS.filter(({ key }) =>
    ['known', 'regular', 'never', 'overSixMonths', 'overTwelveMonths'].includes(key),
  );
  const columns: ReportColumn[] = [
    ...GRANTED_COLUMNS,
    ...(figures.usageOn === null ? [] : [...usage, REGULAR_SHARE]),
  ].map((column) =>
    column.key === 'regularShare'
      ? { ...column, header: 'Tỷ lệ thường xuyên %', width: 18 }
      : column,
  );
  const rows = numbered(figures.units, (unit) => ({ ...usageCells(unit), ...grantedCells(unit) }));
  return {
    id: 'summary',
    label: 'Phụ lục I',
    title: 'Tổng hợp theo cơ quan, đơn vị',
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'label', text: 'Tổng cộng' }),
    notes: [
      'Tổng cộng tính trên từng nơi đã có tổng số CBCCVC; ở Bảng 2, cấp huyện chỉ có số khi mọi xã, phường, thị trấn có người được cấp hộp thư đã có số.',
      ...usageNotes(figures),
    ],
    landscape: figures.usageOn !== null,
  };
}

function numbered(
  units: readonly UnitFigures[],
  cells: (unit: UnitFigures) => ReportRow['cells'],
): ReportRow[] {
  return units.map((unit, index) => ({
    unitId: unit.unitId,
    cells: { ...cells(unit), order: index + 1 },
  }));
}
