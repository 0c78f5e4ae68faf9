import { AppError } from '../../../shared/errors.ts';
import { LIMITS, MAX_SHEET_ROWS } from './limits.ts';
import { type ParsedSheet, parseSheets } from './parse-sheets.ts';
import { findSheetPaths } from './sheet-paths.ts';
import { scanSheetXml } from './sheet-scan.ts';
import type { SheetTable, Workbook } from './sheet-table.ts';
import { packStored, type StoredFile } from './stored-zip.ts';
import { findCellFonts, findWorkbookFonts } from './xlsx-fonts.ts';
import { readZipDirectory, readZipEntry } from './zip-entries.ts';

/** Inner files that say nothing about cells: never inflated, never parsed. */
const NOT_CELLS =
  /\.(?!xml$|rels$)[^./]*$|(^|\/)(drawings|charts|comments|threadedComments|media|embeddings|externalLinks|theme|pivot|customXml|docProps|persons|ctrlProps|activeX)/i;
const WORKBOOK_TYPE =
  /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml/;

/**
 * Reads an .xlsx after a pre-flight: the parser, which hangs on a damaged deflate stream and stops silently
 * at a row limit, sees only sound and uncompressed inner files whose rows were counted before.
 */
export function readXlsx(zip: Buffer, fileName: string): Workbook {
  const entries = readZipDirectory(zip, fileName);
  const files: StoredFile[] = [];
  for (const entry of entries) {
    if (entry.name.endsWith('/') || NOT_CELLS.test(entry.name)) continue;
    files.push({ name: entry.name, content: readZipEntry(zip, entry, fileName) });
  }
  const types = files.find((file) => file.name === '[Content_Types].xml')?.content;
  if (types === undefined || !WORKBOOK_TYPE.test(types.toString('utf8'))) {
    throw new AppError('FILE_KIND_UNKNOWN', { name: fileName });
  }
  const scans = new Map(
    files
      .filter(({ name }) => /worksheets\/[^/]*\.xml$/i.test(name))
      .map(({ name, content }) => [name, scanSheetXml(content)]),
  );
  for (const { lastRow } of scans.values()) {
    if (lastRow <= MAX_SHEET_ROWS) continue;
    throw new AppError('FILE_LIMIT', {
      name: fileName,
      limit: 'rows',
      max: LIMITS.rows,
      sheet: null,
    });
  }
  const paths = findSheetPaths(files);
  const looks = (index: number) => scans.get(paths[index] ?? '');
  const sheets = withFonts(parseSheets(packStored(files), fileName, looks), files);
  const hasMacros = entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
  return { kind: 'xlsx', hasMacros, sheets };
}

/** Most workbooks have no old font, and are not looked through again. */
function withFonts(sheets: readonly ParsedSheet[], files: readonly StoredFile[]): SheetTable[] {
  const workbook = findWorkbookFonts(files);
  if (workbook === null) return sheets.map(({ table }) => table);
  const paths = findSheetPaths(files);
  return sheets.map(({ table, index }) => {
    const xml = files.find(({ name }) => name === paths[index])?.content;
    const fonts = xml === undefined ? undefined : findCellFonts(xml, workbook);
    return fonts === undefined ? table : { ...table, fonts };
  });
}
