import type { ImportBatchId, OperatorId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { solveBatch } from '../../../../shared/rules/address-batch.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import { bumpRegisterVersion, getRegisterVersion } from '../../repositories/app-state.ts';
import { remember } from '../../repositories/import-memory.ts';
import {
  type ImportRow,
  iterateImportRows,
  leaveOutOtherRows,
} from '../../repositories/import-rows.ts';
import { findImport, type ImportBatch, markCommitted } from '../../repositories/imports.ts';
import { listUnits } from '../../repositories/units.ts';
import { type Act, perform } from '../act.ts';
import { profileOfAct } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailboxes } from '../mailbox-acts/change-mailbox.ts';
import { type Grant, issueMailboxes, ROWS_PER_GRANT } from '../mailbox-acts/issue-mailboxes.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';
import { inOrderOfGiving, toBatchPerson } from './give-addresses.ts';
import { roomOf } from './row-changes.ts';
import { patchOf } from './row-patch.ts';
import { UnitBranches } from './unit-branches.ts';

const STEP = 500;

/** Which rows of a preview to carry out, and the document the list came with. */
export interface CommitInput {
  previewId: ImportBatchId;
  /** Only these rows; all that can be without it. */
  rows: readonly number[] | null;
  /** What the operator calls this import; empty for the file's name. */
  name: string;
  documentNumber: string;
  documentOn: string | null;
}

/**
 * Carries out a preview in one transaction: all of it or nothing. What is granted and changed is what was shown; people
 * missing from a whole list are only proposed, never touched.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1; Điều 4 khoản 2
 * @throws NOT_FOUND when there is no such preview
 * @throws IMPORT_STALE when it is committed already, the register changed since, or leaving rows out changes addresses
 * @throws IMPORT_NOTHING when no row would be granted or changed
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
    const done = carryOut(act, batch, input, context);
    if (done.create + done.change === 0) throw new AppError('IMPORT_NOTHING', { previewId });
    const by = act.actor.id as OperatorId;
    markCommitted(act.db, previewId, { ...input, counts: done, at: act.at, by });
    learn(act, batch);
    bumpRegisterVersion(act.db);
    act.record({
      action: 'import.commit',
      entity: 'import',
      entityId: String(previewId),
      before: { state: 'draft', counts: batch.counts },
      after: {
        state: 'committed',
        file: batch.fileName,
        sha256: batch.fileSha256,
        sheet: batch.sheet,
        document: documentText(input),
        counts: done,
      },
    });
    context.commitPoint();
    return done;
  });
  context.lists.clear();
  return { batchId: previewId, counts };
}

function carryOut(
  act: Act,
  batch: ImportBatch,
  input: CommitInput,
  context: JobContext,
): RowCounts {
  const wanted = input.rows === null ? null : new Set(input.rows);
  const counts = { ...batch.counts };
  const grants: ImportRow[] = [];
  const changes: ImportRow[] = [];
  for (const row of iterateImportRows(act.db, batch.id, ['create', 'change'])) {
    if (wanted === null || wanted.has(row.row))
      (row.action === 'create' ? grants : changes).push(row);
    else {
      counts[row.action]--;
      counts.skip++;
    }
  }
  if (wanted !== null) {
    leaveOutOtherRows(
      act.db,
      batch.id,
      [...grants, ...changes].map(({ row }) => row),
    );
    assertAddressesStand(act, batch, grants);
  }
  const cause = { batchId: batch.id, document: documentText(input) };
  const total = grants.length * ROWS_PER_GRANT + changes.length;
  let done = 0;
  const onRow = () => {
    if (done % STEP === 0) context.progress({ phase: 'write', done, total });
    done++;
  };
  grant(act, batch, grants, cause, onRow);
  const patches = changes.map((row) => patchOf(row));
  changeMailboxes(act, patches, cause, onRow);
  return counts;
}

/** With rows left out, a later namesake might be due a plainer address than was shown: then nothing is granted. */
function assertAddressesStand(act: Act, batch: ImportBatch, rows: readonly ImportRow[]): void {
  const profile = profileOfAct(act, act.today);
  const chosen = new Set(rows.map(({ choice }) => choice.localPart));
  const byRule = inOrderOfGiving(rows).filter(
    ({ localPart, choice }) => localPart !== choice.localPart,
  );
  const look = (localPart: string) => ({
    state:
      !chosen.has(localPart) && isLocalPartFree(act.db, localPart, act.today)
        ? ('free' as const)
        : ('taken' as const),
  });
  const solved = solveBatch(byRule.map(toBatchPerson), look, profile);
  if (byRule.some((row, index) => row.localPart !== solved[index]?.localPart)) {
    throw new AppError('IMPORT_STALE', { previewId: batch.id });
  }
}

/** Grants the mailboxes; no row gets an address that the preview did not find free for it. */
function grant(
  act: Act,
  batch: ImportBatch,
  rows: readonly ImportRow[],
  cause: Cause,
  onRow: () => void,
): void {
  const branches = new UnitBranches(listUnits(act.db));
  const document = cause.document ?? '';
  const grants = rows.map((row) => ({ ...toGrant(row, batch, act.today, branches), document }));
  issueMailboxes(act, grants, cause, { onRow, areAddressesChecked: true });
}

function toGrant(
  row: ImportRow,
  batch: ImportBatch,
  issuedOn: string,
  branches: UnitBranches,
): Grant {
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
    department: roomOf(row, row.unitId, branches),
    phone: row.phone,
    note: row.note,
    issuedOn,
    importBatchId: batch.id,
    importRow: row.row,
  };
}

/** What was said of this list holds for the next one of the unit. */
function learn(act: Act, batch: ImportBatch): void {
  const units = Object.entries(batch.units).filter(([text]) => text !== '');
  remember(
    act.db,
    'unit',
    null,
    new Map(units.map(([text, id]) => [unitNameKey(text), String(id)])),
  );
  if (batch.unitId === null) return;
  const columns = Object.entries(batch.columns);
  remember(
    act.db,
    'column',
    batch.unitId,
    new Map(columns.map(([key, field]) => [key, field ?? ''])),
  );
}

/** How the document is cited on the mailboxes: `Công văn số 12/UBND-VX ngày 03/02/2026`. */
function documentText({ documentNumber, documentOn }: CommitInput): string {
  const on = documentOn === null ? '' : ` ngày ${documentOn.split('-').toReversed().join('/')}`;
  return documentNumber === '' ? '' : `Công văn số ${documentNumber}${on}`;
}
