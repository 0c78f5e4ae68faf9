import * as z from 'zod';
import { REPORT_FORMATS, REPORT_KINDS, RETURN_STATES } from '../../domain/report.ts';
import { STATISTIC_SUBJECTS } from '../../report/statistics.ts';
import { LARGEST_COUNT, UNIT_FORM_FIELDS, type UnitAnswers } from '../../report/unit-form.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { behindNumbers } from './report-behind.ts';
import { reportChart, reportFigures, reportTable } from './report-figures.ts';
import { day, instant, line, unitId } from './schemas.ts';

const reportId = z.number().int().positive();
const year = z.number().int().min(2016).max(2100);
const file = z.object({ fileId: z.string(), name: z.string() });

const period = z.object({
  id: reportId,
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  year,
  from: day,
  to: day,
  unitsDueOn: day,
  dueOn: day,
  unitId: unitId.nullable(),
  unitName: z.string().nullable(),
  /** Number of the newest signed version; 0 while none is signed. */
  signedVersion: z.number().int(),
});

/** Answers of a unit, each under its key of `shared/report/unit-form.ts`. */
export const unitAnswers = z.object(
  Object.fromEntries(
    UNIT_FORM_FIELDS.map(({ key, kind }) => [
      key,
      kind === 'integer' || kind === 'given'
        ? z.number().int().min(0).max(LARGEST_COUNT).nullable()
        : line(2_000).nullable(),
    ]),
  ),
) as unknown as z.ZodType<UnitAnswers, UnitAnswers>;

const paragraph = z.object({
  key: z.string(),
  text: z.string(),
  written: z.string(),
  isEdited: z.boolean(),
  isOutdated: z.boolean(),
});

const submission = z.object({
  id: z.number().int(),
  receivedOn: day,
  source: z.enum(['form', 'hand']),
  document: z.string(),
  fileName: z.string(),
  answers: unitAnswers,
  recordedAt: instant,
  operator: z.string(),
});

const fault = z.object({ cell: z.string(), message: z.string() });

