/** How a cell of a form or a table of a report looks and what may be done with it; `input-…` may be typed into. */
export const FORM_STYLES = [
  'plain',
  'title',
  'subtitle',
  'section',
  'label',
  'note',
  'header',
  'text',
  'centre',
  'integer',
  'percent',
  'day',
  'total-text',
  'total-integer',
  'total-percent',
  'input-text',
  'input-integer',
] as const;
/** A value of {@link FORM_STYLES}. */
export type FormStyle = (typeof FORM_STYLES)[number];

/** One cell of a form: a value, or a formula of ours with the value it gives now. */
export interface FormCell {
  readonly style: FormStyle;
  /** A day is `YYYY-MM-DD` under the style `day`. */
  readonly value?: string | number | null;
  /** Without `=`; never made of what a person typed. */
  readonly formula?: string;
}

/** What Excel lets a person type into some cells, and what it says otherwise. */
export interface FormCheck {
  /** Cells it holds for, such as `C5:C9`. */
  readonly cells: string;
  /** A whole number between two bounds, or one of a list. */
  readonly allows:
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'list'; readonly values: readonly string[] };
  readonly title: string;
  readonly message: string;
}

/** A sheet laid out cell by cell: a form to fill in, or a table of a report. */
export interface FormSheet {
  readonly name: string;
  /** @unit characters, one a column */
  readonly widths: readonly number[];
  /** From row 1 on; null leaves a cell away. */
  readonly rows: readonly (readonly (FormCell | null)[])[];
  /** Such as `A1:F1`. */
  readonly merges?: readonly string[];
  /** Rows printed on top of every page, 1-based; what is above and these stay in view when scrolling. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  readonly landscape?: boolean;
  /** Whether only `input-…` cells can be typed into (without a password: against slips, not against will). */
  readonly isLocked?: boolean;
  readonly checks?: readonly FormCheck[];
  /** Kept out of sight: what the form must bring back with it. */
  readonly isHidden?: boolean;
}
