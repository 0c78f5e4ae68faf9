import type { ImportBatchId, OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import type {
  ImportMode,
  ListEncoding,
  ListField,
  RowCounts,
} from '../../../../shared/domain/import.ts';
import { AppError } from '../../../../shared/errors.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import type { ListChoice, ListRow } from '../../lists/list-row.ts';
import { readList } from '../../lists/read-list.ts';
import { putLeavers } from '../../repositories/import-leavers.ts';
import { putImportRow, type ReadRow } from '../../repositories/import-rows.ts';
import { insertDraft } from '../../repositories/imports.ts';
import { findUnit } from '../../repositories/units.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { decideDraft } from './decide-draft.ts';
import { inspectWithMemory } from './inspect-list.ts';
import { chooseSheet } from './list-file.ts';
import { type PreviewRow, toPreviewRows } from './preview-rows.ts';

/** Rows between two words of progress. */
const STEP = 500;
/** Rows shown while the draft is still being written. */
const FIRST_ROWS = 100;

/** What a preview is made from. */
export interface PreviewInput {
  path: string;
  name: string;
  mode: ImportMode;
  sheet: string | null;
  headerRow: number | null;
  columns: NonNullable<ListChoice['columns']>;
  encodings: Readonly<Record<string, ListEncoding>>;
  /** Of all columns; null where they are found one by one. */
  encoding: ListEncoding | null;
  unitId: UnitId | null;
  /** Names of units as the list writes them, with the units they are. */
  units: Readonly<Record<string, UnitId>>;
  /** At most so many rows in the result; the draft holds all. */
  rowLimit: number;
}

/** What an import would do. */
export interface Preview {
  previewId: ImportBatchId;
  rows: PreviewRow[];
  counts: RowCounts;
  /** People of the unit who are not on its whole list. */
  leavers: number;
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
  const inspected = inspectWithMemory(register.read, sheet, input);
  const remembered = inspected.columns.filter(({ isRemembered }) => isRemembered);
  const list = readList(sheet, {
    headerRow: input.headerRow,
    columns: {
      ...Object.fromEntries(remembered.map(({ column, field }) => [column, field])),
      ...input.columns,
    },
    encodings: { columns: input.encodings, all: input.encoding },
    fileName: input.name,
    currentYear: Number(context.clock.today().slice(0, 4)),
  });
  const learnt: Record<string, ListField | null> = {};
  for (const { column, header } of inspected.columns) {
    const field = input.columns[column];
    if (field !== undefined && header !== '') learnt[foldToToken(header)] = field;
  }
  const question = {
    mode: input.mode,
    fileName: input.name,
    fileSha256: file.sha256,
    sheet: sheet.name,
    unitId: input.unitId,
    units: input.units,
    columns: learnt,
  };
  const { rows, counts, leavers, registerVersion } = decideDraft(
    context,
    question,
    list.map(toReadRow),
  );
  const firstRows = toPreviewRows(register.read, rows.slice(0, FIRST_ROWS), context.clock.today());
  const previewId = perform(register, context.clock, context.actor, ({ db, at, actor, record }) => {
    const id = insertDraft(db, {
      ...question,
      counts,
      registerVersion,
      createdAt: at,
      createdBy: actor.id as OperatorId,
    });
    rows.forEach((row, index) => {
      if (index % STEP === 0) {
        const first = index === 0 ? { firstRows } : {};
        context.progress({ phase: 'write', done: index, total: rows.length, ...first });
      }
      putImportRow(db, id, row);
    });
    putLeavers(db, id, leavers);
    record({
      action: 'import.preview',
      entity: 'import',
      entityId: String(id),
      after: {
        file: input.name,
        sha256: file.sha256,
        sheet: sheet.name,
        mode: input.mode,
        unitId: input.unitId,
        counts,
      },
    });
    context.commitPoint();
    return id;
  });
  return {
    previewId,
    rows: toPreviewRows(register.read, rows.slice(0, input.rowLimit), context.clock.today()),
    counts,
    leavers: leavers.length,
  };
}

function toReadRow({ issues, gender: _gender, ...row }: ListRow): ReadRow {
  return { ...row, readIssues: issues, choice: {} };
}
