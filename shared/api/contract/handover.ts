import * as z from 'zod';
import { DOCUMENT_STATES } from '../../domain/document.ts';
import { HANDOVER_ITEMS, HANDOVER_STATES } from '../../domain/handover.ts';
import { knownPerson, named, page } from './custody.ts';
import { command, query } from './procedure.ts';
import {
  custodyTermId,
  day,
  documentId,
  handoverId,
  instant,
  line,
  mailboxId,
  mailboxStatus,
  storedFile,
} from './schemas.ts';

const particulars = z.object({
  place: line(200),
  hour: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
  witnesses: z.array(z.object({ name: named, position: line(200) })).max(10),
  copies: z.number().int().min(1).max(20),
  commitments: line(2_000),
});

const checklist = z.partialRecord(z.enum(HANDOVER_ITEMS), z.boolean());
const details = z.object({
  folderCount: z.number().int().min(0).nullable(),
  messageCount: z.number().int().min(0).nullable(),
  usedMb: z.number().min(0).nullable(),
  figuresOn: day.nullable(),
  openMatters: line(1_000),
  backup: line(300),
  checklist,
  delegates: z.array(z.object({ termId: custodyTermId, isKept: z.boolean().nullable() })).max(100),
});

const sides = {
  reason: line(500),
  document: line(300),
  handedOverOn: day,
};
const handoverLine = z.object({
  id: handoverId,
  state: z.enum(HANDOVER_STATES),
  giverName: z.string(),
  receiverName: z.string(),
  ...sides,
  dueOn: day,
  documentId,
  correctsId: handoverId.nullable(),
  createdAt: instant,
  completedAt: instant.nullable(),
  mailboxCount: z.number(),
  numberAndSign: z.string(),
});

const handoverDetails = handoverLine.extend({
  giverId: mailboxId.nullable(),
  giverPosition: z.string(),
  receiverId: mailboxId.nullable(),
  receiverPosition: z.string(),
  particulars,
  closingReason: z.string(),
  mailboxes: z.array(
    z.object({
      mailboxId,
      unitName: z.string(),
      address: z.string(),
      status: mailboxStatus,
      details,
      /** Authorisations that last, and what becomes of each. */
      delegates: z.array(
        z.object({
          termId: custodyTermId,
          personName: z.string(),
          from: day,
          isKept: z.boolean().nullable(),
        }),
      ),
    }),
  ),
  minutes: z.object({
    state: z.enum(DOCUMENT_STATES),
    contentSha256: z.string().nullable(),
    files: z.array(storedFile),
  }),
  /** What a handover must contain, by the regulation. */
  items: z.array(
    z.object({
      code: z.enum(HANDOVER_ITEMS),
      text: z.string(),
      isRequired: z.boolean(),
      source: z.string(),
    }),
  ),
  /** What stands against completing it. */
  missing: z.array(z.object({ message: z.string(), source: z.string() })),
});

/** Handing agency mailboxes over, with minutes (Điều 9 khoản 2, Điều 16). */
export const handover = {
  list: query('Handovers, those under way first', { showsPeople: true })
    .input(
      z
        .object({
          state: z.enum(HANDOVER_STATES).nullish(),
          mailboxId: mailboxId.nullish(),
          ...page,
        })
        .default({ limit: 200, offset: 0 }),
    )
    .output(z.object({ rows: z.array(handoverLine), total: z.number() })),
  get: query('One handover with its mailboxes, its minutes and what is still to be done', {
    showsPeople: true,
  })
    .input(z.object({ id: handoverId }))
    .output(handoverDetails),
  create: command('Enters the handovers of somebody who leaves: one for each receiver')
    .input(
      z.object({
        giver: knownPerson,
        reason: line(500).default(''),
        document: line(300).default(''),
        handedOverOn: day,
        particulars: particulars.partial().default({}),
        mailboxes: z
          .array(
            z.object({ mailboxId, receiver: knownPerson, details: details.partial().optional() }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ id: handoverId, handovers: z.array(handoverDetails) })),
  change: command('Changes a handover under way')
    .input(
      z.object({
        id: handoverId,
        reason: line(500).optional(),
        document: line(300).optional(),
        handedOverOn: day.optional(),
        particulars: particulars.optional(),
        mailboxes: z
          .array(z.object({ mailboxId, details: details.partial() }))
          .max(200)
          .optional(),
      }),
    )
    .output(handoverDetails),
  issueMinutes: command('Fixes number and day of the minutes, to be printed and signed')
    .input(z.object({ id: handoverId }))
    .output(handoverDetails),
  complete: command('Completes a handover for good, once its checklist is')
    .input(z.object({ id: handoverId }))
    .output(handoverDetails),
  cancel: command('Gives a handover up')
    .input(z.object({ id: handoverId, reason: named }))
    .output(handoverDetails),
  correct: command('Corrects a completed handover by further minutes')
    .input(
      z.object({
        id: handoverId,
        reason: named,
        on: day,
        particulars: particulars.partial().default({}),
      }),
    )
    .output(handoverDetails),
};

/** A handover as the contract gives it. */
export type HandoverDetails = z.infer<typeof handoverDetails>;
/** A line of the list of handovers. */
export type HandoverRow = z.infer<typeof handoverLine>;
