import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** Room left between two neighbours where there is room to leave. */
const WIDE_GAP = 2 ** 20;
/** Neighbours are spread again until at least this much room is between them. */
const ENOUGH_GAP = 2 ** 10;

/** Mailboxes that had to make room, with the rank under which the search still knows them. */
export type Moved = Map<MailboxId, number>;

/**
 * Finds the first of some new names' places among those there are, after equal keys, together with as many of the
 * names that follow it as stand between the same two neighbours. Where there is no room left, the neighbours are
 * spread first. The mailboxes must be written before the next names are placed.
 *
 * @param sortKeys in ascending order
 * @param from the first key without a place
 * @returns ranks of the keys from `from` on, none of them used; at least one
 */
export function placeNames(
  db: WriteDb,
  sortKeys: readonly string[],
  from: number,
  moved: Moved,
): number[] {
  const key = sortKeys[from] ?? '';
  const above = nextAbove(db, key);
  let end = from + 1;
  while (end < sortKeys.length && (!above || (sortKeys[end] ?? '') < above.sortKey)) end++;
  const count = end - from;
  const below = rankBelow(db, key);
  const room = above ? Math.floor((above.rank - below) / (count + 1)) : WIDE_GAP;
  if (room < 1) {
    spread(db, below, count, moved);
    return placeNames(db, sortKeys, from, moved);
  }
  const step = Math.min(room, WIDE_GAP);
  return Array.from({ length: count }, (_, index) => below + (index + 1) * step);
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
function spread(db: WriteDb, rank: number, count: number, moved: Moved): void {
  for (let reach = 32; ; reach *= 4) {
    const from =
      at(db, `sort_rank <= ? ORDER BY sort_rank DESC LIMIT 1 OFFSET ?`, rank, reach) ?? 0;
    const to = at(db, `sort_rank > ? ORDER BY sort_rank LIMIT 1 OFFSET ?`, rank, reach);
    const neighbours = db.all<{ id: MailboxId; rank: number }>(
      `SELECT id, sort_rank AS rank FROM mailbox WHERE sort_rank > ? AND sort_rank < ? ORDER BY sort_rank`,
      from,
      to ?? Number.MAX_SAFE_INTEGER,
    );
    const places = neighbours.length + count + 1;
    const gap = to === null ? WIDE_GAP : Math.floor((to - from) / places);
    if (gap < ENOUGH_GAP) continue;
    // Through negative ranks, because two mailboxes never share one, not even on the way.
    for (const { id, rank: former } of neighbours) setRank(db, id, -former);
    let next = rank === 0 ? gap * count : from;
    for (const { id, rank: former } of neighbours) {
      if (!moved.has(id)) moved.set(id, former);
      next += gap;
      setRank(db, id, next);
      if (former === rank) next += gap * count;
    }
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
