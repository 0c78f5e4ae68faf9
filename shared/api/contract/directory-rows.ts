import * as z from 'zod';
import { day, line, mailboxId, mailboxKind, mailboxStatus, unitId } from './schemas.ts';

/** What narrows the directory and in which order it comes. */
export const directoryFilter = {
  /** Words of name, address, unit, position or phone; accents, đ and case do not matter. */
  text: line(200).nullish(),
  unitId: unitId.nullish(),
  /** With `unitId`: units below it count too. */
  withBranch: z.boolean().nullish(),
  kind: mailboxKind.nullish(),
  status: mailboxStatus.nullish(),
  /** Whether they are to be published (Điều 15 khoản 3) and in use. */
  isPublished: z.boolean().nullish(),
  sort: z.enum(['name', 'address', 'unit', 'issuedOn']).nullish(),
  descending: z.boolean().nullish(),
};

/** A mailbox as lists show it. */
export const directoryRow = z.object({
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

/** A row of the directory as the contract gives it. */
export type DirectoryRow = z.infer<typeof directoryRow>;
