import * as XLSX from 'xlsx';
import { type HandBuiltOptions, handBuiltXlsx } from './hand-built.ts';
import { typeIn } from './old-fonts.ts';
import type { Expected, ModelCell, ModelSheet } from './sheet-model.ts';

/** One file of the corpus with what must be read of it. */
export interface CorpusFile {
  name: string;
  bytes: Buffer;
  expected: Expected;
}

/** A list laid out, with what must be read of it. */
export type Made = { sheet: ModelSheet; expected: Expected };

/** A workbook of one list, put together by hand. */
export function byHand(
  name: string,
  made: Made,
  options: HandBuiltOptions = {},
  more: ModelSheet[] = [],
): CorpusFile {
  const expected = { ...made.expected, hasMacros: options.hasMacros ?? false };
  return { name, bytes: handBuiltXlsx([made.sheet, ...more], options), expected };
}

/** A workbook written by another library, in one of its formats. */
export function byLibrary(
  name: string,
  { sheet, expected }: Made,
  bookType: 'xlsx' | 'biff8',
): CorpusFile {
  const cells = sheet.rows.map((row) => row.map(plainValue));
  const page = XLSX.utils.aoa_to_sheet(cells, { cellDates: true });
  page['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const workbook = XLSX.utils.book_new(page, sheet.name);
  return { name, bytes: XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer, expected };
}

/** Delimited text; `encode` makes its bytes. */
export function asText(
  name: string,
  { sheet, expected }: Made,
  delimiter: string,
  encode: (text: string) => Buffer,
): CorpusFile {
  const field = (cell: ModelCell) => {
    const text = textOf(cell);
    return /["\n\r]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const text = sheet.rows.map((row) => row.map(field).join(delimiter)).join('\r\n');
  const sheetName = name.replace(/\.[^.]*$/, '');
  return { name, bytes: encode(`${text}\r\n`), expected: { ...expected, sheet: sheetName } };
}

function plainValue(cell: ModelCell): unknown {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return new Date(Date.UTC(cell.day[0], cell.day[1] - 1, cell.day[2]));
  return 'runs' in cell ? cell.runs.map(({ text }) => text).join('') : cell.text;
}

function textOf(cell: ModelCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day.toReversed().join('/');
  return 'runs' in cell ? cell.runs.map(({ text }) => text).join('') : cell.text;
}

/** Types every text of a list in an old font, told by the cells or not. */
export function inOldFont(
  made: Made,
  encoding: 'tcvn3' | 'vni',
  font: string | null,
  capitals: string | null = null,
): Made {
  const rows = made.sheet.rows.map((cells) =>
    cells.map((cell, column): ModelCell => {
      if (typeof cell !== 'string') return cell;
      const isName = ['fullName', 'familyName', 'givenName'].includes(fieldAt(made, column));
      const text = typeIn(encoding, capitals !== null && isName ? cell.toLowerCase() : cell);
      if (font === null) return text;
      return { text, font: capitals !== null && isName ? capitals : font };
    }),
  );
  const telling = new Set(
    made.sheet.rows.flatMap((cells) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'string' && typeIn(encoding, cell) !== cell ? [column] : [],
      ),
    ),
  );
  const letters = Object.keys(made.expected.columns);
  const encodings = Object.fromEntries(
    letters.filter((_, index) => telling.has(index)).map((letter) => [letter, encoding]),
  );
  return { sheet: { ...made.sheet, rows }, expected: { ...made.expected, encodings } };
}

/** What a column of the list holds. */
export function fieldAt({ expected }: Made, column: number): string {
  return Object.values(expected.columns)[column] ?? '';
}
