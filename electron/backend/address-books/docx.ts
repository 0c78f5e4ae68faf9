import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { replaceFile } from '../spreadsheets/replace-file.ts';
import type { ColumnSpec } from '../spreadsheets/sheet-spec.ts';
import { escapeXml } from '../spreadsheets/xml-text.ts';
import { type AddressBook, type Cell, cellText } from './address-book.ts';
import { CONTENT_TYPES, DOCUMENT_RELS, FOOTER, PACKAGE_RELS, STYLES, W } from './docx-parts.ts';
import { chunks } from './write-text.ts';

const PACKING = { mtime: new Date(Date.UTC(2000, 0, 1)), compressionLevel: 4 };
/** Width between the margins of a lying A4 sheet. @unit twentieths of a point */
const TABLE_WIDTH = 14_570;

/** Writes a list as a Word document, streaming: real styles, header row on every page, page numbers, A4 lying. */
export async function writeDocx(path: string, book: AddressBook): Promise<void> {
  const zip = new ZipFile();
  const failure = new AbortController();
  zip.on('error', (error: Error) => failure.abort(error));
  const add = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text, 'utf8'), name, PACKING);
  add('[Content_Types].xml', CONTENT_TYPES);
  add('_rels/.rels', PACKAGE_RELS);
  add('word/_rels/document.xml.rels', DOCUMENT_RELS);
  add('word/styles.xml', STYLES);
  add('word/footer1.xml', FOOTER);
  const body = Readable.from(chunks(documentXml(book)), { objectMode: false });
  body.on('error', (error) => failure.abort(error));
  zip.addReadStreamLazy('word/document.xml', PACKING, (take) => take(null, body));
  zip.end();
  try {
    await replaceFile(path, (file) => pipeline(zip.outputStream, file, { signal: failure.signal }));
  } catch (error) {
    throw failure.signal.aborted ? failure.signal.reason : error;
  } finally {
    body.destroy();
  }
}

function* documentXml({ title, notes, columns, entries, changes }: AddressBook): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>`;
  yield paragraph(title, 'Title');
  for (const note of notes) yield paragraph(note, 'Subtitle');
  yield* table(columns, cellsOf(entries));
  if (changes) {
    yield paragraph(changes.title, 'Heading1');
    if (changes.rows.length === 0) yield paragraph('Không có thay đổi.', 'Normal');
    else yield* table(changes.columns, changes.rows);
  }
  yield `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>` +
    `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
    `<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>` +
    `</w:sectPr></w:body></w:document>`;
}

function* cellsOf(entries: AddressBook['entries']): Generator<readonly Cell[]> {
  for (const { cells } of entries) yield cells;
}

function* table(
  columns: readonly ColumnSpec[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * TABLE_WIDTH));
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="List"/><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>` +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  yield row(
    columns.map(({ header }) => header),
    widths,
    'ListHead',
    '<w:tblHeader/>',
  );
  for (const cells of rows) {
    const texts = cells.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text'));
    yield row(texts, widths, 'ListText', '');
  }
  yield '</w:tbl>';
}

function row(
  texts: readonly string[],
  widths: readonly number[],
  style: string,
  more: string,
): string {
  const cells = texts.map(
    (text, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, style)}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells.join('')}</w:tr>`;
}

function paragraph(text: string, style: string): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
    `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
  );
}
