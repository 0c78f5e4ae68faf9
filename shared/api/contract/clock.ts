import * as z from 'zod';
import { command, query } from './procedure.ts';
import { instant } from './schemas.ts';

/** Whether the workstation's clock can be relied on; bulk locks and deletions wait until it is confirmed. */
export const clock = {
  status: query('What the clock says, and why it may be wrong')
    .input(z.object({}).default({}))
    .output(
      z.object({
        now: instant,
        suspicion: z
          .object({
            /** Earlier than the last event of the audit, or more than 35 days later. */
            kind: z.enum(['behind', 'ahead']),
            lastAt: instant,
            foundAt: instant,
          })
          .nullable(),
      }),
    ),
  confirm: command('Says that day and hour of the workstation are right')
    .input(z.object({}).default({}))
    .output(z.object({})),
};
