import * as z from 'zod';
import { query } from './procedure.ts';
import { line, unit as unitSchema } from './schemas.ts';

/** The agencies and units of the province. */
export const unit = {
  list: query('Units whose name or address matches the text; all without one')
    .input(z.object({ text: line(200).nullish() }).default({}))
    .output(
      z.object({
        units: z.array(
          unitSchema.extend({
            /** The article the address rests on. */
            source: z.string(),
            /** Mailboxes of the unit itself, not of units below it. */
            mailboxCount: z.number(),
          }),
        ),
      }),
    ),
};
