import * as z from 'zod';
import { CUSTODY_ROLES } from '../../domain/custody.ts';
import { command, query } from './procedure.ts';
import {
  custodyTermId,
  day,
  handoverId,
  instant,
  line,
  mailboxId,
  mailboxStatus,
  unitId,
} from './schemas.ts';

/** Accepts a name or reason that must not be empty. */
export const named = line(200).pipe(z.string().min(1));
/** Somebody: by their own mailbox, or by name only. */
const person = z.object({
  id: mailboxId.nullable().default(null),
  name: line(200).default(''),
  position: line(200).default(''),
});
/** Accepts somebody who is told apart: by their mailbox, or by a name. */
export const knownPerson = person.refine(({ id, name }) => id !== null || name !== '', {
  path: ['name'],
});

/** Accepts a page of a list. */
export const page = {
  limit: z.number().int().min(1).max(1_000).default(200),
  offset: z.number().int().min(0).default(0),
};
const term = z.object({
  id: custodyTermId,
  role: z.enum(CUSTODY_ROLES),
  personId: mailboxId.nullable(),
  personName: z.string(),
  position: z.string(),
  from: day,
  until: day.nullable(),
  document: z.string(),
  begunBy: handoverId.nullable(),
  endedBy: handoverId.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string(),
});

const custodyLine = z.object({
  mailboxId,
  unitId,
  unitName: z.string(),
  localPart: z.string(),
  status: mailboxStatus,
  custodian: z.string().nullable(),
  custodianPosition: z.string().nullable(),
  since: day.nullable(),
  delegateCount: z.number(),
  openHandoverId: handoverId.nullable(),
});

const order = z.object({
  mailboxId,
  person: knownPerson,
  from: day,
  until: day.nullish(),
  document: line(300).default(''),
});

/** Who manages and who may use each agency mailbox (Điều 9 khoản 1). */
export const custody = {
  list: query('Agency mailboxes with who manages them today', { showsPeople: true })
    .input(
      z
        .object({
          text: z.string().max(200).nullish(),
          onlyWithout: z.boolean().default(false),
          ...page,
        })
        .default({ onlyWithout: false, limit: 200, offset: 0 }),
    )
    .output(z.object({ rows: z.array(custodyLine), total: z.number() })),
  get: query('Who manages and who may use a mailbox on a day, and everybody who ever did', {
    showsPeople: true,
  })
    .input(z.object({ mailboxId, on: day.nullish() }))
    .output(
      z.object({
        mailboxId,
        unitId,
        unitName: z.string(),
        address: z.string(),
        on: day,
        custodian: z.string().nullable(),
        users: z.array(z.object({ name: z.string(), role: z.enum(CUSTODY_ROLES) })),
        terms: z.array(term),
        openHandoverId: handoverId.nullable(),
      }),
    ),
  heldBy: query('Agency mailboxes that a person manages or may use today', { showsPeople: true })
    .input(knownPerson)
    .output(
      z.object({
        rows: z.array(
          z.object({
            mailboxId,
            unitName: z.string(),
            localPart: z.string(),
            role: z.enum(CUSTODY_ROLES),
            from: day,
          }),
        ),
      }),
    ),
  departed: query(
    'Who still holds agency mailboxes although they moved, or their account was taken back',
    { showsPeople: true },
  )
    .input(z.object({}).default({}))
    .output(
      z.object({
        rows: z.array(
          z.object({
            mailboxId,
            unitName: z.string(),
            localPart: z.string(),
            role: z.enum(CUSTODY_ROLES),
            personId: mailboxId.nullable(),
            personName: z.string(),
            position: z.string(),
            personStatus: mailboxStatus,
            goneOn: day.nullable(),
            /** Last day to hand over; outside the regulation. */
            dueOn: day.nullable(),
            isLate: z.boolean(),
            openHandoverId: handoverId.nullable(),
          }),
        ),
      }),
    ),
  assign: command('Enters the head who manages an agency mailbox that nobody manages')
    .input(order)
    .output(z.object({ termId: custodyTermId })),
  addDelegate: command('Authorises somebody to use an agency mailbox')
    .input(order)
    .output(z.object({ termId: custodyTermId })),
  endDelegate: command('Ends an authorisation')
    .input(z.object({ termId: custodyTermId, until: day, reason: named }))
    .output(z.object({})),
};

/** An agency mailbox with who manages it. */
export type CustodyRow = z.infer<typeof custodyLine>;
