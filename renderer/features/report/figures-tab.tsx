import { useState } from 'react';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import type { OpenedReport } from '../../api/reports.ts';
import { ChartView } from './chart-view.tsx';
import { EntriesDialog } from './entries-dialog.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { ReportTable } from './report-table.tsx';
import { ReturnsDialog } from './returns-dialog.tsx';
import { StaffDialog } from './staff-dialog.tsx';

/** Tables that count the communes of a district with it. */
const ROLLED_UP = new Set(['granted', 'usage', 'comparison']);

/** Every table and chart of a period; each number opens the rows behind it. */
export function FiguresTab({ report }: { report: OpenedReport }) {
  const [asked, setAsked] = useState<{ number: AskedNumber; isRolledUp: boolean } | null>(null);
  const { period, figures, tables, charts, definitions } = report;
  const asksOf = asked?.number.isOfYearBefore ? figures.previous : figures;
  const close = () => setAsked(null);
  return (
    <>
      {tables.map((table) => (
        <ReportTable
          key={table.id}
          table={table}
          onAsk={(number) => setAsked({ number, isRolledUp: ROLLED_UP.has(table.id) })}
        />
      ))}
      {charts.map((chart) => (
        <ChartView key={chart.id} chart={chart} />
      ))}
      <section className="report-table" aria-label="Giải thích số liệu">
        <h2>Giải thích số liệu</h2>
        <dl className="facts">
          {definitions.map(({ term, meaning }) => (
            <div key={term} className="fact-pair">
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      {asked && asksOf && 'measure' in asked.number ? (
        <NumberDialog
          asked={asked.number}
          from={asksOf.from}
          to={asksOf.to}
          withUnitsBelow={asked.isRolledUp}
          scopeId={period.unitId}
          onClose={close}
        />
      ) : null}
      {asked && asksOf && 'book' in asked.number ? (
        <EntriesDialog
          asked={asked.number}
          from={asksOf.from}
          to={asksOf.to}
          unitId={period.unitId}
          onClose={close}
        />
      ) : null}
      {asked && asksOf && 'staffOf' in asked.number ? (
        <StaffDialog
          asked={asked.number}
          year={asked.number.isOfYearBefore ? period.year - 1 : period.year}
          units={asksOf.units}
          isRolledUp={asked.isRolledUp}
          onClose={close}
        />
      ) : null}
      {asked && 'isOfReturns' in asked.number ? (
        <ReturnsDialog asked={asked.number} period={period} onClose={close} />
      ) : null}
    </>
  );
}
