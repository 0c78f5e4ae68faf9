import * as z from 'zod';
import { TODO_CODES, TODO_URGENCIES } from '../../domain/todo.ts';
import { query } from './procedure.ts';
import { day, importBatchId, instant, rowCounts, unitId } from './schemas.ts';

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
  todos: query('What is to be done today, the most pressing first')
    .input(z.object({}).default({}))
    .output(
      z.object({
        todos: z.array(
          z.object({
            code: z.enum(TODO_CODES),
            count: z.number().int(),
            urgency: z.enum(TODO_URGENCIES),
            dueOn: day.nullable(),
            /** Path of the screen with the list behind the line. */
            link: z.string(),
          }),
        ),
      }),
    ),
};
