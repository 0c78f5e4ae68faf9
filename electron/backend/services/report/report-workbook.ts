import {
  formatReportValue,
  kindOfCell,
  NO_DATA,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  type ReportValue,
} from '../../../../shared/report/table.ts';
import type { FormCell, FormSheet, FormStyle } from '../../spreadsheets/form-sheet.ts';
import { columnLetter } from '../../spreadsheets/sheet-table.ts';

/** What stands above every table. */
export interface WorkbookHead {
  /** Such as `BÁO CÁO TÌNH HÌNH …`. */
  title: string;
  /** Such as `Năm 2026, số liệu đến ngày 15/12/2026`. */
  subtitle: string;
}

/** A term and what it means here, for the sheet of definitions. */
export interface Definition {
  term: string;
  meaning: string;
}

/** Lays out one sheet for each table with formulas where numbers are added up or divided, then the definitions. */
export function reportSheets(
  head: WorkbookHead,
  tables: readonly ReportTable[],
  definitions: readonly Definition[],
): FormSheet[] {
  return [...tables.map((table) => tableSheet(head, table)), definitionSheet(head, definitions)];
}

function tableSheet(head: WorkbookHead, table: ReportTable): FormSheet {
  const { columns } = table;
  const last = columnLetter(columns.length - 1);
  const merges: string[] = [];
  const rows: (FormCell | null)[][] = [];
  const across = (style: FormStyle, value: string) => {
    rows.push([{ style, value }]);
    merges.push(`A${rows.length}:${last}${rows.length}`);
  };
  across('title', `${table.label}. ${table.title}`);
  across('subtitle', `${head.title} (${head.subtitle})`);
  rows.push([]);
  rows.push(columns.map(({ header }) => ({ style: 'header', value: header })));
  const headerRow = rows.length;
  for (const row of table.rows) {
    const number = rows.length + 1;
    rows.push(columns.map((column) => dataCell(column, row, number, columns)));
  }
  if (table.rows.length === 0) {
    rows.push(columns.map((_, index) => ({ style: 'text', value: index === 1 ? 'Không có' : '' })));
  } else if (table.total) {
    const { total } = table;
    const span = { first: headerRow + 1, last: rows.length };
    rows.push(columns.map((column) => totalCell(column, total, span, columns)));
  }
  rows.push([]);
  for (const note of table.notes) across('note', note);
  return {
    name: table.label,
    widths: columns.map(({ width }) => width),
    rows,
    merges,
    headerRows: { first: headerRow, last: headerRow },
    landscape: table.landscape,
  };
}

const STYLES: Record<ReportColumn['kind'], FormStyle> = {
  order: 'centre',
  text: 'text',
  integer: 'integer',
  percent: 'percent',
  day: 'day',
};

function dataCell(
  column: ReportColumn,
  row: ReportRow,
  number: number,
  columns: readonly ReportColumn[],
): FormCell {
  const value = row.cells[column.key] ?? null;
  if (column.kind === 'order') return { style: 'centre', value: String(value ?? '') };
  if (value === null) return unknownCell(column, 'centre');
  const style = STYLES[kindOfCell(row, column)];
  return { style, value, ...formulaOf(column, number, columns) };
}

/** What is not known stays text, so that no formula takes it for zero. */
function unknownCell({ kind }: ReportColumn, style: FormStyle): FormCell {
  const isNumber = kind === 'integer' || kind === 'percent';
  return { style, value: isNumber ? NO_DATA : '' };
}

function formulaOf(
  { ratio, sum }: ReportColumn,
  number: number,
  columns: readonly ReportColumn[],
): { formula?: string } {
  const cell = (key: string) => `${letterOf(columns, key)}${number}`;
  if (ratio) return { formula: `${cell(ratio.of)}/${cell(ratio.to)}` };
  if (!sum) return {};
  const plus = sum.plus.map(cell).join('+');
  return { formula: `${plus}${sum.minus.map((key) => `-${cell(key)}`).join('')}` };
}

function totalCell(
  column: ReportColumn,
  { cells }: ReportRow,
  { first, last }: { first: number; last: number },
  columns: readonly ReportColumn[],
): FormCell {
  const value: ReportValue = cells[column.key] ?? null;
  const range = (key: string) => {
    const letter = letterOf(columns, key);
    return `${letter}${first}:${letter}${last}`;
  };
  if (column.kind === 'integer') {
    if (value === null) return unknownCell(column, 'total-text');
    return { style: 'total-integer', value, formula: `SUM(${range(column.key)})` };
  }
  if (column.ratio) {
    if (value === null) return unknownCell(column, 'total-text');
    const { of, to } = column.ratio;
    return {
      style: 'total-percent',
      value,
      // Only rows whose denominator is a number above zero count, above as below the line.
      formula: `SUMIF(${range(to)},">0",${range(of)})/SUM(${range(to)})`,
    };
  }
  return { style: 'total-text', value: formatReportValue(value, column.kind) };
}

function letterOf(columns: readonly ReportColumn[], key: string): string {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column ${key}`);
  return columnLetter(index);
}

function definitionSheet(head: WorkbookHead, definitions: readonly Definition[]): FormSheet {
  const rows: (FormCell | null)[][] = [
    [{ style: 'title', value: 'Giải thích số liệu' }],
    [{ style: 'subtitle', value: `${head.title} (${head.subtitle})` }],
    [],
    [
      { style: 'header', value: 'Chỉ tiêu' },
      { style: 'header', value: 'Cách tính' },
    ],
    ...definitions.map(({ term, meaning }): FormCell[] => [
      { style: 'text', value: term },
      { style: 'text', value: meaning },
    ]),
  ];
  return {
    name: 'Giải thích',
    widths: [32, 88],
    rows,
    merges: ['A1:B1', 'A2:B2'],
    headerRows: { first: 4, last: 4 },
    landscape: true,
  };
}
