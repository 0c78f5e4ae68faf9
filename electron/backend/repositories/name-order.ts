import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { moveInSearch } from './mailbox-search.ts';

/** Room left between two neighbours where there is room to leave. */
const WIDE_GAP = 2 ** 20;
/** Neighbours are spread again until at least this much room is between them. */
const ENOUGH_GAP = 2 ** 10;

/**
 * Gives new names their places among those there are: for each sort key a free `sort_rank`, after equal keys. Where
 * there is no room left, the neighbours are spread first.
 *
 * @param sortKeys in ascending order
 * @returns ranks in the same order, none of them used
 */
export function placeNames(db: WriteDb, sortKeys: readonly string[]): number[] {
  const ranks: number[] = [];
  while (ranks.length < sortKeys.length) {
    const first = ranks.length;
    const key = sortKeys[first] ?? '';
    const below = rankBelow(db, key);
    const above = nextAbove(db, key);
    let end = first + 1;
    while (end < sortKeys.length && (!above || (sortKeys[end] ?? '') < above.sortKey)) end++;
    const count = end - first;
    const room = above ? Math.floor((above.rank - below) / (count + 1)) : WIDE_GAP;
    if (room < 1) {
      spread(db, below, count);
      continue;
    }
    const step = Math.min(room, WIDE_GAP);
    for (let index = 1; index <= count; index++) ranks.push(below + index * step);
  }
  return ranks;
}

function rankBelow(db: ReadDb, key: string): number {
  return (
    db.get<{ rank: number }>(
      `SELECT sort_rank AS rank FROM mailbox WHERE sort_key <= ? ORDER BY sort_key DESC, sort_rank DESC LIMIT 1`,
      key,
    )?.rank ?? 0
  );
}

function nextAbove(db: ReadDb, key: string): { rank: number; sortKey: string } | undefined {
  return db.get(
    `SELECT sort_rank AS rank, sort_key AS sortKey FROM mailbox WHERE sort_key > ?
     ORDER BY sort_key, sort_rank LIMIT 1`,
    key,
  );
}

/** Makes room for `count` names after a rank by spreading ever more of its neighbours evenly over their range. */
function spread(db: WriteDb, rank: number, count: number): void {
  for (let reach = 32; ; reach *= 4) {
    const from =
      at(db, `sort_rank <= ? ORDER BY sort_rank DESC LIMIT 1 OFFSET ?`, rank, reach) ?? 0;
    const to = at(db, `sort_rank > ? ORDER BY sort_rank LIMIT 1 OFFSET ?`, rank, reach);
    const moved = db.all<{ id: MailboxId; rank: number }>(
      `SELECT id, sort_rank AS rank FROM mailbox WHERE sort_rank > ? AND sort_rank < ? ORDER BY sort_rank`,
      from,
      to ?? Number.MAX_SAFE_INTEGER,
    );
    const places = moved.length + count + 1;
    const gap = to === null ? WIDE_GAP : Math.floor((to - from) / places);
    if (gap < ENOUGH_GAP) continue;
    // Through negative ranks, because two mailboxes never share one, not even on the way.
    for (const { id, rank: former } of moved) setRank(db, id, -former);
    let next = rank === 0 ? gap * count : from;
    for (const { id, rank: former } of moved) {
      next += gap;
      setRank(db, id, next);
      if (former === rank) next += gap * count;
    }
    moveInSearch(
      db,
      moved.map(({ id, rank: former }) => ({ id, former })),
    );
    return;
  }
}

function at(db: ReadDb, condition: string, rank: number, offset: number): number | null {
  return (
    db.get<{ rank: number }>(
      `SELECT sort_rank AS rank FROM mailbox WHERE ${condition}`,
      rank,
      offset,
    )?.rank ?? null
  );
}

function setRank(db: WriteDb, id: MailboxId, rank: number): void {
  db.run(`UPDATE mailbox SET sort_rank = ? WHERE id = ?`, rank, id);
}
