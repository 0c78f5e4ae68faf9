import * as z from 'zod';
import { LOG_BOOK_IDS, LOG_STATES } from '../../domain/logbook/log-book.ts';
import { command, job, progressThen, query } from './procedure.ts';
import {
  day,
  instant,
  line,
  listOutput,
  logEntryId,
  mailboxId,
  unitId,
  writtenList,
} from './schemas.ts';

const value = z.union([line(4_000), z.number().int(), z.null()]);
const details = z.record(z.string().max(40), value);

const filter = {
  book: z.enum(LOG_BOOK_IDS),
  text: line(200).nullish(),
  kind: z.string().max(40).nullish(),
  unitId: unitId.nullish(),
  mailboxId: mailboxId.nullish(),
  from: day.nullish(),
  to: day.nullish(),
  state: z.enum(LOG_STATES).nullish(),
  /** Entries that were struck out too. */
  withWithdrawn: z.boolean().optional(),
};

const entry = z.object({
  id: logEntryId,
  book: z.enum(LOG_BOOK_IDS),
  kind: z.string(),
  on: day,
  subject: z.string(),
  unitId: unitId.nullable(),
  unitName: z.string(),
  mailboxId: mailboxId.nullable(),
  mailboxName: z.string(),
  /** Of its mailbox; empty without one. */
  address: z.string(),
  person: z.string(),
  document: z.string(),
  details,
  closedOn: day.nullable(),
  outcome: z.string(),
  createdAt: instant,
  operator: z.string(),
  withdrawnReason: z.string().nullable(),
});

const nothing = z.object({});

/** The small registers: incidents, violations, rewards, courses, inspections, operations, proposals. */
export const logbook = {
  list: query('Entries of a small register, the newest day first', { showsPeople: true })
    .input(
      z.object({
        ...filter,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1_000).default(100),
      }),
    )
    .output(z.object({ rows: z.array(entry), total: z.number() })),
  ofMailbox: query('Incidents and violations that concern one mailbox', { showsPeople: true })
    .input(z.object({ mailboxId }))
    .output(z.object({ rows: z.array(entry) })),
  save: command('Writes an entry of a small register, new or anew')
    .input(
      z.object({
        /** A new entry without it. */
        id: logEntryId.nullish(),
        book: z.enum(LOG_BOOK_IDS),
        kind: z.string().max(40),
        on: day,
        subject: line(500),
        unitId: unitId.nullish(),
        mailboxId: mailboxId.nullish(),
        person: line(200).default(''),
        document: line(300).default(''),
        details: details.default({}),
      }),
    )
    .output(z.object({ id: logEntryId })),
  close: command('Closes an entry with its outcome')
    .input(z.object({ id: logEntryId, on: day, outcome: line(1_000).pipe(z.string().min(1)) }))
    .output(nothing),
  reopen: command('Opens a closed entry again')
    .input(z.object({ id: logEntryId }))
    .output(nothing),
  withdraw: command('Strikes out an entry that was a mistake; it stays to be seen')
    .input(z.object({ id: logEntryId, reason: line(500).pipe(z.string().min(1)) }))
    .output(nothing),
  export: job('A small register as it stands, as an Excel file or as the PDF that is printed', {
    right: 'export',
  })
    .input(z.object({ ...filter, ...listOutput }))
    .output(progressThen(writtenList)),
};

/** An entry of a small register as the contract gives it. */
export type LogEntryRow = z.infer<typeof entry>;
