import * as z from 'zod';
import { query } from './procedure.ts';
import { importBatchId, instant, rowCounts, unitId } from './schemas.ts';

/** What the first screen says. */
export const overview = {
  summary: query('Counts of the register, each with the list behind it')
    .input(z.object({}).default({}))
    .output(
      z.object({
        personalMailboxes: z.number(),
        agencyMailboxes: z.number(),
        units: z.number(),
        unitsWithoutMailbox: z.number(),
        drafts: z.array(
          z.object({
            previewId: importBatchId,
            fileName: z.string(),
            sheet: z.string(),
            /** Null when the list names units itself. */
            unitId: unitId.nullable(),
            unitName: z.string(),
            createdAt: instant,
            counts: rowCounts,
          }),
        ),
        lastImport: z
          .object({ fileName: z.string(), committedAt: z.string(), created: z.number() })
          .nullable(),
      }),
    ),
};
