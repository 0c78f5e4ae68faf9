import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../db/database.ts';
import { getRegisterVersion } from '../repositories/app-state.ts';
import { countDirectory, type DirectoryFilter, listDirectory } from '../repositories/directory.ts';
import type { MailboxRecord } from '../repositories/mailboxes.ts';

/** What may be asked of the directory; what is absent does not matter. */
export interface DirectoryQuestion
  extends Partial<Omit<{ [K in keyof DirectoryFilter]: DirectoryFilter[K] | null }, 'words'>> {
  text?: string | null;
}

/** Makes a filter of what a person typed and chose. */
export function toFilter(question: DirectoryQuestion): DirectoryFilter {
  return {
    words: foldForSearch(question.text ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 12),
    unitId: question.unitId ?? null,
    kind: question.kind ?? null,
    status: question.status ?? null,
    sort: question.sort ?? 'name',
    descending: question.descending ?? false,
  };
}

/** Searches the directory; remembers totals while the register does not change. */
export class DirectorySearch {
  readonly #db: ReadDb;
  readonly #totals = new Map<string, number>();
  #version = -1;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** A page of mailboxes and how many there are in all. */
  page(
    filter: DirectoryFilter,
    page: { limit: number; offset: number },
  ): { records: MailboxRecord[]; total: number } {
    const total = this.#total(filter);
    const records = page.offset >= total ? [] : listDirectory(this.#db, filter, page);
    return { records, total };
  }

  #total(filter: DirectoryFilter): number {
    const version = getRegisterVersion(this.#db);
    if (version !== this.#version || this.#totals.size > 1_000) this.#totals.clear();
    this.#version = version;
    const { words, unitId, kind, status } = filter;
    const key = JSON.stringify([words, unitId, kind, status]);
    const known = this.#totals.get(key);
    if (known !== undefined) return known;
    const total = countDirectory(this.#db, filter);
    this.#totals.set(key, total);
    return total;
  }
}
