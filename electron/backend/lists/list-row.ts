import type { ListField, RowIssue } from '../../../shared/domain/import.ts';

/** A column of a list and what it was taken for. */
export interface ListColumn {
  /** The letter Excel shows (`A`, `B`, … `AA`). */
  readonly column: string;
  readonly header: string;
  readonly field: ListField | null;
  readonly encoding: 'unicode';
  /** The first values below the header, as text. */
  readonly samples: string[];
}

/** What a sheet looks like as a list of people, before anybody chose anything. */
export interface ListSheet {
  readonly name: string;
  /** 1-based; the last row of a header that takes several; null when none was found. */
  readonly headerRow: number | null;
  readonly columns: ListColumn[];
  /** Rows of people below the header. */
  readonly rowCount: number;
  readonly hidden: boolean;
}

/** One person of a list, cleaned; what could not be read is in `issues`. */
export interface ListRow {
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly position: string;
  readonly unit: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
  readonly issues: RowIssue[];
}

/** What the operator decided about a sheet; what is left out keeps its guess. */
export interface ListChoice {
  /** 1-based; null or absent: found. */
  readonly headerRow?: number | null;
  /** Column letter to field; null leaves the column out. */
  readonly columns?: Readonly<Record<string, ListField | null>>;
  /** For messages. */
  readonly fileName: string;
  /** What age is reckoned from; this year by default. */
  readonly currentYear?: number;
}
