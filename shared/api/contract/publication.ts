import * as z from 'zod';
import { EXPORT_FORMATS } from '../../domain/export-format.ts';
import { job, progressThen, query } from './procedure.ts';
import { day, instant, mailboxId, publicationId, unitId } from './schemas.ts';

const counts = { added: z.number(), changed: z.number(), removed: z.number() };
const fields = z
  .object({
    name: z.string(),
    position: z.string(),
    workplace: z.string(),
    phone: z.string(),
    mail: z.string(),
  })
  .nullable();
const publicationRow = z.object({
  id: publicationId,
  unitId: unitId.nullable(),
  unitName: z.string().nullable(),
  on: day,
  at: instant,
  operator: z.string(),
  formats: z.string(),
  entries: z.number(),
  ...counts,
});
const scope = {
  /** The branch of a unit; the whole directory without it. */
  unitId: unitId.nullish(),
};

/** Publishing the directory (Điều 15 khoản 3). */
export const publication = {
  preview: job('What publishing would give now, and what changed since the last time', {
    right: 'read',
  })
    .input(z.object(scope))
    .output(
      progressThen(
        z.object({
          ...counts,
          entries: z.number(),
          last: publicationRow.nullable(),
          changes: z.array(z.object({ mailboxId, before: fields, after: fields })),
        }),
      ),
    ),
  publish: job('Writes what may be published as files, and remembers what was published', {
    right: 'export',
  })
    .input(z.object({ ...scope, formats: z.array(z.enum(EXPORT_FORMATS)).min(1).max(6) }))
    .output(
      progressThen(
        z.object({
          ...counts,
          publicationId,
          entries: z.number(),
          files: z.array(z.object({ fileId: z.string(), name: z.string() })),
        }),
      ),
    ),
  list: query('What was published, the last first')
    .input(z.object({}))
    .output(z.object({ publications: z.array(publicationRow) })),
};
