import * as z from 'zod';
import { command, job, progressThen } from './procedure.ts';
import { line, mailboxId } from './schemas.ts';

/** What the law gives to whoever the data is about (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
export const privacy = {
  export: job('Everything kept of one person, as an Excel file for that person', {
    right: 'export',
  })
    .input(z.object({ mailboxId }))
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
  erase: command('Takes away what is kept of a person whose mailbox is no more, for good', {
    right: 'administer',
    needsPassword: true,
  })
    .input(
      z.object({
        mailboxId,
        reason: line(500).pipe(z.string().min(1)),
        /** The person asked for it; otherwise the time of keeping must be over. */
        isOnRequest: z.boolean(),
      }),
    )
    .output(z.object({ events: z.number() })),
};
