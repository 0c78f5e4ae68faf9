import * as z from 'zod';
import { REPORT_CATEGORIES } from '../../report/figures.ts';
import { REPORT_MEASURES } from '../../report/measures.ts';
import { query } from './procedure.ts';
import { day, line, mailboxId, unitId } from './schemas.ts';

/** What stands behind the numbers of a report. */
export const behindNumbers = {
  rows: query('The mailboxes behind a number of a report', { showsPeople: true })
    .input(
      z.object({
        from: day,
        to: day,
        measure: z.enum(REPORT_MEASURES),
        category: z.enum(REPORT_CATEGORIES).nullish(),
        unitId: unitId.nullish(),
        /** Only mailboxes of these units, of those that the number counts. */
        unitIds: z.array(unitId).max(5_000).nullish(),
        /** Whether communes of a district count with it. */
        withUnitsBelow: z.boolean().default(false),
        /** The unit of which alone is reported. */
        scopeId: unitId.nullish(),
        /** Only what was done under this document; `from` and `to` are then its day. */
        document: line(300).nullish(),
        limit: z.number().int().min(1).max(1_000).default(200),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: mailboxId,
            name: z.string(),
            address: z.string(),
            unitName: z.string(),
            /** Day and kind of the event, for numbers that count events. */
            on: day.nullable(),
            detail: z.string(),
          }),
        ),
        total: z.number().int(),
      }),
    ),
  staff: query('The staff that units have for a year, and who told it')
    .input(z.object({ year: z.number().int().min(2015).max(2100) }))
    .output(
      z.object({
        units: z.array(
          z.object({
            unitId,
            staff: z.number().int(),
            /** The report of the unit it stands in; null when it was typed into the unit's own page. */
            report: z.object({ receivedOn: day, document: z.string() }).nullable(),
          }),
        ),
      }),
    ),
};
