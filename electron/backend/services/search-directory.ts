import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../db/database.ts';
import { getRegisterVersion } from '../repositories/app-state.ts';
import { countDirectory, type DirectoryFilter, listDirectory } from '../repositories/directory.ts';
import type { MailboxRecord } from '../repositories/mailboxes.ts';

/** A whole address is found by what stands before its domain. */
const DOMAIN = /@\S*/g;
const REMEMBERED_TOTALS = 1_000;

/** What may be asked of the directory; what is absent does not matter. */
export interface DirectoryQuestion
  extends Partial<Omit<{ [K in keyof DirectoryFilter]: DirectoryFilter[K] | null }, 'words'>> {
  text?: string | null;
}

/** Makes a filter of what a person typed and chose. */
export function toFilter(question: DirectoryQuestion): DirectoryFilter {
  return {
    words: foldForSearch((question.text ?? '').replaceAll(DOMAIN, ' '))
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

/** A page of mailboxes and how many there are in all. */
export interface DirectoryPage {
  records: MailboxRecord[];
  total: number;
  /** False when counting stopped before the end. */
  isTotalExact: boolean;
}

/** Searches the directory; remembers totals while the register does not change. */
export class DirectorySearch {
  readonly #db: ReadDb;
  readonly #totals = new Map<string, number>();
  #version = -1;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /**
   * A page of mailboxes.
   *
   * @param countUpTo where counting stops; null counts all
   */
  page(
    filter: DirectoryFilter,
    page: { limit: number; offset: number },
    countUpTo: number | null,
  ): DirectoryPage {
    const { total, isTotalExact } = this.#count(filter, countUpTo);
    const isBeyond = isTotalExact && page.offset >= total;
    return { records: isBeyond ? [] : listDirectory(this.#db, filter, page), total, isTotalExact };
  }

  #count(filter: DirectoryFilter, countUpTo: number | null): Omit<DirectoryPage, 'records'> {
    const version = getRegisterVersion(this.#db);
    if (version !== this.#version || this.#totals.size > REMEMBERED_TOTALS) this.#totals.clear();
    this.#version = version;
    const { words, unitId, kind, status } = filter;
    const key = JSON.stringify([words, unitId, kind, status]);
    const known = this.#totals.get(key);
    if (known !== undefined) return { total: known, isTotalExact: true };
    const total = countDirectory(this.#db, filter, countUpTo === null ? null : countUpTo + 1);
    if (countUpTo !== null && total > countUpTo) return { total: countUpTo, isTotalExact: false };
    this.#totals.set(key, total);
    return { total, isTotalExact: true };
  }
}
