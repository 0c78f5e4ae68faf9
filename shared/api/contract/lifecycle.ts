import * as z from 'zod';
import { BOARD_STAGES, HOLD_KINDS, MOST_AT_ONCE, NOTICE_STEPS } from '../../domain/lifecycle.ts';
import { USAGE_VERDICTS } from '../../domain/usage.ts';
import { boardRow, noticedCounts, noticeLine, noticeSummary } from './lifecycle-schemas.ts';
import { command, job, progressThen, query } from './procedure.ts';
import {
  day,
  holdId,
  line,
  listOutput,
  mailboxId,
  noticeId,
  unitId,
  writtenList,
} from './schemas.ts';

const page = {
  limit: z.number().int().min(1).max(1_000).default(100),
  offset: z.number().int().min(0).default(0),
};
const step = z.enum(NOTICE_STEPS);
const filled = (max: number) => line(max).pipe(z.string().min(1));
const cause = { reason: filled(500), document: line(200).default('') };
const changed = z.object({ id: noticeId });
const count = z.number().int();
/** What is done to several mailboxes is one act: all of them, or none. */
const mailboxIds = z.array(mailboxId).min(1).max(MOST_AT_ONCE);

/** What Điều 5 khoản 3 says of accounts that nobody uses. */
export const lifecycle = {
  assess: query('When an unused account may be locked and deleted, by Điều 5 khoản 3')
    .input(z.object({ issuedOn: day, lastAccessOn: day.nullish(), on: day }))
    .output(
      z.object({
        stage: z.enum(['in-use', 'lock-due', 'delete-due']),
        /** The day that both terms are counted from. */
        countedFrom: day,
        /** The first day on which the account may be locked. */
        lockDueOn: day,
        /** The first day on which the account may be deleted. */
        deleteDueOn: day,
        source: z.string(),
        /** Vietnamese: how the days were found. */
        note: z.string(),
      }),
    ),
  board: query('How many mailboxes stand where, and whether locks may be concluded today')
    .input(z.object({}).default({}))
    .output(
      z.object({
        today: day,
        /** What is known of usage, and whether it bears a lock. */
        basis: z.object({
          verdict: z.enum(USAGE_VERDICTS),
          snapshotOn: day.nullable(),
          ageDays: count.nullable(),
          maxAgeDays: count,
        }),
        counts: z.record(z.enum(BOARD_STAGES), count),
        lockNotices: noticedCounts,
        deleteNotices: noticedCounts,
        isClockSuspect: z.boolean(),
      }),
    ),
  mailboxes: query('Mailboxes of a stage, those idle longest first', { showsPeople: true })
    .input(z.object({ stage: z.enum(BOARD_STAGES), unitId: unitId.nullish(), ...page }))
    .output(z.object({ rows: z.array(boardRow), total: count })),
  units: query('A stage by unit')
    .input(z.object({ stage: z.enum(BOARD_STAGES) }))
    .output(z.object({ units: z.array(z.object({ unitId, unitName: z.string(), count })) })),
  notices: query('Notices of locking or deleting, those that wait first')
    .input(z.object({ step, view: z.enum(['open', 'all']).default('open'), ...page }))
    .output(z.object({ rows: z.array(noticeSummary), total: count })),
  notice: query('One notice, and what would become of each mailbox on it today', {
    showsPeople: true,
  })
    .input(z.object({ id: noticeId }))
    .output(noticeSummary.extend({ lines: z.array(noticeLine) })),
  export: job('A list of the board as it stands, as an Excel file or as the PDF that is printed', {
    right: 'export',
  })
    .input(
      z.object({
        question: z.discriminatedUnion('of', [
          z.object({
            of: z.literal('mailboxes'),
            stage: z.enum(BOARD_STAGES),
            unitId: unitId.nullable().default(null),
          }),
          z.object({
            of: z.literal('notices'),
            step,
            view: z.enum(['open', 'all']).default('open'),
          }),
        ]),
        ...listOutput,
      }),
    )
    .output(progressThen(writtenList)),
  drawUp: command('Draws up a notice for each unit with what is due there')
    .input(
      z.object({
        step,
        unitIds: z.array(unitId).min(1).max(2_000),
        /** Only these of what is due; all without it. */
        mailboxIds: z.array(mailboxId).nullish(),
      }),
    )
    .output(z.object({ noticeIds: z.array(noticeId) })),
  issue: command('Issues a notice: its document is closed, its day is set')
    .input(
      z.object({
        id: noticeId,
        /** The day of the document; today without it. */
        on: day.nullish(),
        /** The first day of what it announces; the earliest allowed without it. */
        effectiveOn: day.nullish(),
      }),
    )
    .output(changed),
  spare: command('Takes mailboxes off a notice')
    .input(z.object({ id: noticeId, mailboxIds: z.array(mailboxId).min(1), reason: filled(500) }))
    .output(changed),
  withdraw: command('Takes a notice back before it is carried out')
    .input(z.object({ id: noticeId, reason: filled(500) }))
    .output(changed),
  carryOut: job('Locks or deletes as notices announced, each mailbox judged once more', {
    needsPassword: true,
    approval: { kinds: ['lock', 'delete'] },
  })
    .input(
      z.object({
        step,
        /** Every notice whose day has come without it. */
        noticeIds: z.array(noticeId).min(1).nullish(),
      }),
    )
    .output(
      progressThen(
        z.object({
          done: count,
          spared: z.array(
            z.object({ mailboxId, name: z.string(), localPart: z.string(), reason: z.string() }),
          ),
        }),
      ),
    ),
  hold: command('Keeps mailboxes as they are, until a day or until further notice')
    .input(
      z.object({
        mailboxIds,
        kind: z.enum(HOLD_KINDS),
        fromOn: day.nullish(),
        untilOn: day.nullable(),
        ...cause,
      }),
    )
    .output(z.object({ ids: z.array(holdId) })),
  endHold: command('Ends holds before their day')
    .input(z.object({ ids: z.array(holdId).min(1).max(MOST_AT_ONCE), reason: filled(500) }))
    .output(z.object({ count })),
  unlock: command('Opens locked mailboxes again; both terms begin anew')
    .input(z.object({ mailboxIds, ...cause }))
    .output(z.object({ count })),
  revoke: command('Takes mailboxes back in an emergency (Điều 12 khoản 7)', { needsPassword: true })
    .input(z.object({ mailboxIds, ...cause }))
    .output(z.object({ count })),
  restore: command('Gives revoked mailboxes back')
    .input(z.object({ mailboxIds, ...cause }))
    .output(z.object({ count })),
};
