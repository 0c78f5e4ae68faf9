import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
import { inspectSheet } from '../../lists/inspect-sheet.ts';
import { readWorkbook } from '../../spreadsheets/read-workbook.ts';
import type { SheetTable, Workbook } from '../../spreadsheets/sheet-table.ts';

/** A list file, read. */
export interface ListFile {
  path: string;
  name: string;
  sha256: string;
  workbook: Workbook;
}

/** Keeps the list read last. */
export class ListFileCache {
  #last: ListFile | null = null;

  /** Reads a list, or gives it again when it was the last one read. */
  read(path: string, name: string): ListFile {
    if (this.#last?.path !== path) {
      this.#last = null;
      const bytes = readFileSync(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      this.#last = { path, name, sha256, workbook: readWorkbook(bytes, name) };
    }
    return this.#last;
  }

  /** Lets go of the list. */
  clear(): void {
    this.#last = null;
  }
}

/**
 * The sheet asked for, or the first that can be seen and holds people.
 *
 * @throws LIST_NO_SHEET
 */
export function chooseSheet(file: ListFile, name: string | null): SheetTable {
  const { sheets } = file.workbook;
  const sheet =
    name === null ? chooseByContent(sheets) : sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new AppError('LIST_NO_SHEET', { name: file.name, sheet: name ?? '' });
  return sheet;
}

/** Covers and empty sheets stand before a list; without any list the first sheet is the one to complain about. */
function chooseByContent(sheets: readonly SheetTable[]): SheetTable | undefined {
  const visible = sheets.filter((candidate) => !candidate.hidden);
  const [first = sheets[0]] = visible;
  return visible.length < 2 ? first : (visible.find(holdsPeople) ?? first);
}

/** Whether a sheet has a column of names and somebody below it. */
export function holdsPeople(sheet: SheetTable): boolean {
  const { columns, rowCount } = inspectSheet(sheet);
  const fields = new Set(columns.map((column) => column.field));
  const hasNames = fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'));
  return hasNames && rowCount > 0;
}
