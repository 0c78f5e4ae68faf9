import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../../shared/domain/mailbox.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { WriteDb } from '../db/database.ts';

/** What a mailbox is found by. */
export interface SearchCard {
  /** Its place in the order of names; the search finds in this order. */
  rank: number;
  kind: MailboxKind;
  status: MailboxStatus;
  unitId: UnitId;
  unitName: string;
  name: string;
  localPart: string;
  position: string;
  department: string;
  phone: string;
}

/**
 * Makes mailboxes findable, in the order of their ranks, because the index takes rows quickly only in ascending order.
 */
export function addToSearch(
  db: WriteDb,
  cards: readonly SearchCard[],
  onRow: (done: number) => void = () => {},
): void {
  const inOrder = cards.toSorted((a, b) => a.rank - b.rank);
  inOrder.forEach((card, index) => {
    db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (?, ?)`, card.rank, indexedText(card));
    onRow(index + 1);
  });
}

/** Follows mailboxes to their new ranks. */
export function moveInSearch(
  db: WriteDb,
  moved: readonly { id: MailboxId; former: number }[],
): void {
  for (const { former } of moved) db.run(`DELETE FROM mailbox_search WHERE rowid = ?`, former);
  const cards = moved.map(({ id }) =>
    db.get<SearchCard>(
      `SELECT m.sort_rank AS rank, m.kind, m.status, m.unit_id AS unitId, u.name AS unitName, m.name,
         m.local_part AS localPart, m.position, m.department, m.phone
       FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE m.id = ?`,
      id,
    ),
  );
  addToSearch(
    db,
    cards.filter((card) => card !== undefined),
  );
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

function indexedText(card: SearchCard): string {
  const phones = card.phone
    .split('/')
    .map((phone) => phone.replaceAll(/\D/g, ''))
    .join(' ');
  const texts = [card.name, card.localPart, card.position, card.department, card.unitName, phones];
  const filters = [mark('u', card.unitId), mark('k', card.kind), mark('s', card.status)].flat();
  return `${foldForSearch(texts.join(' '))} ${filters.join(' ')}`;
}

/** A word that no person can type, so that filters and words are found in one look-up. */
function mark(letter: string, value: string | number | null): string[] {
  return value === null ? [] : [`§${letter}${String(value).replaceAll('-', '')}`];
}
