/** What a cell of a sample shows and how; a bare value is an ordinary bordered cell. */
export interface SampleCell {
  readonly value: string | number | { readonly day: string } | null;
  readonly style?: 'plain' | 'bold' | 'italic' | 'title' | 'header' | 'body' | 'center' | 'group';
  readonly columns?: number;
  readonly rows?: number;
}
/** A row of a sample sheet. */
export type SampleRow = readonly (SampleCell | SampleCell['value'])[];

/** A sample sheet as an office keeps it. */
export interface SampleSheet {
  readonly name: string;
  /** @unit cm */
  readonly widths: readonly number[];
  readonly rows: readonly SampleRow[];
}

/** Someone on a list. */
export type Person = readonly [
  name: string,
  sex: 'nam' | 'nữ',
  born: SampleCell['value'],
  position: string,
  phone: string | number,
  note?: string,
];

/** A cell with a real date, `YYYY-MM-DD`. */
export const day = (text: string) => ({ day: text });
/** A cell of a header. */
export const head = (value: string, span: Omit<SampleCell, 'value'> = {}): SampleCell => ({
  value,
  style: 'header',
  ...span,
});
/** A bordered cell with its value in the middle. */
export const center = (value: SampleCell['value']): SampleCell => ({ value, style: 'center' });
