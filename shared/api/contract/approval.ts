import * as z from 'zod';
import { APPROVAL_KINDS, APPROVAL_LISTS, APPROVAL_STATES } from '../../domain/approval.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { approvalId, instant, line, mailboxId } from './schemas.ts';

const count = z.number().int().nonnegative();

const entry = z.object({
  id: approvalId,
  state: z.enum(APPROVAL_STATES),
  /** `group.procedure` of what waits. */
  procedure: z.string(),
  kinds: z.array(z.enum(APPROVAL_KINDS)).readonly(),
  /** How many mailboxes or addresses it touches. */
  count,
  /** How many more the asker, and how many others, had done without a second person shortly before. */
  earlier: count,
  earlierByOthers: count,
  reason: z.string(),
  document: z.string(),
  askedAt: instant,
  asker: z.string(),
  expiresAt: instant,
  decidedAt: instant.nullable(),
  decider: z.string(),
  decisionReason: z.string(),
  /** Why the register no longer gives it. */
  failure: z.object({ code: z.string().nullable(), details: z.unknown() }).nullable(),
});

const closed = z.object({ id: approvalId });

/** What waits for a second person, where the office wants one; outside the regulation. */
export const approval = {
  list: query('What waits for a second person: for oneself, of oneself, or decided')
    .input(z.object({ list: z.enum(APPROVAL_LISTS).default('waiting') }))
    .output(
      z.object({
        approvals: z.array(entry),
        counts: z.object({ waiting: count, mine: count, answered: count }),
      }),
    ),
  get: query('One of them with the mailboxes and addresses it touches', { showsPeople: true })
    .input(
      z.object({
        id: approvalId,
        offset: count.default(0),
        limit: z.number().int().min(1).max(1_000).default(200),
      }),
    )
    .output(
      entry.extend({
        /** Whether who asks may approve or refuse it. */
        mayDecide: z.boolean(),
        effects: z.array(
          z.object({
            kind: z.enum(APPROVAL_KINDS),
            mailboxId: mailboxId.nullable(),
            name: z.string(),
            localPart: z.string(),
            unitName: z.string(),
            former: z.string(),
          }),
        ),
      }),
    ),
  approve: job('Carries out what another operator asked, as the second person', {
    right: 'approve',
    needsPassword: true,
  })
    .input(z.object({ id: approvalId }))
    .output(progressThen(closed)),
  refuse: command('Refuses what another operator asked', { right: 'approve' })
    .input(z.object({ id: approvalId, reason: line(500).pipe(z.string().min(1)) }))
    .output(closed),
  withdraw: command('Takes back what one asked oneself')
    .input(z.object({ id: approvalId }))
    .output(closed),
};
