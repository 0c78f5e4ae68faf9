import type { ImportBatchId, OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import { inspectSheet } from '../../lists/inspect-sheet.ts';
import type { ListChoice, ListRow, ListSheet } from '../../lists/list-row.ts';
import { readList } from '../../lists/read-list.ts';
import { isLocalPartFree } from '../../repositories/address-ledger.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { type ImportRow, insertDraft, insertImportRow } from '../../repositories/imports.ts';
import { findUnit } from '../../repositories/units.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { countRows, decideRows } from './decide-rows.ts';
import { chooseSheet } from './list-file.ts';
import { RegisterMatcher } from './register-matcher.ts';
import { unitByName } from './unit-by-name.ts';

/** Rows between two words of progress. */
const STEP = 500;

const FREE = { state: 'free', holder: '', since: null } as const;
const TAKEN = { state: 'taken', holder: '', since: null } as const;

/** Finds sheets, header rows and columns of a list. */
export function inspectList(
  context: JobContext,
  input: { path: string; name: string; headerRows: Readonly<Record<string, number>> },
): { sheets: ListSheet[] } {
  context.progress({ phase: 'read', done: 0, total: null });
  const file = context.lists.read(input.path, input.name);
  context.progress({ phase: 'map', done: 0, total: file.workbook.sheets.length });
  const headerRows = new Map(Object.entries(input.headerRows));
  return {
    sheets: file.workbook.sheets.map((sheet) => inspectSheet(sheet, headerRows.get(sheet.name))),
  };
}

/** What a preview is made from. */
export interface PreviewInput {
  path: string;
  name: string;
  sheet: string | null;
  headerRow: number | null;
  columns: NonNullable<ListChoice['columns']>;
  unitId: UnitId | null;
  /** At most so many rows in the result; the draft holds all. */
  rowLimit: number;
}

/** What an import would do. */
export interface Preview {
  previewId: ImportBatchId;
  rows: ImportRow[];
  counts: RowCounts;
}

/**
 * Reads a list and keeps, as a draft, what every row of it would do.
 *
 * @throws FILE_… | LIST_… when the list cannot be read
 * @throws NOT_FOUND when there is no such unit
 */
export function previewImport(context: JobContext, input: PreviewInput): Preview {
  const { register } = context;
  if (input.unitId !== null && !findUnit(register.read, input.unitId)) {
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(input.unitId) });
  }
  context.progress({ phase: 'read', done: 0, total: null });
  const file = context.lists.read(input.path, input.name);
  const sheet = chooseSheet(file, input.sheet);
  context.progress({ phase: 'map', done: 0, total: null });
  const list = readList(sheet, {
    headerRow: input.headerRow,
    columns: input.columns,
    fileName: input.name,
    currentYear: Number(context.clock.today().slice(0, 4)),
  });

  const { rows, registerVersion } = register.read.snapshot(() => ({
    registerVersion: getRegisterVersion(register.read),
    rows: decide(context, sheet.name, list, input.unitId),
  }));
  const counts = countRows(rows);
  const previewId = perform(register, context.clock, context.actor, ({ db, at, actor, record }) => {
    const id = insertDraft(db, {
      fileName: input.name,
      fileSha256: file.sha256,
      sheet: sheet.name,
      unitId: input.unitId,
      counts,
      registerVersion,
      createdAt: at,
      createdBy: actor.id as OperatorId,
    });
    rows.forEach((row, index) => {
      if (index % STEP === 0) context.progress({ phase: 'write', done: index, total: rows.length });
      insertImportRow(db, id, row);
    });
    record({
      action: 'import.preview',
      entity: 'import',
      entityId: String(id),
      after: {
        file: input.name,
        sha256: file.sha256,
        sheet: sheet.name,
        unitId: input.unitId,
        counts,
      },
    });
    context.commitPoint();
    return id;
  });
  return { previewId, rows: rows.slice(0, input.rowLimit), counts };
}

function decide(
  context: JobContext,
  sheet: string,
  list: readonly ListRow[],
  unitId: UnitId | null,
): ImportRow[] {
  const { read } = context.register;
  const today = context.clock.today();
  const profile = profileOn(today);
  const lookUpUnit = unitId === null ? unitByName(read) : null;
  return decideRows(list, {
    sheet,
    profile,
    matcher: new RegisterMatcher(read, profile.domain),
    unitOf: (row) => unitId ?? lookUpUnit?.(row.unit) ?? null,
    look: (localPart) => (isLocalPartFree(read, localPart, today) ? FREE : TAKEN),
    onRow: (done) => {
      if (done % STEP === 0) context.progress({ phase: 'match', done, total: list.length });
    },
  });
}
