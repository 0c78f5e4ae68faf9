import * as z from 'zod';
import { UNIT_KINDS } from '../../domain/unit.ts';
import { REORGANISATION_KINDS } from '../../domain/unit-event.ts';
import { keepOldUntil } from './cause.ts';
import { command, job, progressThen, query } from './procedure.ts';
import { plannedUnit } from './reorganise-plan.ts';
import {
  day,
  instant,
  line,
  listOutput,
  mailboxId,
  reorganisationId,
  unitId,
  writtenList,
} from './schemas.ts';

const name = line(200).pipe(z.string().min(1));
const made = z.object({ kind: z.enum(UNIT_KINDS), name, parentId: unitId.nullable() });

const operation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rename'),
    unitId,
    name,
    unitKind: z.enum(UNIT_KINDS).optional(),
  }),
  z.object({
    kind: z.literal('move'),
    unitIds: z.array(unitId).min(1).max(2_000),
    parentId: unitId.nullable(),
  }),
  z.object({
    kind: z.literal('merge'),
    unitIds: z.array(unitId).min(1).max(2_000),
    /** The unit that goes on; null for a new one. */
    intoId: unitId.nullable(),
    /** The new unit, or the name the one that goes on will have. */
    made: made.nullable(),
  }),
  z.object({
    kind: z.literal('split'),
    unitId,
    parts: z.array(made.extend({ mailboxIds: z.array(mailboxId).max(100_000) })).max(200),
    /** Whether the unit itself goes on. */
    goesOn: z.boolean(),
  }),
  z.object({
    kind: z.literal('dissolve'),
    unitId,
    peopleTo: unitId.nullable(),
    childrenTo: unitId.nullable(),
    withSubunits: z.boolean(),
  }),
  z.object({
    kind: z.literal('domain'),
    domain: line(200).pipe(z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/)),
  }),
]);

const order = z.object({
  operation,
  keepOldUntil: keepOldUntil.default(null),
  /** Addresses of units chosen by hand, by the unit's key in the preview. */
  chosen: z.record(z.string(), line(64)).default({}),
  reason: line(500).default(''),
  document: line(200).default(''),
});

const counts = z.object({
  created: z.number(),
  changed: z.number(),
  closed: z.number(),
  readdressed: z.number(),
  people: z.number(),
  agencyMailboxes: z.number(),
});

/** Units merged, split, renamed, moved, dissolved; another mail domain. */
export const reorganise = {
  preview: query('What a reorganisation does, in numbers and by row; nothing is written', {
    showsPeople: true,
  })
    .input(order.extend({ peopleShown: z.number().int().min(0).max(5_000).default(500) }))
    .output(
      z.object({
        title: z.string(),
        registerVersion: z.number(),
        units: z.array(plannedUnit),
        people: z.array(
          z.object({
            id: mailboxId,
            name: z.string(),
            localPart: z.string(),
            position: z.string(),
            from: z.string(),
            to: z.string(),
          }),
        ),
        counts,
        /** In Vietnamese: what keeps it from being applied. */
        problems: z.array(z.string()),
      }),
    ),
  apply: job('Reorganises units in one transaction, as the preview says', {
    needsPassword: true,
    approval: {
      kinds: ['reorganise', 'reissue', 'lock', 'delete'],
      versionField: 'registerVersion',
    },
  })
    .input(order.extend({ registerVersion: z.number().int(), on: day.nullish() }))
    .output(progressThen(z.object({ id: reorganisationId, counts }))),
  undo: job('Undoes a reorganisation on which nothing was built', {
    needsPassword: true,
    approval: { kinds: ['reorganise', 'reissue', 'lock', 'delete'] },
  })
    .input(z.object({ id: reorganisationId }))
    .output(progressThen(z.object({ id: reorganisationId }))),
  list: query('Reorganisations that were carried out, the latest first')
    .input(
      z.object({ limit: z.number().int().min(1).max(500).default(100) }).default({ limit: 100 }),
    )
    .output(
      z.object({
        reorganisations: z.array(
          z.object({
            id: reorganisationId,
            kind: z.enum(REORGANISATION_KINDS),
            title: z.string(),
            on: day,
            at: instant,
            operator: z.string(),
            reason: z.string(),
            document: z.string(),
            keepOldUntil: z.string().nullable(),
            counts: z.record(z.string(), z.number()),
            undoneAt: instant.nullable(),
            /** Whether it is undone, or something was built on it. */
            isUndoable: z.boolean(),
          }),
        ),
      }),
    ),
  export: job(
    'Reorganisations that were carried out, as an Excel file or as the PDF that is printed',
    { right: 'export' },
  )
    .input(z.object(listOutput))
    .output(progressThen(writtenList)),
  notices: job('The list of who must be told of a reorganisation, as a file', { right: 'export' })
    .input(z.object({ id: reorganisationId, format: z.enum(['xlsx', 'pdf']).default('xlsx') }))
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
  dueAliases: query('Aliases whose last day has passed and that are still held')
    .input(z.object({}).default({}))
    .output(
      z.object({
        aliases: z.array(
          z.object({
            mailboxId,
            mailboxName: z.string(),
            localPart: z.string(),
            until: day,
          }),
        ),
      }),
    ),
  endDueAliases: command('Ends every alias whose last day has passed; the addresses rest')
    .input(z.object({}).default({}))
    .output(z.object({ ended: z.number() })),
};
