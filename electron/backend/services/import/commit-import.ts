import type { ImportBatchId, MailboxId, OperatorId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import { personSortKey } from '../../../../shared/text/sort-key.ts';
import { insertHolding } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion, getRegisterVersion } from '../../repositories/app-state.ts';
import {
  findImport,
  type ImportBatch,
  type ImportRow,
  listImportRows,
  markCommitted,
  updateRowAction,
} from '../../repositories/imports.ts';
import { insertMailbox } from '../../repositories/mailboxes.ts';
import { listUnits } from '../../repositories/units.ts';
import { type Act, perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { mailboxSearchText } from '../mailbox-search-text.ts';

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
 * @throws IMPORT_STALE when it is committed already, or the register changed since
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
  const unitNames = new Map(listUnits(act.db).map((unit) => [unit.id, unit.name]));
  const counts = { ...batch.counts };
  const total = batch.counts.create;
  let done = 0;
  let offset = -1;
  for (;;) {
    const page = listImportRows(
      act.db,
      batch.id,
      { action: 'create', onlyWithIssues: false, afterRow: offset },
      STEP,
    );
    if (page.length === 0) return counts;
    context.progress({ phase: 'write', done, total });
    for (const row of page) {
      offset = row.row;
      done++;
      if (wanted === null || wanted.has(row.row)) {
        grant(act, batch, row, row.unitId === null ? '' : (unitNames.get(row.unitId) ?? ''));
      } else {
        updateRowAction(act.db, batch.id, row.row, 'skip');
        counts.create--;
        counts.skip++;
      }
    }
  }
}

function grant(act: Act, batch: ImportBatch, row: ImportRow, unitName: string): MailboxId {
  if (row.localPart === null || row.unitId === null)
    throw new Error(`row ${row.row} has no address or unit`);
  const person = {
    name: row.fullName,
    localPart: row.localPart,
    position: row.position,
    department: row.unit,
    phone: row.phone,
  };
  const id = insertMailbox(act.db, {
    ...person,
    kind: 'personal',
    nameKey: nameKey(row.fullName),
    sortKey: personSortKey(row.fullName),
    unitId: row.unitId,
    birthYear: row.birthYear,
    note: row.note,
    issuedOn: act.today,
    importBatchId: batch.id,
    importRow: row.row,
    searchText: mailboxSearchText(person, unitName),
  });
  insertHolding(act.db, {
    localPart: row.localPart,
    role: 'mailbox',
    mailboxId: id,
    unitId: null,
    heldFrom: act.today,
    source: row.source,
  });
  return id;
}
