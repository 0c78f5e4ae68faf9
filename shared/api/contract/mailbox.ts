import * as z from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../../domain/document.ts';
import { LAST_ACCESS_STATES, MAILBOX_QUOTA_MB, PASSWORD_STATES } from '../../domain/mailbox.ts';
import { REQUEST_CHANNELS } from '../../domain/request.ts';
import { cause, keepOldUntil } from './cause.ts';
import { command, query } from './procedure.ts';
import {
  day,
  instant,
  line,
  mailboxId,
  mailboxKind,
  mailboxStatus,
  proposal,
  unitId,
} from './schemas.ts';

/** An address that somebody else has had may take a second person. */
const reissue = { approval: { kinds: ['reissue'] } } as const;

const localPart = line(64).pipe(z.string().min(1));
const birthYear = z.number().int().min(1900).max(2100).nullable();
const fields = {
  position: line(200),
  department: line(200),
  phone: line(100),
  note: line(1_000),
  isPublished: z.boolean(),
};

/** What may be changed of a mailbox; what is absent stays. */
export const mailboxPatch = z
  .object({
    name: line(200).pipe(z.string().min(1)),
    birthYear,
    ...fields,
    /** Not more than Điều 7 allows. */
    quotaMb: z.number().int().min(1).max(MAILBOX_QUOTA_MB),
    document: line(200),
  })
  .partial();

const holding = z.object({
  localPart: z.string(),
  address: z.string(),
  role: z.enum(['mailbox', 'alias', 'unit']),
  heldFrom: day,
  heldTo: day.nullable(),
  /** First day on which it may be given again. */
  restUntil: day.nullable(),
  /** The day an alias is meant to end. */
  until: day.nullable(),
  source: z.string(),
  reason: z.string(),
});

const facts = z.record(z.string(), z.unknown()).nullable();
const changed = z.object({ id: mailboxId });

