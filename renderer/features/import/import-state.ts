import type { InferContractRouterOutputs } from '@orpc/contract';
import { create } from 'zustand';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ImportBatchId, UnitId } from '../../../shared/domain/ids.ts';
import type { ListField, RowAction, RowCounts } from '../../../shared/domain/import.ts';

type JobData<Job> = Job extends { next(): Promise<IteratorResult<unknown, infer Data>> }
  ? Data
  : never;
type Inspection = JobData<InferContractRouterOutputs<Contract>['import']['inspect']>;

/** A sheet of the chosen file, as the backend understood it. */
export type Sheet = Inspection['sheets'][number];
/** A column of such a sheet. */
export type SheetColumn = Sheet['columns'][number];

/** The steps of the import, in order. */
export type ImportStep = 'file' | 'columns' | 'preview' | 'confirm' | 'result';

/** Rows shown in the preview: all, those with one action, or those with remarks. */
export type PreviewTab = 'all' | 'issues' | RowAction;

/** A draft that the backend keeps. */
export interface Preview {
  previewId: ImportBatchId;
  fileName: string;
  /** The unit of every row; null when the list names units itself. */
  unitId: UnitId | null;
  /** The question it answers; a changed question asks for a new preview. Empty for a draft opened again. */
  question: string;
}

/** What was granted in the end. */
export interface ImportResult {
  fileName: string;
  unitId: UnitId | null;
  counts: RowCounts;
}

interface ImportState {
  step: ImportStep;
  file: { fileId: string; name: string; sizeBytes: number } | null;
  sheets: Sheet[];
  sheetName: string | null;
  /** Header rows as the backend found them by itself, by sheet. */
  foundRows: Record<string, number | null>;
  /** Header rows that the operator gave instead, by sheet. */
  headerRows: Record<string, number>;
  /** Fields that the operator set, by sheet, column and header: they hold for the next file of the same shape too. */
  fields: Record<string, ListField | null>;
  unitMode: 'one' | 'list';
  unitId: UnitId | null;
  preview: Preview | null;
  tab: PreviewTab;
  result: ImportResult | null;
}

const START: ImportState = {
  step: 'file',
  file: null,
  sheets: [],
  sheetName: null,
  foundRows: {},
  headerRows: {},
  fields: {},
  unitMode: 'one',
  unitId: null,
  preview: null,
  tab: 'all',
  result: null,
};

/** The import in hand; it outlives the screen, so looking something up elsewhere loses nothing. */
export const useImport = create<ImportState>()(() => START);

/** Puts everything back to the beginning, for the next list. */
export function startOver(): void {
  useImport.setState(START, true);
}

/** The sheet the operator works on. */
export function chosenSheet({ sheets, sheetName }: ImportState): Sheet | null {
  return sheets.find(({ name }) => name === sheetName) ?? null;
}

const fieldKey = (sheet: Sheet, { column, header }: SheetColumn) =>
  `${sheet.name}\n${column}\n${header}`;

/** What a column holds: as the operator said, else as guessed. */
export function fieldOf(
  { fields }: Pick<ImportState, 'fields'>,
  sheet: Sheet,
  column: SheetColumn,
): { field: ListField | null; isGuess: boolean } {
  const chosen = fields[fieldKey(sheet, column)];
  return chosen === undefined
    ? { field: column.field, isGuess: true }
    : { field: chosen, isGuess: false };
}

/** Remembers what the operator says a column holds. */
export function chooseField(sheet: Sheet, column: SheetColumn, field: ListField | null): void {
  useImport.setState(({ fields }) => ({ fields: { ...fields, [fieldKey(sheet, column)]: field } }));
}
