import { comparisonTable } from './comparison.ts';
import type { ActionFigures, RegisterCount, ReportFigures } from './figures.ts';
import { CATEGORY_LABELS } from './labels.ts';
import {
  ORDER_COLUMN,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  totalRow,
} from './table.ts';
import { topUnits } from './unit-groups.ts';
import { grantedTable, summaryTable, usageTable } from './unit-tables.ts';

/** The tables of the report by their number, then the annexes: every unit, and every mailbox locked, deleted or taken back. */
export function reportTables(figures: ReportFigures): ReportTable[] {
  const top = topUnits(figures.units);
  return [
    flowTable(figures),
    grantedTable('granted', 'Bảng 2', 'Cấp hộp thư theo cơ quan, đơn vị', top),
    usageTable(figures, top),
    actionsTable(figures),
    incidentsTable(figures.incidents),
    trainingTable(figures),
    comparisonTable(figures),
    summaryTable(figures),
    actionLinesTable(figures),
  ];
}

function flowTable({ flows }: ReportFigures): ReportTable {
  const hasRestored = flows.some(({ restored }) => restored !== 0);
  const hasTransferred = flows.some(({ transferred }) => transferred !== 0);
  const count = (key: string, header: string, measure?: ReportColumn['measure']): ReportColumn => ({
    key,
    header,
    kind: 'integer',
    width: 10,
    ...(measure ? { measure } : {}),
  });
  const columns: ReportColumn[] = [
    { key: 'label', header: 'Loại hộp thư', kind: 'text', width: 36 },
    count('opening', 'Đầu kỳ', 'opening'),
    count('issued', 'Cấp mới', 'issued'),
    count('changed', 'Thay đổi', 'changed'),
    count('passwordResets', 'Cấp lại mật khẩu', 'password-reset'),
    count('revoked', 'Hủy, thu hồi', 'revoked'),
    count('deleted', 'Xóa', 'deleted'),
    ...(hasRestored ? [count('restored', 'Khôi phục', 'restored')] : []),
    ...(hasTransferred ? [count('transferred', 'Chuyển loại', 'transferred')] : []),
    {
      ...count('closing', 'Cuối kỳ', 'closing'),
      sum: {
        plus: [
          'opening',
          'issued',
          ...(hasRestored ? ['restored'] : []),
          ...(hasTransferred ? ['transferred'] : []),
        ],
        minus: ['revoked', 'deleted'],
      },
    },
  ];
  const rows = flows.map(({ category, ...flow }): ReportRow => {
    return { category, cells: { ...flow, label: CATEGORY_LABELS[category] } };
  });
  return {
    id: 'flow',
    label: 'Bảng 1',
    title: 'Tổng hợp hộp thư điện tử công vụ',
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'label', text: 'Tổng cộng' }),
    notes: [
      `Cuối kỳ = đầu kỳ + cấp mới${hasRestored ? ' + khôi phục' : ''}${hasTransferred ? ' + chuyển loại' : ''} - hủy, thu hồi - xóa; hộp thư tạm khóa vẫn được tính. “Thay đổi” là số lượt.`,
    ],
    landscape: false,
  };
}

function actionsTable({ actions }: ReportFigures): ReportTable {
  const count = (
    key: keyof ActionFigures,
    header: string,
    measure: ReportColumn['measure'],
  ): ReportColumn => ({ key, header, kind: 'integer', width: 12, ...(measure && { measure }) });
  const columns: ReportColumn[] = [
    ORDER_COLUMN,
    { key: 'document', header: 'Số văn bản', kind: 'text', width: 30 },
    { key: 'on', header: 'Ngày thực hiện', kind: 'day', width: 12 },
    count('locked', 'Tạm khóa', 'locked'),
    count('unlocked', 'Mở lại', 'unlocked'),
    count('deleted', 'Xóa', 'deleted'),
    count('emergencies', 'Thu hồi khẩn cấp', 'emergency'),
  ];
  const rows = actions.map(
    ({ document, ...action }, index): ReportRow => ({
      action: { document, on: action.on },
      cells: { ...action, order: index + 1, document: document || 'Không ghi số văn bản' },
    }),
  );
  return {
    id: 'actions',
    label: 'Bảng 4',
    title: 'Tạm khóa, mở lại, xóa, thu hồi khẩn cấp',
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'document', text: 'Tổng cộng' }),
    notes: ['Căn cứ khoản 3 Điều 5 và khoản 7 Điều 12 Quy chế.'],
    landscape: false,
  };
}

const ACTION_LABELS = { locked: 'Tạm khóa', deleted: 'Xóa', revoked: 'Thu hồi, hủy' } as const;

function actionLinesTable({ actionLines }: ReportFigures): ReportTable {
  const columns: ReportColumn[] = [
    ORDER_COLUMN,
    { key: 'name', header: 'Họ tên, đơn vị giữ hộp thư', kind: 'text', width: 32 },
    { key: 'unit', header: 'Cơ quan, đơn vị', kind: 'text', width: 34 },
    { key: 'address', header: 'Địa chỉ thư', kind: 'text', width: 36 },
    { key: 'action', header: 'Xử lý', kind: 'text', width: 12 },
    { key: 'on', header: 'Ngày', kind: 'day', width: 12 },
    { key: 'document', header: 'Văn bản', kind: 'text', width: 28 },
  ];
  const rows = actionLines.map(
    ({ kind, ...line }, index): ReportRow => ({
      cells: { ...line, order: index + 1, action: ACTION_LABELS[kind] },
    }),
  );
  return {
    id: 'action-lines',
    label: 'Phụ lục II',
    title: 'Danh sách hộp thư tạm khóa, xóa, thu hồi trong kỳ',
    columns,
    rows,
    total: null,
    notes: [],
    landscape: true,
  };
}

function incidentsTable(incidents: readonly RegisterCount[]): ReportTable {
  const columns: ReportColumn[] = [
    ORDER_COLUMN,
    { key: 'kind', header: 'Loại sự cố', kind: 'text', width: 40 },
    { key: 'count', header: 'Số lần', kind: 'integer', width: 10, book: 'incident' },
    {
      key: 'downMinutes',
      header: 'Thời gian gián đoạn (phút)',
      kind: 'integer',
      width: 16,
      book: 'incident',
    },
    { key: 'closed', header: 'Đã xử lý xong', kind: 'integer', width: 12, book: 'incident' },
  ];
  const rows = incidents.map(
    (line, index): ReportRow => ({ bookKind: line.kind, cells: { ...line, order: index + 1 } }),
  );
  return {
    id: 'incidents',
    label: 'Bảng 5',
    title: 'Sự cố hệ thống thư điện tử công vụ',
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'kind', text: 'Tổng cộng' }),
    notes: [],
    landscape: false,
  };
}

function trainingTable({ training }: ReportFigures): ReportTable {
  const columns: ReportColumn[] = [
    ORDER_COLUMN,
    { key: 'title', header: 'Lớp tập huấn', kind: 'text', width: 40 },
    { key: 'on', header: 'Ngày', kind: 'day', width: 12 },
    { key: 'people', header: 'Số người', kind: 'integer', width: 10, book: 'training' },
    { key: 'unit', header: 'Đơn vị', kind: 'text', width: 30 },
  ];
  const rows = training.map((line, index): ReportRow => ({ cells: { ...line, order: index + 1 } }));
  return {
    id: 'training',
    label: 'Bảng 6',
    title: 'Đào tạo, tập huấn',
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'title', text: 'Tổng cộng' }),
    notes: [],
    landscape: false,
  };
}
