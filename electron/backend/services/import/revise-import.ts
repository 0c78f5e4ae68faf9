import type { ImportBatchId, UnitId } from '../../../../shared/domain/ids.ts';
import type { RowChoice, RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { cleanText } from '../../../../shared/text/normalise.ts';
import { readPhones } from '../../lists/phone-number.ts';
import { putLeavers } from '../../repositories/import-leavers.ts';
import { type ImportRow, iterateImportRows, putImportRow } from '../../repositories/import-rows.ts';
import { findImport, updateDraft } from '../../repositories/imports.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { decideDraft } from './decide-draft.ts';

const STEP = 500;

/** What the operator changes of one row: values typed in place, and decisions; a decision of null is taken back. */
export interface RowEdit {
  row: number;
  fullName?: string | undefined;
  birthYear?: number | null | undefined;
  position?: string | undefined;
  unit?: string | undefined;
  phone?: string | undefined;
  choice?: { [Key in keyof RowChoice]?: RowChoice[Key] | null } | undefined;
}

/** What is revised of a draft; with nothing to revise it is merely decided anew against the register of now. */
export interface ReviseInput {
  previewId: ImportBatchId;
  edits: readonly RowEdit[];
  /** Decides all rows at once whose person is in doubt: the likeliest mailbox, or somebody else. */
  undecided: 'same' | 'other' | null;
  units: Readonly<Record<string, UnitId>>;
}

/** What a draft comes to after it was revised. */
export interface Revised {
  counts: RowCounts;
  leavers: number;
  /** Rows that come to something else than before. */
  changedRows: number;
}

/**
 * Takes what the operator typed and decided into a draft, and decides all of it anew: one row may free an address for
 * another. A draft that an older register made is brought up to date by this.
 *
 * @throws NOT_FOUND when there is no such draft
 */
export function reviseImport(context: JobContext, input: ReviseInput): Revised {
  const { register } = context;
  const batch = findImport(register.read, input.previewId);
  if (batch?.state !== 'draft') {
    throw new AppError('NOT_FOUND', { entity: 'import', id: String(input.previewId) });
  }
  const edits = new Map(input.edits.map((edit) => [edit.row, edit]));
  const former = [...iterateImportRows(register.read, batch.id)];
  const read = former.map((row) => decideOpen(applyEdit(row, edits.get(row.row)), input.undecided));
  const units = { ...batch.units, ...input.units };
  const decided = decideDraft(context, { ...batch, units }, read);
  const changed = decided.rows.filter(
    (row, index) => JSON.stringify(row) !== JSON.stringify(former[index]),
  );
  perform(register, context.clock, context.actor, ({ db, record }) => {
    changed.forEach((row, index) => {
      if (index % STEP === 0)
        context.progress({ phase: 'write', done: index, total: changed.length });
      putImportRow(db, batch.id, row);
    });
    putLeavers(db, batch.id, decided.leavers);
    updateDraft(db, batch.id, { ...decided, units });
    record({
      action: 'import.revise',
      entity: 'import',
      entityId: String(batch.id),
      before: { counts: batch.counts },
      after: {
        counts: decided.counts,
        edits: input.edits.slice(0, STEP),
        undecided: input.undecided,
        units: input.units,
      },
    });
    context.commitPoint();
  });
  return {
    counts: decided.counts,
    leavers: decided.leavers.length,
    changedRows: changed.length,
  };
}

/** The key order of a stored row, so that unchanged rows are seen to be unchanged. */
function applyEdit(row: ImportRow, edit: RowEdit | undefined): ImportRow {
  if (edit === undefined) return row;
  const { fullName, birthYear, position, unit, phone, choice = {} } = edit;
  const readIssues = row.readIssues.filter(({ field }) => {
    if (field === 'fullName') return fullName === undefined;
    if (field === 'birthYear') return birthYear === undefined;
    return field !== 'phone' || phone === undefined;
  });
  const merged = Object.entries({ ...row.choice, ...choice }).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return {
    ...row,
    fullName: fullName === undefined ? row.fullName : cleanText(fullName),
    birthYear: birthYear === undefined ? row.birthYear : birthYear,
    position: position === undefined ? row.position : cleanText(position),
    unit: unit === undefined ? row.unit : cleanText(unit),
    phone: phone === undefined ? row.phone : readPhones(phone).phone,
    readIssues,
    choice: Object.fromEntries(merged),
  };
}

function decideOpen(row: ImportRow, undecided: ReviseInput['undecided']): ImportRow {
  const isOpen = row.issues.some(({ code }) => code === 'MATCH_UNDECIDED');
  if (undecided === null || !isOpen || row.choice.person !== undefined) return row;
  const person = undecided === 'other' ? undecided : row.candidates[0]?.mailboxId;
  return person === undefined ? row : { ...row, choice: { ...row.choice, person } };
}
