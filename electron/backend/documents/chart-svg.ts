import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, PAPER_LOOK } from '../../../shared/report/chart-option.ts';
import type { ReportChart } from '../../../shared/report/charts.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** Drawn at this size and then fitted to the width of the text. @unit pixels */
const SIZE = { width: 640, height: 300 };

/** Draws a chart for paper. */
export function chartSvg(chart: ReportChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    drawing.setOption(chartOption(chart, PAPER_LOOK));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
