import * as z from 'zod';
import { MAILBOX_QUOTA_MB } from '../../domain/mailbox.ts';
import { cause } from './cause.ts';
import { directoryFilter, directoryRow } from './directory-rows.ts';

import { command, job, progressThen, query } from './procedure.ts';
import {
  bulkChangeId,
  instant,
  line,
  listOutput,
  mailboxId,
  savedViewId,
  unitId,
  writtenList,
} from './schemas.ts';

const MOST_CHOSEN = 10_000;

const bulk = z.object({
  /** Those chosen; without it every mailbox of the filter. */
  ids: z.array(mailboxId).min(1).max(MOST_CHOSEN).nullish(),
  filter: z.object(directoryFilter).default({}),
  patch: z
    .object({
      unitId,
      department: line(200),
      position: line(200),
      isPublished: z.boolean(),
      quotaMb: z.number().int().min(1).max(MAILBOX_QUOTA_MB),
      document: line(200),
    })
    .partial()
    .refine((patch) => Object.keys(patch).length > 0),
});

const field = z.enum(['unitId', 'department', 'position', 'isPublished', 'quotaMb', 'document']);
const value = z.union([z.string(), z.number(), z.boolean()]);

/** A view of the directory: what it shows, in which order, with which columns. */
export const directoryView = z.object({
  filter: z.object(directoryFilter),
  /** Columns shown, in their order; null for the usual ones. */
  columns: z.array(z.string().max(40)).max(30).nullable(),
});

/** Work at the desk of the directory: many mailboxes at once, views, people who are in it twice. */
export const directoryDesk = {
  previewBulk: job('What changing many mailboxes would do, in numbers and row by row')
    .input(bulk)
    .output(
      progressThen(
        z.object({
          version: z.number(),
          total: z.number(),
          changing: z.number(),
          unchanged: z.number(),
          notLive: z.number(),
          fields: z.array(z.object({ field, changing: z.number() })),
          rows: z.array(
            z.object({
              id: mailboxId,
              name: z.string(),
              localPart: z.string(),
              changes: z.array(z.object({ field, before: value, after: value })),
            }),
          ),
        }),
      ),
    ),
  applyBulk: job('Changes many mailboxes in one act, as previewed', { needsPassword: true })
    .input(bulk.extend({ version: z.number().int(), cause: cause.default({}) }))
    .output(progressThen(z.object({ changed: z.number(), id: bulkChangeId.nullable() }))),
  bulkChanges: query('The last changes of many mailboxes, and which can still be taken back')
    .input(z.object({}).default({}))
    .output(
      z.object({
        changes: z.array(
          z.object({
            id: bulkChangeId,
            at: instant,
            operator: z.string(),
            changed: z.number(),
            undoneAt: instant.nullable(),
            /** It is not undone, and nothing happened to its mailboxes since. */
            isUndoable: z.boolean(),
          }),
        ),
      }),
    ),
  undoBulk: job('Takes a change of many mailboxes back as long as nothing followed', {
    needsPassword: true,
  })
    .input(z.object({ id: bulkChangeId }))
    .output(progressThen(z.object({ changed: z.number() }))),
  views: query('Views of the directory that the operator keeps')
    .input(z.object({}))
    .output(
      z.object({
        views: z.array(z.object({ id: savedViewId, name: z.string(), view: directoryView })),
      }),
    ),
  saveView: command('Keeps a view of the directory under a name', { right: 'read' })
    .input(z.object({ name: line(80).pipe(z.string().min(1)), view: directoryView }))
    .output(z.object({ id: savedViewId })),
  removeView: command('Lets go of a view of the directory', { right: 'read' })
    .input(z.object({ id: savedViewId }))
    .output(z.object({ removed: z.boolean() })),
  duplicates: job('People who seem to have two live mailboxes', { right: 'read' })
    .input(z.object({}))
    .output(
      progressThen(
        z.object({
          found: z.number(),
          groups: z.array(
            z.object({ reason: z.enum(['name', 'phone']), members: z.array(directoryRow) }),
          ),
        }),
      ),
    ),
  exportDuplicates: job(
    'People who seem to have two live mailboxes, as an Excel file or as the PDF that is printed',
    { right: 'export' },
  )
    .input(z.object(listOutput))
    .output(progressThen(writtenList)),
  dismissDuplicates: command('Remembers that mailboxes are each of another person')
    .input(z.object({ ids: z.array(mailboxId).min(2).max(20) }))
    .output(z.object({ remembered: z.number() })),
};
