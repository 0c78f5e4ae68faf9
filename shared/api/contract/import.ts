import * as z from 'zod';
import { command, job, progressThen, query } from './procedure.ts';
import {
  importBatchId,
  instant,
  listEncoding,
  listField,
  rowAction,
  rowCounts,
  rowIssue,
  unitId,
} from './schemas.ts';

/** Column letter as Excel shows it (`A`, `B`, … `AA`). */
const columnLetter = z.string().regex(/^[A-Z]{1,3}$/);

const previewRow = z.object({
  /** Row number as Excel shows it, 1-based. */
  row: z.number().int(),
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  position: z.string(),
  unit: z.string(),
  phone: z.string(),
  action: rowAction,
  /** The address granted or recognised; null when there is none. */
  address: z.string().nullable(),
  /** The article behind the address. */
  source: z.string(),
  issues: z.array(rowIssue),
});

/** From an office's list to accounts (Điều 5 khoản 1, Điều 15 khoản 1). */
export const importContract = {
  inspect: job('Finds sheets, header row and columns of an uploaded list')
    .input(
      z.object({
        fileId: z.string(),
        /** Where the operator says the header is, by sheet, 1-based; found for the other sheets. */
        headerRows: z.record(z.string(), z.number().int().positive()).nullish(),
      }),
    )
    .output(
      progressThen(
        z.object({
          sheets: z.array(
            z.object({
              name: z.string(),
              /** 1-based; null when no header row was found. */
              headerRow: z.number().int().nullable(),
              columns: z.array(
                z.object({
                  column: columnLetter,
                  header: z.string(),
                  field: listField.nullable(),
                  encoding: listEncoding,
                  /** The first values below the header, as text. */
                  samples: z.array(z.string()),
                }),
              ),
              /** Rows of people below the header. */
              rowCount: z.number().int(),
              hidden: z.boolean(),
            }),
          ),
        }),
      ),
    ),
  preview: job('Says what each row of a list would do; writes nothing but the draft')
    .input(
      z.object({
        fileId: z.string(),
        sheet: z.string().nullish(),
        mapping: z
          .object({
            headerRow: z.number().int().positive().nullish(),
            /** Column letter to field; null leaves the column out. Columns not named keep their guess. */
            columns: z.record(columnLetter, listField.nullable()).default({}),
          })
          .nullish(),
        /** The unit of every row; without it each row's own unit is looked up by name. */
        unitId: unitId.nullish(),
        encoding: listEncoding.nullish(),
        /** At most so many rows in the reply; the rest through `import.rows`. */
        rowLimit: z.number().int().min(0).max(100_000).default(10_000),
      }),
    )
    .output(
      progressThen(
        z.object({ previewId: importBatchId, rows: z.array(previewRow), counts: rowCounts }),
      ),
    ),
  rows: query('Rows of a preview, a page at a time')
    .input(
      z.object({
        previewId: importBatchId,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1_000).default(100),
        action: rowAction.nullish(),
        onlyWithIssues: z.boolean().default(false),
      }),
    )
    .output(z.object({ rows: z.array(previewRow), total: z.number() })),
  commit: job('Grants the accounts of a preview, all or nothing')
    .input(
      z.object({
        previewId: importBatchId,
        /** Only these rows; all rows to create without it. */
        rows: z.array(z.number().int()).nullish(),
      }),
    )
    .output(progressThen(z.object({ batchId: importBatchId, counts: rowCounts }))),
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
            fileName: z.string(),
            sheet: z.string(),
            unitName: z.string(),
            operator: z.string(),
            committedAt: instant,
            counts: rowCounts,
          }),
        ),
      }),
    ),
};

/** A row of a preview as the contract gives it. */
export type PreviewRow = z.infer<typeof previewRow>;
