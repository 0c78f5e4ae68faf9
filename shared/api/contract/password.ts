import * as z from 'zod';
import { query } from './procedure.ts';
import { line, verdict } from './schemas.ts';

/** Passwords of mailboxes, by Điều 8; operators of this application have rules of their own. */
export const password = {
  check: query('What Điều 8 says of a password; nothing is kept of it')
    .input(
      z.object({
        password: z.string().max(200),
        /** Parts of the name, the unit and the birth year, which should not be inside. */
        avoid: z.array(line(100)).max(20).optional(),
      }),
    )
    .output(z.object({ ok: z.boolean(), verdicts: z.array(verdict) })),
  generate: query('New passwords that Điều 8 admits, easily read from paper', { right: 'edit' })
    .input(
      z.object({
        count: z.number().int().min(1).max(1000),
        avoid: z.array(line(100)).max(20).optional(),
      }),
    )
    .output(z.object({ passwords: z.array(z.string()) })),
};
