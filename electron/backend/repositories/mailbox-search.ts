import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import {
  MAILBOX_KINDS,
  type MailboxKind,
  type MailboxStatus,
} from '../../../shared/domain/mailbox.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { WriteDb } from '../db/database.ts';

/** What the search knows of a mailbox. */
export interface SearchCard {
  /** Its place in the order of names; the search finds in this order. */
  rank: number;
  kind: MailboxKind;
  status: MailboxStatus;
  isPublished: number;
  unitId: UnitId;
  name: string;
  localPart: string;
  position: string;
  department: string;
  phone: string;
  /** Other addresses that lead to it, separated by spaces. */
  aliases: string | null;
}

/**
 * Makes mailboxes findable as they stand in the register, in the order of their ranks, because the index takes rows
 * quickly only in ascending order.
 *
 * @param known cards of mailboxes that need not be read
 */
export function addToSearch(
  db: WriteDb,
  ids: readonly MailboxId[],
  onRow: () => void = () => {},
  known: ReadonlyMap<MailboxId, SearchCard> = new Map(),
): void {
  const unitNames = new Map(
    db
      .all<{ id: UnitId; name: string }>(`SELECT id, name FROM unit`)
      .map(({ id, name }) => [id, name]),
  );
  const cards = ids.flatMap((id) => known.get(id) ?? readCard(db, id) ?? []);
  cards.sort((a, b) => a.rank - b.rank);
  for (const card of cards) {
    const { text, fragments } = searchTexts(card, unitNames.get(card.unitId) ?? '');
    db.run(`INSERT INTO mailbox_search (rowid, text) VALUES (?, ?)`, card.rank, text);
    db.run(`INSERT INTO mailbox_fragment (rowid, text) VALUES (?, ?)`, card.rank, fragments);
    onRow();
  }
}

function readCard(db: WriteDb, id: MailboxId): SearchCard | undefined {
  return db.get<SearchCard>(
    `SELECT sort_rank AS rank, kind, status, is_published AS isPublished, unit_id AS unitId, name, local_part AS localPart, position,
       department, phone, (SELECT group_concat(a.local_part, ' ') FROM address_ledger a
         WHERE a.mailbox_id = m.id AND a.role = 'alias' AND a.held_to IS NULL) AS aliases
     FROM mailbox m WHERE id = ? AND undone_on IS NULL`,
    id,
  );
}

/** Takes mailboxes out of the search by the ranks under which it knows them. */
export function removeFromSearch(db: WriteDb, ranks: Iterable<number>): void {
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    db.run(`DELETE FROM mailbox_search WHERE rowid = ?`, rank);
    db.run(`DELETE FROM mailbox_fragment WHERE rowid = ?`, rank);
  }
}

/** What is asked of the search. */
export interface SearchQuestion {
  /** Folded words, each the beginning of a word to be found. */
  words: readonly string[];
  /** These units and no others; null for all. */
  unitIds: readonly UnitId[] | null;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
  /** Whether they are to be published and in use, or not. */
  isPublished: boolean | null;
}

/** Writes a question in the language of the index; empty when every mailbox is asked for. */
export function toMatch(question: SearchQuestion): string {
  const { words, unitIds, kind, status, isPublished } = question;
  const beginnings = words.map((word) => `"${word.replaceAll('"', '')}"*`);
  const units = unitIds?.map((id) => `"${mark('u', id)}"`).join(' OR ');
  const terms = [
    ...beginnings,
    ...(units === undefined ? [] : [`(${units || '"§none"'})`]),
    ...(kind === null ? [] : [`"${mark('k', kind)}"`]),
    ...(status === null ? [] : [`"${mark('s', status)}"`]),
  ];
  if (isPublished === true) terms.push(`"${PUBLISHED}"`);
  if (isPublished !== false) return terms.join(' AND ');
  const all =
    terms.length > 0 ? terms : [MAILBOX_KINDS.map((each) => `"${mark('k', each)}"`).join(' OR ')];
  return `(${all.join(' AND ')}) NOT "${PUBLISHED}"`;
}

/** The word of mailboxes to be published. */
const PUBLISHED = '§p1';

const SHORTEST_FRAGMENT = 3;
/** A number from its beginning on, which the search of words finds. */
const WHOLE_NUMBER = /^0\d{8,}$/;

/**
 * A single word is also looked for in the middle of addresses and telephone numbers.
 *
 * @returns what to ask the index of fragments, which may find too much, and what must stand in the text found
 */
export function toFragment(words: readonly string[]): { match: string; fragment: string } | null {
  const fragment = words.length === 1 ? (words[0] ?? '') : '';
  if (fragment.length < SHORTEST_FRAGMENT || !/^[a-z0-9]+$/.test(fragment)) return null;
  if (WHOLE_NUMBER.test(fragment)) return null;
  const pieces = Array.from({ length: fragment.length - 2 }, (_, at) => fragment.slice(at, at + 3));
  return { match: [...new Set(pieces)].map((piece) => `"${piece}"`).join(' AND '), fragment };
}

/** What the search writes of a mailbox: its words, and where pieces of addresses and numbers are found. */
export function searchTexts(
  card: SearchCard,
  unitName: string,
): { text: string; fragments: string } {
  return { text: indexedText(card, unitName), fragments: fragments(card) };
}

function indexedText(card: SearchCard, unitName: string): string {
  const { name, localPart, position, department, aliases } = card;
  const texts = [name, localPart, position, department, unitName, aliases ?? '', digitsOf(card)];
  const marks = [mark('u', card.unitId), mark('k', card.kind), mark('s', card.status)];
  if (card.isPublished === 1 && card.status === 'in-use') marks.push(PUBLISHED);
  return `${foldForSearch(texts.join(' '))} ${marks.join(' ')}`;
}

function fragments(card: SearchCard): string {
  return [card.localPart, card.aliases ?? '', digitsOf(card)].join(' ');
}

function digitsOf({ phone }: SearchCard): string {
  return phone
    .split('/')
    .map((number) => number.replaceAll(/\D/g, ''))
    .join(' ');
}

/** A word that no person can type, so that filters and words are found in one look-up. */
function mark(letter: string, value: string | number): string {
  return `§${letter}${String(value).replaceAll('-', '')}`;
}
