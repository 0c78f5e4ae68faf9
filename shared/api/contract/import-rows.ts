import * as z from 'zod';
import { line, listField, mailboxId, rowAction, rowIssue, unitId } from './schemas.ts';

const matchCandidate = z.object({
  mailboxId,
  localPart: z.string(),
  name: z.string(),
  unitName: z.string(),
  birthYear: z.number().int().nullable(),
  position: z.string(),
  phone: z.string(),
  agreements: z.array(z.string()),
});

const localPart = z.string().regex(/^[a-z0-9]{1,64}$/);
const person = z.union([mailboxId, z.literal('other')]);

/** Carries a row of a preview: what it says, what it does, and what the operator decided. */
export const previewRow = z.object({
  /** Row number as Excel shows it, 1-based. */
  row: z.number().int(),
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  position: z.string(),
  /** The unit as the list writes it. */
  unit: z.string(),
  unitId: unitId.nullable(),
  phone: z.string(),
  note: z.string(),
  action: rowAction,
  /** The address granted or recognised; null when there is none. */
  address: z.string().nullable(),
  /** The article behind the address. */
  source: z.string(),
  issues: z.array(rowIssue),
  /** The mailbox recognised; null when there is none. */
  mailboxId: mailboxId.nullable(),
  /** Whose mailbox it may be, while nobody has said. */
  candidates: z.array(matchCandidate),
  changes: z.array(z.object({ field: listField, before: z.string(), after: z.string() })),
  choice: z.object({
    isLeftOut: z.boolean().optional(),
    person: person.optional(),
    localPart: localPart.optional(),
    reason: z.string().optional(),
    isFirst: z.boolean().optional(),
    unitId: unitId.optional(),
  }),
  /** Free local parts beyond the regulation, where all of its own are held. */
  suggestions: z.array(z.string()),
});

/** Accepts what the operator changes of a row; a decision of null is taken back. */
export const rowEdit = z.object({
  row: z.number().int(),
  fullName: line(200).optional(),
  birthYear: z.number().int().min(1930).max(2100).nullable().optional(),
  position: line(200).optional(),
  unit: line(300).optional(),
  phone: line(100).optional(),
  choice: z
    .object({
      isLeftOut: z.boolean().nullable().optional(),
      person: person.nullable().optional(),
      /** An address outside the regulation; `reason` says why. */
      localPart: localPart.nullable().optional(),
      reason: line(500).nullable().optional(),
      isFirst: z.boolean().nullable().optional(),
      unitId: unitId.nullable().optional(),
    })
    .optional(),
});

/** Accepts names of units as a list writes them, with the units they are. */
export const unitChoices = z.record(z.string().max(4_000), unitId);

/** Carries a row of a preview together with the namesakes of a list that is still to come. */
export const laterNamesakes = z.object({
  row: z.number().int(),
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  localPart: z.string(),
  others: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      birthYear: z.number().int().nullable(),
      unit: z.string(),
    }),
  ),
});

/** Carries somebody of the unit who is not on its whole list. */
export const leaver = z.object({
  mailboxId,
  name: z.string(),
  address: z.string(),
  birthYear: z.number().int().nullable(),
  position: z.string(),
  unitName: z.string(),
});

/** A row of a preview as the contract gives it. */
export type PreviewRow = z.infer<typeof previewRow>;
