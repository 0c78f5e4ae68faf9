import type { ListField, RowIssue } from '../../../shared/domain/import.ts';
import { AppError } from '../../../shared/errors.ts';
import { type CellValue, columnLetter, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { readBirthYear } from './birth-year.ts';
import { decodeSheet } from './decode-sheet.ts';
import { readGender } from './gender.ts';
import type { GuessedColumn } from './list-columns.ts';
import { understandList } from './list-layout.ts';
import { type PersonLine, walkPeople } from './list-lines.ts';
import type { ListChoice, ListRow } from './list-row.ts';
import { readPersonName } from './person-name.ts';
import { readPhones } from './phone-number.ts';
import {
  birthYearAmbiguous,
  birthYearImplausible,
  birthYearsBoth,
  birthYearUnreadable,
  nameMissing,
  personDoubtful,
  phoneRenewed,
  phoneUnreadable,
  type RowPlace,
  secondPerson,
} from './row-issues.ts';
import { cleanCell } from './sheet-text.ts';

const BIRTH_ISSUES = {
  unreadable: birthYearUnreadable,
  'two-digits': birthYearAmbiguous,
  implausible: birthYearImplausible,
};

/**
 * Reads the people of a sheet, skipping what is not a person: letterhead, groups, sub-totals, signatures.
 * Rows hidden by a filter are people like the others.
 * @throws LIST_NO_NAME_COLUMN when no column holds names
 * @throws LIST_EMPTY when no row below the header holds a person
 */
export function readList(raw: SheetTable, choice: ListChoice): ListRow[] {
  const { sheet } = decodeSheet(raw, choice.encodings);
  const { header, columns, layout } = understandList(sheet, choice);
  const at = layout.columns;
  if (!at.has('fullName') && !(at.has('familyName') && at.has('givenName'))) {
    throw new AppError('LIST_NO_NAME_COLUMN', {
      name: choice.fileName,
      sheet: sheet.name,
      headerRow: header === null ? null : header.bottom + 1,
      headers: header === null ? [] : columns.map((column) => column.header).filter(Boolean),
    });
  }
  const currentYear = choice.currentYear ?? new Date().getFullYear();
  const twin = findSecondNames(sheet, columns, at, choice.columns ?? {});
  const rows: ListRow[] = [];
  for (const line of walkPeople(sheet, layout)) {
    const row = readRow(line, at, sheet.name, currentYear);
    const second = twin === null ? '' : cleanCell(line.cells[twin] ?? null);
    if (twin !== null && second !== '') {
      const place: RowPlace = { sheet: sheet.name, row: row.row };
      row.issues.push(secondPerson(place, columnLetter(twin), second));
    }
    rows.push(row);
  }
  if (rows.length === 0)
    throw new AppError('LIST_EMPTY', { name: choice.fileName, sheet: sheet.name });
  return rows;
}

/** A list set in two halves side by side has a second column of names, which no field is left for. */
function findSecondNames(
  sheet: SheetTable,
  columns: readonly GuessedColumn[],
  places: ReadonlyMap<ListField, number>,
  chosen: NonNullable<ListChoice['columns']>,
): number | null {
  const first = columnLetter(places.get('fullName') ?? places.get('familyName') ?? 0);
  const header = columns.find(({ column }) => column === first)?.header ?? '';
  const twin = columns.find(
    (column) =>
      column.column !== first &&
      column.field === null &&
      column.header === header &&
      !Object.hasOwn(chosen, column.column),
  );
  if (twin === undefined || header === '') return null;
  return Array.from({ length: sheet.columnCount }, (_, index) => columnLetter(index)).indexOf(
    twin.column,
  );
}

function readRow(
  { row, cells, unit, doubt }: PersonLine,
  columns: ReadonlyMap<ListField, number>,
  sheet: string,
  currentYear: number,
): ListRow {
  const place: RowPlace = { sheet, row: row + 1 };
  const value = (field: ListField): CellValue => cells[columns.get(field) ?? -1] ?? null;
  const text = (field: ListField) => cleanCell(value(field));
  const issues: RowIssue[] = [];

  const written = columns.has('fullName')
    ? text('fullName')
    : `${text('familyName')} ${text('middleName')} ${text('givenName')}`;
  const { name, remark } = readPersonName(written);
  if (name === '') issues.push(nameMissing(place));
  else if (doubt !== null) issues.push(personDoubtful(place, doubt));

  const birthFields: ListField[] = ['birthYear', 'birthYearMale', 'birthYearFemale'];
  const birthField = birthFields.find((field) => text(field) !== '');
  const birth = readBirthYear(birthField === undefined ? null : value(birthField), currentYear);
  if (birth.fault !== null && birthField !== undefined) {
    issues.push(BIRTH_ISSUES[birth.fault](place, text(birthField)));
  }

  if (text('birthYearMale') !== '' && text('birthYearFemale') !== '') {
    issues.push(birthYearsBoth(place));
  }

  const { phone, isReadable, isRenewed } = readPhones(value('phone'));
  if (!isReadable) issues.push(phoneUnreadable(place, phone));
  else if (isRenewed) issues.push(phoneRenewed(place, text('phone'), phone));

  return {
    row: place.row,
    fullName: name,
    birthYear: birth.year,
    gender: readGender(text('gender'), birthField),
    position: text('position'),
    unit,
    phone,
    email: text('email').toLowerCase(),
    requestKind: text('requestKind'),
    wantedAddress: text('wantedAddress').toLowerCase(),
    note: [text('note'), remark].filter(Boolean).join('; '),
    issues,
  };
}
