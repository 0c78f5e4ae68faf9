import * as z from 'zod';
import { KEPT_PAPER_KINDS } from '../../domain/kept-paper.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { day, line, listOutput, mailboxId, mailboxStatus, writtenList } from './schemas.ts';

/** Official papers that name somebody and stay. */
const kept = z.array(
  z.object({
    kind: z.enum(KEPT_PAPER_KINDS),
    number: z.string(),
    on: day.nullable(),
    subject: z.string(),
  }),
);

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
    .output(z.object({ events: z.number(), kept })),
  kept: query('Official papers that name a person and stay when the rest is taken away', {
    right: 'administer',
    showsPeople: true,
  })
    .input(z.object({ mailboxId }))
    .output(z.object({ papers: kept })),
  expired: query('People whose time of keeping is over and whose data are still kept', {
    right: 'administer',
    showsPeople: true,
  })
    .input(
      z
        .object({
          limit: z.number().int().min(1).max(1_000).default(200),
          offset: z.number().int().min(0).default(0),
        })
        .default({ limit: 200, offset: 0 }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: mailboxId,
            name: z.string(),
            localPart: z.string(),
            unitName: z.string(),
            status: mailboxStatus,
            endedOn: day,
            keptUntil: day,
          }),
        ),
        total: z.number(),
      }),
    ),
  exportExpired: job('Them, as an Excel file or as the PDF that is printed', { right: 'export' })
    .input(z.object(listOutput))
    .output(progressThen(writtenList)),
  eraseExpired: job('Takes away for good, in one act, what is kept of several of them', {
    right: 'administer',
    needsPassword: true,
  })
    .input(
      z.object({
        mailboxIds: z.array(mailboxId).min(1).max(1_000),
        reason: line(500).pipe(z.string().min(1)),
      }),
    )
    .output(progressThen(z.object({ people: z.number(), events: z.number(), kept: z.number() }))),
};
