import type { ListEncoding } from '../../../shared/domain/import.ts';

/** What tells the encoding of a column: the operator, the fonts of its cells, its letters; null when it is Unicode. */
export type EncodingBasis = 'chosen' | 'font' | 'text' | null;

/** A text as it stands in the file, and as it is read. */
export interface DecodedCell {
  /** As Excel shows it. */
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** How the texts of one column were typed. */
export interface ColumnEncoding {
  readonly encoding: ListEncoding;
  readonly encodingBasis: EncodingBasis;
  readonly decoded: DecodedCell[];
  /** Texts that do not agree with their column; `after` is how each reads by itself. */
  readonly doubts: DecodedCell[];
}
