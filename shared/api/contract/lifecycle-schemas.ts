import * as z from 'zod';
import {
  HOLD_KINDS,
  LIFECYCLE_STAGES,
  NOTICE_LINE_STATES,
  NOTICE_STATES,
  NOTICE_STEPS,
} from '../../domain/lifecycle.ts';
import { LAST_ACCESS_STATES } from '../../domain/mailbox.ts';
import {
  day,
  holdId,
  instant,
  mailboxId,
  mailboxKind,
  mailboxStatus,
  noticeId,
  unitId,
} from './schemas.ts';

/** Carries how many mailboxes wait on notices of a step. */
export const noticedCounts = z.object({
  /** On notices that have not left the office. */
  drafts: z.number().int(),
  noticed: z.number().int(),
  /** Of those noticed, the ones whose day has come. */
  due: z.number().int(),
  nextOn: day.nullable(),
});

/** Carries a mailbox on the board with its days, its notice and its holds. */
export const boardRow = z.object({
  id: mailboxId,
  kind: mailboxKind,
  name: z.string(),
  address: z.string(),
  unitId,
  unitName: z.string(),
  position: z.string(),
  status: mailboxStatus,
  /** The day of the last change of status. */
  statusOn: day.nullable(),
  issuedOn: day,
  lastAccessState: z.enum(LAST_ACCESS_STATES),
  lastAccessOn: day.nullable(),
  stage: z.enum(LIFECYCLE_STAGES),
  /** The day that both terms are counted from. */
  countedFrom: day,
  lockDueOn: day,
  deleteDueOn: day,
  idleDays: z.number().int(),
  /** The notice it waits on. */
  notice: z
    .object({
      id: noticeId,
      step: z.enum(NOTICE_STEPS),
      state: z.enum(NOTICE_STATES),
      number: z.string(),
      effectiveOn: day.nullable(),
    })
    .nullable(),
  holds: z.array(
    z.object({
      id: holdId,
      kind: z.enum(HOLD_KINDS),
      reason: z.string(),
      document: z.string(),
      fromOn: day,
      untilOn: day.nullable(),
    }),
  ),
});

/** Carries a notice to one unit. */
export const noticeSummary = z.object({
  id: noticeId,
  step: z.enum(NOTICE_STEPS),
  unitId,
  unitName: z.string(),
  state: z.enum(NOTICE_STATES),
  documentId: z.number().int().nullable(),
  number: z.string(),
  noticeOn: day.nullable(),
  effectiveOn: day.nullable(),
  /** The day of the figures it was drawn up by. */
  snapshotOn: day.nullable(),
  reason: z.string(),
  /** The kept Excel file of what was known before deleting. */
  fileId: z.number().int().nullable(),
  createdAt: instant,
  doneOn: day.nullable(),
  openCount: z.number().int(),
  doneCount: z.number().int(),
  sparedCount: z.number().int(),
});

/** Carries a mailbox on a notice. */
export const noticeLine = boardRow.extend({
  lineState: z.enum(NOTICE_LINE_STATES),
  /** Why it was left as it is. */
  lineReason: z.string(),
  noticedIdleDays: z.number().int(),
  /** What would keep it as it is if the notice were carried out; empty when nothing would. */
  obstacle: z.string(),
});

/** A mailbox on the board, as the contract gives it. */
export type BoardRow = z.infer<typeof boardRow>;
/** A notice, as the contract gives it. */
export type NoticeRow = z.infer<typeof noticeSummary>;
