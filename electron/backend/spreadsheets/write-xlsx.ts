import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AppError } from '../../../shared/errors.ts';
import { replaceFile } from './replace-file.ts';
import type { SheetSpec } from './sheet-spec.ts';
import { headerRowOf, sheetXml } from './sheet-xml.ts';
import {
  cleanSheetNames,
  contentTypesXml,
  PACKAGE_RELS_XML,
  PACKING,
  STYLES_XML,
  type WrittenSheet,
  workbookRelsXml,
  workbookXml,
} from './xlsx-parts.ts';

/** Rows an Excel sheet can hold. */
const SHEET_CAPACITY = 1_048_576;

/** Watching and stopping a long write. */
export interface WriteOptions {
  /** Told now and then how many rows are written so far. */
  readonly onRow?: (rowsWritten: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes an Excel file that opens ready to print, streaming, so that a million rows cost no memory.
 * The file appears under its name only when it is complete.
 * @returns the number of rows written below the headers
 * @throws JOB_CANCELLED when the signal aborts
 * @throws FILE_LIMIT when a sheet gets more rows than Excel can hold
 */
export async function writeXlsx(
  path: string,
  sheets: readonly SheetSpec[],
  options: WriteOptions = {},
): Promise<{ rows: number }> {
  const names = cleanSheetNames(sheets.map(({ name }) => name));
  const written: WrittenSheet[] = [];
  const sources: Readable[] = [];
  const failure = new AbortController();
  let rowsBefore = 0;

  /** The XML of one sheet; taken up by the zip only when the sheet before it is done. */
  function* rowsOf(spec: SheetSpec, index: number): Generator<Buffer> {
    let rows = 0;
    for (const chunk of sheetXml(spec, index === 0)) {
      if (options.signal?.aborted) throw new AppError('JOB_CANCELLED', {});
      rows = chunk.rows;
      if (headerRowOf(spec) + rows > SHEET_CAPACITY) throw tooManyRows(path, spec);
      options.onRow?.(rowsBefore + rows);
      yield Buffer.from(chunk.xml, 'utf8');
    }
    rowsBefore += rows;
    const headerRow = headerRowOf(spec);
    written.push({ name: names[index] ?? '', spec, headerRow, lastRow: headerRow + rows });
  }

  function open(content: Iterable<Buffer>): Readable {
    const source = Readable.from(content, { objectMode: false });
    source.on('error', (error) => failure.abort(error));
    sources.push(source);
    return source;
  }

  const zip = new ZipFile();
  zip.on('error', (error: Error) => failure.abort(error));
  const addText = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text, 'utf8'), name, PACKING);
  addText('[Content_Types].xml', contentTypesXml(sheets.length));
  addText('_rels/.rels', PACKAGE_RELS_XML);
  addText('xl/_rels/workbook.xml.rels', workbookRelsXml(sheets.length));
  addText('xl/styles.xml', STYLES_XML);
  sheets.forEach((spec, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, PACKING, (take) =>
      take(null, open(rowsOf(spec, index))),
    );
  });
  zip.addReadStreamLazy('xl/workbook.xml', PACKING, (take) =>
    take(null, open([Buffer.from(workbookXml(written), 'utf8')])),
  );
  zip.end();

  try {
    await replaceFile(path, (file) => pipeline(zip.outputStream, file, { signal: failure.signal }));
  } catch (error) {
    throw failure.signal.aborted ? failure.signal.reason : error;
  } finally {
    // Lets go of rows that still stand open in the register.
    for (const source of sources) source.destroy();
  }
  return { rows: rowsBefore };
}

function tooManyRows(path: string, spec: SheetSpec): AppError {
  const max = SHEET_CAPACITY - headerRowOf(spec);
  return new AppError('FILE_LIMIT', { name: basename(path), limit: 'rows', max, sheet: spec.name });
}
