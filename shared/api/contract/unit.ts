import * as z from 'zod';
import { UNIT_KINDS } from '../../domain/unit.ts';
import { REORGANISATION_KINDS } from '../../domain/unit-event.ts';
import { cause, keepOldUntil } from './cause.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { plannedUnit } from './reorganise-plan.ts';
import {
  day,
  instant,
  line,
  mailboxId,
  mailboxStatus,
  proposal,
  unitId,
  unit as unitSchema,
} from './schemas.ts';

const name = line(200).pipe(z.string().min(1));
const kind = z.enum(UNIT_KINDS);

/** What is known of a unit besides its place and address; what is absent stays. */
export const unitDetails = z
  .object({
    abbreviation: line(40),
    address: line(300),
    phone: line(100),
    head: line(120),
    headTitle: line(120),
    itContact: line(120),
    itPhone: line(100),
    itEmail: line(120),
    note: line(1_000),
    code: line(20).nullable(),
  })
  .partial();

const staff = z
  .array(
    z.object({
      year: z.number().int().min(2000).max(2100),
      staff: z.number().int().min(0).max(1_000_000),
    }),
  )
  .max(60);

const place = z.object({
  name,
  kind,
  parentId: unitId.nullable(),
  /** An address chosen by hand; the rules' own without it. */
  localPart: line(64).nullish(),
});

const changed = z.object({ id: unitId, hasChanged: z.boolean() });

/** The agencies and units of the province. */
export const unit = {
  list: query('Units whose name or address matches the text; all without one')
    .input(z.object({ text: line(200).nullish() }).default({}))
    .output(
      z.object({
        units: z.array(
          unitSchema.extend({
            /** The article the address rests on. */
            source: z.string(),
            /** Mailboxes of the unit itself, not of units below it. */
            mailboxCount: z.number(),
            /** Whether the unit itself has a live mailbox. */
            hasMailbox: z.boolean(),
          }),
        ),
      }),
    ),
  get: query(
    'A unit with its contacts, staff, mailbox, lineage and everything that happened to it',
    { showsPeople: true },
  )
    .input(z.object({ id: unitId }))
    .output(
      z.object({
        id: unitId,
        kind,
        name: z.string(),
        parentId: unitId.nullable(),
        /** Names from the top of the tree to the unit. */
        path: z.array(z.string()),
        localPart: z.string(),
        mailAddress: z.string(),
        source: z.string(),
        validFrom: day,
        validTo: day.nullable(),
        ...unitDetails.required().shape,
        staff,
        /** Its own mailbox, if it has one. */
        mailbox: z
          .object({ id: mailboxId, localPart: z.string(), status: mailboxStatus })
          .nullable(),
        people: z.number(),
        children: z.number(),
        lineage: z.array(
          z.object({
            unitId,
            name: z.string(),
            kind: z.enum(REORGANISATION_KINDS),
            on: day,
            /** Whether this unit came of that one, or went to it. */
            direction: z.enum(['from', 'to']),
          }),
        ),
        events: z.array(
          z.object({
            id: z.number(),
            kind: z.string(),
            on: day,
            at: instant,
            operator: z.string(),
            before: z.record(z.string(), z.unknown()).nullable(),
            after: z.record(z.string(), z.unknown()).nullable(),
            reason: z.string(),
            document: z.string(),
          }),
        ),
      }),
    ),
  export: job(
    'Units as they are shown, with contacts, as an Excel file or as the PDF to be printed',
    {
      right: 'export',
    },
  )
    .input(
      z
        .object({ text: line(200).nullish(), format: z.enum(['xlsx', 'pdf']).default('xlsx') })
        .default({ format: 'xlsx' }),
    )
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
  proposeAddress: query('Addresses for a unit by Điều 4; its own count as free')
    .input(
      z.object({
        /** The unit, when it exists. */
        id: unitId.nullish(),
        name: line(200),
        kind,
        parentId: unitId.nullable(),
      }),
    )
    .output(proposal),
  create: command('Adds a unit and keeps its address for it', { approval: { kinds: ['reissue'] } })
    .input(
      z.object({
        ...place.shape,
        details: unitDetails.default({}),
        /** Why an address outside the rules, or one that rests, is chosen. */
        addressReason: line(500).nullish(),
        cause: cause.default({}),
      }),
    )
    .output(z.object({ id: unitId, localPart: z.string() })),
  previewChange: query('What another name, kind or place of a unit does to addresses')
    .input(z.object({ id: unitId, place, addressReason: line(500).nullish() }))
    .output(
      z.object({
        units: z.array(plannedUnit),
        problems: z.array(z.string()),
        registerVersion: z.number(),
      }),
    ),
  change: command('Changes a unit; a new name or place may change addresses as the preview says', {
    approval: { kinds: ['reissue'] },
  })
    .input(
      z.object({
        id: unitId,
        details: unitDetails.default({}),
        staff: staff.optional(),
        place: place.nullish(),
        keepOldUntil: keepOldUntil.default(null),
        addressReason: line(500).nullish(),
        cause: cause.default({}),
      }),
    )
    .output(changed),
  close: command('Closes a unit that has no mailboxes and no units below it')
    .input(z.object({ id: unitId, cause: cause.default({}) }))
    .output(changed),
};
