import * as z from 'zod';
import { LAST_ACCESS_STATES, PASSWORD_STATES } from '../../domain/mailbox.ts';
import {
  DATE_ORDERS,
  SERVER_STATUSES,
  SIZE_UNITS,
  USAGE_FIELDS,
  USAGE_FINDINGS,
  USAGE_FORMATS,
  USAGE_VERDICTS,
} from '../../domain/usage.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { day, instant, line, mailboxId, mailboxKind, unitId, usageSnapshotId } from './schemas.ts';

const source = {
  fileId: z.string(),
  /** Found by the content without it. */
  format: z.enum(USAGE_FORMATS).nullish(),
  /** Only for tables. */
  mapping: z
    .object({
      headerRow: z.number().int().positive().nullish(),
      /** Column letter to field; null leaves the column out. Columns not named keep their guess. */
      columns: z
        .record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(USAGE_FIELDS).nullable())
        .default({}),
      dateOrder: z.enum(DATE_ORDERS).nullish(),
      sizeUnit: z.enum(SIZE_UNITS).nullish(),
    })
    .nullish(),
};

const counts = z.object({
  read: z.number(),
  matched: z.number(),
  unknownOnServer: z.number(),
  missingOnServer: z.number(),
  quotaFaults: z.number(),
  statusMismatches: z.number(),
  systemAccounts: z.number(),
  ambiguous: z.number(),
  unreadable: z.number(),
  accessDated: z.number(),
  accessNever: z.number(),
  accessUnknown: z.number(),
});

const finding = z.object({
  finding: z.enum(USAGE_FINDINGS),
  /** Line of the export; null when it is not in it. */
  row: z.number().nullable(),
  address: z.string(),
  mailboxId: mailboxId.nullable(),
  name: z.string(),
  unitName: z.string(),
  detail: z.string(),
});

const verdict = z.enum(USAGE_VERDICTS);

const usageList = z.discriminatedUnion('list', [
  z.object({
    list: z.literal('quota'),
    atLeastPercent: z.number().min(1).max(1000).default(80),
  }),
  z.object({ list: z.literal('default-password') }),
  z.object({
    list: z.literal('idle-agency'),
    /** The setting without it. */
    days: z.number().int().min(0).max(3_650).nullish(),
  }),
]);

const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1_000).default(100),
};

const file = z.object({ fileId: z.string(), name: z.string(), rows: z.number() });

/** What the mail server says of its accounts (Điều 5 khoản 3, Điều 7, Điều 16 khoản 1). */
export const usage = {
  inspect: job('How an export of the mail server would be understood; keeps nothing')
    .input(z.object(source))
    .output(
      progressThen(
        z.object({
          format: z.enum(USAGE_FORMATS),
          table: z
            .object({
              /** 0-based. */
              headerRow: z.number().int(),
              columns: z.array(
                z.object({
                  column: z.string(),
                  header: z.string(),
                  field: z.enum(USAGE_FIELDS).nullable(),
                  unit: z.enum(SIZE_UNITS).nullable(),
                  samples: z.array(z.string()),
                }),
              ),
            })
            .nullable(),
          accountCount: z.number(),
          unreadableCount: z.number(),
          notes: z.array(z.string()),
          samples: z.array(
            z.object({
              line: z.number(),
              address: z.string(),
              name: z.string().nullable(),
              status: z.enum(SERVER_STATUSES).nullable(),
              access: z.object({ state: z.enum(LAST_ACCESS_STATES), on: day.nullable() }),
              quotaBytes: z.number().nullable(),
              usedBytes: z.number().nullable(),
              passwordState: z.enum(PASSWORD_STATES),
            }),
          ),
        }),
      ),
    ),
  import: job('Keeps an export of the mail server as a dated snapshot, matched with the register')
    .input(
      z.object({
        ...source,
        /** The day on which the server was asked. */
        snapshotOn: day,
        /** At most so many rows in each list of the reply; the rest through `usage.findings`. */
        rowLimit: z.number().int().min(0).max(100_000).default(10_000),
      }),
    )
    .output(
      progressThen(
        z.object({
          snapshotId: usageSnapshotId,
          format: z.enum(USAGE_FORMATS),
          matched: z.number(),
          unknownOnServer: z.array(finding),
          missingOnServer: z.array(finding),
          quotaFaults: z.array(finding),
          statusMismatches: z.array(finding),
          systemAccounts: z.array(finding),
          counts,
          notes: z.array(z.string()),
          verdict,
        }),
      ),
    ),
  basis: query('The newest figures of access, and whether locking may be judged by them')
    .input(z.object({}).default({}))
    .output(
      z.object({
        verdict,
        snapshotId: usageSnapshotId.nullable(),
        snapshotOn: day.nullable(),
        ageDays: z.number().nullable(),
        maxAgeDays: z.number(),
      }),
    ),
  snapshots: query('Snapshots taken, the newest day first')
    .input(
      z.object({ limit: z.number().int().min(1).max(500).default(100) }).default({ limit: 100 }),
    )
    .output(
      z.object({
        snapshots: z.array(
          z.object({
            id: usageSnapshotId,
            snapshotOn: day,
            format: z.enum(USAGE_FORMATS),
            fileName: z.string(),
            counts,
            notes: z.array(z.string()),
            isPlausible: z.boolean(),
            createdAt: instant,
            operator: z.string(),
            discardedAt: instant.nullable(),
            discardedReason: z.string().nullable(),
          }),
        ),
      }),
    ),
  findings: query('One result list of a snapshot, a page at a time', { showsPeople: true })
    .input(z.object({ snapshotId: usageSnapshotId, finding: z.enum(USAGE_FINDINGS), ...page }))
    .output(z.object({ rows: z.array(finding), total: z.number() })),
  exportFindings: job('Result lists of a snapshot as an Excel file', { right: 'export' })
    .input(
      z.object({
        snapshotId: usageSnapshotId,
        /** All that hold anything without it. */
        finding: z.enum(USAGE_FINDINGS).nullish(),
      }),
    )
    .output(progressThen(file)),
  discard: command('Takes a wrong snapshot out of account; what it said is kept to be seen')
    .input(z.object({ snapshotId: usageSnapshotId, reason: line(500).pipe(z.string().min(1)) }))
    .output(z.object({})),
  mailboxes: query(
    'Mailboxes nearly full, with their first password, or unopened agency mailboxes',
    {
      showsPeople: true,
    },
  )
    .input(z.intersection(usageList, z.object(page)))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: mailboxId,
            kind: mailboxKind,
            name: z.string(),
            address: z.string(),
            unitId,
            unitName: z.string(),
            issuedOn: day,
            usedMb: z.number().nullable(),
            quotaMb: z.number(),
            accessState: z.enum(LAST_ACCESS_STATES),
            accessOn: day.nullable(),
            passwordState: z.enum(PASSWORD_STATES),
          }),
        ),
        total: z.number(),
      }),
    ),
  exportMailboxes: job('A list of usage as an Excel file', { right: 'export' })
    .input(usageList)
    .output(progressThen(file)),
};

/** A row of a result list as the contract gives it. */
export type UsageFindingEntry = z.infer<typeof finding>;
