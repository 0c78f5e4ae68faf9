import * as z from 'zod';
import { EXPORT_FORMATS } from '../../domain/export-format.ts';
import { directoryDesk } from './directory-desk.ts';
import { directoryFilter, directoryRow } from './directory-rows.ts';
import { job, progressThen, query } from './procedure.ts';
import { importBatchId, instant, mailboxId, proposal } from './schemas.ts';

/** The register of mailboxes (Điều 12 khoản 5, Điều 14 khoản 3). */
export const directory = {
  ...directoryDesk,
  search: query('Mailboxes, searched, filtered and sorted', { showsPeople: true })
    .input(
      z
        .object({
          ...directoryFilter,
          limit: z.number().int().min(1).max(1_000).default(100),
          offset: z.number().int().min(0).nullish(),
          /** Counting stops there, so that a common word answers at once; without it the total is exact. */
          countUpTo: z.number().int().min(1).nullish(),
          cursor: z
            .string()
            .regex(/^\d{1,9}$/)
            .nullish(),
        })
        .default({ limit: 100 }),
    )
    .output(
      z.object({
        rows: z.array(directoryRow),
        total: z.number(),
        isTotalExact: z.boolean(),
        nextCursor: z.string().nullable(),
      }),
    ),
  get: query('One mailbox with the reason for its address', { showsPeople: true })
    .input(z.object({ id: mailboxId }))
    .output(
      directoryRow.extend({
        unitPath: z.array(z.string()),
        addressSource: z.string(),
        /** Every candidate in order and who held it when this address was issued. */
        why: proposal,
        /** The import that granted it, if one did. */
        importedFrom: z
          .object({
            batchId: importBatchId,
            fileName: z.string(),
            sheet: z.string(),
            row: z.number(),
          })
          .nullable(),
        events: z.array(z.object({ at: instant, operator: z.string(), action: z.string() })),
      }),
    ),
  print: job('The list as it stands as the PDF that is printed; a long one part by part', {
    right: 'export',
  })
    .input(z.object({ ...directoryFilter, part: z.number().int().min(1).max(10_000).default(1) }))
    .output(
      progressThen(
        z.object({
          fileId: z.string(),
          name: z.string(),
          /** On this part. */
          rows: z.number(),
          parts: z.number(),
          /** On all parts. */
          total: z.number(),
        }),
      ),
    ),
  export: job('The list as it stands (same filter, same order) as a file', { right: 'export' })
    .input(
      z.object({
        ...directoryFilter,
        format: z.enum(EXPORT_FORMATS),
        scope: z.enum(['internal', 'public']).default('internal'),
      }),
    )
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
};

export type { DirectoryRow } from './directory-rows.ts';
