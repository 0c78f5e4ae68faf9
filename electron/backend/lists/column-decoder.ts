import type { ListEncoding } from '../../../shared/domain/import.ts';
import { decodeText } from '../../../shared/text/legacy/decode-text.ts';
import type { LegacyFont, TextRun } from '../spreadsheets/sheet-table.ts';
import type { ColumnEncoding, DecodedCell } from './column-encoding.ts';
import { type FoundEncoding, readsAs } from './find-encodings.ts';

const SHOWN_CELLS = 40;
const SHOWN_DOUBTS = 200;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Reads the texts of one column, and keeps some of them to show. */
export class ColumnDecoder {
  readonly #chosen: ListEncoding | null;
  readonly #encoding: ListEncoding;
  /** Row to the encoding in which a cell reads better than in that of the column. */
  readonly #otherwise = new Map<number, ListEncoding>();
  readonly #decoded: DecodedCell[] = [];
  readonly #doubts: DecodedCell[];
  readonly #byFont = new Map<ListEncoding, number>();

  constructor(found: FoundEncoding, chosen: ListEncoding | null) {
    this.#chosen = chosen;
    this.#encoding = chosen ?? found.encoding;
    const { disagreeing, encoding, isMixed } = found.detection;
    const isOwn = encoding === found.encoding;
    this.#doubts = (isOwn ? disagreeing : []).slice(0, SHOWN_DOUBTS).map((cell) => ({
      row: (found.rows[cell.index] ?? 0) + 1,
      before: cell.text,
      after: cell.otherwise?.text ?? cell.asColumn,
    }));
    if (chosen !== null || isMixed || !isOwn) return;
    for (const { index, otherwise } of disagreeing) {
      const row = found.rows[index];
      if (otherwise !== null && row !== undefined) this.#otherwise.set(row, otherwise.encoding);
    }
  }

  /** Nothing of the column is to be decoded, unless a font says so. */
  get isPlain(): boolean {
    return this.#encoding === 'unicode' && this.#otherwise.size === 0;
  }

  decode(text: string, row: number, font: LegacyFont | readonly TextRun[] | undefined): string {
    const read =
      font === undefined || this.#chosen !== null
        ? this.#byColumn(text, row)
        : this.#byFonts(text, row, font);
    if (read !== text && this.#decoded.length < SHOWN_CELLS) {
      this.#decoded.push({ row: row + 1, before: text, after: read });
    }
    return read;
  }

  summary(): ColumnEncoding {
    const [byFont] = [...this.#byFont].sort((a, b) => b[1] - a[1]);
    const basis = this.#chosen !== null ? 'chosen' : byFont !== undefined ? 'font' : 'text';
    const encoding = basis === 'font' && byFont !== undefined ? byFont[0] : this.#encoding;
    return {
      encoding,
      encodingBasis: encoding === 'unicode' && basis === 'text' ? null : basis,
      decoded: this.#decoded,
      doubts: this.#doubts,
    };
  }

  #byColumn(text: string, row: number): string {
    const encoding = this.#otherwise.get(row) ?? this.#encoding;
    return encoding === 'unicode' || !BEYOND_ASCII.test(text) ? text : decodeText(text, encoding);
  }

  #byFonts(text: string, row: number, font: LegacyFont | readonly TextRun[]): string {
    if ('encoding' in font) return this.#inFont(text, row, font);
    // A text that its runs do not make up is not trusted to them.
    const whole = font.map((run) => run.text).join('');
    if (whole.trim() !== text.trim()) return this.#byColumn(text, row);
    return font
      .map((run) => (run.font === null ? run.text : this.#inFont(run.text, row, run.font, true)))
      .join('');
  }

  #inFont(
    text: string,
    row: number,
    { encoding, isCapitals }: LegacyFont,
    isPiece = false,
  ): string {
    const isTelling = BEYOND_ASCII.test(text);
    // Typed in Unicode after all, whatever the font is called.
    if (isTelling && !readsAs(text, encoding)) return this.#byColumn(text, row);
    // A whole cell that reads either way goes with its column; a piece was set in its font on purpose.
    if (isTelling && !isPiece && this.#encoding === 'unicode' && readsAs(text, 'unicode'))
      return text;
    if (isTelling) this.#byFont.set(encoding, (this.#byFont.get(encoding) ?? 0) + 1);
    const read = isTelling ? decodeText(text, encoding) : text;
    return isCapitals ? read.toUpperCase() : read;
  }
}
