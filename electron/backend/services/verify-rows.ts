import { openBeside } from '../db/open-copy.ts';
import type { Register } from '../db/register.ts';
import { findAuditHash } from '../repositories/audit-history.ts';
import {
  type ChangedRow,
  findChangedRow,
  findFileFault,
  findLostDefinition,
} from '../repositories/row-comparison.ts';

/** A backup that rows are compared with. */
export interface RowWitness {
  path: string;
  schema: number;
  createdAt: string;
  audit: { seq: number; hash: string };
}

/** What is wrong with the register's rows: the file itself, or a row that no act changed. */
export type RowDamage =
  | { kind: 'file'; found: string }
  | ({ kind: 'row'; comparedWith: string } & ChangedRow);

/**
 * Looks for what the chain of the audit does not see: a bit that turned over, a row that was changed beside the
 * application. Every row of the newest backup that belongs to this register's past must still be there as it was,
 * unless an act that stands in the audit has changed it since.
 *
 * @param witnesses proven backups of this schema, newest first
 */
export function findRowDamage(
  register: Register,
  witnesses: readonly RowWitness[],
  schema: number,
): RowDamage | null {
  const witness = witnesses.find(
    ({ audit, schema: of }) =>
      of === schema && audit.seq > 0 && findAuditHash(register.read, audit.seq) === audit.hash,
  );
  const both = openBeside(register.path, witness?.path ?? null);
  try {
    const found = findFileFault(both.read);
    if (found !== null) return { kind: 'file', found };
    if (!witness) return null;
    const row = findChangedRow(both.read);
    if (row) return { kind: 'row', comparedWith: witness.createdAt, ...row };
    const lost = findLostDefinition(both.read);
    return lost === null ? null : { kind: 'file', found: lost };
  } finally {
    both.close();
  }
}
