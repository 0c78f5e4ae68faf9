import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartOption } from '../../../shared/report/chart-option.ts';
import type { ReportChart } from '../../../shared/report/charts.ts';
import { formatCount } from '../../../shared/report/table.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** A chart in the colours of the theme; screen readers get its numbers. */
export function ChartView({ chart }: { chart: ReportChart }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const drawing = init(element, null, { renderer: 'svg' });
    const draw = () => {
      const style = getComputedStyle(element);
      const colour = (name: string) => style.getPropertyValue(name).trim();
      drawing.setOption(
        chartOption(chart, {
          fontFamily: style.fontFamily,
          fontSize: 12,
          text: style.color,
          line: colour('--colorNeutralStroke1') || '#999999',
          colours: [
            colour('--colorBrandBackground') || '#0f6cbd',
            colour('--colorPaletteMarigoldBorderActive') || '#eaa300',
            colour('--colorNeutralForeground4') || '#707070',
          ],
        }),
        true,
      );
    };
    draw();
    const sizes = new ResizeObserver(() => drawing.resize());
    sizes.observe(element);
    // The page says there which theme it is in once its colours are those of the theme.
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['style'] });
    return () => {
      sizes.disconnect();
      theme.disconnect();
      drawing.dispose();
    };
  }, [chart]);
  const spoken = chart.series
    .map(
      ({ name, values }) =>
        `${name}: ${chart.categories.map((category, index) => `${category} ${formatCount(values[index] ?? 0)}`).join(', ')}`,
    )
    .join('. ');
  return (
    <figure className="chart">
      <figcaption>{chart.title}</figcaption>
      <div
        ref={place}
        className="chart-place"
        role="img"
        aria-label={`${chart.title}. ${spoken}`}
      />
    </figure>
  );
}
