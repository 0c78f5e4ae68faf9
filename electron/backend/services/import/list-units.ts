import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ListEncoding } from '../../../../shared/domain/import.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import type { ListChoice } from '../../lists/list-row.ts';
import { readList } from '../../lists/read-list.ts';
import { recall } from '../../repositories/import-memory.ts';
import { listUnits } from '../../repositories/units.ts';
import type { JobContext } from '../job-context.ts';
import { chooseSheet } from './list-file.ts';
import { unitByName } from './unit-by-name.ts';
import { type UnitSuggestion, unitSuggester } from './unit-suggestions.ts';

/** A unit as a list writes it, and which one it may be. */
export interface UnitText {
  text: string;
  /** Rows of people under it. */
  rows: number;
  unitId: UnitId | null;
  /** How the unit was found: by its name, by what was said before, or not. */
  basis: 'name' | 'remembered' | null;
  suggestions: UnitSuggestion[];
}

/** Matches the units that a list names to those of the register, so that the operator only confirms them. */
export function listUnitTexts(
  context: JobContext,
  input: {
    path: string;
    name: string;
    sheet: string | null;
    headerRow: number | null;
    columns: NonNullable<ListChoice['columns']>;
    encodings: Readonly<Record<string, ListEncoding>>;
    encoding: ListEncoding | null;
  },
): { units: UnitText[] } {
  context.progress({ phase: 'read', done: 0, total: null });
  const file = context.lists.read(input.path, input.name);
  const sheet = chooseSheet(file, input.sheet);
  context.progress({ phase: 'map', done: 0, total: null });
  const { headerRow, columns, name } = input;
  const encodings = { columns: input.encodings, all: input.encoding };
  const counts = new Map<string, number>();
  for (const { unit } of readList(sheet, { headerRow, columns, encodings, fileName: name })) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const { read } = context.register;
  const byName = unitByName(read);
  const remembered = recall(read, 'unit', null);
  const suggest = unitSuggester(listUnits(read));
  return {
    units: [...counts].map(([text, rows]) => {
      const known = text === '' ? undefined : remembered.get(unitNameKey(text));
      const named = byName(text);
      const unitId = known === undefined ? named : (Number(known) as UnitId);
      const isFound = unitId !== null && unitId !== 'many';
      return {
        text,
        rows,
        unitId: isFound ? unitId : null,
        basis: !isFound ? null : known === undefined ? 'name' : 'remembered',
        suggestions: isFound || text === '' ? [] : suggest(text),
      };
    }),
  };
}
