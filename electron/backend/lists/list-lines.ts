import type { ListField } from '../../../shared/domain/import.ts';
import { type CellValue, isDayCell, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { isSubtotal, readLabelledUnit } from './line-kinds.ts';
import { isSerialNumber, type ListLayout, ListLine } from './list-line.ts';
import { cleanCell, filledCells } from './sheet-text.ts';

/** A row that holds a person, with the unit that its own cell, the cells above or its group give. */
export interface PersonLine {
  /** 0-based. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly unit: string;
  /** Why it may be no person after all: it lacks the number that all others have, or it reads like a title. */
  readonly doubt: 'unnumbered' | 'bare' | null;
}

/** Rows that a header and the line above it take at most. */
const HEADER_REACH = 5;

/**
 * Goes through the rows of a list and gives those that hold people. Where people are numbered, a row without a number
 * and without any data of a person is a group's title, the end of the list or a person in doubt – never silently one.
 */
export function* walkPeople(sheet: SheetTable, layout: ListLayout): Generator<PersonLine> {
  const wideRows = findWideRows(sheet);
  const lastNumbered = findLastNumbered(sheet, layout);
  const unitColumn = layout.columns.get('unit');
  let group = unitAboveHeader(sheet, layout.firstRow) ?? '';
  let unit = '';
  let hasEnded = false;
  let lastPerson = -1;
  for (let row = layout.firstRow; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const own = unitColumn === undefined ? '' : cleanCell(cells[unitColumn] ?? null);
    let doubt: PersonLine['doubt'] = null;
    if (!isPlainlyPerson(cells, layout)) {
      const line = new ListLine(filledCells(sheet, row), layout, wideRows.has(row));
      if (line.isEnd()) hasEnded = true;
      // Signatures stand below the end; a numbered name there begins another list.
      if (hasEnded && !(line.isNumbered && line.name !== '')) continue;
      if (line.isFurniture()) continue;
      const isStray = lastNumbered !== null && line.isStray();
      const isAmongPeople = isStray && row < lastNumbered;
      const title = line.groupTitle() ?? (isAmongPeople ? line.plainTitle() : null);
      if (title !== null) {
        group = title;
        unit = '';
        continue;
      }
      if (line.isOnlyUnit()) unit = own;
      if (!line.isPerson()) continue;
      // Only right below a person may it be one more who lacks a number.
      if (isStray && !isAmongPeople && !(row === lastPerson + 1 && line.mayBePerson())) {
        hasEnded = true;
        continue;
      }
      if (isStray) doubt = 'unnumbered';
      else if (line.isBareText()) doubt = 'bare';
    }
    hasEnded = false;
    lastPerson = row;
    if (own !== '') unit = own;
    yield { row, cells, unit: unit === '' ? group : unit, doubt };
    if (doubt === 'bare') {
      // It may have been the title of a group: nobody below it is given the unit above it.
      group = '';
      unit = '';
    }
  }
}

/** Of a list that gives the unit above each of its headers, the unit above the first. */
function unitAboveHeader(sheet: SheetTable, firstRow: number): string | null {
  const labelled = (row: number): string | null => {
    const [only, ...others] = sheet.rows[row] === undefined ? [] : filledCells(sheet, row);
    return only === undefined || others.length > 0 ? null : readLabelledUnit(only.text);
  };
  const above = Array.from({ length: HEADER_REACH }, (_, index) => firstRow - 1 - index);
  const found = above.map((row) => (row < 0 ? null : labelled(row))).find((unit) => unit !== null);
  if (found === undefined) return null;
  for (let row = firstRow; row < sheet.rows.length; row++) if (labelled(row) !== null) return found;
  return null;
}

/** The last row of a person with a number; null when most people of the list have none. */
function findLastNumbered(sheet: SheetTable, layout: ListLayout): number | null {
  const order = layout.columns.get('order');
  if (order === undefined) return null;
  let last: number | null = null;
  let balance = 0;
  for (let row = layout.firstRow; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    if (nameIn(cells, layout) !== null && isSerialNumber(cleanCell(cells[order] ?? null))) {
      last = row;
      balance++;
    } else if (isPlainlyPerson(cells, layout)) balance--;
  }
  return balance > 0 ? last : null;
}

function nameIn(cells: readonly CellValue[], { columns }: ListLayout): CellValue {
  const at = (field: ListField) => cells[columns.get(field) ?? -1] ?? null;
  return at('fullName') ?? at('familyName') ?? at('givenName');
}

/** A name with a birth date, a telephone or a mail beside it needs no second look. */
function isPlainlyPerson(cells: readonly CellValue[], layout: ListLayout): boolean {
  const at = (field: ListField) => cells[layout.columns.get(field) ?? -1] ?? null;
  const name = nameIn(cells, layout);
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

/** Rows with cells merged over three columns or more: titles of groups. */
function findWideRows(sheet: SheetTable): Set<number> {
  const rows = new Set<number>();
  for (const { top, left, right } of sheet.merges) {
    if (right - left >= 2) rows.add(top);
  }
  return rows;
}
