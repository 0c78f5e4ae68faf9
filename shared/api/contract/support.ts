import * as z from 'zod';
import { command } from './procedure.ts';

/** Help from others without showing them people. */
export const support = {
  bundle: command('A file for whoever helps: versions, counts and the log, without personal data', {
    right: 'administer',
  })
    .input(z.object({}).default({}))
    .output(z.object({ fileId: z.string(), name: z.string() })),
};
