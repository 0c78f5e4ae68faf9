import * as z from 'zod';
import { EXPORT_FORMATS } from '../../domain/export-format.ts';
import { job, progressThen, query } from './procedure.ts';
import {
  day,
  importBatchId,
  instant,
  line,
  mailboxId,
  mailboxKind,
  mailboxStatus,
  proposal,
  unitId,
} from './schemas.ts';

const filter = {
  /** Words of name, address, unit, position or phone; accents, đ and case do not matter. */
  text: line(200).nullish(),
  unitId: unitId.nullish(),
  /** With `unitId`: units below it count too. */
  withBranch: z.boolean().nullish(),
  kind: mailboxKind.nullish(),
  status: mailboxStatus.nullish(),
  /** Whether they are to be published (Điều 15 khoản 3) and alive. */
  isPublished: z.boolean().nullish(),
  sort: z.enum(['name', 'address', 'unit', 'issuedOn']).nullish(),
  descending: z.boolean().nullish(),
};

const row = z.object({
  id: mailboxId,
  kind: mailboxKind,
  name: z.string(),
  address: z.string(),
  unitId,
  unitName: z.string(),
  position: z.string(),
  /** Phòng, ban within the unit, as the list named it. */
  department: z.string(),
  phone: z.string(),
  birthYear: z.number().int().nullable(),
  status: mailboxStatus,
  isPublished: z.boolean(),
  issuedOn: day,
});

/** The register of mailboxes (Điều 12 khoản 5, Điều 14 khoản 3). */
export const directory = {
  search: query('Mailboxes, searched, filtered and sorted', { showsPeople: true })
    .input(
      z
        .object({
          ...filter,
          limit: z.number().int().min(1).max(1_000).default(100),
          offset: z.number().int().min(0).nullish(),
          /** Counting stops there, so that a common word answers at once; without it the total is exact. */
          countUpTo: z.number().int().min(1).nullish(),
          cursor: z
            .string()
            .regex(/^\d{1,9}$/)
            .nullish(),
        })
        .default({ limit: 100 }),
    )
    .output(
      z.object({
        rows: z.array(row),
        total: z.number(),
        isTotalExact: z.boolean(),
        nextCursor: z.string().nullable(),
      }),
    ),
  get: query('One mailbox with the reason for its address', { showsPeople: true })
    .input(z.object({ id: mailboxId }))
    .output(
      row.extend({
        unitPath: z.array(z.string()),
        addressSource: z.string(),
        /** Every candidate in order and who held it when this address was issued. */
        why: proposal,
        /** The import that granted it, if one did. */
        importedFrom: z
          .object({
            batchId: importBatchId,
            fileName: z.string(),
            sheet: z.string(),
            row: z.number(),
          })
          .nullable(),
        events: z.array(z.object({ at: instant, operator: z.string(), action: z.string() })),
      }),
    ),
  export: job('The list as it stands (same filter, same order) as a file', { right: 'export' })
    .input(
      z.object({
        ...filter,
        format: z.enum(EXPORT_FORMATS),
        scope: z.enum(['internal', 'public']).default('internal'),
      }),
    )
    .output(progressThen(z.object({ fileId: z.string(), name: z.string(), rows: z.number() }))),
};

/** A row of the directory as the contract gives it. */
export type DirectoryRow = z.infer<typeof row>;
