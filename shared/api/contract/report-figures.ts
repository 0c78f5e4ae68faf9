import * as z from 'zod';
import { LOG_BOOK_IDS } from '../../domain/logbook/log-book.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';
import type { ReportChart } from '../../report/charts.ts';
import {
  type PeriodFigures,
  PROPOSAL_TOPICS,
  REPORT_CATEGORIES,
  type ReportFigures,
} from '../../report/figures.ts';
import { REPORT_MEASURES } from '../../report/measures.ts';
import type { ReportTable } from '../../report/table.ts';
import { day } from './schemas.ts';

const count = z.number().int();
const category = z.enum(REPORT_CATEGORIES);
const registerCount = z.object({
  kind: z.string(),
  count,
  downMinutes: z.number(),
  closed: count,
});
const note = z.object({ on: day, unit: z.string(), text: z.string() });
const usage = z.object({
  inUse: count,
  known: count,
  regular: count,
  never: count,
  overSixMonths: count,
  overTwelveMonths: count,
  nearQuota: count,
  defaultPassword: count,
});

const periodFigures = z.object({
  from: day,
  to: day,
  flows: z.array(
    z.object({
      category,
      opening: count,
      issued: count,
      changed: count,
      passwordResets: count,
      revoked: count,
      deleted: count,
      restored: count,
      transferred: count,
      closing: count,
    }),
  ),
  units: z.array(
    z.object({
      unitId: count,
      name: z.string(),
      kind: z.enum(UNIT_KINDS),
      parentId: count.nullable(),
      staff: count.nullable(),
      agencyMailboxes: count,
      personalMailboxes: count,
      usage: usage.nullable(),
    }),
  ),
  usageOn: day.nullable(),
  incidents: z.array(registerCount),
  violations: z.array(registerCount),
  training: z.array(z.object({ title: z.string(), on: day, people: count, unit: z.string() })),
  reporting: z.object({
    asked: count,
    inTime: count,
    late: count,
    missing: z.array(z.string()),
    published: count,
  }),
  months: z.array(
    z.object({
      month: z.string().regex(/^\d{4}-\d\d$/),
      issued: count,
      live: count,
      known: count.nullable(),
      regular: count.nullable(),
    }),
  ),
}) satisfies z.ZodType<PeriodFigures>;

const wholeFigures = periodFigures.extend({
  regularDays: count,
  actions: z.array(
    z.object({
      document: z.string(),
      on: day,
      locked: count,
      unlocked: count,
      deleted: count,
      emergencies: count,
    }),
  ),
  actionLines: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      address: z.string(),
      kind: z.enum(['locked', 'deleted', 'revoked']),
      on: day,
      document: z.string(),
    }),
  ),
  operations: z.array(registerCount),
  rewards: z.array(note),
  inspections: z.array(note),
  guidance: z.array(note),
  propaganda: z.array(registerCount),
  proposals: z.array(note.extend({ topic: z.enum(PROPOSAL_TOPICS) })),
  unresolved: z.array(note),
  previous: periodFigures.nullable(),
}) satisfies z.ZodType<ReportFigures>;

/** Everything a report says in numbers. */
export const reportFigures: z.ZodType<ReportFigures, ReportFigures> = wholeFigures;

const columnKind = z.enum(['order', 'text', 'integer', 'percent', 'day']);
const row = z.object({
  cells: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
  unitId: count.optional(),
  category: category.optional(),
  action: z.object({ document: z.string(), on: day }).optional(),
  bookKind: z.string().optional(),
  measure: z.enum(REPORT_MEASURES).optional(),
  kind: z.literal('percent').optional(),
  book: z.enum(LOG_BOOK_IDS).optional(),
  isOfReturns: z.boolean().optional(),
  shares: z
    .record(
      z.string(),
      z.object({
        part: z.number(),
        whole: z.number(),
        partName: z.string(),
        wholeName: z.string(),
        measure: z.enum(REPORT_MEASURES).optional(),
        unitIds: z.array(count).optional(),
      }),
    )
    .optional(),
});

/** A table, the same for screen, paper and Excel. */
export const reportTable = z.object({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  columns: z.array(
    z.object({
      key: z.string(),
      header: z.string(),
      kind: columnKind,
      width: z.number(),
      ratio: z.object({ of: z.string(), to: z.string() }).optional(),
      sum: z.object({ plus: z.array(z.string()), minus: z.array(z.string()) }).optional(),
      measure: z.enum(REPORT_MEASURES).optional(),
      book: z.enum(LOG_BOOK_IDS).optional(),
      isOfYearBefore: z.boolean().optional(),
      isDerived: z.boolean().optional(),
      isOfStaff: z.boolean().optional(),
    }),
  ),
  rows: z.array(row),
  total: row.nullable(),
  notes: z.array(z.string()),
  landscape: z.boolean(),
}) as unknown as z.ZodType<ReportTable, ReportTable>;

/** A chart as data. */
export const reportChart = z.object({
  id: z.string(),
  title: z.string(),
  isPercent: z.boolean().optional(),
  categories: z.array(z.string()),
  series: z.array(
    z.object({ name: z.string(), values: z.array(z.number()), kind: z.enum(['bar', 'line']) }),
  ),
}) as unknown as z.ZodType<ReportChart, ReportChart>;
