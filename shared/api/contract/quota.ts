import * as z from 'zod';
import { query } from './procedure.ts';
import { verdict } from './schemas.ts';

const sizeMb = z.number().min(-1_000_000).max(1_000_000).nullish();

/** Sizes of mailboxes and attachments, by Điều 7. */
export const quota = {
  check: query('What Điều 7 says of the size of a mailbox and of attachments')
    .input(z.object({ mailboxMb: sizeMb, attachmentMb: sizeMb }))
    .output(z.object({ ok: z.boolean(), verdicts: z.array(verdict) })),
};
