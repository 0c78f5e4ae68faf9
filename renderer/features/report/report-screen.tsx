import { useRoute } from 'wouter';
import { PeriodList } from './period-list.tsx';
import { ReportPage } from './report-page.tsx';
import { StatisticsPage } from './statistics-page.tsx';

/** Reports: the list of periods, one period, and questions of the day. */
export function ReportScreen() {
  const [, params] = useRoute('/bao-cao/:place');
  const place = params?.place ?? '';
  if (place === 'thong-ke') return <StatisticsPage />;
  const id = Number(place);
  return Number.isInteger(id) && id > 0 ? <ReportPage key={id} id={id} /> : <PeriodList />;
}
