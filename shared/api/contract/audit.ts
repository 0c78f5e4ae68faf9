import * as z from 'zod';
import { query } from './procedure.ts';
import { instant } from './schemas.ts';

/** Who did what, and when. */
export const audit = {
  list: query('Events, newest first', { right: 'audit' })
    .input(
      z
        .object({
          beforeSeq: z.number().int().nullish(),
          limit: z.number().int().min(1).max(500).default(100),
        })
        .default({ limit: 100 }),
    )
    .output(
      z.object({
        events: z.array(
          z.object({
            seq: z.number(),
            at: instant,
            operator: z.string(),
            action: z.string(),
            entity: z.string(),
            entityId: z.string(),
            before: z.unknown(),
            after: z.unknown(),
          }),
        ),
        total: z.number(),
      }),
    ),
};
