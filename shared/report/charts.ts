import type { ReportFigures, UnitFigures } from './figures.ts';
import { totalUsage } from './figures.ts';
import { topUnits } from './unit-groups.ts';

/** A chart as data: bars by group or by month, one series a colour. Screen and paper draw the same. */
export interface ReportChart {
  id: string;
  title: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[]; kind: 'bar' | 'line' }[];
}

/** The charts that say more than a table; one without numbers is left out. */
export function reportCharts(figures: ReportFigures): ReportChart[] {
  return [grantedByGroup(figures), issuedByMonth(figures), usageByGroup(figures)].filter(
    ({ series }) => series.some(({ values }) => values.some((value) => value > 0)),
  );
}

interface Group {
  name: string;
  units: UnitFigures[];
}

/** The agencies of the province together, every district by itself, communes without a district, others. */
function groupsOf(figures: ReportFigures): Group[] {
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

function issuedByMonth({ months }: ReportFigures): ReportChart {
  return {
    id: 'issued-by-month',
    title: 'Hộp thư cấp mới theo tháng',
    categories: months.map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`),
    series: [{ name: 'Cấp mới', kind: 'bar', values: months.map(({ issued }) => issued) }],
  };
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
