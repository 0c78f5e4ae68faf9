import * as z from 'zod';
import { DRIFT_KINDS } from '../../domain/server-drift.ts';
import { PROVISION_PLATFORMS, SERVER_VERBS, STEP_STATES } from '../../domain/server-plan.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { day, instant, line, mailboxId, serverPlanId, usageSnapshotId } from './schemas.ts';

const number = z.number().int().positive();

/** Which changes are meant: of a request, of a batch, of a document on a day, of some mailboxes, or one by one. */
const choice = {
  requestId: number.nullish(),
  batchId: number.nullish(),
  document: line(500).nullish(),
  on: day.nullish(),
  mailboxIds: z.array(mailboxId).min(1).max(10_000).nullish(),
  eventIds: z.array(number).min(1).max(10_000).nullish(),
};

const plan = z.object({
  id: serverPlanId,
  title: z.string(),
  document: z.string(),
  requestId: z.number().nullable(),
  batchId: z.number().nullable(),
  createdAt: instant,
  operator: z.string(),
  exportedAt: instant.nullable(),
  platform: z.enum(PROVISION_PLATFORMS).nullable(),
  counts: z.record(z.enum(STEP_STATES), z.number()),
});

const step = z.object({
  seq: z.number(),
  verb: z.enum(SERVER_VERBS),
  address: z.string(),
  /** Vietnamese: what the server is told. */
  summary: z.string(),
  mailboxId: mailboxId.nullable(),
  state: z.enum(STEP_STATES),
  message: z.string(),
  /** The file of the last export that it stands in. */
  file: z.string().nullable(),
});

const drift = z.object({
  kind: z.enum(DRIFT_KINDS),
  mailboxId: mailboxId.nullable(),
  name: z.string(),
  unitName: z.string(),
  address: z.string(),
  register: z.string(),
  server: z.string(),
  canRepair: z.boolean(),
});

/** What the mail server is told, and how it differs from the register (Điều 14 khoản 1, khoản 3). */
export const provision = {
  pending: query('Changes of the register that the mail server has not been told, by origin')
    .input(z.object({ since: day.nullish() }).default({}))
    .output(
      z.object({
        groups: z.array(
          z.object({
            requestId: z.number().nullable(),
            batchId: z.number().nullable(),
            document: z.string(),
            on: day,
            count: z.number(),
            kinds: z.array(z.string()),
          }),
        ),
      }),
    ),
  plan: command('Makes a plan of what the mail server is to be told')
    .input(z.object({ ...choice, title: line(200).nullish() }))
    .output(z.object({ planId: serverPlanId })),
  plans: query('Plans for the mail server, newest first')
    .input(
      z
        .object({
          limit: z.number().int().min(1).max(500).default(100),
          /** Only those handed over of which is not yet known whether they were done. */
          isUnconfirmed: z.boolean().optional(),
        })
        .default({ limit: 100 }),
    )
    .output(z.object({ plans: z.array(plan) })),
  get: query('One plan with its steps and where each stands', { showsPeople: true })
    .input(z.object({ planId: serverPlanId }))
    .output(z.object({ plan, steps: z.array(step) })),
  export: job('Commands for the mail server as files, first passwords made in the same run', {
    needsPassword: true,
  })
    .input(
      z.object({
        ...choice,
        planId: serverPlanId.nullish(),
        platform: z.enum(PROVISION_PLATFORMS).default('zimbra'),
      }),
    )
    .output(
      progressThen(
        z.object({
          planId: serverPlanId,
          /** Each can be fetched once; those with passwords are to be destroyed after use. */
          files: z.array(z.object({ fileId: z.string(), name: z.string() })),
          passwords: z.number(),
        }),
      ),
    ),
  importLog: command("Reads the mail server's log into the states of a plan")
    .input(
      z.object({
        planId: serverPlanId,
        log: z.string().max(5_000_000),
        /** The file that was run; without it the one of the commands, not of the deletions. */
        file: line(200).nullish(),
      }),
    )
    .output(
      z.object({
        confirmed: z.number(),
        failed: z.number(),
        unclear: z.array(z.object({ code: z.string(), message: z.string() })),
      }),
    ),
  mark: command('Notes by hand what became of steps of a plan')
    .input(
      z.object({
        planId: serverPlanId,
        seqs: z.array(number).min(1).max(10_000),
        state: z.enum(['confirmed', 'failed']),
      }),
    )
    .output(z.object({})),
  drift: query('Differences between register and mail server, by a snapshot', { showsPeople: true })
    .input(
      z.object({
        snapshotId: usageSnapshotId,
        kind: z.enum(DRIFT_KINDS).nullish(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1_000).default(100),
      }),
    )
    .output(
      z.object({
        snapshotOn: day,
        rows: z.array(drift),
        total: z.number(),
        counts: z.record(z.enum(DRIFT_KINDS), z.number()),
      }),
    ),
  exportDrift: job('Differences between register and mail server as an Excel file', {
    right: 'export',
  })
    .input(z.object({ snapshotId: usageSnapshotId }))
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
  repair: command('Plans what brings the mail server back to what the register says')
    .input(
      z.object({
        snapshotId: usageSnapshotId,
        kinds: z.array(z.enum(DRIFT_KINDS)).min(1),
        /** All without it. */
        mailboxIds: z.array(mailboxId).max(10_000).nullish(),
      }),
    )
    .output(z.object({ planId: serverPlanId })),
};
