import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { importInspection, importMapping, unitTexts } from './import-file.ts';
import { laterNamesakes, leaver, previewRow, rowEdit, unitChoices } from './import-rows.ts';
import { command, job, progressSchema, progressThen, query } from './procedure.ts';
import {
  day,
  importBatchId,
  importMode,
  instant,
  line,
  listEncoding,
  rowAction,
  rowCounts,
  rowIssueCode,
  unitId,
} from './schemas.ts';

const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1_000).default(100),
};
const exported = z.object({ fileId: z.string(), name: z.string(), rows: z.number() });

/** From an office's list to accounts (Điều 5 khoản 1, Điều 15 khoản 1). */
export const importContract = {
  inspect: job('Finds sheets, header row, columns and encodings of an uploaded list')
    .input(
      z.object({
        fileId: z.string(),
        /** Where the operator says the header is, by sheet, 1-based; found for the other sheets. */
        headerRows: z.record(z.string(), z.number().int().positive()).nullish(),
        /** The unit whose earlier lists are remembered. */
        unitId: unitId.nullish(),
      }),
    )
    .output(progressThen(importInspection)),
  units: job('Matches the units that a list names to those of the register')
    .input(
      z.object({
        fileId: z.string(),
        sheet: z.string().nullish(),
        mapping: importMapping.nullish(),
        encoding: listEncoding.nullish(),
      }),
    )
    .output(progressThen(unitTexts)),
  preview: job('Says what each row of a list would do; writes nothing but the draft', {
    showsPeople: true,
  })
    .input(
      z.object({
        fileId: z.string(),
        sheet: z.string().nullish(),
        mapping: importMapping.nullish(),
        /** The unit of every row; without it each row's own unit is looked up by name. */
        unitId: unitId.nullish(),
        /** Names of units as the list writes them, with the units they are. */
        units: unitChoices.nullish(),
        /** The encoding of all columns; found column by column without it. */
        encoding: listEncoding.nullish(),
        /** `compare`: the list holds all the people of the unit. */
        mode: importMode.nullish(),
        /** At most so many rows in the reply; the rest through `import.rows`. */
        rowLimit: z.number().int().min(0).max(100_000).default(10_000),
      }),
    )
    .output(
      eventIterator(
        progressSchema.extend({ firstRows: z.array(previewRow).optional() }),
        z.object({
          previewId: importBatchId,
          rows: z.array(previewRow),
          counts: rowCounts,
          /** People of the unit who are not on its whole list. */
          leavers: z.number().int(),
        }),
      ),
    ),
  draft: query('What a preview was asked and comes to')
    .input(z.object({ previewId: importBatchId }))
    .output(
      z.object({
        previewId: importBatchId,
        mode: importMode,
        fileName: z.string(),
        sheet: z.string(),
        unitId: unitId.nullable(),
        counts: rowCounts,
        leavers: z.number().int(),
        issues: z.array(z.object({ code: rowIssueCode, rows: z.number().int() })),
        /** The register changed since; `import.revise` brings the preview up to date. */
        isStale: z.boolean(),
      }),
    ),
  rows: query('Rows of a preview, a page at a time', { showsPeople: true })
    .input(
      z.object({
        previewId: importBatchId,
        ...page,
        action: rowAction.nullish(),
        onlyWithIssues: z.boolean().default(false),
        /** Only rows with this remark. */
        issue: rowIssueCode.nullish(),
      }),
    )
    .output(z.object({ rows: z.array(previewRow), total: z.number() })),
  leavers: query('People of the unit who are not on its whole list', { showsPeople: true })
    .input(z.object({ previewId: importBatchId, ...page }))
    .output(z.object({ rows: z.array(leaver), total: z.number() })),
  laterNamesakes: job(
    'Finds the namesakes of a preview in a list that is to be imported after it',
    { showsPeople: true },
  )
    .input(
      z.object({
        previewId: importBatchId,
        fileId: z.string(),
        /** Sheets that are in hand or done already. */
        exceptSheets: z.array(z.string().max(300)).max(1_000).default([]),
      }),
    )
    .output(
      progressThen(
        z.object({
          /** The first of them, in the order of the preview. */
          namesakes: z.array(laterNamesakes),
          total: z.number().int(),
        }),
      ),
    ),
  revise: job('Takes corrections and decisions into a preview, and decides it anew')
    .input(
      z.object({
        previewId: importBatchId,
        edits: z.array(rowEdit).max(100_000).default([]),
        /** Decides all rows whose person is in doubt: the likeliest mailbox, or somebody else. */
        undecided: z.enum(['same', 'other']).nullish(),
        units: unitChoices.nullish(),
      }),
    )
    .output(
      progressThen(
        z.object({
          counts: rowCounts,
          leavers: z.number().int(),
          /** Rows that come to something else than before. */
          changedRows: z.number().int(),
        }),
      ),
    ),
  commit: job('Carries out a preview, all or nothing', { approval: { kinds: ['reissue'] } })
    .input(
      z.object({
        previewId: importBatchId,
        /** Only these rows; all rows to create and to change without it. */
        rows: z.array(z.number().int()).nullish(),
        /** What the import is called; the file's name without it. */
        name: line(200).nullish(),
        /** The document the list came with. */
        documentNumber: line(100).nullish(),
        documentOn: day.nullish(),
      }),
    )
    .output(progressThen(z.object({ batchId: importBatchId, counts: rowCounts }))),
  undo: job('Takes an import back while nothing followed on its mailboxes', { needsPassword: true })
    .input(z.object({ batchId: importBatchId }))
    .output(progressThen(z.object({ counts: rowCounts }))),
  exportProblems: job('Writes the rows that need attention as Excel, with the reason behind each', {
    right: 'export',
  })
    .input(z.object({ previewId: importBatchId }))
    .output(progressThen(exported)),
  exportResult: job('Writes what an import did as Excel', {
    right: 'export',
  })
    .input(z.object({ batchId: importBatchId }))
    .output(progressThen(exported)),
  discard: command('Throws a draft away')
    .input(z.object({ previewId: importBatchId }))
    .output(z.object({})),
  history: query('Imports done, newest first')
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }).default({ limit: 50 }))
    .output(
      z.object({
        batches: z.array(
          z.object({
            id: importBatchId,
            name: z.string(),
            fileName: z.string(),
            sheet: z.string(),
            unitName: z.string(),
            operator: z.string(),
            committedAt: instant,
            documentNumber: z.string(),
            documentOn: day.nullable(),
            /** When it was taken back; null while it stands. */
            undoneAt: instant.nullable(),
            counts: rowCounts,
          }),
        ),
      }),
    ),
};
