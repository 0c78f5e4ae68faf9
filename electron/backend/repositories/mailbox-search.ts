import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../../shared/domain/mailbox.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { WriteDb } from '../db/database.ts';

interface SearchCard {
  /** Its place in the order of names; the search finds in this order. */
  rank: number;
  kind: MailboxKind;
  status: MailboxStatus;
  unitId: UnitId;
  name: string;
  localPart: string;
  position: string;
  department: string;
  phone: string;
}

/**
 * Makes mailboxes findable as they stand in the register, in the order of their ranks, because the index takes rows
 * quickly only in ascending order.
 */
export function addToSearch(
  db: WriteDb,
  ids: readonly MailboxId[],
  onRow: () => void = () => {},
): void {
  const unitNames = new Map(
    db
      .all<{ id: UnitId; name: string }>(`SELECT id, name FROM unit`)
      .map(({ id, name }) => [id, name]),
  );
  const cards: SearchCard[] = [];
  for (const id of ids) {
    const card = db.get<SearchCard>(
      `SELECT sort_rank AS rank, kind, status, unit_id AS unitId, name, local_part AS localPart, position,
         department, phone FROM mailbox WHERE id = ?`,
      id,
    );
    if (card) cards.push(card);
  }
  cards.sort((a, b) => a.rank - b.rank);
  for (const card of cards) {
    const text = indexedText(card, unitNames.get(card.unitId) ?? '');
    db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (?, ?)`, card.rank, text);
    onRow();
  }
}

/** Takes mailboxes out of the search by the ranks under which it knows them. */
export function removeFromSearch(db: WriteDb, ranks: Iterable<number>): void {
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    db.run(`DELETE FROM mailbox_search WHERE rowid = ?`, rank);
  }
}

/** What is asked of the search. */
export interface SearchQuestion {
  /** Folded words, each the beginning of a word to be found. */
  words: readonly string[];
  unitId: UnitId | null;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
}

/** Writes a question in the language of the index; empty when every mailbox is asked for. */
export function toMatch({ words, unitId, kind, status }: SearchQuestion): string {
  const beginnings = words.map((word) => `"${word.replaceAll('"', '')}"*`);
  const filters = [mark('u', unitId), mark('k', kind), mark('s', status)].flat();
  return [...beginnings, ...filters.map((filter) => `"${filter}"`)].join(' ');
}

function indexedText(card: SearchCard, unitName: string): string {
  const phones = card.phone
    .split('/')
    .map((phone) => phone.replaceAll(/\D/g, ''))
    .join(' ');
  const texts = [card.name, card.localPart, card.position, card.department, unitName, phones];
  const filters = [mark('u', card.unitId), mark('k', card.kind), mark('s', card.status)].flat();
  return `${foldForSearch(texts.join(' '))} ${filters.join(' ')}`;
}

/** A word that no person can type, so that filters and words are found in one look-up. */
function mark(letter: string, value: string | number | null): string[] {
  return value === null ? [] : [`§${letter}${String(value).replaceAll('-', '')}`];
}
