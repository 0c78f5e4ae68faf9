import type { ReportFigures } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import { findVersion, lastVersion } from '../../repositories/report-versions.ts';
import { listReports, type ReportRecord } from '../../repositories/reports.ts';
import type { JobContext } from '../job-context.ts';
import { assembleReport } from './assemble-report.ts';
import { computeFigures } from './compute-figures.ts';
import { describePeriod, getReport } from './report-periods.ts';

/** More rows than these are read in the file, not on screen. */
const ROWS_ON_SCREEN = 500;

/**
 * Reckons a period as of its closing day and writes its text.
 *
 * @throws NOT_FOUND
 */
export function openReport(context: JobContext, { id }: { id: number }) {
  const db = context.register.read;
  return db.snapshot(() => {
    const report = getReport(db, id);
    const figures = figuresOf(context, report);
    const { tables, charts, sections, paragraphs, orphans, definitions } = assembleReport(
      db,
      report,
      figures,
      report.edits,
    );
    return {
      period: describePeriod(db, report),
      figures: { ...figures, actionLines: [] },
      tables: tables.map(shortened),
      charts,
      sections: sections.map(({ heading, parts }) => ({
        heading,
        parts: parts.map((part) => ({
          heading: part.heading,
          paragraphs: part.paragraphs.flatMap(({ key }) => paragraphs.get(key) ?? []),
          tables: [...(part.tables ?? [])],
          charts: [...(part.charts ?? [])],
        })),
      })),
      orphans: orphans.map((key) => ({ key, text: report.edits[key]?.text ?? '' })),
      formerTexts: formerTexts(db, report),
      definitions,
      draftDocumentId: report.draftDocumentId,
    };
  });
}

/** The figures of a period, with progress. */
export function figuresOf({ register, progress }: JobContext, report: ReportRecord): ReportFigures {
  return computeFigures(register.read, { ...report, reportId: report.id }, (done, total) =>
    progress({ phase: 'count', done, total }),
  );
}

type Assembled = ReturnType<typeof assembleReport>;

function shortened(table: Assembled['tables'][number]): Assembled['tables'][number] {
  const { rows, notes } = table;
  if (rows.length <= ROWS_ON_SCREEN) return table;
  return {
    ...table,
    rows: rows.slice(0, ROWS_ON_SCREEN),
    notes: [
      ...notes,
      `Trên màn hình chỉ có ${ROWS_ON_SCREEN} dòng đầu trong ${rows.length} dòng; tệp in và Excel có đủ.`,
    ],
  };
}

/** What was signed for the yearly report before this one. */
function formerTexts(db: ReadDb, report: ReportRecord): Record<string, string> {
  const former = listReports(db).find(
    ({ kind, to, unitId }) => kind === report.kind && unitId === report.unitId && to < report.from,
  );
  const version = former && findVersion(db, former.id, lastVersion(db, former.id));
  if (!former || !version) return {};
  const { paragraphs } = assembleReport(db, former, version.figures, version.edits);
  return Object.fromEntries([...paragraphs].map(([key, { text }]) => [key, text]));
}
