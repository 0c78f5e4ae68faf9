import type {
  ColumnRemark,
  Confidence,
  Gender,
  ListEncoding,
  ListField,
  RowIssue,
} from '../../../shared/domain/import.ts';
import type { DecodedCell, EncodingBasis } from './column-encoding.ts';
import type { ChosenEncodings } from './decode-sheet.ts';
import type { SheetLook } from './sheet-look.ts';

/** A column of a list and what it was taken for. */
export interface ListColumn {
  /** The letter Excel shows (`A`, `B`, … `AA`). */
  readonly column: string;
  readonly header: string;
  readonly field: ListField | null;
  /** How sure the field is; null without one. */
  readonly confidence: Confidence | null;
  readonly encoding: ListEncoding;
  /** What tells the encoding. */
  readonly encodingBasis: EncodingBasis;
  /** The first values below the header, as text. */
  readonly samples: string[];
  /** The first values that are decoded, as they stand in the file and as they are read. */
  readonly decoded: DecodedCell[];
  /** Values that do not agree with the encoding of their column, in both readings. */
  readonly doubts: DecodedCell[];
  readonly remarks: ColumnRemark[];
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
  /** People whose rows are hidden; they are read like the others. */
  readonly hiddenPeople: number;
  /** Letters of the columns that are hidden; they are read like the others. */
  readonly hiddenColumns: string[];
  /** The top of the sheet as it looks. */
  readonly look: SheetLook;
}

/** One person of a list, cleaned; what could not be read is in `issues`. */
export interface ListRow {
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly fullName: string;
  readonly birthYear: number | null;
  /** By a column of its own, or by which of two birth columns is filled. */
  readonly gender: Gender | null;
  readonly position: string;
  readonly unit: string;
  readonly phone: string;
  readonly email: string;
  /** What a request list asks for, as it is written; empty in other lists. */
  readonly requestKind: string;
  /** The address a request list asks for, as it is written. */
  readonly wantedAddress: string;
  readonly note: string;
  readonly issues: RowIssue[];
}

/** What the operator decided about a sheet; what is left out keeps its guess. */
export interface ListChoice {
  /** 1-based; null or absent: found. */
  readonly headerRow?: number | null;
  /** Column letter to field; null leaves the column out. */
  readonly columns?: Readonly<Record<string, ListField | null>>;
  /** Column letter to encoding; what is left out is found. */
  readonly encodings?: ChosenEncodings;
  /** For messages. */
  readonly fileName: string;
  /** What age is reckoned from; this year by default. */
  readonly currentYear?: number;
}
