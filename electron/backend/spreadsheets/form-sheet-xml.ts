import type { FormCell, FormCheck, FormSheet } from './form-sheet.ts';
import { formStyleIndex } from './form-styles.ts';
import { wrappedRowHeight } from './row-height.ts';
import { columnLetter } from './sheet-table.ts';
import { daySerial } from './sheet-xml.ts';
import { WORKSHEET_OPEN } from './xlsx-parts.ts';
import { escapeXml } from './xml-text.ts';

/** Writes the XML of one sheet of a form. */
export function formSheetXml(sheet: FormSheet, isFirst: boolean): string {
  const columns = sheet.widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const spans = mergedWidths(sheet);
  const rows = sheet.rows.map((cells, index) => rowXml(sheet, cells, index + 1, spans));
  return (
    `${WORKSHEET_OPEN}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${views(sheet, isFirst)}` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${rows.join('')}</sheetData>` +
    (sheet.isLocked
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : '') +
    counted('mergeCells', sheet.merges ?? [], (ref) => `<mergeCell ref="${ref}"/>`) +
    counted('dataValidations', sheet.checks ?? [], checkXml) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12Trang &amp;P/&amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}

function views(sheet: FormSheet, isFirst: boolean): string {
  const selected = isFirst ? 'tabSelected="1" ' : '';
  const below = (sheet.headerRows?.last ?? 0) + 1;
  const pane =
    below === 1
      ? ''
      : `<pane ySplit="${below - 1}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/>`;
  return `<sheetViews><sheetView showGridLines="0" ${selected}workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rowXml(
  sheet: FormSheet,
  cells: readonly (FormCell | null)[],
  number: number,
  spans: ReadonlyMap<string, number>,
): string {
  const widths = cells.map(
    (_, index) => spans.get(`${columnLetter(index)}${number}`) ?? sheet.widths[index] ?? 0,
  );
  const height = wrappedRowHeight(
    cells.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : null)),
    widths,
  );
  const custom = height === null ? '' : ` ht="${height}" customHeight="1"`;
  const xml = cells.map((cell, index) =>
    cell === null ? '' : cellXml(cell, `${columnLetter(index)}${number}`),
  );
  return `<row r="${number}"${custom}>${xml.join('')}</row>`;
}

function cellXml({ style, value = null, formula }: FormCell, ref: string): string {
  const open = `<c r="${ref}" s="${formStyleIndex(style)}"`;
  if (formula !== undefined) {
    const kind = typeof value === 'string' ? ' t="str"' : '';
    return `${open}${kind}><f>${escapeXml(formula)}</f>${value === null ? '' : `<v>${escapeXml(String(value))}</v>`}</c>`;
  }
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  const serial = style === 'day' ? daySerial(value) : null;
  if (serial !== null) return `${open}><v>${serial}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** How wide a cell is when cells to its right belong to it: by its reference. */
function mergedWidths({ merges = [], widths }: FormSheet): Map<string, number> {
  const spans = new Map<string, number>();
  for (const ref of merges) {
    const [from = '', to = ''] = ref.split(':');
    let width = 0;
    for (let index = columnOf(from); index <= columnOf(to); index++) width += widths[index] ?? 0;
    spans.set(from, width);
  }
  return spans;
}

/** 0-based column of a reference such as `AB12`. */
function columnOf(ref: string): number {
  let number = 0;
  for (const letter of ref.replace(/\d+/, '')) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function checkXml({ cells, allows, title, message }: FormCheck): string {
  const words =
    `allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}" ` +
    `sqref="${cells}"`;
  if (allows.kind === 'list') {
    const values = escapeXml(`"${allows.values.join(',')}"`);
    return `<dataValidation type="list" ${words}><formula1>${values}</formula1></dataValidation>`;
  }
  return (
    `<dataValidation type="whole" operator="between" ${words}>` +
    `<formula1>${allows.min}</formula1><formula2>${allows.max}</formula2></dataValidation>`
  );
}

function counted<T>(tag: string, items: readonly T[], write: (item: T) => string): string {
  return items.length === 0
    ? ''
    : `<${tag} count="${items.length}">${items.map(write).join('')}</${tag}>`;
}
