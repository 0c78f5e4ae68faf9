import type { InferContractRouterOutputs } from '@orpc/contract';
import { create } from 'zustand';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ImportBatchId, UnitId } from '../../../shared/domain/ids.ts';
import type {
  ImportMode,
  ListEncoding,
  ListField,
  RowAction,
  RowCounts,
  RowIssueCode,
} from '../../../shared/domain/import.ts';

type JobData<Job> = Job extends { next(): Promise<IteratorResult<unknown, infer Data>> }
  ? Data
  : never;
type Outputs = InferContractRouterOutputs<Contract>['import'];
type Inspection = JobData<Outputs['inspect']>;

/** A sheet of the chosen file, as the backend understood it. */
export type Sheet = Inspection['sheets'][number];
/** A column of such a sheet. */
export type SheetColumn = Sheet['columns'][number];
/** A unit as the list writes it. */
export type UnitText = JobData<Outputs['units']>['units'][number];

/** The steps of the import, in order. */
export const IMPORT_STEPS = [
  'file',
  'sheet',
  'columns',
  'encoding',
  'units',
  'preview',
  'confirm',
  'result',
] as const;
/** One of {@link IMPORT_STEPS}. */
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Rows shown in the preview: all, those with one action, those with remarks, or who is missing from a whole list. */
export type PreviewTab = 'all' | 'issues' | 'leavers' | RowAction;

/** A draft that the backend keeps. */
export interface Preview {
  previewId: ImportBatchId;
  fileName: string;
  mode: ImportMode;
  /** The unit of every row; null when the list names units itself. */
  unitId: UnitId | null;
  /** The question it answers; a changed question asks for a new preview. Empty for a draft opened again. */
  question: string;
}

/** What was done in the end. */
export interface ImportResult {
  batchId: ImportBatchId;
  fileName: string;
  mode: ImportMode;
  unitId: UnitId | null;
  counts: RowCounts;
  leavers: number;
  /** People missing from the list for whom a request to revoke was made; null while none was. */
  proposed: number | null;
  document: ImportDocument;
  isUndone: boolean;
}

/** The document that the list came with. */
export interface ImportDocument {
  number: string;
  /** `YYYY-MM-DD`, or empty. */
  on: string;
}

/** The file in hand. */
export interface FileInHand {
  fileId: string;
  name: string;
  sizeBytes: number;
  kind: Inspection['kind'];
  hasMacros: boolean;
}

interface ImportState {
  step: ImportStep;
  file: FileInHand | null;
  sheets: Sheet[];
  sheetName: string | null;
  /** Sheets of this file that were imported. */
  doneSheets: string[];
  /** Header rows as the backend found them by itself, by sheet. */
  foundRows: Record<string, number | null>;
  /** Header rows that the operator gave instead, by sheet. */
  headerRows: Record<string, number>;
  /** Fields that the operator set, by sheet, column and header: they hold for the next file of the same shape too. */
  fields: Record<string, ListField | null>;
  /** Encodings that the operator set, by sheet, column and header. */
  encodings: Record<string, ListEncoding>;
  mode: ImportMode;
  unitMode: 'one' | 'list';
  unitId: UnitId | null;
  /** Units as the list writes them; null until they were asked for. */
  unitTexts: UnitText[] | null;
  /** What the operator says they are. */
  units: Record<string, UnitId>;
  preview: Preview | null;
  tab: PreviewTab;
  /** Only rows with this remark; null for all. */
  issue: RowIssueCode | null;
  document: ImportDocument;
  /** The register changed under the preview, and so many rows came to something else. */
  refreshedRows: number | null;
  result: ImportResult | null;
}

const START: ImportState = {
  step: 'file',
  file: null,
  sheets: [],
  sheetName: null,
  doneSheets: [],
  foundRows: {},
  headerRows: {},
  fields: {},
  encodings: {},
  mode: 'add',
  unitMode: 'one',
  unitId: null,
  unitTexts: null,
  units: {},
  preview: null,
  tab: 'all',
  issue: null,
  document: { number: '', on: '' },
  refreshedRows: null,
  result: null,
};

/** The import in hand; it outlives the screen, so looking something up elsewhere loses nothing. */
export const useImport = create<ImportState>()(() => START);

/** Puts everything back to the beginning, for the next list. */
export function startOver(): void {
  useImport.setState(START, true);
}

/** The sheet the operator works on. */
export function chosenSheet({
  sheets,
  sheetName,
}: Pick<ImportState, 'sheets' | 'sheetName'>): Sheet | null {
  return sheets.find(({ name }) => name === sheetName) ?? null;
}

const columnKey = (sheet: Sheet, { column, header }: SheetColumn) =>
  `${sheet.name}\n${column}\n${header}`;

/** What a column holds: as the operator said, else as guessed. */
export function fieldOf(
  { fields }: Pick<ImportState, 'fields'>,
  sheet: Sheet,
  column: SheetColumn,
): { field: ListField | null; isGuess: boolean } {
  const chosen = fields[columnKey(sheet, column)];
  return chosen === undefined
    ? { field: column.field, isGuess: true }
    : { field: chosen, isGuess: false };
}

/** Remembers what the operator says a column holds. */
export function chooseField(sheet: Sheet, column: SheetColumn, field: ListField | null): void {
  useImport.setState(({ fields }) => ({
    fields: { ...fields, [columnKey(sheet, column)]: field },
    unitTexts: null,
  }));
}

/** How a column is typed: as the operator said, else as found. */
export function encodingOf(
  { encodings }: Pick<ImportState, 'encodings'>,
  sheet: Sheet,
  column: SheetColumn,
): { encoding: ListEncoding; isChosen: boolean } {
  const chosen = encodings[columnKey(sheet, column)];
  return { encoding: chosen ?? column.encoding, isChosen: chosen !== undefined };
}

/** Remembers how the operator says a column is typed. */
export function chooseEncoding(sheet: Sheet, column: SheetColumn, encoding: ListEncoding): void {
  useImport.setState(({ encodings }) => ({
    encodings: { ...encodings, [columnKey(sheet, column)]: encoding },
    unitTexts: null,
  }));
}

/** Columns of which something is decoded, or that may be. */
export function encodedColumns(sheet: Sheet): SheetColumn[] {
  return sheet.columns.filter(
    ({ encodingBasis, decoded, doubts }) =>
      encodingBasis !== null || decoded.length > 0 || doubts.length > 0,
  );
}

/** Whether everybody on the list belongs to the unit that is chosen: so it was said, or no column names units. */
export function isOfOneUnit(
  state: Pick<ImportState, 'unitMode' | 'sheets' | 'sheetName' | 'fields'>,
): boolean {
  const sheet = chosenSheet(state);
  const namesUnits = sheet?.columns.some(
    (column) => fieldOf(state, sheet, column).field === 'unit',
  );
  return state.unitMode === 'one' || namesUnits !== true;
}

/** The steps that this list needs; a list in Unicode of one unit is not asked about encodings and units. */
export function neededSteps(state: ReturnType<typeof useImport.getState>): ImportStep[] {
  const sheet = chosenSheet(state);
  return IMPORT_STEPS.filter((step) => {
    if (step === 'encoding') return sheet === null || encodedColumns(sheet).length > 0;
    if (step === 'units') return sheet === null || !isOfOneUnit(state);
    return true;
  });
}

/** The needed step before or after the present one. */
export function stepBeside(by: 1 | -1): ImportStep {
  const state = useImport.getState();
  const steps = neededSteps(state);
  return steps[steps.indexOf(state.step) + by] ?? state.step;
}
