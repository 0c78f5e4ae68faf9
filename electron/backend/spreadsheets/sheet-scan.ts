/** What the parser does not tell about a worksheet, read off its XML. */
export interface SheetScan {
  /** The last row that holds a value, 1-based; the parser stops silently at its row limit, this does not. */
  readonly lastRow: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const HIDDEN_TAG = /^<(?:\w+:)?(row|col)\b[^>]*\bhidden=["'](?:1|true)["']/;
/** No tag of a row or a column is longer; keeps the scan linear whatever the file holds. */
const LONGEST_TAG = 1_000;
const MOST_COLUMNS = 16_384;

/** Looks through the XML of one worksheet without parsing it. */
export function scanSheetXml(xml: Buffer): SheetScan {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  for (let at = xml.indexOf('hidden='); at >= 0; at = xml.indexOf('hidden=', at + 7)) {
    const tag = tagAround(xml, at);
    const kind = HIDDEN_TAG.exec(tag)?.[1];
    if (kind === 'row') hiddenRows.add(numberOf(tag, 'r') - 1);
    if (kind === 'col') {
      const last = Math.min(numberOf(tag, 'max'), MOST_COLUMNS);
      for (let column = numberOf(tag, 'min'); column <= last; column++)
        hiddenColumns.add(column - 1);
    }
  }
  return { lastRow: findLastRow(xml), hiddenRows, hiddenColumns };
}

function findLastRow(xml: Buffer): number {
  const end = xml.lastIndexOf('sheetData>');
  const lastValue = Math.max(xml.lastIndexOf('v>', end), xml.lastIndexOf('is>', end));
  for (let at = xml.lastIndexOf('row', lastValue); at > 0; at = xml.lastIndexOf('row', at - 1)) {
    if (!isRowTag(xml, at)) continue;
    return numberOf(tagAround(xml, at), 'r') || countRows(xml);
  }
  return 0;
}

/** Rows may go without a number; then they count themselves. */
function countRows(xml: Buffer): number {
  let rows = 0;
  for (let at = xml.indexOf('row'); at >= 0; at = xml.indexOf('row', at + 3)) {
    if (isRowTag(xml, at)) rows++;
  }
  return rows;
}

/** An opening `<row` or `<x:row`, not the letters "row" in some text. */
function isRowTag(xml: Buffer, at: number): boolean {
  const before = xml[at - 1];
  const after = xml[at + 3];
  return (
    (before === 0x3c || before === 0x3a) &&
    (after === 0x20 || after === 0x3e) &&
    !isClosing(xml, at)
  );
}

function isClosing(xml: Buffer, at: number): boolean {
  return tagAround(xml, at).startsWith('</');
}

function tagAround(xml: Buffer, at: number): string {
  const from = Math.max(0, at - LONGEST_TAG);
  const before = xml.toString('latin1', from, at);
  const start = from + before.lastIndexOf('<');
  const tag = xml.toString('latin1', start, at + LONGEST_TAG);
  const close = tag.indexOf('>', at - start);
  return close < 0 ? tag : tag.slice(0, close + 1);
}

function numberOf(tag: string, attribute: string): number {
  return Number(new RegExp(`\\s${attribute}=["'](\\d{1,9})["']`).exec(tag)?.[1] ?? 0);
}
