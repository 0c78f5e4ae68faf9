import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
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
 * The sheet asked for, or the first that can be seen.
 *
 * @throws LIST_NO_SHEET
 */
export function chooseSheet(file: ListFile, name: string | null): SheetTable {
  const { sheets } = file.workbook;
  const sheet =
    name === null
      ? (sheets.find((candidate) => !candidate.hidden) ?? sheets[0])
      : sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new AppError('LIST_NO_SHEET', { name: file.name, sheet: name ?? '' });
  return sheet;
}
