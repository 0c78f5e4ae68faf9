import { columnLetter } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { packStored } from '../../../electron/backend/spreadsheets/stored-zip.ts';
import { escapeXml } from '../../../electron/backend/spreadsheets/xml-text.ts';
import type { ModelCell, ModelSheet } from './sheet-model.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS_PER_DAY = 86_400_000;

/** How a workbook is put together by hand. */
export interface HandBuiltOptions {
  hasMacros?: boolean;
  /** Strings inside the cells instead of a shared table. */
  isInline?: boolean;
  /** What `<dimension>` claims; nothing without it. */
  dimension?: string;
  /** Rows and cells go without their references. */
  isUnreferenced?: boolean;
}

/** Builds an .xlsx part by part, so that fonts, runs, hidden parts and lies are just as wanted. */
export function handBuiltXlsx(
  sheets: readonly ModelSheet[],
  options: HandBuiltOptions = {},
): Buffer {
  const fonts = new FontTable();
  const strings: string[] = [];
  const sheetParts = sheets.map((sheet) => sheetXml(sheet, fonts, strings, options));
  const kind = options.hasMacros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${TYPE}.sheet.main+xml`;
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>` +
      sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': fonts.stylesXml(),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
  };
  sheetParts.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  if (options.hasMacros) parts['xl/vbaProject.bin'] = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return packStored(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8'),
    })),
  );
}

/** Fonts of cells in the order they come; style 0 is plain, style 1 a day. */
class FontTable {
  readonly #names = ['Times New Roman'];

  styleOf(font: string): number {
    const known = this.#names.indexOf(font);
    if (known >= 0) return known === 0 ? 0 : known + 1;
    this.#names.push(font);
    return this.#names.length;
  }

  stylesXml(): string {
    const fonts = this.#names
      .map((name) => `<font><sz val="12"/><name val="${escapeXml(name)}"/></font>`)
      .join('');
    const formats = this.#names
      .slice(1)
      .map((_, index) => `<xf numFmtId="0" fontId="${index + 1}" applyFont="1"/>`)
      .join('');
    return (
      `<styleSheet xmlns="${MAIN}"><fonts count="${this.#names.length}">${fonts}</fonts>` +
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#names.length + 1}"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/>${formats}</cellXfs></styleSheet>`
    );
  }
}

function sheetXml(
  sheet: ModelSheet,
  fonts: FontTable,
  strings: string[],
  options: HandBuiltOptions,
): string {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const columns = (sheet.hiddenColumns ?? [])
    .map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`)
    .join('');
  const rows = sheet.rows.map((cells, row) => {
    const xml = cells
      .map((cell, column) => {
        const ref = options.isUnreferenced ? '' : ` r="${columnLetter(column)}${row + 1}"`;
        return cellXml(cell, ref, fonts, strings, options.isInline ?? false);
      })
      .join('');
    const ref = options.isUnreferenced ? '' : ` r="${row + 1}"`;
    return `<row${ref}${hidden.has(row) ? ' hidden="1"' : ''}>${xml}</row>`;
  });
  const merges = sheet.merges
    .map(
      ({ top, left, bottom, right }) =>
        `<mergeCell ref="${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}"/>`,
    )
    .join('');
  return (
    `<worksheet xmlns="${MAIN}">` +
    (options.dimension === undefined ? '' : `<dimension ref="${options.dimension}"/>`) +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`) +
    '</worksheet>'
  );
}

function cellXml(
  cell: ModelCell,
  ref: string,
  fonts: FontTable,
  strings: string[],
  isInline: boolean,
): string {
  if (cell === null) return `<c${ref}/>`;
  if (typeof cell === 'number') return `<c${ref}><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'day' in cell) {
    const [year, month, day] = cell.day;
    const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
    return `<c${ref} s="1"><v>${serial}</v></c>`;
  }
  const font = typeof cell === 'object' && 'font' in cell ? cell.font : null;
  const style = font === null ? '' : ` s="${fonts.styleOf(font)}"`;
  const text =
    typeof cell === 'object' && 'runs' in cell
      ? cell.runs.map(runXml).join('')
      : textXml(typeof cell === 'string' ? cell : cell.text);
  if (isInline) return `<c${ref}${style} t="inlineStr"><is>${text}</is></c>`;
  strings.push(`<si>${text}</si>`);
  return `<c${ref}${style} t="s"><v>${strings.length - 1}</v></c>`;
}

function runXml({ text, font }: { text: string; font: string | null }): string {
  const look = font === null ? '' : `<rPr><sz val="12"/><rFont val="${escapeXml(font)}"/></rPr>`;
  return `<r>${look}${textXml(text)}</r>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}
