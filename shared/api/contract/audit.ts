import * as z from 'zod';
import { job, progressThen, query } from './procedure.ts';
import { day, instant, line, mailboxId, operatorId, unitId } from './schemas.ts';

const filter = {
  /** Words of the name or address of whoever an event is about. */
  person: line(200).nullish(),
  mailboxId: mailboxId.nullish(),
  unitId: unitId.nullish(),
  operatorId: operatorId.nullish(),
  /** One kind of event, or a whole group of them: `import.commit`, `import`. */
  action: z
    .string()
    .regex(/^[a-z-]{1,40}(\.[a-z-]{1,40})?$/i)
    .nullish(),
  /** First and last day in Vietnam. */
  fromOn: day.nullish(),
  toOn: day.nullish(),
};

const verdict = z.object({
  ok: z.boolean(),
  events: z.number(),
  firstBadSeq: z.number().nullable(),
  /** What is wrong with that event: its words, a gap, what it recorded, the end of the chain, its key. */
  fault: z.enum(['changed', 'missing', 'payload', 'tail', 'anchor', 'key']).nullable(),
  /** What is wrong with what the chain does not seal: the file, or a row that no act has changed since a backup. */
  damage: z
    .union([
      z.object({ kind: z.literal('file'), found: z.string() }),
      z.object({
        kind: z.literal('row'),
        table: z.string(),
        id: z.number(),
        comparedWith: instant,
      }),
    ])
    .nullish(),
});

/** Who did what, and when. */
export const audit = {
  list: query('Events that answer to a filter, newest first', {
    right: 'audit',
    showsPeople: true,
  })
    .input(
      z
        .object({
          ...filter,
          beforeSeq: z.number().int().nullish(),
          limit: z.number().int().min(1).max(500).default(100),
        })
        .default({ limit: 100 }),
    )
    .output(
      z.object({
        events: z.array(
          z.object({
            seq: z.number(),
            at: instant,
            operator: z.string(),
            action: z.string(),
            entity: z.string(),
            entityId: z.string(),
            before: z.unknown(),
            after: z.unknown(),
            /** What was recorded has been taken away by law; that it happened has not. */
            isErased: z.boolean(),
          }),
        ),
        total: z.number(),
      }),
    ),
  state: query('What the last verification of the chain found, and its newest event', {
    right: 'audit',
  })
    .input(z.object({}).default({}))
    .output(
      z.object({
        /** Of the newest thousand events, when the application started. */
        atStart: verdict,
        /** Of the whole chain; null before the first. */
        last: verdict.extend({ at: instant }).nullable(),
        head: z.object({ seq: z.number(), groups: z.string() }),
        /** Kinds of events there are, for choosing. */
        actions: z.array(z.string()),
        operators: z.array(z.object({ id: operatorId, fullName: z.string() })),
      }),
    ),
  verify: job('Reads the whole chain and names the first event that is not as it was', {
    right: 'audit',
  })
    .input(z.object({}).default({}))
    .output(progressThen(verdict)),
  export: job('The events that answer to a filter, as an Excel file', {
    right: 'audit',
    needsPassword: true,
  })
    .input(z.object(filter).default({}))
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
};
