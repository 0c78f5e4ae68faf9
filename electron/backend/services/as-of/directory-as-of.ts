import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  countIssuedUntil,
  findPlacedAt,
  iteratePlaced,
  listIdsOfUnits,
  listPlaces,
  listRecords,
  type Placed,
} from '../../repositories/as-of.ts';
import type { DirectoryFilter } from '../../repositories/directory.ts';
import { toMatch } from '../../repositories/mailbox-search.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import type { JobContext } from '../job-context.ts';
import type { DirectoryPage, PageBounds } from '../search-directory.ts';
import { type AsOfView, asOfView, type FormerMailbox, withFormer } from './as-of-view.ts';
import { branchAsOf } from './units-as-of.ts';

/** A question about the directory as it stood on a day. */
export interface AsOfOrder {
  day: string;
  filter: DirectoryFilter;
  page: PageBounds;
  /** Whether to count to the end. */
  countAll?: boolean;
}

/** Mailboxes are counted so far; beyond it a total is only known not to be reached. */
const COUNTED = 20_000;

/** A page of the directory as it stood at the end of a day, names in the Vietnamese order; runs in a worker thread. */
export function answerAsOf(
  { register }: Pick<JobContext, 'register'>,
  { day, filter, page, countAll }: AsOfOrder,
): DirectoryPage {
  const db = register.read;
  return db.snapshot(() => {
    const view = asOfView(db, day);
    const key = JSON.stringify(filter);
    if (isUnnarrowed(filter) && !view.totals.has(key))
      view.totals.set(key, countIssuedUntil(db, day));
    const known = view.totals.get(key);
    if (known !== undefined && page.offset > known / 2)
      return {
        records: fromTheEnd(db, view, filter, page, known),
        total: known,
        isTotalExact: true,
      };
    const end = page.offset + page.limit;
    const wanted: MailboxId[] = [];
    const { place, ids } = readAsOf(db, view, filter, page.offset);
    let count = place;
    let isEnd = true;
    for (const id of ids) {
      if (
        known !== undefined
          ? count >= end
          : count >= Math.max(end, countAll ? Number.POSITIVE_INFINITY : COUNTED)
      ) {
        isEnd = false;
        break;
      }
      if (count >= page.offset && count < end) wanted.push(id);
      count++;
    }
    if (isEnd) view.totals.set(key, count);
    const total = known ?? count;
    return {
      records: recordsAsOf(db, view, wanted),
      total,
      isTotalExact: known !== undefined || isEnd,
    };
  });
}

/** A page that lies nearer to the end than to the beginning, where the total is known. */
function fromTheEnd(
  db: ReadDb,
  view: AsOfView,
  filter: DirectoryFilter,
  { limit, offset }: PageBounds,
  total: number,
): MailboxRecord[] {
  const wanted: MailboxId[] = [];
  const end = Math.max(0, total - offset - limit);
  const { place, ids } = readAsOf(db, view, filter, end, true);
  let left = total - place;
  for (const id of ids) {
    left--;
    if (left < offset) break;
    if (left < offset + limit) wanted.push(id);
  }
  return recordsAsOf(db, view, wanted.reverse());
}

/** Every mailbox of a filter as it stood, in order, for exports. */
export function* iterateRecordsAsOf(
  db: ReadDb,
  day: string,
  filter: DirectoryFilter,
): Generator<MailboxRecord, void, undefined> {
  const view = asOfView(db, day);
  let ids: MailboxId[] = [];
  for (const id of readAsOf(db, view, filter, 0).ids) {
    ids.push(id);
    if (ids.length < 500) continue;
    yield* recordsAsOf(db, view, ids);
    ids = [];
  }
  yield* recordsAsOf(db, view, ids);
}

/**
 * Mailboxes as they stood, in the order of names or against it, from a place on that is no later than the one asked
 * for; SQLite steps over most of what lies before, which is many times faster than reading it.
 */
