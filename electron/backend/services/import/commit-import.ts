import type { ImportBatchId, OperatorId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { solveBatch } from '../../../../shared/rules/address-batch.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion, getRegisterVersion } from '../../repositories/app-state.ts';
import {
  findImport,
  type ImportBatch,
  type ImportRow,
  iterateRowsToCreate,
  leaveOutOtherRows,
  markCommitted,
} from '../../repositories/imports.ts';
import { type Act, perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { type Grant, issueMailboxes, ROWS_PER_GRANT } from '../mailbox-acts/issue-mailboxes.ts';

const STEP = 500;

/** Which rows of a preview to grant; all that can be without `rows`. */
export interface CommitInput {
  previewId: ImportBatchId;
  rows: readonly number[] | null;
}

/**
 * Grants the accounts of a preview in one transaction: all of them or none. What is granted is what was shown.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1; Điều 4 khoản 2
 * @throws NOT_FOUND when there is no such preview
 * @throws IMPORT_STALE when it is committed already, the register changed since, or leaving rows out changes addresses
 * @throws IMPORT_NOTHING when no row would be granted
 */
export function commitImport(
  context: JobContext,
  input: CommitInput,
): { batchId: ImportBatchId; counts: RowCounts } {
  const { previewId } = input;
  const counts = perform(context.register, context.clock, context.actor, (act) => {
    const batch = findImport(act.db, previewId);
    if (!batch) throw new AppError('NOT_FOUND', { entity: 'import', id: String(previewId) });
    if (batch.state !== 'draft' || batch.registerVersion !== getRegisterVersion(act.db)) {
      throw new AppError('IMPORT_STALE', { previewId });
    }
    const done = grantRows(act, batch, input, context);
    if (done.create === 0) throw new AppError('IMPORT_NOTHING', { previewId });
    markCommitted(act.db, previewId, { counts: done, at: act.at, by: act.actor.id as OperatorId });
    bumpRegisterVersion(act.db);
    act.record({
      action: 'import.commit',
      entity: 'import',
      entityId: String(previewId),
      before: { state: 'draft', counts: batch.counts },
      after: { state: 'committed', file: batch.fileName, sheet: batch.sheet, counts: done },
    });
    context.commitPoint();
    return done;
  });
  context.lists.clear();
  return { batchId: previewId, counts };
}

function grantRows(
  act: Act,
  batch: ImportBatch,
  input: CommitInput,
  context: JobContext,
): RowCounts {
  const wanted = input.rows === null ? null : new Set(input.rows);
  const counts = { ...batch.counts };
  const rows: ImportRow[] = [];
  for (const row of iterateRowsToCreate(act.db, batch.id)) {
    if (wanted === null || wanted.has(row.row)) rows.push(row);
  }
  if (wanted !== null) {
    const leftOut = leaveOutOtherRows(
      act.db,
      batch.id,
      rows.map(({ row }) => row),
    );
    counts.create -= leftOut;
    counts.skip += leftOut;
    assertAddressesStand(act, batch, rows);
  }
  grant(act, batch, rows, context);
  return counts;
}

/** With rows left out, a later namesake might be due a plainer address than was shown: then nothing is granted. */
function assertAddressesStand(act: Act, batch: ImportBatch, rows: readonly ImportRow[]): void {
  const profile = profileOn(act.today);
  const look = (localPart: string) => ({
    state: isLocalPartFree(act.db, localPart, act.today) ? ('free' as const) : ('taken' as const),
  });
  const solved = solveBatch(rows, look, profile);
  if (rows.some((row, index) => row.localPart !== solved[index]?.localPart)) {
    throw new AppError('IMPORT_STALE', { previewId: batch.id });
  }
}

/** Grants the mailboxes; no row gets an address that the preview did not find free for it. */
function grant(
  act: Act,
  batch: ImportBatch,
  rows: readonly ImportRow[],
  context: JobContext,
): void {
  const grants = rows.map((row) => toGrant(row, batch, act.today));
  const total = grants.length * ROWS_PER_GRANT;
  let done = 0;
  const onRow = () => {
    if (done % STEP === 0) context.progress({ phase: 'write', done, total });
    done++;
  };
  issueMailboxes(act, grants, { batchId: batch.id }, { onRow, areAddressesChecked: true });
}

function toGrant(row: ImportRow, batch: ImportBatch, issuedOn: string): Grant {
  if (row.localPart === null || row.unitId === null)
    throw new Error(`row ${row.row} has no address or unit`);
  return {
    kind: 'personal',
    name: row.fullName,
    localPart: row.localPart,
    source: row.source,
    unitId: row.unitId,
    birthYear: row.birthYear,
    position: row.position,
    department: row.unit,
    phone: row.phone,
    note: row.note,
    issuedOn,
    importBatchId: batch.id,
    importRow: row.row,
  };
}
