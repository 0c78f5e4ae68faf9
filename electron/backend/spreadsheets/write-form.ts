import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FormSheet } from './form-sheet.ts';
import { formSheetXml } from './form-sheet-xml.ts';
import { FORM_STYLES_XML } from './form-styles.ts';
import { replaceFile } from './replace-file.ts';
import {
  cleanSheetNames,
  contentTypesXml,
  MAIN_NS,
  OFFICE_NS,
  PACKAGE_RELS_XML,
  PACKING,
  workbookRelsXml,
  XML_HEAD,
} from './xlsx-parts.ts';
import { escapeXml } from './xml-text.ts';

/**
 * Writes a workbook laid out cell by cell: a form to be filled in, or the tables of a report with their formulas.
 * For long lists use {@link file://./write-xlsx.ts writeXlsx}, which streams.
 */
export async function writeForm(path: string, sheets: readonly FormSheet[]): Promise<void> {
  const zip = packForm(sheets);
  await replaceFile(path, (file) => pipeline(zip.outputStream, file));
}

/** Writes several such workbooks into one zip file. */
export async function writeForms(
  path: string,
  forms: Iterable<{ name: string; sheets: readonly FormSheet[] }>,
): Promise<void> {
  const zip = new ZipFile();
  for (const { name, sheets } of forms) {
    zip.addReadStreamLazy(name, { ...PACKING, compress: false }, (take) =>
      take(null, packForm(sheets).outputStream),
    );
  }
  zip.end();
  await replaceFile(path, (file) => pipeline(zip.outputStream, file));
}

function packForm(sheets: readonly FormSheet[]): ZipFile {
  const names = cleanSheetNames(sheets.map(({ name }) => name));
  const zip = new ZipFile();
  const addText = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text, 'utf8'), name, PACKING);
  addText('[Content_Types].xml', contentTypesXml(sheets.length));
  addText('_rels/.rels', PACKAGE_RELS_XML);
  addText('xl/_rels/workbook.xml.rels', workbookRelsXml(sheets.length));
  addText('xl/styles.xml', FORM_STYLES_XML);
  addText('xl/workbook.xml', workbookXml(sheets, names));
  sheets.forEach((sheet, index) => {
    addText(`xl/worksheets/sheet${index + 1}.xml`, formSheetXml(sheet, index === 0));
  });
  zip.end();
  return zip;
}

/** Excel reckons every formula anew when it opens the file. */
function workbookXml(sheets: readonly FormSheet[], names: readonly string[]): string {
  const tabs = sheets.map(({ isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(names[index] ?? '')}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const titles = sheets.map(({ headerRows }, index) => {
    if (!headerRows) return '';
    const quoted = `'${escapeXml(names[index] ?? '').replaceAll("'", "''")}'`;
    return (
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
      `${quoted}!$${headerRows.first}:$${headerRows.last}</definedName>`
    );
  });
  const defined = titles.join('');
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${OFFICE_NS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets>` +
    `${defined === '' ? '' : `<definedNames>${defined}</definedNames>`}<calcPr fullCalcOnLoad="1"/></workbook>`
  );
}
