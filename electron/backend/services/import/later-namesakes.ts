import type { ImportBatchId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import { readList } from '../../lists/read-list.ts';
import { iterateImportRows } from '../../repositories/import-rows.ts';
import { findImport } from '../../repositories/imports.ts';
import type { JobContext } from '../job-context.ts';
import { holdsPeople, ListFileCache } from './list-file.ts';

/** Rows with namesakes that are told of. */
const SHOWN = 100;
/** Namesakes that are told of one name. */
const OTHERS_SHOWN = 10;

/** A list that comes after a preview. */
export interface LaterList {
  previewId: ImportBatchId;
  path: string;
  name: string;
  /** Sheets that are in hand or done already. */
  exceptSheets: readonly string[];
}

/** A row to create, and who of the later list has the same name. */
export interface LaterNamesakes {
  row: number;
  fullName: string;
  birthYear: number | null;
  localPart: string;
  others: { sheet: string; row: number; birthYear: number | null; unit: string }[];
}

/**
 * Finds who of a list that waits has the name of somebody to whom a preview gives an address: addresses go by the
 * order of arrival, so whoever is to come first, his list is imported first. Writes nothing.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2
 * @throws NOT_FOUND when there is no such draft
 * @throws FILE_… | LIST_… when the list cannot be read
 */
export function findLaterNamesakes(
  context: JobContext,
  { previewId, path, name, exceptSheets }: LaterList,
): { namesakes: LaterNamesakes[]; total: number } {
  const { read } = context.register;
  if (findImport(read, previewId)?.state !== 'draft') {
    throw new AppError('NOT_FOUND', { entity: 'import', id: String(previewId) });
  }
  context.progress({ phase: 'read', done: 0, total: null });
  // Not the list in hand: that one stays remembered.
  const { workbook } = new ListFileCache().read(path, name);
  const currentYear = Number(context.clock.today().slice(0, 4));
  const later = new Map<string, LaterNamesakes['others']>();
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || exceptSheets.includes(sheet.name) || !holdsPeople(sheet)) continue;
    for (const person of readList(sheet, { fileName: name, currentYear })) {
      const { fullName, row, birthYear, unit } = person;
      if (fullName === '') continue;
      const key = nameKey(fullName);
      const others = later.get(key) ?? [];
      if (others.length < OTHERS_SHOWN) others.push({ sheet: sheet.name, row, birthYear, unit });
      later.set(key, others);
    }
  }
  const namesakes: LaterNamesakes[] = [];
  let total = 0;
  for (const { row, fullName, birthYear, localPart, choice } of iterateImportRows(read, previewId, [
    'create',
  ])) {
    const others = later.get(nameKey(fullName));
    if (others === undefined || localPart === null || choice.localPart !== undefined) continue;
    total++;
    if (namesakes.length === SHOWN) continue;
    namesakes.push({ row, fullName, birthYear, localPart, others });
  }
  return { namesakes, total };
}
