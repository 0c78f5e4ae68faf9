import type { MergedCells } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import type { ListField } from '../../../shared/domain/import.ts';

/** A cell to be written: plain, a day, or set in a font as a whole or piece by piece. */
export type ModelCell =
  | string
  | number
  | null
  | { day: readonly [year: number, month: number, day: number] }
  | { text: string; font: string }
  | { runs: readonly { text: string; font: string | null }[] };

/** A sheet to be written in some format. */
export interface ModelSheet {
  name: string;
  hidden?: boolean;
  rows: ModelCell[][];
  merges: MergedCells[];
  /** 0-based. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

/** A row of people as the reader must give it. */
export interface ExpectedRow {
  row: number;
  fullName: string;
  birthYear: number | null;
  gender: 'male' | 'female' | null;
  position: string;
  unit: string;
  phone: string;
}

/** What must be read of a file of the corpus, without a touch of the operator. */
export interface Expected {
  sheet: string;
  headerRow: number;
  /** Column letter to field; null for a column that is not imported. */
  columns: Record<string, ListField | null>;
  /** Column letter to encoding, where it is not Unicode. */
  encodings: Record<string, string>;
  hasMacros: boolean;
  hiddenPeople: number;
  rows: ExpectedRow[];
}
