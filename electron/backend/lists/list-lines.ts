import type { ListField } from '../../../shared/domain/import.ts';
import { type CellValue, isDayCell, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { isEndOfList, isOutlineMark, isSubtotal, readGroupTitle } from './line-kinds.ts';
import { cleanCell, type FilledCell, filledCells } from './sheet-text.ts';

/** Where each field of a list stands. */
export interface ListLayout {
  /** 0-based. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<ListField, number>;
  /** The header's own texts by column, to know it again when it is repeated on a later page. */
  readonly headers: ReadonlyMap<number, string>;
}

/** A row that holds a person, with the unit that its own cell, the cells above or its group give. */
export interface PersonLine {
  /** 0-based. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly unit: string;
}

const NAME_FIELDS: readonly ListField[] = ['fullName', 'familyName', 'givenName'];
const DATA_FIELDS: readonly ListField[] = [
  ...NAME_FIELDS,
  'birthYear',
  'birthYearMale',
  'birthYearFemale',
  'position',
  'phone',
  'email',
];
const LONGEST_GROUP_TITLE = 150;

/** Goes through the rows of a list and gives those that hold people. */
export function* walkPeople(sheet: SheetTable, layout: ListLayout): Generator<PersonLine> {
  const wideRows = findWideRows(sheet);
  const unitColumn = layout.columns.get('unit');
  let group = '';
  let unit = '';
  let hasEnded = false;
  for (let row = layout.firstRow; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const own = unitColumn === undefined ? '' : cleanCell(cells[unitColumn] ?? null);
    if (!isPlainlyPerson(cells, layout)) {
      const line = new Line(filledCells(sheet, row), layout, wideRows.has(row));
      const title = line.groupTitle();
      if (line.isEnd()) hasEnded = true;
      // Signatures stand below the end; a numbered name there begins another list.
      if (hasEnded && !(line.isNumbered() && line.name !== '')) continue;
      if (title !== null) {
        group = title;
        unit = '';
        continue;
      }
      if (line.isOnlyUnit()) unit = own;
      if (!line.isPerson()) continue;
    }
    hasEnded = false;
    if (own !== '') unit = own;
    yield { row, cells, unit: unit === '' ? group : unit };
  }
}

/** A name with a birth date, a telephone or a mail beside it needs no second look. */
function isPlainlyPerson(cells: readonly CellValue[], { columns }: ListLayout): boolean {
  const at = (field: ListField) => cells[columns.get(field) ?? -1] ?? null;
  const name = at('fullName') ?? at('familyName') ?? at('givenName');
  if (typeof name !== 'string' || isSubtotal(name.trim())) return false;
  const born = at('birthYear') ?? at('birthYearMale') ?? at('birthYearFemale');
  if (isDayCell(born) || (typeof born === 'number' && born >= 1_000)) return true;
  if (typeof born === 'string' && /^[\d\s./-]{4,12}$/.test(born)) return true;
  const phone = at('phone');
  if (typeof phone === 'number' && phone >= 1_000_000) return true;
  if (typeof phone === 'string' && /^[\d\s./+()-]{7,}$/.test(phone)) return true;
  const email = at('email');
  return typeof email === 'string' && /^\S+@\S+$/.test(email.trim());
}

/** A row seen as its filled cells. */
class Line {
  readonly name: string;
  readonly #cells: readonly FilledCell[];
  readonly #layout: ListLayout;
  readonly #isWide: boolean;

  constructor(cells: readonly FilledCell[], layout: ListLayout, isWide: boolean) {
    this.#cells = cells;
    this.#layout = layout;
    this.#isWide = isWide;
    this.name = NAME_FIELDS.map((field) => this.#at(field)).find((text) => text !== '') ?? '';
  }

  isNumbered(): boolean {
    return /^\d+[.)]?$/.test(this.#at('order'));
  }

  isEnd(): boolean {
    if (this.isNumbered()) return false;
    if (this.name !== '') return isEndOfList(this.name);
    return this.#cells.some(({ text }) => isEndOfList(text));
  }

  /** The unit this row names for the rows below it. */
  groupTitle(): string | null {
    const titles = this.#cells.filter(
      ({ text }) => !isOutlineMark(text) && !/^\d+\D{0,12}$/.test(text),
    );
    const title = titles[0]?.text ?? '';
    if (titles.length !== 1 || title.length > LONGEST_GROUP_TITLE || isSubtotal(title)) return null;
    const [first] = this.#cells;
    const hasMark = first !== undefined && first.text !== title && isOutlineMark(first.text);
    const isAlone = this.#cells.length === 1;
    if (isAlone && isEndOfList(title)) return null;
    return readGroupTitle(title, hasMark || (this.#isWide && isAlone));
  }

  /** The unit of a block written in a row of its own. */
  isOnlyUnit(): boolean {
    const { columns } = this.#layout;
    const unit = columns.get('unit');
    return (
      unit !== undefined && this.#cells.some(({ column }) => column === unit) && !this.#hasData()
    );
  }

  isPerson(): boolean {
    if (this.#cells.some(({ text }) => isSubtotal(text)) || this.#isRepeatedHeader()) return false;
    return this.#hasData();
  }

  #hasData(): boolean {
    return DATA_FIELDS.some((field) => this.#at(field) !== '');
  }

  #isRepeatedHeader(): boolean {
    const { headers } = this.#layout;
    const same = this.#cells.filter(({ column, text }) => headers.get(column) === text).length;
    return same >= 2 && same >= this.#cells.length / 2;
  }

  #at(field: ListField): string {
    const wanted = this.#layout.columns.get(field);
    return this.#cells.find(({ column }) => column === wanted)?.text ?? '';
  }
}

/** Rows with cells merged over three columns or more: titles of groups. */
function findWideRows(sheet: SheetTable): Set<number> {
  const rows = new Set<number>();
  for (const { top, left, right } of sheet.merges) {
    if (right - left >= 2) rows.add(top);
  }
  return rows;
}