/** Acts on one mailbox, and everything known of it. */
export const mailbox = {
  get: query('A mailbox with its addresses past and present and everything that happened to it', {
    showsPeople: true,
  })
    .input(z.object({ id: mailboxId }))
    .output(
      z.object({
        id: mailboxId,
        kind: mailboxKind,
        name: z.string(),
        localPart: z.string(),
        address: z.string(),
        unitId,
        unitPath: z.array(z.string()),
        birthYear,
        position: z.string(),
        department: z.string(),
        phone: z.string(),
        note: z.string(),
        status: mailboxStatus,
        /** The day of the last change of status. */
        statusOn: day.nullable(),
        /** The day on which its grant was taken back, so that no list has it; null unless it was. */
        undoneOn: day.nullable(),
        issuedOn: day,
        document: z.string(),
        quotaMb: z.number(),
        usedMb: z.number().nullable(),
        isPublished: z.boolean(),
        lastAccessOn: day.nullable(),
        lastAccessState: z.enum(LAST_ACCESS_STATES),
        passwordState: z.enum(PASSWORD_STATES),
        /** Every address it ever held, oldest first; those without `heldTo` are held now. */
        addresses: z.array(holding),
        /** Oldest first. */
        events: z.array(
          z.object({
            id: z.number(),
            kind: z.string(),
            on: day,
            at: instant,
            operator: z.string(),
            before: facts,
            after: facts,
            reason: z.string(),
            document: z.string(),
            documentId: z.number().nullable(),
            requestId: z.number().nullable(),
            batchId: z.number().nullable(),
          }),
        ),
      }),
    ),
  documents: query('Every document a mailbox rests on or that names it, the newest first', {
    showsPeople: true,
  })
    .input(z.object({ id: mailboxId }))
    .output(
      z.object({
        office: z.array(
          z.object({
            id: z.number(),
            kind: z.enum(DOCUMENT_KINDS).nullable(),
            state: z.enum(DOCUMENT_STATES),
            numberAndSign: z.string(),
            subject: z.string(),
            on: day.nullable(),
          }),
        ),
        requests: z.array(
          z.object({
            id: z.number(),
            channel: z.enum(REQUEST_CHANNELS),
            number: z.string(),
            on: day,
            unitName: z.string(),
            abstract: z.string(),
          }),
        ),
        slips: z.array(z.object({ id: z.number(), number: z.number(), year: z.number(), on: day })),
        /** Documents known only as people cite them. */
        cited: z.array(z.object({ document: z.string(), on: day })),
      }),
    ),
  proposeAddress: query('Addresses for a mailbox by Điều 4, its own counting as free')
    .input(
      z.object({
        id: mailboxId,
        /** The name it will have; its present name without it. */
        name: line(200).nullish(),
        birthYear: birthYear.nullish(),
      }),
    )
    .output(proposal),
  issue: command(
    'Grants one person a mailbox under the first free address, or a chosen one',
    reissue,
  )
    .input(
      z.object({
        fullName: line(200).pipe(z.string().min(1)),
        unitId,
        birthYear: birthYear.nullish(),
        /** The surname, when it has more than one syllable. */
        surname: line(40).nullish(),
        position: fields.position.optional(),
        department: fields.department.optional(),
        phone: fields.phone.optional(),
        note: fields.note.optional(),
        isPublished: z.boolean().optional(),
        localPart: localPart.nullish(),
        addressReason: line(500).nullish(),
        cause: cause.default({}),
      }),
    )
    .output(z.object({ id: mailboxId, localPart: z.string() })),
  grantAgency: command('Grants a unit its mailbox under the address kept for it', reissue)
    .input(
      z.object({
        unitId,
        /** Another address than the one kept for the unit, with the reason. */
        localPart: localPart.nullish(),
        addressReason: line(500).nullish(),
        phone: fields.phone.optional(),
        isPublished: z.boolean().optional(),
        cause: cause.default({}),
      }),
    )
    .output(z.object({ id: mailboxId, localPart: z.string() })),
  change: command('Changes what is known of a mailbox')
    .input(z.object({ id: mailboxId, patch: mailboxPatch, cause: cause.default({}) }))
    .output(changed.extend({ hasChanged: z.boolean() })),
  edit: command('Changes a mailbox, its unit and its address in one act', reissue)
    .input(
      z.object({
        id: mailboxId,
        patch: mailboxPatch.extend({ unitId: unitId.optional() }).default({}),
        /** A new address; the old one stays an alias until a day. */
        address: z
          .object({
            localPart,
            keepOldUntil: z.union([day, z.literal('none')]).nullable(),
            addressReason: line(500).nullish(),
          })
          .nullish(),
        cause: cause.default({}),
      }),
    )
    .output(changed.extend({ hasChanged: z.boolean() })),
  move: command('Moves a person to another unit; the address stays')
    .input(
      z.object({
        id: mailboxId,
        unitId,
        department: fields.department.optional(),
        position: fields.position.optional(),
        cause: cause.default({}),
      }),
    )
    .output(changed.extend({ hasChanged: z.boolean() })),
  readdress: command(
    'Gives a mailbox a new address; the old one stays an alias until a day',
    reissue,
  )
    .input(
      z.object({
        id: mailboxId,
        localPart,
        /** Last day of the old address as an alias; null for no end, `none` for no alias at all. */
        keepOldUntil,
        /** Why a resting address is given again, or one outside the regulation is chosen. */
        addressReason: line(500).nullish(),
        cause: cause.default({}),
      }),
    )
    .output(changed),
  addAlias: command('Gives a mailbox one more address to receive mail under', reissue)
    .input(
      z.object({
        id: mailboxId,
        localPart,
        until: day.nullable().default(null),
        addressReason: line(500).nullish(),
        cause: cause.default({}),
      }),
    )
    .output(changed),
  endAlias: command('Ends an alias; the address rests from then on')
    .input(z.object({ id: mailboxId, localPart, cause: cause.default({}) }))
    .output(changed),
};
