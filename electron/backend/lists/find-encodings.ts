import type { ListEncoding } from '../../../shared/domain/import.ts';
import {
  type ColumnDetection,
  detectColumnEncoding,
} from '../../../shared/text/legacy/detect-column.ts';
import { readWord, tellingWords } from '../../../shared/text/legacy/reading.ts';
import type { SheetTable } from '../spreadsheets/sheet-table.ts';

/** What was found of one column. */
export interface FoundEncoding {
  readonly detection: ColumnDetection;
  /** The column is to be read by: its own encoding, or that of the sheet when its own letters leave it open. */
  readonly encoding: ListEncoding;
  /** Where the cells that were judged stand, 0-based, in the order they were given to the detection. */
  readonly rows: readonly number[];
}

/** Cells judged of each column; a longer list is no less sure. */
const MOST_CELLS = 3_000;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** How a font is called in the words of the detection. */
const FONT_NAMES = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const;

interface Judged {
  texts: string[];
  fonts: (string | null)[];
  rows: number[];
}

/** Tells how each column of a sheet was typed. */
export function findEncodings(sheet: SheetTable): FoundEncoding[] {
  const columns = gather(sheet);
  const all: Judged = { texts: [], fonts: [], rows: [] };
  for (const { texts, fonts } of columns) {
    all.texts.push(...texts.slice(0, MOST_CELLS / 10));
    all.fonts.push(...fonts.slice(0, MOST_CELLS / 10));
  }
  const ofSheet = detectColumnEncoding(all.texts, all.fonts).encoding;
  return columns.map(({ texts, fonts, rows }) => {
    const detection = detectColumnEncoding(texts, fonts);
    const isOpen = detection.encoding === 'unicode' && !detection.isMixed;
    const takesAfterSheet =
      isOpen && ofSheet !== 'unicode' && texts.every((text) => readsAs(text, ofSheet));
    return { detection, encoding: takesAfterSheet ? ofSheet : detection.encoding, rows };
  });
}

/** Whether every word of a text that tells an encoding reads in this one. */
export function readsAs(text: string, encoding: ListEncoding): boolean {
  return tellingWords(text).every((word) => readWord(word)[encoding]);
}

function gather(sheet: SheetTable): Judged[] {
  const columns = Array.from(
    { length: sheet.columnCount },
    (): Judged => ({ texts: [], fonts: [], rows: [] }),
  );
  sheet.rows.forEach((cells, row) => {
    const fonts = sheet.fonts?.get(row);
    cells?.forEach((value, index) => {
      const column = columns[index];
      if (typeof value !== 'string' || column === undefined) return;
      if (column.texts.length >= MOST_CELLS || !BEYOND_ASCII.test(value)) return;
      const font = fonts?.get(index);
      // Texts in several fonts are read piece by piece, and tell nothing of their column.
      if (font !== undefined && !('encoding' in font)) return;
      column.texts.push(value);
      column.fonts.push(font === undefined ? null : FONT_NAMES[font.encoding]);
      column.rows.push(row);
    });
  });
  return columns;
}
