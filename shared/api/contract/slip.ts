import * as z from 'zod';
import { PROVISION_PLATFORMS } from '../../domain/server-plan.ts';
import { SLIP_LAYOUTS, SLIP_STATES } from '../../domain/slip.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { day, line, mailboxId, mailboxKind, serverPlanId, slipId } from './schemas.ts';

const slipLine = z.object({
  id: slipId,
  numberAndSign: z.string(),
  year: z.number().int(),
  mailboxId,
  kind: mailboxKind,
  name: z.string(),
  unitName: z.string(),
  localPart: z.string(),
  printedOn: day,
  printedBy: z.string(),
  expiresOn: day,
  changedOn: day.nullable(),
  state: z.enum(SLIP_STATES),
});

/** Slips that hand first passwords over (Điều 8, Điều 9 khoản 3, Điều 10 khoản 1). */
export const slip = {
  list: query(
    'Slips printed, newest first: to whom, until when, whether the password was changed',
    { showsPeople: true },
  )
    .input(
      z
        .object({
          mailboxId: mailboxId.nullish(),
          state: z.enum(SLIP_STATES).nullish(),
          localPart: z.string().max(64).nullish(),
          limit: z.number().int().min(1).max(500).default(100),
          offset: z.number().int().min(0).default(0),
        })
        .default({ limit: 100, offset: 0 }),
    )
    .output(z.object({ rows: z.array(slipLine), total: z.number() })),
  print: job('Slips with new passwords, and the commands that give the server the same', {
    needsPassword: true,
  })
    .input(
      z
        .object({
          mailboxIds: z.array(mailboxId).min(1).max(2_000).optional(),
          /** Instead of mailboxes: everybody that a plan for the mail server gives a password. */
          planId: serverPlanId.optional(),
          layout: z.enum(SLIP_LAYOUTS).default('four'),
          platform: z.enum(PROVISION_PLATFORMS).default('zimbra'),
          reason: line(500).default(''),
        })
        .refine(({ mailboxIds, planId }) => (mailboxIds === undefined) !== (planId === undefined), {
          path: ['mailboxIds'],
        }),
    )
    .output(
      progressThen(
        z.object({
          count: z.number(),
          /** The slips first; each can be fetched once. */
          files: z.array(z.object({ fileId: z.string(), name: z.string() })),
        }),
      ),
    ),
  changed: command('Enters that the password of a slip was changed by its holder')
    .input(z.object({ id: slipId, on: day }))
    .output(z.object({})),
};

/** A slip as the contract gives it. */
export type SlipRow = z.infer<typeof slipLine>;