/** Reports of every year and when asked for (Điều 12 khoản 8, Điều 15 khoản 5). */
export const report = {
  list: query('Reporting periods, the newest first')
    .input(z.object({}).default({}))
    .output(z.object({ reports: z.array(period) })),
  start: command('Begins a reporting period')
    .input(
      z.object({
        kind: z.enum(REPORT_KINDS),
        year,
        /** By default from the closing day of the year before to the day on which the report is due. */
        from: day.nullish(),
        to: day.nullish(),
        title: line(300).nullish(),
        unitId: unitId.nullish(),
      }),
    )
    .output(z.object({ id: reportId })),
  setClosing: command('Moves the closing day (ngày chốt số liệu)')
    .input(z.object({ id: reportId, to: day }))
    .output(z.object({ id: reportId })),
  open: job('Figures, tables, text and charts of a period as of its closing day', { right: 'read' })
    .input(z.object({ id: reportId }))
    .output(
      progressThen(
        z.object({
          period,
          figures: reportFigures,
          tables: z.array(reportTable),
          charts: z.array(reportChart),
          sections: z.array(
            z.object({
              heading: z.string(),
              parts: z.array(
                z.object({
                  heading: z.string(),
                  paragraphs: z.array(paragraph),
                  tables: z.array(z.string()),
                  charts: z.array(z.string()),
                }),
              ),
            }),
          ),
          /** Edited paragraphs that the figures no longer call for. */
          orphans: z.array(z.object({ key: z.string(), text: z.string() })),
          /** The text signed for the period before, by the key of the paragraph. */
          formerTexts: z.record(z.string(), z.string()),
          definitions: z.array(z.object({ term: z.string(), meaning: z.string() })),
          draftDocumentId: z.number().int().nullable(),
        }),
      ),
    ),
  edit: command('Changes a paragraph; null gives back what the application writes')
    .input(
      z.object({
        id: reportId,
        key: line(60).pipe(z.string().min(1)),
        text: z.string().max(5_000).nullable(),
        /** What the application had written when it was edited. */
        written: z.string().max(5_000),
      }),
    )
    .output(z.object({ id: reportId })),
  ...behindNumbers,
  board: query('Where every unit stands in a period')
    .input(z.object({ id: reportId }))
    .output(
      z.object({
        units: z.array(
          z.object({
            unitId,
            unitName: z.string(),
            state: z.enum(RETURN_STATES),
            askedOn: day.nullable(),
            askedDocument: z.string(),
            remindedOn: day.nullable(),
            remindedDocument: z.string(),
            receivedOn: day.nullable(),
            submissions: z.number().int(),
          }),
        ),
      }),
    ),
  submissions: query('What a unit sent for a period, oldest first')
    .input(z.object({ id: reportId, unitId }))
    .output(z.object({ submissions: z.array(submission), given: unitAnswers })),
  drawUpLetter: command('Draws up the letter that asks units for their report, or reminds them')
    .input(
      z.object({
        id: reportId,
        step: z.enum(['asked', 'reminded']),
        unitIds: z.array(unitId).min(1).max(2_000),
      }),
    )
    .output(z.object({ documentId: z.number().int() })),
  noteLetter: command('Notes that units were asked or reminded, by which document')
    .input(
      z.object({
        id: reportId,
        step: z.enum(['asked', 'reminded']),
        unitIds: z.array(unitId).min(1).max(2_000),
        on: day,
        document: line(200),
        /** A draft of ours, which is issued with it. */
        documentId: z.number().int().positive().nullish(),
      }),
    )
    .output(z.object({ units: z.number().int() })),
  form: job('The Excel form for one unit, or a zip of forms for several', { right: 'read' })
    .input(z.object({ id: reportId, unitIds: z.array(unitId).min(1).max(2_000) }))
    .output(progressThen(file)),
  readForm: job('Reads a form that came back, with what is wrong cell by cell; keeps nothing')
    .input(z.object({ id: reportId, fileId: z.string().max(100) }))
    .output(
      progressThen(
        z.object({
          unitId,
          unitName: z.string(),
          answers: unitAnswers,
          faults: z.array(fault),
          /** The day on which the very same file was received already. */
          receivedBeforeOn: day.nullable(),
          fileName: z.string(),
          fileSha256: z.string(),
        }),
      ),
    ),
  receive: command('Keeps what a unit reported, beside what it reported before')
    .input(
      z.object({
        id: reportId,
        unitId,
        receivedOn: day,
        document: line(200),
        answers: unitAnswers,
        /** Of the form it came with; without it, it was typed in. */
        file: z.object({ name: line(255), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullish(),
      }),
    )
    .output(z.object({ submissionId: z.number().int() })),
  drawUp: job('Draws up the report as a document with a reserved number, or renews it')
    .input(z.object({ id: reportId }))
    .output(progressThen(z.object({ documentId: z.number().int() }))),
  sign: job('Issues the report and freezes its figures and text as a version', { right: 'approve' })
    .input(
      z.object({
        id: reportId,
        /** What a later version changes; required from the second on. */
        changeNote: line(1_000).nullish(),
      }),
    )
    .output(progressThen(z.object({ version: z.number().int(), documentId: z.number().int() }))),
  versions: query('Signed versions of a period, oldest first')
    .input(z.object({ id: reportId }))
    .output(
      z.object({
        versions: z.array(
          z.object({
            number: z.number().int(),
            changeNote: z.string(),
            documentId: z.number().int().nullable(),
            signedAt: instant,
            operator: z.string(),
          }),
        ),
      }),
    ),
  write: job('Writes a period as a file, as it stands or as a version was signed', {
    right: 'export',
  })
    .input(
      z.object({
        id: reportId,
        format: z.enum(REPORT_FORMATS),
        version: z.number().int().min(1).nullish(),
      }),
    )
    .output(progressThen(file)),
  annual: job('The yearly report of a year as of a day, as a file with its figures', {
    right: 'export',
  })
    .input(z.object({ year, asOf: day, format: z.enum(REPORT_FORMATS) }))
    .output(progressThen(file.extend({ figures: reportFigures }))),
  statistics: query('Live mailboxes counted by what one asks')
    .input(
      z.object({
        subject: z.enum(STATISTIC_SUBJECTS),
        unitId: unitId.nullish(),
        from: day.nullish(),
        to: day.nullish(),
      }),
    )
    .output(z.object({ table: reportTable, chart: reportChart })),
  writeStatistics: job('Statistics as an Excel file', { right: 'export' })
    .input(
      z.object({
        subject: z.enum(STATISTIC_SUBJECTS),
        unitId: unitId.nullish(),
        from: day.nullish(),
        to: day.nullish(),
      }),
    )
    .output(progressThen(file)),
};
