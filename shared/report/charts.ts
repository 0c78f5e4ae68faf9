import type { MonthFigures, ReportFigures, UnitFigures } from './figures.ts';
import { totalUsage } from './figures.ts';
import { topUnits } from './unit-groups.ts';

/** A chart as data: bars by group or by month, one series a colour. Screen and paper draw the same. */
export interface ReportChart {
  id: string;
  title: string;
  /** Whether its values are hundredths of a whole. */
  isPercent?: boolean;
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[]; kind: 'bar' | 'line' }[];
}

/** The charts that say more than a table; one without numbers, or of a single group, is left out. */
export function reportCharts(figures: ReportFigures): ReportChart[] {
  return [
    grantedByGroup(figures),
    issuedByMonth(figures),
    usageByGroup(figures),
    usageByMonth(figures),
    ...yearOnYear(figures),
  ].filter(
    ({ categories, series }) =>
      categories.length > 1 && series.some(({ values }) => values.some((value) => value > 0)),
  );
}

interface Group {
  name: string;
  units: UnitFigures[];
}

/** The agencies of the province together, every district by itself, communes without a district, others. */
function groupsOf(figures: Pick<ReportFigures, 'units'>): Group[] {
  const groups = new Map<string, UnitFigures[]>();
  for (const unit of topUnits(figures.units)) {
    const name = unit.kind === 'district' ? shortName(unit.name) : GROUP_NAMES[unit.kind];
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return [...groups].map(([name, units]) => ({ name, units }));
}

const GROUP_NAMES: Record<Exclude<UnitFigures['kind'], 'district'>, string> = {
  province: 'Cấp tỉnh',
  agency: 'Cấp tỉnh',
  commune: 'Cấp xã',
  subunit: 'Đơn vị trực thuộc',
  organisation: 'Tổ chức khác',
};

const shortName = (name: string) => name.replace(/^(ủy ban nhân dân|ubnd)\s+/iu, '');

function grantedByGroup(figures: ReportFigures): ReportChart {
  const groups = groupsOf(figures);
  const sum = (units: readonly UnitFigures[], key: 'agencyMailboxes' | 'personalMailboxes') =>
    units.reduce((total, unit) => total + unit[key], 0);
  return {
    id: 'granted-by-group',
    title: 'Hộp thư theo nhóm cơ quan, đơn vị',
    categories: groups.map(({ name }) => name),
    series: [
      {
        name: 'Hộp thư cá nhân',
        kind: 'bar',
        values: groups.map(({ units }) => sum(units, 'personalMailboxes')),
      },
      {
        name: 'Hộp thư cơ quan',
        kind: 'bar',
        values: groups.map(({ units }) => sum(units, 'agencyMailboxes')),
      },
    ],
  };
}

const monthName = ({ month }: MonthFigures) => `${month.slice(5)}/${month.slice(0, 4)}`;

const YEAR_BEFORE = 'Cùng kỳ năm trước';
const THIS_YEAR = 'Kỳ này';

function issuedByMonth({ months, previous }: ReportFigures): ReportChart {
  const issued = (of: readonly MonthFigures[]) => months.map((_, index) => of[index]?.issued ?? 0);
  return {
    id: 'issued-by-month',
    title: 'Hộp thư cấp mới theo tháng',
    categories: months.map(monthName),
    series: [
      ...(previous
        ? [{ name: YEAR_BEFORE, kind: 'bar' as const, values: issued(previous.months) }]
        : []),
      { name: previous ? THIS_YEAR : 'Cấp mới', kind: 'bar', values: issued(months) },
    ],
  };
}

/** A month without a snapshot of the mail server is left out: nobody knows. */
function usageByMonth({ months }: ReportFigures): ReportChart {
  const told = months.filter(({ known }) => known !== null && known > 0);
  const shown = told.length > 1 ? told : [];
  return {
    id: 'usage-by-month',
    title: 'Tỷ lệ hộp thư sử dụng thường xuyên theo tháng (%)',
    isPercent: true,
    categories: shown.map(monthName),
    series: [
      {
        name: 'Sử dụng thường xuyên',
        kind: 'line',
        values: shown.map(({ known, regular }) => hundredths(regular, known)),
      },
    ],
  };
}

const hundredths = (part: number | null | undefined, whole: number | null | undefined) =>
  part && whole ? Math.round((part / whole) * 1000) / 10 : 0;

/** Mailboxes and their use in every group beside the year before. */
function yearOnYear({ units, previous }: ReportFigures): ReportChart[] {
  if (!previous) return [];
  const groups = groupsOf({ units });
  const former = new Map(groupsOf(previous).map((group) => [group.name, group.units]));
  const count = (of: readonly UnitFigures[] = []) =>
    of.reduce((sum, unit) => sum + unit.personalMailboxes + unit.agencyMailboxes, 0);
  const used = (of: readonly UnitFigures[] = []) => {
    const usage = totalUsage(of);
    return hundredths(usage?.regular, usage?.known);
  };
  const told = groups.filter(
    ({ name, units: own }) => used(own) > 0 && totalUsage(former.get(name) ?? []) !== null,
  );
  const series = (shown: readonly Group[], value: typeof count): ReportChart['series'] => [
    {
      name: YEAR_BEFORE,
      kind: 'bar',
      values: shown.map(({ name }) => value(former.get(name))),
    },
    { name: THIS_YEAR, kind: 'bar', values: shown.map((group) => value(group.units)) },
  ];
  return [
    {
      id: 'granted-year-on-year',
      title: 'Hộp thư theo nhóm cơ quan, đơn vị so với cùng kỳ năm trước',
      categories: groups.map(({ name }) => name),
      series: series(groups, count),
    },
    {
      id: 'usage-year-on-year',
      title: 'Tỷ lệ sử dụng thường xuyên so với cùng kỳ năm trước (%)',
      isPercent: true,
      categories: told.map(({ name }) => name),
      series: series(told, used),
    },
  ];
}

function usageByGroup(figures: ReportFigures): ReportChart {
  const groups = groupsOf(figures).map(({ name, units }) => ({ name, usage: totalUsage(units) }));
  const known = groups.filter(({ usage }) => usage !== null && usage.known > 0);
  return {
    id: 'usage-by-group',
    title: 'Sử dụng theo nhóm cơ quan, đơn vị',
    categories: known.map(({ name }) => name),
    series: [
      {
        name: 'Sử dụng thường xuyên',
        kind: 'bar',
        values: known.map(({ usage }) => usage?.regular ?? 0),
      },
      {
        name: 'Không thường xuyên',
        kind: 'bar',
        values: known.map(({ usage }) => (usage ? usage.known - usage.regular - usage.never : 0)),
      },
      { name: 'Chưa đăng nhập', kind: 'bar', values: known.map(({ usage }) => usage?.never ?? 0) },
    ],
  };
}
