import { foldForSearch } from '../../../shared/text/fold.ts';
import type { SheetTable } from '../spreadsheets/sheet-table.ts';
import { recogniseHeader } from './header-variants.ts';
import { filledCells, isColumnNumberRow, textAt } from './sheet-text.ts';

/** The rows that name the columns of a list, 0-based and inclusive. */
export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
}

/** Letterhead and title never reach further down. */
const SEARCHED_ROWS = 100;
/** Headers known word for word that leave no doubt. */
const SURE_HITS = 2;
const MOST_HEADER_ROWS = 3;
/** What stands under a header that spans several columns. */
const CHILD_HEADER =
  /^(ngay|thang|nam|nu|ho|ten|ho dem|ho lot|chu lot|ten dem|ho va ten dem|ho va chu lot|co dinh|di dong|co quan|nha rieng)$/;

/**
 * Finds the header below letterhead and title: the first row that names people and something more, word for word;
 * where none does so in two columns, the row with the most such words.
 */
export function findHeader(sheet: SheetTable): ListHeader | null {
  let best: { row: number; exact: number } | null = null;
  let lonely: number | null = null;
  let nameless: number | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row++) {
    const found = filledCells(sheet, row).map(({ text }) => recogniseHeader(text));
    const fields = new Set(found.map((header) => header?.field ?? null));
    fields.delete(null);
    const namesPeople =
      fields.has('fullName') || fields.has('familyName') || fields.has('givenName');
    if (namesPeople && fields.size >= 2) {
      const exact = found.filter((header) => header?.isExact).length;
      if (exact >= SURE_HITS) return headerFrom(sheet, row);
      if (best === null || exact > best.exact) best = { row, exact };
    }
    if (namesPeople && found.length === 1 && found[0]?.isExact) lonely ??= row;
    if (fields.size >= 3) nameless ??= row;
  }
  const row = best?.row ?? lonely ?? nameless;
  return row === null ? null : headerFrom(sheet, row);
}

/** The header that ends in a row the operator chose; rows above belong to it when the search says so too. */
export function headerEndingAt(sheet: SheetTable, bottom: number): ListHeader {
  const found = findHeader(sheet);
  return found?.bottom === bottom ? found : { top: bottom, bottom };
}

/** All that is written over a column, from top to bottom, each text once. */
export function headerTexts(sheet: SheetTable, header: ListHeader, column: number): string[] {
  const texts: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const text = labelAt(sheet, header, row, column);
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function headerFrom(sheet: SheetTable, top: number): ListHeader {
  let bottom = top;
  for (const merge of sheet.merges) {
    if (merge.top === top && merge.bottom - top < MOST_HEADER_ROWS)
      bottom = Math.max(bottom, merge.bottom);
  }
  // Without merged cells, as in a .csv, the rows below say by their words that they belong to it.
  while (bottom - top < MOST_HEADER_ROWS - 1 && isChildRow(sheet, bottom + 1)) bottom++;
  return { top, bottom };
}

function isChildRow(sheet: SheetTable, row: number): boolean {
  const cells = filledCells(sheet, row);
  return (
    cells.length > 0 &&
    !isColumnNumberRow(sheet, row) &&
    cells.every(
      ({ text }) => recogniseHeader(text)?.isExact || CHILD_HEADER.test(foldForSearch(text)),
    ) &&
    cells.some(({ text }) => CHILD_HEADER.test(foldForSearch(text)))
  );
}

function labelAt(sheet: SheetTable, header: ListHeader, row: number, column: number): string {
  const own = textAt(sheet, row, column);
  if (own !== '') return own;
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && top >= header.top,
  );
  if (merge !== undefined) return textAt(sheet, merge.top, merge.left);
  return row < header.bottom ? parentToTheLeft(sheet, row, column) : '';
}

/** Without merged cells, as in a .csv, a parent header covers the empty cells right of it that have a child. */
function parentToTheLeft(sheet: SheetTable, row: number, column: number): string {
  for (let left = column; left >= 0; left--) {
    if (textAt(sheet, row + 1, left) === '') return '';
    const text = textAt(sheet, row, left);
    if (text !== '') return text;
  }
  return '';
}
