import type { ReportChart } from './charts.ts';
import {
  ORDER_COLUMN,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  totalRow,
} from './table.ts';

/** What mailboxes can be counted by. */
export const STATISTIC_SUBJECTS = ['unit', 'kind', 'position', 'status', 'month'] as const;
/** One of {@link STATISTIC_SUBJECTS}. */
export type StatisticSubject = (typeof STATISTIC_SUBJECTS)[number];

/** One line of a statistic. */
export interface StatisticLine {
  label: string;
  personal: number;
  agency: number;
}

const TITLES: Record<StatisticSubject, string> = {
  unit: 'Hộp thư theo cơ quan, đơn vị',
  kind: 'Hộp thư theo loại',
  position: 'Hộp thư theo chức vụ',
  status: 'Hộp thư theo trạng thái',
  month: 'Hộp thư cấp mới theo tháng',
};

const HEADERS: Record<StatisticSubject, string> = {
  unit: 'Cơ quan, đơn vị',
  kind: 'Loại hộp thư',
  position: 'Chức vụ',
  status: 'Trạng thái',
  month: 'Tháng',
};

/** More bars than these cannot be told apart. */
const BARS = 15;

/** Lays a statistic out as a table. */
export function statisticTable(
  subject: StatisticSubject,
  lines: readonly StatisticLine[],
  notes: readonly string[],
): ReportTable {
  const count = (key: string, header: string): ReportColumn => ({
    key,
    header,
    kind: 'integer',
    width: 16,
  });
  const columns: ReportColumn[] = [
    ORDER_COLUMN,
    { key: 'label', header: HEADERS[subject], kind: 'text', width: 50 },
    count('personal', 'Hộp thư cá nhân'),
    count('agency', 'Hộp thư cơ quan'),
    { ...count('all', 'Tổng số'), sum: { plus: ['personal', 'agency'], minus: [] } },
  ];
  const rows = lines.map(
    (line, index): ReportRow => ({
      cells: { ...line, order: index + 1, all: line.personal + line.agency },
    }),
  );
  return {
    id: `statistics-${subject}`,
    label: 'Thống kê',
    title: TITLES[subject],
    columns,
    rows,
    total: totalRow(columns, rows, { key: 'label', text: 'Tổng cộng' }),
    notes,
    landscape: false,
  };
}

/** Draws the largest lines of a statistic, months in their order. */
export function statisticChart(
  subject: StatisticSubject,
  lines: readonly StatisticLine[],
): ReportChart {
  const all = (line: StatisticLine) => line.personal + line.agency;
  const shown =
    subject === 'month'
      ? lines.slice(-24)
      : lines.toSorted((a, b) => all(b) - all(a)).slice(0, BARS);
  return {
    id: `statistics-${subject}`,
    title: TITLES[subject],
    categories: shown.map(({ label }) => label),
    series: [
      { name: 'Hộp thư cá nhân', kind: 'bar', values: shown.map(({ personal }) => personal) },
      { name: 'Hộp thư cơ quan', kind: 'bar', values: shown.map(({ agency }) => agency) },
    ],
  };
}
