import type { CellFonts, LegacyFont, TextRun } from './sheet-table.ts';

const TCVN3: LegacyFont = { encoding: 'tcvn3', isCapitals: false };
const TCVN3_CAPITALS: LegacyFont = { encoding: 'tcvn3', isCapitals: true };
const VNI: LegacyFont = { encoding: 'vni', isCapitals: false };

/**
 * Tells an old Vietnamese font by its name; null for any other.
 * @example legacyFontOf('.VnTimeH') // TCVN3, shown as capitals
 */
export function legacyFontOf(name: string): LegacyFont | null {
  if (/^\.vn/i.test(name)) return /[a-z ]H( |$)/.test(name) ? TCVN3_CAPITALS : TCVN3;
  return /^vni[- ]/i.test(name) ? VNI : null;
}

/** Gathers the fonts of cells while a sheet is looked through. */
export class FontCollector {
  readonly #rows = new Map<number, Map<number, LegacyFont | readonly TextRun[]>>();

  /** Remembers a cell when its font, or the font of a piece of it, is an old one. */
  add(row: number, column: number, found: LegacyFont | readonly TextRun[] | null): void {
    if (found === null) return;
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.#rows.set(row, cells);
    }
    cells.set(column, found);
  }

  /** What was gathered; nothing when no cell is set in an old font. */
  get fonts(): CellFonts | undefined {
    return this.#rows.size === 0 ? undefined : this.#rows;
  }
}
