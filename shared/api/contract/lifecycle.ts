import * as z from 'zod';
import { query } from './procedure.ts';
import { day } from './schemas.ts';

/** What Điều 5 khoản 3 says of accounts that nobody uses. */
export const lifecycle = {
  assess: query('When an unused account may be locked and deleted, by Điều 5 khoản 3')
    .input(z.object({ issuedOn: day, lastAccessOn: day.nullish(), on: day }))
    .output(
      z.object({
        stage: z.enum(['in-use', 'lock-due', 'delete-due']),
        /** The day that both terms are counted from. */
        countedFrom: day,
        /** The first day on which the account may be locked. */
        lockDueOn: day,
        /** The first day on which the account may be deleted. */
        deleteDueOn: day,
        source: z.string(),
        /** Vietnamese: how the days were found. */
        note: z.string(),
      }),
    ),
};
