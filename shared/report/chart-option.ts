import type { ReportChart } from './charts.ts';
import { formatCount } from './table.ts';

/** How a chart looks: on paper black on white, on screen in the colours of the theme. */
export interface ChartLook {
  fontFamily: string;
  fontSize: number;
  text: string;
  line: string;
  /** One a series; told apart in print, too, by being of different darkness. */
  colours: readonly string[];
}

/** Black on white, in the typeface of letters. */
export const PAPER_LOOK: ChartLook = {
  fontFamily: 'Tinos',
  fontSize: 12,
  text: '#000000',
  line: '#7f7f7f',
  colours: ['#1f4e79', '#7ba7d0', '#d9a441'],
};

/** How long a slanting name may be. @unit pixels */
const LONGEST_LABEL = 130;

/** Describes a chart to ECharts; the same on screen and on paper. */
export function chartOption({ categories, series, isPercent }: ReportChart, look: ChartLook) {
  const written = (value: number) =>
    isPercent ? String(value).replace('.', ',') : formatCount(value);
  const text = { color: look.text, fontFamily: look.fontFamily, fontSize: look.fontSize };
  const isCrowded = categories.length > 8;
  return {
    animation: false,
    textStyle: text,
    color: [...look.colours],
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    legend: { show: series.length > 1, top: 0, textStyle: text, icon: 'rect' },
    xAxis: {
      type: 'category' as const,
      data: [...categories],
      axisLabel: {
        ...text,
        interval: 0,
        // Names in full stand in the table; here they must leave room for the bars.
        ...(isCrowded ? { rotate: 35, width: LONGEST_LABEL, overflow: 'truncate' as const } : {}),
      },
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { ...text, formatter: written },
      splitLine: { lineStyle: { color: look.line, opacity: 0.35 } },
    },
    series: series.map(({ name, kind, values }) => ({
      name,
      type: kind,
      data: [...values],
      barMaxWidth: 36,
      label: {
        show: categories.length * series.length <= 16,
        position: 'top' as const,
        ...text,
        formatter: ({ value }: { value: unknown }) => written(Number(value)),
      },
    })),
  };
}
