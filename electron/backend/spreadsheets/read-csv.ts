import Papa from 'papaparse';
import { AppError } from '../../../shared/errors.ts';
import { LIMITS, MAX_SHEET_ROWS } from './limits.ts';
import type { CellValue, Workbook } from './sheet-table.ts';
import { decodeText } from './text-encoding.ts';

const DELIMITERS = [';', ',', '\t'];
/** Enough lines to judge a delimiter by. */
const SNIFFED_ROWS = 50;

/**
 * Reads delimited text, whose delimiter Excel takes from the country settings: `;` on a Vietnamese Windows.
 * @throws FILE_KIND_UNKNOWN when it is no text, or a web page or XML under another name
 * @throws FILE_UNREADABLE when a quote is never closed
 */
export function readCsv(bytes: Buffer, fileName: string): Workbook {
  const text = decodeText(bytes);
  if (text === null || /^\s*(<|%PDF|\{\\rtf)/.test(text)) {
    throw new AppError('FILE_KIND_UNKNOWN', { name: fileName });
  }
  if (text.trim() === '') throw new AppError('FILE_EMPTY', { name: fileName });
  const refuse = (limit: 'rows' | 'columns' | 'cell-length', max: number): never => {
    throw new AppError('FILE_LIMIT', { name: fileName, limit, max, sheet: null });
  };
  // Excel's own hint in the first line outranks any guess.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? sniffDelimiter(body);
  let columnCount = 0;
  const parsed = Papa.parse<string[]>(body, { delimiter });
  // A quote that is never closed swallows all the lines below it.
  if (parsed.errors.some(({ code }) => code === 'MissingQuotes')) {
    throw new AppError('FILE_UNREADABLE', { name: fileName, part: null });
  }
  const rows = parsed.data.map((fields) => {
    if (fields.length > LIMITS.columns) refuse('columns', LIMITS.columns);
    if (fields.some((field) => field.length > LIMITS.cellLength))
      refuse('cell-length', LIMITS.cellLength);
    if (fields.every((field) => field.trim() === '')) return undefined;
    columnCount = Math.max(columnCount, fields.length);
    return fields.map((field): CellValue => (field === '' ? null : field));
  });
  if (hint !== null) rows.unshift(undefined);
  while (rows.length > 0 && rows.at(-1) === undefined) rows.pop();
  if (rows.length > MAX_SHEET_ROWS) refuse('rows', LIMITS.rows);
  return {
    kind: 'csv',
    hasMacros: false,
    sheets: [
      {
        name: fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''),
        hidden: false,
        rows,
        columnCount,
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
  };
}

/** The delimiter that cuts most lines into the same number of fields. */
function sniffDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: SNIFFED_ROWS }).data;
    const widths = new Map<number, number>();
    for (const { length } of rows) {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    }
    for (const [width, lines] of widths) {
      const score = lines * width;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
