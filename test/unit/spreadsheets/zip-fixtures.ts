import { packStored } from '../../../electron/backend/spreadsheets/stored-zip.ts';
import {
  readZipDirectory,
  readZipEntry,
} from '../../../electron/backend/spreadsheets/zip-entries.ts';

/** Rebuilds a zip with some inner files replaced, added or (null) left out. */
export function withInnerFiles(zip: Buffer, changes: Record<string, string | null>): Buffer {
  const files = new Map(
    readZipDirectory(zip, 'x').map((entry) => [entry.name, readZipEntry(zip, entry, 'x')]),
  );
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(name);
    else files.set(name, Buffer.from(text, 'utf8'));
  }
  return packStored([...files].map(([name, content]) => ({ name, content })));
}

/** The text of one inner file. */
export function innerFile(zip: Buffer, name: string): string {
  const entry = readZipDirectory(zip, 'x').find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return readZipEntry(zip, entry, 'x').toString('utf8');
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest .xlsx around the XML of one sheet. */
export function xlsxOfSheet(sheetXml: string, workbookExtra = ''): Buffer {
  const parts = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookExtra}<sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheetXml}</worksheet>`,
  };
  return packStored(
    Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text, 'utf8') })),
  );
}
