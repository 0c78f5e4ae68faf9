/** How a column of a written sheet holds its values; `text` keeps leading zeros, `day` takes `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'integer' | 'day';

/** One column of a sheet to write. */
export interface ColumnSpec {
  readonly header: string;
  /** @unit characters */
  readonly width: number;
  readonly kind: ColumnKind;
}

/** A sheet to write: a title, a header row and as many rows as come. */
export interface SheetSpec {
  readonly name: string;
  /** Lines merged across the table above the header; the first is the heading. */
  readonly title?: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
  readonly landscape?: boolean;
}
