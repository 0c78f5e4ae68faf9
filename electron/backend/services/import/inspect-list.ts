import type { UnitId } from '../../../../shared/domain/ids.ts';
import { LIST_FIELDS, type ListField } from '../../../../shared/domain/import.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/database.ts';
import { inspectSheet } from '../../lists/inspect-sheet.ts';
import type { ListColumn, ListSheet } from '../../lists/list-row.ts';
import { recall } from '../../repositories/import-memory.ts';
import type { SheetTable, Workbook } from '../../spreadsheets/sheet-table.ts';
import type { JobContext } from '../job-context.ts';

/** A column, with what an earlier list of the unit said of its header. */
export interface RememberedColumn extends ListColumn {
  isRemembered: boolean;
}

/** A sheet with what is remembered of such lists. */
export interface InspectedSheet extends Omit<ListSheet, 'columns'> {
  columns: RememberedColumn[];
}

/** A file looked at. */
export interface Inspection {
  kind: Workbook['kind'];
  hasMacros: boolean;
  sheets: InspectedSheet[];
}

/** Finds sheets, header rows, columns and encodings of a list. */
export function inspectList(
  context: JobContext,
  input: {
    path: string;
    name: string;
    headerRows: Readonly<Record<string, number>>;
    unitId: UnitId | null;
  },
): Inspection {
  context.progress({ phase: 'read', done: 0, total: null });
  const { workbook } = context.lists.read(input.path, input.name);
  context.progress({ phase: 'map', done: 0, total: workbook.sheets.length });
  const headerRows = new Map(Object.entries(input.headerRows));
  const sheets = workbook.sheets.map((sheet) =>
    inspectWithMemory(context.register.read, sheet, {
      headerRow: headerRows.get(sheet.name) ?? null,
      unitId: input.unitId,
    }),
  );
  return { kind: workbook.kind, hasMacros: workbook.hasMacros, sheets };
}

/** Inspects a sheet; what was said before of a unit's headers outranks every guess. */
export function inspectWithMemory(
  db: ReadDb,
  sheet: SheetTable,
  { headerRow, unitId }: { headerRow: number | null; unitId: UnitId | null },
): InspectedSheet {
  const inspected = inspectSheet(sheet, headerRow);
  const memory = unitId === null ? new Map<string, string>() : recall(db, 'column', unitId);
  const said = inspected.columns.map(({ header }) =>
    header === '' ? undefined : memory.get(foldToToken(header)),
  );
  const taken = new Set(said.filter((field) => field !== undefined && field !== ''));
  const columns = inspected.columns.map((column, index): RememberedColumn => {
    const field = said[index];
    if (field !== undefined) {
      return { ...column, field: fieldNamed(field), confidence: 'sure', isRemembered: true };
    }
    // A guess falls where another column is remembered to hold the field.
    const isGuessTaken = column.field !== null && taken.has(column.field);
    return isGuessTaken
      ? { ...column, field: null, confidence: null, isRemembered: false }
      : { ...column, isRemembered: false };
  });
  return { ...inspected, columns };
}

function fieldNamed(name: string): ListField | null {
  return LIST_FIELDS.find((field) => field === name) ?? null;
}
