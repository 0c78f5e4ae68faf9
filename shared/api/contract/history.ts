import * as z from 'zod';
import { LEDGER_STATES } from '../../domain/address.ts';
import { directoryRow } from './directory-rows.ts';
import { job, progressThen, query } from './procedure.ts';
import {
  day,
  line,
  listOutput,
  mailboxId,
  mailboxKind,
  mailboxStatus,
  unitId,
  writtenList,
} from './schemas.ts';

const filter = {
  /** Words of name, address, unit, position or phone; accents, đ and case do not matter. */
  text: line(200).nullish(),
  unitId: unitId.nullish(),
  /** With `unitId`: units that were below it on that day count too. */
  withBranch: z.boolean().nullish(),
  kind: mailboxKind.nullish(),
  status: mailboxStatus.nullish(),
};

/** The register in the course of time: as of a day, between two days, and who ever held an address. */
export const history = {
  asOf: query('The directory as it stood at the end of a day, names in the Vietnamese order', {
    showsPeople: true,
  })
    .input(
      z.object({
        day,
        ...filter,
        limit: z.number().int().min(1).max(1_000).default(100),
        offset: z.number().int().min(0).default(0),
        /** Counts to the end however long it takes; without it counting stops after some thousands. */
        countAll: z.boolean().default(false),
      }),
    )
    .output(
      z.object({ rows: z.array(directoryRow), total: z.number(), isTotalExact: z.boolean() }),
    ),
  differences: query('What differs in the directory between the ends of two days', {
    showsPeople: true,
  })
    .input(
      z.object({
        from: day,
        to: day,
        limit: z.number().int().min(1).max(1_000).default(100),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: mailboxId,
            kind: z.enum(['issued', 'changed']),
            name: z.string(),
            localPart: z.string(),
            unitName: z.string(),
            fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
          }),
        ),
        total: z.number(),
        counts: z.object({
          issued: z.number(),
          changed: z.number(),
          fields: z.record(z.string(), z.number()),
        }),
      }),
    ),
  exportAsOf: job(
    'The directory as it stood on a day, as an Excel file or as the PDF that is printed',
    { right: 'export' },
  )
    .input(z.object({ day, ...filter, ...listOutput }))
    .output(progressThen(writtenList)),
  exportDifferences: job(
    'What differs between two days, as an Excel file or as the PDF that is printed',
    { right: 'export' },
  )
    .input(z.object({ from: day, to: day, ...listOutput }))
    .output(progressThen(writtenList)),
  address: query('Who ever held an address, and to whom it was proposed in vain', {
    showsPeople: true,
  })
    .input(z.object({ address: line(120).pipe(z.string().min(1)) }))
    .output(
      z.object({
        localPart: z.string(),
        address: z.string(),
        state: z.enum(LEDGER_STATES),
        holder: z.string(),
        /** Oldest first; those without `heldTo` are held now. */
        holdings: z.array(
          z.object({
            role: z.enum(['mailbox', 'alias', 'unit']),
            mailboxId: mailboxId.nullable(),
            holder: z.string(),
            unit: z.string(),
            /** Names the holder had before. */
            formerNames: z.array(z.string()),
            heldFrom: day,
            heldTo: day.nullable(),
            restUntil: day.nullable(),
            until: day.nullable(),
            source: z.string(),
            /** Why it was given although it rested. */
            reason: z.string(),
          }),
        ),
        refusals: z.array(
          z.object({
            proposedFor: z.string(),
            source: z.string(),
            on: day,
            givenInstead: z.string(),
            reason: z.string(),
          }),
        ),
      }),
    ),
  exportAddress: job('Who ever held an address, as an Excel file or as the PDF that is printed', {
    right: 'export',
  })
    .input(z.object({ address: line(120).pipe(z.string().min(1)), ...listOutput }))
    .output(progressThen(writtenList)),
  addresses: query('Addresses of the ledger that begin with what is typed')
    .input(z.object({ text: line(120), limit: z.number().int().min(1).max(50).default(20) }))
    .output(z.object({ localParts: z.array(z.string()) })),
};
