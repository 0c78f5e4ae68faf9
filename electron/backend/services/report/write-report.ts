import { writeFileSync } from 'node:fs';
import type { ReportFormat } from '../../../../shared/domain/report.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { OutlineEdits } from '../../../../shared/report/edits.ts';
import type { ReportFigures } from '../../../../shared/report/figures.ts';
import { formatReportDay } from '../../../../shared/report/table.ts';
import type { ReadDb } from '../../db/database.ts';
import type { OfficialDocument } from '../../documents/model.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { renderWord } from '../../documents/render-word.ts';
import { findVersion } from '../../repositories/report-versions.ts';
import { writeForm } from '../../spreadsheets/write-form.ts';
import { perform } from '../act.ts';
import { openDocument } from '../documents/draw-up-document.ts';
import { toOfficialDocument } from '../documents/issue-document.ts';
import { letterheadOf, officeOf, signOf } from '../documents/office.ts';
import type { JobContext } from '../job-context.ts';
import {
  type AssembledReport,
  assembleReport,
  printReport,
  type ReportedPeriod,
} from './assemble-report.ts';
import { computeFigures } from './compute-figures.ts';
import { figuresOf } from './open-report.ts';
import { getReport, yearlyPeriod } from './report-periods.ts';
import { reportSheets } from './report-workbook.ts';

/** The file of a period. */
export interface WriteOrder {
  id: number;
  format: ReportFormat;
  /** A signed version; as it stands now without it. */
  version: number | null;
  path: string;
  name: string;
}

/**
 * Writes a period as a file: as it stands, or as a version was signed.
 *
 * @throws NOT_FOUND
 */
export async function writeReport(
  context: JobContext,
  order: WriteOrder,
): Promise<{ rows: number }> {
  const db = context.register.read;
  const report = getReport(db, order.id);
  const frozen = order.version === null ? null : findVersion(db, order.id, order.version);
  if (order.version !== null && !frozen) {
    throw new AppError('NOT_FOUND', { entity: 'report', id: `${order.id}/${order.version}` });
  }
  const figures = frozen?.figures ?? figuresOf(context, report);
  const edits = frozen?.edits ?? report.edits;
  const documentId = frozen ? frozen.documentId : report.draftDocumentId;
  const made = assembleReport(db, report, figures, edits);
  const document =
    documentId === null
      ? unnumbered(db, made)
      : {
          ...toOfficialDocument(openDocument(db, documentId)),
          ...(frozen ? {} : { content: printReport(db, made) }),
        };
  return await writeFile(context, order, { made, figures, document });
}

/**
 * The yearly report of a year as of a day, straight from the register.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8
 * @throws REPORT_PERIOD_INVALID when the day lies before the period of that year
 */
export async function writeAnnualReport(
  context: JobContext,
  order: { year: number; asOf: string; format: ReportFormat; path: string; name: string },
): Promise<{ figures: ReportFigures }> {
  const db = context.register.read;
  const { from } = yearlyPeriod(db, order.year);
  if (order.asOf < from) throw new AppError('REPORT_PERIOD_INVALID', { from, to: order.asOf });
  const period: ReportedPeriod = {
    kind: 'annual',
    year: order.year,
    from,
    to: order.asOf,
    unitId: null,
  };
  const edits: OutlineEdits = {};
  const figures = computeFigures(db, { ...period, reportId: null }, (done, total) =>
    context.progress({ phase: 'count', done, total }),
  );
  const made = assembleReport(db, period, figures, edits);
  await writeFile(context, order, { made, figures, document: unnumbered(db, made) });
  return { figures };
}

interface Printed {
  made: AssembledReport;
  figures: ReportFigures;
  document: OfficialDocument;
}

async function writeFile(
  context: JobContext,
  { format, path, name }: { format: ReportFormat; path: string; name: string },
  { made, figures, document }: Printed,
): Promise<{ rows: number }> {
  context.progress({ phase: 'write', done: 0, total: null });
  if (format === 'xlsx') {
    const head = {
      title: made.subject,
      subtitle: `số liệu đến ngày ${formatReportDay(figures.to)}`,
    };
    await writeForm(path, reportSheets(head, made.tables, made.definitions));
  } else {
    writeFileSync(path, format === 'pdf' ? renderPdf(document) : await renderWord(document));
  }
  const rows = made.tables.reduce((sum, table) => sum + table.rows.length, 0);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'report.export',
      entity: 'report',
      entityId: '',
      after: { file: name, to: figures.to, rows },
    }),
  );
  return { rows };
}

/** A report that has no number yet. */
function unnumbered(db: ReadDb, made: AssembledReport): OfficialDocument {
  const office = officeOf(db);
  return {
    letterhead: letterheadOf(office),
    number: null,
    sign: signOf('report', office),
    datedOn: null,
    signer: office.signers[0] ?? null,
    content: printReport(db, made),
    footer: 'Dự thảo, chưa ban hành',
  };
}
