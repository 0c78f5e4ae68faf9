import type { ListEncoding } from '../../../shared/domain/import.ts';
import { type CellValue, columnLetter, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { ColumnDecoder } from './column-decoder.ts';
import type { ColumnEncoding } from './column-encoding.ts';
import { findEncodings } from './find-encodings.ts';

/** What the operator says of encodings. */
export interface ChosenEncodings {
  /** By the letter of the column. */
  readonly columns?: Readonly<Record<string, ListEncoding>>;
  /** Of every other column; null leaves them to be found. */
  readonly all?: ListEncoding | null;
}

/** A sheet in Unicode, and what had to be done for it. */
export interface DecodedSheet {
  readonly sheet: SheetTable;
  /** By the letter of the column. */
  of(column: string): ColumnEncoding;
}

const PLAIN: ColumnEncoding = {
  encoding: 'unicode',
  encodingBasis: null,
  decoded: [],
  doubts: [],
};

const known = new WeakMap<SheetTable, DecodedSheet>();

/**
 * Turns a sheet typed in old fonts into Unicode, before anything is stripped of it: the ư of TCVN3 is a soft hyphen.
 * The font of a cell decides about it; where fonts say nothing, a column is one encoding as a whole.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 6 khoản 3
 */
export function decodeSheet(sheet: SheetTable, chosen: ChosenEncodings = {}): DecodedSheet {
  const isChosen = chosen.all != null || Object.keys(chosen.columns ?? {}).length > 0;
  const before = isChosen ? undefined : known.get(sheet);
  if (before !== undefined) return before;
  const decoded = decode(sheet, chosen);
  if (!isChosen) known.set(sheet, decoded);
  return decoded;
}

function decode(sheet: SheetTable, chosen: ChosenEncodings): DecodedSheet {
  const found = findEncodings(sheet);
  const columns = found.map((encodings, index) => {
    const given = chosen.columns?.[columnLetter(index)] ?? chosen.all ?? null;
    return new ColumnDecoder(encodings, given);
  });
  const isPlain = columns.every((column) => column.isPlain);
  if (isPlain && sheet.fonts === undefined) {
    const byLetter = new Map(columns.map((column, at) => [columnLetter(at), column.summary()]));
    return { sheet, of: (letter) => byLetter.get(letter) ?? PLAIN };
  }
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
  const byLetter = new Map(columns.map((column, at) => [columnLetter(at), column.summary()]));
  return { sheet: { ...sheet, rows }, of: (letter) => byLetter.get(letter) ?? PLAIN };
}
