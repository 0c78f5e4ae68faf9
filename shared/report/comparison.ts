import type { LogBookId } from '../domain/logbook/log-book.ts';
import { grantedShare, type PeriodFigures, totalFlow, totalUsage } from './figures.ts';
import type { ReportMeasure } from './measures.ts';
import {
  formatReportDay,
  type ReportColumn,
  type ReportRow,
  type ReportShare,
  type ReportTable,
  share,
} from './table.ts';
import { topUnits } from './unit-groups.ts';

/** One figure that is compared: what it was, or null where nobody can say. */
interface Indicator {
  label: string;
  of: (figures: PeriodFigures) => number | null;
  kind?: 'percent';
  measure?: ReportMeasure;
  /** For percentages: what they are divided from. */
  shareOf?: (figures: PeriodFigures) => ReportShare | null;
  book?: LogBookId;
  isOfReturns?: boolean;
}

const flow = (key: 'closing' | 'issued' | 'changed' | 'passwordResets' | 'revoked' | 'deleted') => {
  return (figures: PeriodFigures) => totalFlow(figures)[key];
};
const usage = (key: 'known' | 'regular' | 'never' | 'overSixMonths') => {
  return (figures: PeriodFigures) => totalUsage(figures.units)?.[key] ?? null;
};
const personal = ({ flows }: PeriodFigures) =>
  flows.find(({ category }) => category === 'personal')?.closing ?? 0;
const sum = <T>(items: readonly T[], pick: (item: T) => number) =>
  items.reduce((total, item) => total + pick(item), 0);

const GRANTED_WORDS = {
  partName: 'Được cấp',
  wholeName: 'Tổng CBCCVC',
  measure: 'personal',
} as const;
const REGULAR_WORDS = {
  partName: 'Sử dụng thường xuyên',
  wholeName: 'Có số liệu',
  measure: 'regular',
} as const;

/** A percentage that can say what it was divided from. */
const percentage = (shareOf: NonNullable<Indicator['shareOf']>) =>
  ({
    kind: 'percent',
    shareOf,
    of: (figures: PeriodFigures) => {
      const divided = shareOf(figures);
      return divided && share(divided.part, divided.whole);
    },
  }) as const;

const INDICATORS: readonly Indicator[] = [
  { label: 'Tổng số hộp thư cuối kỳ', of: flow('closing'), measure: 'closing' },
  {
    label: 'Hộp thư cơ quan',
    of: (figures) => totalFlow(figures).closing - personal(figures),
    measure: 'agency',
  },
  { label: 'Hộp thư cá nhân', of: personal, measure: 'personal' },
  { label: 'Cấp mới', of: flow('issued'), measure: 'issued' },
  { label: 'Thay đổi thông tin (lượt)', of: flow('changed'), measure: 'changed' },
  { label: 'Cấp lại mật khẩu (lượt)', of: flow('passwordResets'), measure: 'password-reset' },
  { label: 'Hủy, thu hồi', of: flow('revoked'), measure: 'revoked' },
  { label: 'Xóa', of: flow('deleted'), measure: 'deleted' },
  {
    label: 'Tỷ lệ cán bộ, công chức, viên chức được cấp',
    ...percentage(({ units }) => {
      const granted = grantedShare(topUnits(units));
      return (
        granted && {
          ...GRANTED_WORDS,
          part: granted.people,
          whole: granted.staff,
          unitIds: granted.unitIds,
        }
      );
    }),
  },
  { label: 'Hộp thư sử dụng thường xuyên', of: usage('regular'), measure: 'regular' },
  {
    label: 'Tỷ lệ sử dụng thường xuyên',
    ...percentage((figures) => {
      const part = usage('regular')(figures);
      const whole = usage('known')(figures);
      return part === null || whole === null ? null : { ...REGULAR_WORDS, part, whole };
    }),
  },
  { label: 'Hộp thư chưa đăng nhập', of: usage('never'), measure: 'never' },
  {
    label: 'Hộp thư quá 6 tháng không sử dụng',
    of: usage('overSixMonths'),
    measure: 'over-six-months',
  },
  {
    label: 'Sự cố',
    of: ({ incidents }) => sum(incidents, ({ count }) => count),
    book: 'incident',
  },
  {
    label: 'Thời gian gián đoạn (phút)',
    of: ({ incidents }) => sum(incidents, ({ downMinutes }) => downMinutes),
    book: 'incident',
  },
  {
    label: 'Lượt người được tập huấn',
    of: ({ training }) => sum(training, ({ people }) => people),
    book: 'training',
  },
  {
    label: 'Cơ quan, đơn vị gửi báo cáo',
    // A unit alone is either there or not.
    of: ({ reporting }) => (reporting.asked < 2 ? null : reporting.inTime + reporting.late),
    isOfReturns: true,
  },
];

/** What is told of this period beside the same of the year before. */
export interface ComparedFigures extends PeriodFigures {
  previous: PeriodFigures | null;
}

/** This period beside the same days of the year before; what is not known of either is said to be so. */
export function comparisonTable(figures: ComparedFigures): ReportTable {
  const { previous, to } = figures;
  const until = (day: string) => `(đến ${formatReportDay(day)})`;
  const columns: ReportColumn[] = [
    { key: 'label', header: 'Chỉ tiêu', kind: 'text', width: 44 },
    {
      key: 'previous',
      header: `Cùng kỳ năm trước${previous ? ` ${until(previous.to)}` : ''}`,
      kind: 'integer',
      width: 20,
      isOfYearBefore: true,
    },
    { key: 'current', header: `Kỳ này ${until(to)}`, kind: 'integer', width: 20 },
    {
      key: 'difference',
      header: 'Tăng (+), giảm (-)',
      kind: 'integer',
      width: 18,
      sum: { plus: ['current'], minus: ['previous'] },
      isDerived: true,
    },
  ];
  const rows = INDICATORS.map(({ label, of, shareOf, ...about }): ReportRow => {
    const current = of(figures);
    const before = previous && of(previous);
    const difference = current === null || before === null ? null : current - before;
    return {
      cells: { label, previous: before, current, difference },
      ...about,
      ...(shareOf ? { shares: sharesOf({ current: figures, previous }, shareOf) } : {}),
    };
  }).filter(({ cells }) => cells.current !== null || cells.previous !== null);
  return {
    id: 'comparison',
    label: 'Bảng 7',
    title: 'So sánh với cùng kỳ năm trước',
    columns,
    rows,
    total: null,
    notes: [
      previous
        ? `Số liệu năm trước tính từ sổ theo dõi hộp thư tại ngày ${formatReportDay(previous.to)}; chênh lệch của tỷ lệ tính bằng điểm phần trăm.`
        : 'Sổ theo dõi hộp thư không có số liệu của cùng kỳ năm trước.',
    ],
    landscape: false,
  };
}

/** What the percentages of a row were divided from, by their column. */
function sharesOf(
  periods: { current: PeriodFigures; previous: PeriodFigures | null },
  shareOf: NonNullable<Indicator['shareOf']>,
): Record<string, ReportShare> {
  const told = Object.entries(periods).flatMap(([key, figures]) => {
    const divided = figures && shareOf(figures);
    return divided ? [[key, divided] as const] : [];
  });
  return Object.fromEntries(told);
}
