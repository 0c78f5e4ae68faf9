import * as z from 'zod';
import { UNIT_KINDS } from '../../domain/unit.ts';
import { mailboxId, proposal, unitId } from './schemas.ts';

const state = z.object({
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  /** Key of the unit above; null at the top. */
  parent: z.string().nullable(),
  localPart: z.string(),
  source: z.string(),
});

/** Carries what becomes of a unit. */
export const plannedUnit = z.object({
  /** Its id as text, or a name for one that does not exist yet; the same in every preview of the same operation. */
  key: z.string(),
  id: unitId.nullable(),
  action: z.enum(['create', 'change', 'close']),
  before: state.nullable(),
  after: state.nullable(),
  parentBefore: z.string(),
  parentAfter: z.string(),
  mailboxId: mailboxId.nullable(),
  /** Whose mailbox its own becomes, or where its mail goes, when the unit ends. */
  mailboxGoesTo: z.string().nullable(),
  candidates: proposal.shape.candidates,
  proposed: z.string().nullable(),
  problem: z.string().nullable(),
});

/** What becomes of a unit. */
export type PlannedUnitRow = z.infer<typeof plannedUnit>;
