import { wrappedRowHeight } from './row-height.ts';
import type { ColumnSpec, SheetSpec } from './sheet-spec.ts';
import { columnLetter } from './sheet-table.ts';
import { CELL_STYLE, WORKSHEET_OPEN } from './xlsx-parts.ts';
import { escapeXml } from './xml-text.ts';

/** A piece of a worksheet's XML and the rows of data written up to its end. */
export interface SheetChunk {
  readonly xml: string;
  readonly rows: number;
}

/** Characters gathered before a piece is handed on. */
const CHUNK_LENGTH = 64 * 1024;
/** Excel refuses longer cells as damaged. */
const LONGEST_CELL = 32_767;
const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The row the header stands in, 1-based: below the title and one empty row. */
export function headerRowOf(spec: SheetSpec): number {
  const titles = spec.title?.length ?? 0;
  return titles === 0 ? 1 : titles + 2;
}

/** Writes a worksheet piece by piece, taking rows only as fast as pieces are asked for. */
export function* sheetXml(spec: SheetSpec, isFirst: boolean): Generator<SheetChunk> {
  const headerRow = headerRowOf(spec);
  let xml = opening(spec, headerRow, isFirst);
  const widths = spec.columns.map(({ width }) => width);
  let rows = 0;
  for (const row of spec.rows) {
    rows++;
    xml += dataRow(row, spec.columns, widths, headerRow + rows);
    if (xml.length < CHUNK_LENGTH) continue;
    yield { xml, rows };
    xml = '';
  }
  yield { xml: xml + closing(spec, headerRow, headerRow + rows), rows };
}

function opening(spec: SheetSpec, headerRow: number, isFirst: boolean): string {
  const columns = spec.columns
    .map(
      ({ width }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const titles = (spec.title ?? []).map((line, index) => {
    const style = index === 0 ? CELL_STYLE.heading : CELL_STYLE.subheading;
    // Merged cells do not grow with their text, so the height is reckoned here.
    const lines = Math.max(1, Math.ceil((line.length * 1.15) / tableWidth(spec)));
    return (
      `<row r="${index + 1}" ht="${18 * lines}" customHeight="1">` +
      `${textCell(`A${index + 1}`, line, style)}</row>`
    );
  });
  const headers = spec.columns.map((column) => column.header);
  const widths = spec.columns.map(({ width }) => width);
  const header = spec.columns
    .map((column, index) =>
      textCell(`${columnLetter(index)}${headerRow}`, column.header, CELL_STYLE.header),
    )
    .join('');
  return (
    `${WORKSHEET_OPEN}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">` +
    `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${columns}</cols><sheetData>${titles.join('')}` +
    `<row r="${headerRow}"${heightOf(headers, widths)}>${header}</row>`
  );
}

function closing(spec: SheetSpec, headerRow: number, lastRow: number): string {
  const last = columnLetter(spec.columns.length - 1);
  const merges = (spec.title ?? []).map(
    (_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`,
  );
  const merged =
    merges.length === 0 || spec.columns.length < 2
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return (
    `</sheetData><autoFilter ref="A${headerRow}:${last}${lastRow}"/>${merged}` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.71" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${spec.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12Trang &amp;P/&amp;N</oddFooter></headerFooter>' +
    `<ignoredErrors><ignoredError sqref="A${headerRow}:${last}${lastRow}" numberStoredAsText="1"/></ignoredErrors>` +
    '</worksheet>'
  );
}

function dataRow(
  row: readonly (string | number | null)[],
  columns: readonly ColumnSpec[],
  widths: readonly number[],
  number: number,
): string {
  let xml = `<row r="${number}"${heightOf(row, widths)}>`;
  for (let index = 0; index < columns.length; index++) {
    const kind = columns[index]?.kind ?? 'text';
    xml += cell(`${columnLetter(index)}${number}`, row[index] ?? null, kind);
  }
  return `${xml}</row>`;
}

function heightOf(texts: readonly (string | number | null)[], widths: readonly number[]): string {
  const height = wrappedRowHeight(texts, widths);
  return height === null ? '' : ` ht="${height}" customHeight="1"`;
}

function cell(ref: string, value: string | number | null, kind: ColumnSpec['kind']): string {
  const style = CELL_STYLE[kind];
  if (value === null || value === '') return `<c r="${ref}" s="${style}"/>`;
  if (kind === 'integer' && typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  }
  const serial = kind === 'day' ? daySerial(String(value)) : null;
  return serial === null
    ? textCell(ref, String(value), style)
    : `<c r="${ref}" s="${style}"><v>${serial}</v></c>`;
}

/** Always a string, whatever it looks like: a value that starts with `=` is never a formula. */
function textCell(ref: string, value: string, style: number): string {
  const text = escapeXml(value.slice(0, LONGEST_CELL));
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The number by which Excel keeps a day, or null for what is none or lies before its first. */
export function daySerial(day: string): number | null {
  const parts = DAY.exec(day);
  if (parts === null) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return time < EPOCH ? null : (time - EPOCH) / MS_PER_DAY;
}

function tableWidth(spec: SheetSpec): number {
  return spec.columns.reduce((sum, { width }) => sum + width, 0);
}
