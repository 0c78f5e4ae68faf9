import * as XLSX from 'xlsx';
import { AppError } from '../../../shared/errors.ts';
import { LIMITS, MAX_SHEET_ROWS } from './limits.ts';
import type { CellValue, DayCell, MergedCells, SheetTable } from './sheet-table.ts';

/** Rows and columns a sheet hides, by the place of the sheet in the workbook; what is not told is asked of the parser. */
export type FindHidden = (
  index: number,
) => Partial<Pick<SheetTable, 'hiddenRows' | 'hiddenColumns'>> | undefined;

/** A sheet and its place among the tabs of the workbook; tabs without cells are left out. */
export interface ParsedSheet {
  readonly table: SheetTable;
  readonly index: number;
}

const PARSING: XLSX.ParsingOptions = {
  type: 'buffer',
  dense: true,
  nodim: true,
  sheetRows: MAX_SHEET_ROWS + 1,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  cellText: false,
  cellNF: true,
  bookVBA: false,
};

/** Error values as Excel shows them, by the number the parser gives. */
const ERROR_TEXTS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/**
 * Parses a workbook that passed its pre-flight into plain tables, refusing what is over a limit instead of cutting it.
 * @throws FILE_ENCRYPTED, FILE_UNREADABLE, FILE_LIMIT
 */
export function parseSheets(
  bytes: Buffer,
  fileName: string,
  findHidden: FindHidden,
): ParsedSheet[] {
  const workbook = parse(bytes, fileName);
  if (workbook.SheetNames.length > LIMITS.sheets) {
    throw new AppError('FILE_LIMIT', {
      name: fileName,
      limit: 'sheets',
      max: LIMITS.sheets,
      sheet: null,
    });
  }
  const dayOf = dayReader(workbook.Workbook?.WBProps?.date1904 === true);
  const parsed: ParsedSheet[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    // The parser drops a sheet that it cannot read without a word.
    if (sheet === undefined) throw new AppError('FILE_UNREADABLE', { name: fileName, part: name });
    if (sheet['!type'] === 'chart' || sheet['!data'] === undefined) return;
    const hidden = findHidden(index);
    const table = {
      name,
      hidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden),
      ...readCells(sheet['!data'], fileName, name, dayOf),
      merges: (sheet['!merges'] ?? []).map(mergedCells),
      hiddenRows: hidden?.hiddenRows ?? rowsMarkedHidden(sheet),
      hiddenColumns: hidden?.hiddenColumns ?? new Set<number>(),
    };
    parsed.push({ table, index });
  });
  return parsed;
}

function parse(bytes: Buffer, fileName: string): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, PARSING);
  } catch (cause) {
    // Only the kind of the failure is kept: the library's own sentences may quote the file.
    if (cause instanceof Error && /password/i.test(cause.message)) {
      throw new AppError('FILE_ENCRYPTED', { name: fileName });
    }
    throw new AppError('FILE_UNREADABLE', { name: fileName, part: null });
  }
}

function readCells(
  data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[],
  name: string,
  sheet: string,
  dayOf: (serial: number) => DayCell | number,
): Pick<SheetTable, 'rows' | 'columnCount'> {
  const refuse = (limit: 'rows' | 'columns' | 'cell-length', max: number): never => {
    throw new AppError('FILE_LIMIT', { name, limit, max, sheet });
  };
  if (data.length > MAX_SHEET_ROWS) refuse('rows', LIMITS.rows);
  const isDay = dayFormats();
  const rows: (CellValue[] | undefined)[] = [];
  let columnCount = 0;
  for (let r = 0; r < data.length; r++) {
    const cells = data[r];
    let row: CellValue[] | undefined;
    if (cells !== undefined) {
      if (cells.length > LIMITS.columns) refuse('columns', LIMITS.columns);
      for (let c = 0; c < cells.length; c++) {
        const cell = cells[c];
        const value = cell === undefined ? null : cellValue(cell, isDay, dayOf);
        if (value === null) continue;
        if (typeof value === 'string' && value.length > LIMITS.cellLength) {
          refuse('cell-length', LIMITS.cellLength);
        }
        row ??= new Array<CellValue>(cells.length).fill(null);
        row[c] = value;
        if (c >= columnCount) columnCount = c + 1;
      }
    }
    rows.push(row);
  }
  return { rows, columnCount };
}

function cellValue(
  cell: XLSX.CellObject,
  isDay: (format: unknown) => boolean,
  dayOf: (serial: number) => DayCell | number,
): CellValue {
  const value = cell.v;
  switch (cell.t) {
    case 's':
      return typeof value === 'string' && value !== '' ? value : null;
    case 'n':
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return isDay(cell.z) ? dayOf(value) : value;
    case 'b':
      return value === true;
    case 'e':
      return ERROR_TEXTS.get(Number(value)) ?? '#N/A';
    default:
      return null;
  }
}

/** Asks the parser about each number format once. */
function dayFormats(): (format: unknown) => boolean {
  const known = new Map<unknown, boolean>([
    [undefined, false],
    ['General', false],
  ]);
  return (format) => {
    const found = known.get(format);
    if (found !== undefined) return found;
    const isDay = typeof format === 'string' && XLSX.SSF.is_date(format) && /[dy]/i.test(format);
    known.set(format, isDay);
    return isDay;
  };
}

/** Turns serial numbers into days; one that no calendar holds stays a number. */
function dayReader(startsIn1904: boolean): (serial: number) => DayCell | number {
  return (serial) => {
    const days = Math.floor(serial) + (startsIn1904 ? DAYS_TO_1904 : 0);
    if (days < 1 || days > LAST_SERIAL) return serial;
    // Excel counts a 29/02/1900 that never was; days before it stand one off.
    const date = new Date(EPOCH_1900 + (days < 60 ? days + 1 : days) * MS_PER_DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };
}

function rowsMarkedHidden(sheet: XLSX.WorkSheet): Set<number> {
  const hidden = new Set<number>();
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden) hidden.add(index);
  });
  return hidden;
}

function mergedCells({ s, e }: XLSX.Range): MergedCells {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}
