import type { ListField } from '../../../shared/domain/import.ts';
import { columnLetter, type SheetTable } from '../spreadsheets/sheet-table.ts';
import { firstDataRow, type GuessedColumn, guessColumns } from './list-columns.ts';
import { findHeader, headerEndingAt, type ListHeader } from './list-header.ts';
import type { ListLayout } from './list-line.ts';
import type { ListChoice } from './list-row.ts';
import { textAt } from './sheet-text.ts';

/** A sheet understood as a list: its header, its columns and where its people begin. */
export interface UnderstoodList {
  readonly header: ListHeader | null;
  readonly columns: readonly GuessedColumn[];
  readonly layout: ListLayout;
}

/** Combines what was found in a sheet with what the operator chose. */
export function understandList(
  sheet: SheetTable,
  choice: Pick<ListChoice, 'headerRow' | 'columns'> = {},
): UnderstoodList {
  const header =
    choice.headerRow == null ? findHeader(sheet) : headerEndingAt(sheet, choice.headerRow - 1);
  const columns = guessColumns(sheet, header);
  const headers = new Map<number, string>();
  for (let index = 0; header !== null && index < sheet.columnCount; index++) {
    const text = textAt(sheet, header.bottom, index) || textAt(sheet, header.top, index);
    if (text !== '') headers.set(index, text);
  }
  return {
    header,
    columns,
    layout: {
      firstRow: firstDataRow(sheet, header),
      columns: chooseColumns(sheet, columns, choice.columns ?? {}),
      headers,
    },
  };
}

/** What the operator chose outranks every guess; a guess for a field that was given away falls. */
function chooseColumns(
  sheet: SheetTable,
  guesses: readonly GuessedColumn[],
  chosen: Readonly<Record<string, ListField | null>>,
): Map<ListField, number> {
  const places = new Map<ListField, number>();
  const guessed = new Map(guesses.map(({ column, field }) => [column, field]));
  for (const isChosen of [true, false]) {
    for (let index = 0; index < sheet.columnCount; index++) {
      const letter = columnLetter(index);
      if (Object.hasOwn(chosen, letter) !== isChosen) continue;
      const field = isChosen ? chosen[letter] : guessed.get(letter);
      if (field != null && field !== 'ignored-personal' && !places.has(field))
        places.set(field, index);
    }
  }
  return places;
}
