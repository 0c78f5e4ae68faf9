import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveWithOffice } from '../../helpers/office-suite.ts';
import { caiLayLines } from './cai-lay.ts';
import { choGaoSheet } from './cho-gao.ts';
import type { SampleCell, SampleRow, SampleSheet } from './sample-sheet.ts';
import { soTtttSheet } from './so-tttt.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples');

/** Paragraph, text and cell settings of each look; body cells and headers have borders. */
const LOOKS: Readonly<
  Record<NonNullable<SampleCell['style']>, readonly [cell: string, align: string, text: string]>
> = {
  plain: ['', 'center', ''],
  bold: ['', 'center', 'fo:font-weight="bold"'],
  italic: ['', 'center', 'fo:font-style="italic"'],
  title: ['', 'center', 'fo:font-weight="bold"'],
  header: [
    'fo:border="0.5pt solid #000000" fo:wrap-option="wrap"',
    'center',
    'fo:font-weight="bold"',
  ],
  body: ['fo:border="0.5pt solid #000000" fo:wrap-option="wrap"', 'start', ''],
  center: ['fo:border="0.5pt solid #000000" fo:wrap-option="wrap"', 'center', ''],
  group: [
    'fo:border="0.5pt solid #000000" fo:background-color="#e7e6e6"',
    'start',
    'fo:font-weight="bold"',
  ],
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of the table; `coveredRows` counts per column the rows that a cell above still covers. */
function rowXml(row: SampleRow, coveredRows: number[]): string {
  let column = 0;
  const cells = row.map((input) => {
    const cell: SampleCell =
      input !== null && typeof input === 'object' && 'value' in input ? input : { value: input };
    const { columns = 1, rows = 1 } = cell;
    const isCovered = (coveredRows[column] ?? 0) > 0;
    for (const end = column + columns; column < end; column++) {
      coveredRows[column] = isCovered ? (coveredRows[column] ?? 0) - 1 : rows - 1;
    }
    return isCovered ? '<table:covered-table-cell/>' : cellXml(cell, columns, rows);
  });
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function cellXml({ value, style = 'body' }: SampleCell, columns: number, rows: number): string {
  const look = typeof value === 'object' && value !== null ? `${style}-day` : style;
  const open =
    `<table:table-cell table:style-name="${look}" table:number-columns-spanned="${columns}" ` +
    `table:number-rows-spanned="${rows}"`;
  const covered = '<table:covered-table-cell/>'.repeat(columns - 1);
  if (value === null || value === '') return `${open}/>${covered}`;
  if (typeof value === 'number')
    return `${open} office:value-type="float" office:value="${value}"/>${covered}`;
  if (typeof value === 'object') {
    return `${open} office:value-type="date" office:date-value="${value.day}"/>${covered}`;
  }
  const text = escapeXml(value).replace(/ {2}/g, ' <text:s/>');
  return `${open} office:value-type="string"><text:p>${text}</text:p></table:table-cell>${covered}`;
}

function stylesXml(widths: readonly number[]): string {
  const looks = Object.entries(LOOKS).flatMap(([name, [cell, align, text]]) =>
    ['', '-day'].map(
      (suffix) =>
        `<style:style style:name="${name}${suffix}" style:family="table-cell"${suffix && ' style:data-style-name="day"'}>` +
        `<style:table-cell-properties style:vertical-align="middle" ${cell}/>` +
        `<style:paragraph-properties fo:text-align="${align}"/>` +
        `<style:text-properties style:font-name="Times New Roman" fo:font-size="${name === 'title' ? 14 : 12}pt" ${text}/></style:style>`,
    ),
  );
  const columns = widths.map(
    (width, index) =>
      `<style:style style:name="co${index}" style:family="table-column">` +
      `<style:table-column-properties style:column-width="${width}cm"/></style:style>`,
  );
  return (
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" ' +
    'style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>' +
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>' +
    '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text>' +
    '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
    looks.join('') +
    columns.join('')
  );
}

/** A page without the header and footer LibreOffice would put there. */
const MASTER_PAGE =
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">' +
  '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles>';

/** A flat OpenDocument file, which LibreOffice opens as it is. */
function flatDocument({ name, widths, rows }: SampleSheet): string {
  const namespaces = Object.entries({
    office: 'office:1.0',
    table: 'table:1.0',
    text: 'text:1.0',
    style: 'style:1.0',
    fo: 'xsl-fo-compatible:1.0',
    number: 'datastyle:1.0',
    svg: 'svg-compatible:1.0',
  }).map(([prefix, urn]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${urn}"`);
  const columns = widths.map((_, index) => `<table:table-column table:style-name="co${index}"/>`);
  const coveredRows: number[] = [];
  const lines = rows.map((row) => rowXml(row, coveredRows));
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces.join(' ')} office:version="1.2" ` +
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    '<office:font-face-decls><style:font-face style:name="Times New Roman" svg:font-family="Times New Roman"/></office:font-face-decls>' +
    `<office:automatic-styles>${stylesXml(widths)}</office:automatic-styles>${MASTER_PAGE}<office:body><office:spreadsheet>` +
    `<table:table table:style-name="sheet" table:name="${escapeXml(name)}">${columns.join('')}${lines.join('')}</table:table>` +
    '</office:spreadsheet></office:body></office:document>'
  );
}

function convert(sheet: SampleSheet, base: string, extension: 'xlsx' | 'xls'): void {
  const work = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    const source = join(work, `${base}.fods`);
    writeFileSync(source, flatDocument(sheet));
    const filter = extension === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'xls:MS Excel 97';
    saveWithOffice({ to: filter, out: FOLDER }, source);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** As Excel under Vietnamese settings saves "CSV UTF-8": a byte order mark, semicolons, CRLF, every row as wide. */
function csvText(lines: readonly (readonly string[])[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const quoted = (field: string) =>
    /[;"\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  const rows = lines.map((line) =>
    Array.from({ length: width }, (_, index) => quoted(line[index] ?? '')).join(';'),
  );
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}

convert(soTtttSheet, 'Danh-sach-So-TTTT', 'xlsx');
convert(choGaoSheet, 'Danh-sach-huyen-Cho-Gao', 'xls');
writeFileSync(join(FOLDER, 'Danh-sach-thi-xa-Cai-Lay.csv'), csvText(caiLayLines));
