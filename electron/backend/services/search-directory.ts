import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../db/database.ts';
import { getRegisterVersion } from '../repositories/app-state.ts';
import {
  countDirectory,
  type DirectoryFilter,
  listAndCount,
  listDirectory,
} from '../repositories/directory.ts';
import type { MailboxRecord } from '../repositories/mailboxes.ts';
import type { JobContext } from './job-context.ts';

/** A whole address is found by what stands before its domain. */
const DOMAIN = /@\S*/g;
/** A telephone number as people write it, and nothing else. */
const PHONE = /^[\s\d.()+-]+$/;
const REMEMBERED_TOTALS = 1_000;

/** What may be asked of the directory; what is absent does not matter. */
export interface DirectoryQuestion
  extends Partial<Omit<{ [K in keyof DirectoryFilter]: DirectoryFilter[K] | null }, 'words'>> {
  text?: string | null;
}

/** Makes a filter of what a person typed and chose. */
export function toFilter(question: DirectoryQuestion): DirectoryFilter {
  return {
    words: wordsOf(question.text ?? ''),
    unitId: question.unitId ?? null,
    withBranch: question.withBranch ?? false,
    kind: question.kind ?? null,
    status: question.status ?? null,
    isPublished: question.isPublished ?? null,
    sort: question.sort ?? 'name',
    descending: question.descending ?? false,
  };
}

function wordsOf(text: string): string[] {
  const digits = PHONE.test(text) ? text.replaceAll(/\D/g, '') : '';
  if (digits.length >= 7) return [digits.replace(/^84(?=\d{9})/, '0')];
  return foldForSearch(text.replaceAll(DOMAIN, ' ')).split(' ').filter(Boolean).slice(0, 12);
}

/** Where a page begins and how many rows it may have. */
export interface PageBounds {
  limit: number;
  offset: number;
}

/** A page of mailboxes and how many there are in all. */
export interface DirectoryPage {
  records: MailboxRecord[];
  total: number;
  /** False when counting stopped before the end. */
  isTotalExact: boolean;
}

/** What one question about the directory is. */
export interface PageOrder {
  filter: DirectoryFilter;
  page: PageBounds;
}

/** Answers elsewhere what would keep everybody waiting here. */
export type AnswerAside = (order: PageOrder, signal?: AbortSignal) => Promise<DirectoryPage>;

/** So long a question may be worked at where everybody else's wait behind it. */
const BUDGET_MS = 4;
/** As many mailboxes are put into another order on the spot. */
const SORTED_HERE = 2_000;
/** As many keys are passed over on the spot. */
const SKIPPED_HERE = 20_000;

/** Reads a page and counts the whole, however long it takes; runs in the worker thread. */
export function answerAside({ register }: JobContext, { filter, page }: PageOrder): DirectoryPage {
  const db = register.read;
  return db.snapshot(() => {
    const total = countDirectory(db, filter);
    return { records: listEitherWay(db, filter, page, total), total, isTotalExact: true };
  });
}

/** What lies nearer to the end is read from the end. */
function listEitherWay(
  db: ReadDb,
  filter: DirectoryFilter,
  { limit, offset }: PageBounds,
  total: number,
): MailboxRecord[] {
  const count = Math.min(limit, total - offset);
  if (count <= 0) return [];
  if (offset <= total / 2) return listDirectory(db, filter, { limit, offset });
  const mirrored = { ...filter, descending: !filter.descending };
  return listDirectory(db, mirrored, { limit: count, offset: total - offset - count }).reverse();
}

/**
 * Searches the directory: at once, as far as that goes in a few milliseconds; the rest is answered aside. Remembers
 * totals while the register does not change.
 */
export class DirectorySearch {
  readonly #db: ReadDb;
  readonly #aside: AnswerAside;
  readonly #totals = new Map<string, number>();
  #version = -1;

  constructor(db: ReadDb, aside: AnswerAside) {
    this.#db = db;
    this.#aside = aside;
  }

  /**
   * A page of mailboxes.
   *
   * @param countUpTo where counting may stop; null counts all
   */
  async page(
    filter: DirectoryFilter,
    page: PageBounds,
    countUpTo: number | null,
    signal?: AbortSignal,
  ): Promise<DirectoryPage> {
    this.#forgetOld();
    const here = this.#db.snapshot(() => this.#answerHere(filter, page, countUpTo));
    if (here) return here;
    const version = this.#version;
    const answer = await this.#aside({ filter, page }, signal);
    if (version === this.#version) this.#totals.set(keyOf(filter), answer.total);
    return answer;
  }

  #answerHere(
    filter: DirectoryFilter,
    page: PageBounds,
    countUpTo: number | null,
  ): DirectoryPage | null {
    const isInOrder = filter.sort === 'name' || !isNarrowed(filter);
    const known = this.#totals.get(keyOf(filter));
    if (known !== undefined) {
      const skipped = Math.min(page.offset, known - page.offset);
      if (isInOrder ? isNarrowed(filter) && skipped > SKIPPED_HERE : known > SORTED_HERE)
        return null;
      const records = listEitherWay(this.#db, filter, page, known);
      return { records, total: known, isTotalExact: true };
    }
    if (!isInOrder) return this.#sortFew(filter, page);
    const limit = page.offset + page.limit;
    if (limit > SKIPPED_HERE) return null;
    const upTo = Math.max(limit, countUpTo ?? Number.POSITIVE_INFINITY);
    const { records, count, isEnd } = listAndCount(this.#db, filter, limit, counting(upTo));
    if (isEnd) this.#totals.set(keyOf(filter), count);
    else if (countUpTo === null) return null;
    return { records: records.slice(page.offset), total: count, isTotalExact: isEnd };
  }

  #sortFew(filter: DirectoryFilter, page: PageBounds): DirectoryPage | null {
    const unsorted = { ...filter, sort: 'name' as const };
    const { count, isEnd } = listAndCount(this.#db, unsorted, 0, counting(SORTED_HERE + 1));
    if (!isEnd || count > SORTED_HERE) return null;
    this.#totals.set(keyOf(filter), count);
    return { records: listDirectory(this.#db, filter, page), total: count, isTotalExact: true };
  }

  #forgetOld(): void {
    const version = getRegisterVersion(this.#db);
    if (version !== this.#version || this.#totals.size > REMEMBERED_TOTALS) this.#totals.clear();
    this.#version = version;
  }
}

/** Lets a count go on up to a number, or as long as the budget lasts. */
function counting(upTo: number): (count: number) => boolean {
  const end = performance.now() + BUDGET_MS;
  return (count) => count < upTo && (count % 16 !== 0 || performance.now() < end);
}

function isNarrowed({ words, unitId, kind, status, isPublished }: DirectoryFilter): boolean {
  return words.length > 0 || [unitId, kind, status, isPublished].some((value) => value !== null);
}

function keyOf({ sort: _sort, descending: _descending, ...question }: DirectoryFilter): string {
  return JSON.stringify(question);
}