function readAsOf(
  db: ReadDb,
  view: AsOfView,
  filter: DirectoryFilter,
  skip: number,
  descending = false,
): { place: number; ids: Iterable<MailboxId> } {
  const way = descending ? -1 : 1;
  const unitIds =
    filter.unitId === null
      ? null
      : filter.withBranch
        ? branchAsOf(view.units, filter.unitId)
        : new Set([filter.unitId]);
  const others = otherwise(db, view, filter);
  const former = [...others.values()]
    .filter(({ record }) => answers(record, filter, unitIds, view.aliases.get(record.id) ?? []))
    .sort((a, b) => way * inOrder(a, b));
  // Who stood otherwise comes after whoever has the same place today, from either side.
  const stands = (one: FormerMailbox, rank: number) =>
    descending ? one.rank > rank : one.rank <= rank;
  const match = toMatch({ ...filter, isPublished: null, unitIds: unitIds && [...unitIds] });
  const { day } = view;
  // Where all are listed, everybody who stood otherwise is among today's rows; in a part it is not known who.
  const canStep = others.size === 0 || match === '';
  const step = canStep ? Math.max(0, skip - others.size) : 0;
  const start = step > 0 ? findPlacedAt(db, match, day, descending, step) : null;
  if (start === null)
    return {
      place: 0,
      ids: merge(iteratePlaced(db, match, day, descending), others, former, stands),
    };
  const before = former.filter((one) => stands(one, start)).length;
  const elsewhere = [...others.values()].filter(({ place }) =>
    descending ? place > start : place < start,
  ).length;
  return {
    place: step - elsewhere + before,
    ids: merge(
      iteratePlaced(db, match, day, descending, start),
      others,
      former.slice(before),
      stands,
    ),
  };
}

/** Merges what stood as today with what stood otherwise; both come in the order of names. */
function* merge(
  placed: Iterable<Placed>,
  others: ReadonlyMap<MailboxId, FormerMailbox>,
  former: readonly FormerMailbox[],
  stands: (one: FormerMailbox, rank: number) => boolean,
): Generator<MailboxId, void, undefined> {
  let next = 0;
  for (const { id, rank } of placed) {
    for (let one = former[next]; one && stands(one, rank); one = former[++next])
      yield one.record.id;
    if (!others.has(id)) yield id;
  }
  for (; next < former.length; next++) yield former[next]?.record.id as MailboxId;
}

/**
 * Mailboxes that stood otherwise; with words asked for, also those whose unit had another name, or whose aliases may
 * have been others.
 */
function otherwise(
  db: ReadDb,
  view: AsOfView,
  { words }: DirectoryFilter,
): Map<MailboxId, FormerMailbox> {
  if (words.length === 0) return view.changed;
  const all = new Map(view.changed);
  const suspects = new Set([...listIdsOfUnits(db, view.renamed), ...view.aliases.keys()]);
  const ids = [...suspects].filter((id) => !all.has(id));
  const places = new Map(listPlaces(db, ids).map(({ id, rank }: Placed) => [id, rank]));
  for (const record of listRecords(db, ids)) {
    if (record.issuedOn > view.day) continue;
    const was = withFormer(record, {}, view.units);
    const place = places.get(record.id) ?? 0;
    all.set(record.id, { record: was, place, rank: place, sortKey: '' });
  }
  return all;
}

function inOrder(a: FormerMailbox, b: FormerMailbox): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.record.id - b.record.id;
}

/** Whether a row answers a question, as the index of today's rows would say. */
function answers(
  record: MailboxRecord,
  { words, kind, status }: DirectoryFilter,
  unitIds: ReadonlySet<UnitId> | null,
  aliases: readonly string[],
): boolean {
  if (kind !== null && record.kind !== kind) return false;
  if (status !== null && record.status !== status) return false;
  if (unitIds && !unitIds.has(record.unitId)) return false;
  if (words.length === 0) return true;
  const { name, localPart, position, department, unitName, phone } = record;
  const digits = phone.split('/').map((number) => number.replaceAll(/\D/g, ''));
  const texts = [name, localPart, position, department, unitName, ...aliases, ...digits];
  const text = ` ${foldForSearch(texts.join(' '))}`;
  return words.every((word) => text.includes(` ${word}`));
}

function isUnnarrowed({ words, unitId, kind, status }: DirectoryFilter): boolean {
  return words.length === 0 && unitId === null && kind === null && status === null;
}

/** Rows in the order of the ids, as they stood. */
function recordsAsOf(db: ReadDb, view: AsOfView, ids: readonly MailboxId[]): MailboxRecord[] {
  const today = ids.filter((id) => !view.changed.has(id));
  const byId = new Map(listRecords(db, today).map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const former = view.changed.get(id)?.record;
    const present = byId.get(id);
    return former ? [former] : present ? [withFormer(present, {}, view.units)] : [];
  });
}
