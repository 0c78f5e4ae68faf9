/** A calendar day in a cell; Excel keeps it as a serial number and only its format tells. */
export interface DayCell {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What one cell holds; an empty cell is null. */
export type CellValue = string | number | boolean | DayCell | null;

/** A rectangle of merged cells, 0-based and inclusive; its value stands in the top left cell. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An old font that shows other letters than the text holds. */
export interface LegacyFont {
  readonly encoding: 'tcvn3' | 'vni';
  /** It shows small letters as capitals, as `.VnTimeH` does. */
  readonly isCapitals: boolean;
}

/** A piece of a cell's text in one font; null for a font of today. */
export interface TextRun {
  readonly text: string;
  readonly font: LegacyFont | null;
}

/** The cells set in old fonts, by row and column; a cell in several fonts has its runs. */
export type CellFonts = ReadonlyMap<number, ReadonlyMap<number, LegacyFont | readonly TextRun[]>>;

/** One sheet as plain values, wherever it came from. Rows and columns are 0-based: row 0 is Excel's row 1. */
export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  /** A row without any value is undefined. */
  readonly rows: readonly (readonly CellValue[] | undefined)[];
  readonly columnCount: number;
  readonly merges: readonly MergedCells[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Absent when no cell is set in an old font. */
  readonly fonts?: CellFonts;
}

/** What a file held once it was found sound. */
export interface Workbook {
  readonly kind: 'xlsx' | 'xls' | 'csv';
  /** The file carries macros; they are never read, but the operator is told. */
  readonly hasMacros: boolean;
  readonly sheets: readonly SheetTable[];
}

/** Tells a day from the other cell values. */
export function isDayCell(value: CellValue): value is DayCell {
  return typeof value === 'object' && value !== null;
}

/** A cell as a person would read it: days as `dd/mm/yyyy`, whole numbers without an exponent. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const day = String(value.day).padStart(2, '0');
  const month = String(value.month).padStart(2, '0');
  return `${day}/${month}/${value.year}`;
}

/** The letter Excel shows over a column: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
