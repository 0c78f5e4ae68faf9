import type { ListEncoding } from '../../../shared/domain/import.ts';
import {
  type CellValue,
  columnLetter,
  type LegacyFont,
  type SheetTable,
  type TextRun,
} from '../spreadsheets/sheet-table.ts';
import { decodeAs, detectEncoding, isPlainlyUnicode, mayBeLegacy } from './legacy-text.ts';

/** What tells the encoding of a column: the operator, the fonts of its cells, its letters; null when it is Unicode. */
export type EncodingBasis = 'chosen' | 'font' | 'text' | null;

/** What the operator says of encodings. */
export interface ChosenEncodings {
  /** By the letter of the column. */
  readonly columns?: Readonly<Record<string, ListEncoding>>;
  /** Of every other column; null leaves them to be found. */
  readonly all?: ListEncoding | null;
}

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
  /** Texts that do not agree with their column; `after` is the other reading. */
  readonly doubts: DecodedCell[];
}

/** A sheet in Unicode, and what had to be done for it. */
export interface DecodedSheet {
  readonly sheet: SheetTable;
  /** By the letter of the column. */
  of(column: string): ColumnEncoding;
}

const SHOWN_CELLS = 8;
const SHOWN_DOUBTS = 200;
const PLAIN: ColumnEncoding = { encoding: 'unicode', encodingBasis: null, decoded: [], doubts: [] };

const found = new WeakMap<SheetTable, DecodedSheet>();

/**
 * Turns a sheet typed in old fonts into Unicode, before anything is stripped of it: the ư of TCVN3 is a soft hyphen.
 * The font of a cell decides about it; where fonts say nothing, a column is one encoding as a whole.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 */
export function decodeSheet(sheet: SheetTable, chosen: ChosenEncodings = {}): DecodedSheet {
  const isChosen = chosen.all != null || Object.keys(chosen.columns ?? {}).length > 0;
  const known = isChosen ? undefined : found.get(sheet);
  if (known !== undefined) return known;
  const decoded = decode(sheet, chosen);
  if (!isChosen) found.set(sheet, decoded);
  return decoded;
}

function decode(sheet: SheetTable, chosen: ChosenEncodings): DecodedSheet {
  const suspects = gatherSuspects(sheet);
  if (suspects.every((texts) => texts.length === 0) && sheet.fonts === undefined) {
    return { sheet, of: () => PLAIN };
  }
  const ofSheet = detectEncoding(suspects.flat());
  const columns = suspects.map((texts, index) => {
    const given = chosen.columns?.[columnLetter(index)] ?? chosen.all;
    if (given != null) return new ColumnDecoder(given, 'chosen');
    const own = detectEncoding(texts) ?? (texts.length > 0 ? ofSheet : null);
    return new ColumnDecoder(own ?? 'unicode', own === null || own === 'unicode' ? null : 'text');
  });
  const rows = sheet.rows.map((cells, row) => {
    if (cells === undefined) return undefined;
    const fonts = sheet.fonts?.get(row);
    let changed: CellValue[] | null = null;
    cells.forEach((value, column) => {
      if (typeof value !== 'string') return;
      const text = columns[column]?.decode(value, row, fonts?.get(column)) ?? value;
      if (text === value) return;
      changed ??= [...cells];
      changed[column] = text;
    });
    return changed ?? cells;
  });
  const byLetter = new Map(columns.map((column, index) => [columnLetter(index), column.summary()]));
  return { sheet: { ...sheet, rows }, of: (letter) => byLetter.get(letter) ?? PLAIN };
}

/** Texts of each column that an old font may have typed. */
function gatherSuspects(sheet: SheetTable): string[][] {
  const columns = Array.from({ length: sheet.columnCount }, (): string[] => []);
  sheet.rows.forEach((cells, row) => {
    const fonts = sheet.fonts?.get(row);
    cells?.forEach((value, column) => {
      if (typeof value === 'string' && fonts?.get(column) === undefined && mayBeLegacy(value)) {
        columns[column]?.push(value);
      }
    });
  });
  return columns;
}

/** Reads the texts of one column, and keeps some of them to show. */
class ColumnDecoder {
  readonly #encoding: ListEncoding;
  readonly #basis: EncodingBasis;
  readonly #decoded: DecodedCell[] = [];
  readonly #doubts: DecodedCell[] = [];
  readonly #byFont = new Map<ListEncoding, number>();

  constructor(encoding: ListEncoding, basis: EncodingBasis) {
    this.#encoding = encoding;
    this.#basis = basis;
  }

  decode(text: string, row: number, font: LegacyFont | readonly TextRun[] | undefined): string {
    const isByFont = font !== undefined && this.#basis !== 'chosen';
    const read = isByFont ? this.#byFonts(text, font) : this.#byColumn(text, row);
    if (read !== text && this.#decoded.length < SHOWN_CELLS) {
      this.#decoded.push({ row: row + 1, before: text, after: read });
    }
    return read;
  }

  summary(): ColumnEncoding {
    const [byFont] = [...this.#byFont].sort((a, b) => b[1] - a[1]);
    const isByFont = this.#basis === null && byFont !== undefined;
    return {
      encoding: isByFont ? byFont[0] : this.#encoding,
      encodingBasis: isByFont ? 'font' : this.#basis,
      decoded: this.#decoded,
      doubts: this.#doubts,
    };
  }

  #byFonts(text: string, font: LegacyFont | readonly TextRun[]): string {
    if ('encoding' in font) return this.#inFont(text, font);
    // A text that its runs do not make up is not trusted to them.
    if (
      font
        .map((run) => run.text)
        .join('')
        .trim() !== text.trim()
    )
      return text;
    return font
      .map((run) => (run.font === null ? run.text : this.#inFont(run.text, run.font)))
      .join('');
  }

  #inFont(text: string, { encoding, isCapitals }: LegacyFont): string {
    // Typed in Unicode after all, whatever the font is called.
    if (isPlainlyUnicode(text)) return text;
    const read = decodeAs(text, encoding);
    if (/[\u0080-\u00ff]/.test(text))
      this.#byFont.set(encoding, (this.#byFont.get(encoding) ?? 0) + 1);
    return isCapitals ? read.toUpperCase() : read;
  }

  #byColumn(text: string, row: number): string {
    if (!mayBeLegacy(text)) return text;
    const own = detectEncoding([text]);
    if (own !== null && own !== this.#encoding && this.#doubts.length < SHOWN_DOUBTS) {
      this.#doubts.push({ row: row + 1, before: text, after: decodeAs(text, own) });
    }
    return decodeAs(text, this.#encoding);
  }
}
