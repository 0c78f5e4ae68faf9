import type { SheetSpec } from './sheet-spec.ts';
import { columnLetter } from './sheet-table.ts';
import { escapeXml } from './xml-text.ts';

/** A fixed date: the same rows give the same file. */
export const PACKING = { mtime: new Date(Date.UTC(2000, 0, 1)), compressionLevel: 4 };

/** Places of the cell formats in {@link STYLES_XML}. */
export const CELL_STYLE = {
  heading: 1,
  subheading: 2,
  header: 3,
  text: 4,
  integer: 5,
  day: 6,
} as const;

/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespace of everything inside a workbook. */
export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Namespace of the ids by which parts point at each other. */
export const OFFICE_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_NS = 'http://schemas.openxmlformats.org/package/2006';
const TYPE_PREFIX = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Namespaces of a worksheet's root element. */
export const WORKSHEET_OPEN = `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${OFFICE_NS}">`;

const font = (size: number, face = '') =>
  `<font>${face}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const thin = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`)
  .join('');
const cellFormat = (format: number, fontId: number, fill: number, border: number, align: string) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
  `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align} wrapText="1"/></xf>`;

/** Times New Roman 12 and 13, thin grey borders, a pale header; text cells are of Excel's text format. */
export const STYLES_XML =
  `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  `<fonts count="4">${font(12)}${font(13, '<b/>')}${font(12, '<i/>')}${font(12, '<b/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE7F3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  cellFormat(49, 1, 0, 0, 'horizontal="center" vertical="center"') +
  cellFormat(49, 2, 0, 0, 'horizontal="center" vertical="center"') +
  cellFormat(49, 3, 2, 1, 'horizontal="center" vertical="center"') +
  cellFormat(49, 0, 0, 1, 'horizontal="left" vertical="top"') +
  cellFormat(1, 0, 0, 1, 'horizontal="center" vertical="top"') +
  cellFormat(164, 0, 0, 1, 'horizontal="center" vertical="top"') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The part that names the kind of every other part. */
export function contentTypesXml(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE_PREFIX}.${type}+xml"/>`;
  const sheets = numbers(sheetCount).map((number) =>
    override(`worksheets/sheet${number}`, 'worksheet'),
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE_NS}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.join('')}</Types>`
  );
}

/** The way from the package to its workbook. */
export const PACKAGE_RELS_XML =
  `${XML_HEAD}<Relationships xmlns="${PACKAGE_NS}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE_NS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** The way from the workbook to its sheets and styles. */
export function workbookRelsXml(sheetCount: number): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE_NS}/${type}" Target="${target}"/>`;
  const sheets = numbers(sheetCount).map((number) =>
    relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  return (
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_NS}/relationships">${sheets.join('')}` +
    `${relation(sheetCount + 1, 'styles', 'styles.xml')}</Relationships>`
  );
}

/** A sheet as the workbook part must know it once its rows are written. */
export interface WrittenSheet {
  readonly name: string;
  readonly spec: SheetSpec;
  /** 1-based. */
  readonly headerRow: number;
  readonly lastRow: number;
}

/** The list of sheets with what prints on every page and what the filter covers. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const tabs = sheets.map(({ name }, index) => {
    const number = index + 1;
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const names = sheets.flatMap(({ name, spec, headerRow, lastRow }, index) => {
    const quoted = `'${escapeXml(name).replaceAll("'", "''")}'`;
    const last = columnLetter(spec.columns.length - 1);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">` +
        `${quoted}!$A$${headerRow}:$${last}$${lastRow}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
        `${quoted}!$${headerRow}:$${headerRow}</definedName>`,
    ];
  });
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${OFFICE_NS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets>` +
    `<definedNames>${names.join('')}</definedNames></workbook>`
  );
}

/** Names Excel accepts for tabs: at most 31 characters, none of `[]:*?/\`, not empty, none twice. */
export function cleanSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted, index) => {
    const clean = wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const base = clean === '' ? `Trang ${index + 1}` : clean;
    let name = base.slice(0, 31).trim();
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      name = `${base.slice(0, 31 - ` (${copy})`.length).trim()} (${copy})`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
