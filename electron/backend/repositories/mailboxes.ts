import type { ImportBatchId, MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import {
  type LastAccessState,
  MAILBOX_QUOTA_MB,
  type MailboxKind,
  type MailboxStatus,
  type PasswordState,
} from '../../../shared/domain/mailbox.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { addToSearch, removeFromSearch, type SearchCard } from './mailbox-search.ts';
import { type Moved, placeNames } from './name-order.ts';

/** A mailbox as it is granted. */
export interface NewMailbox {
  kind: MailboxKind;
  name: string;
  /** Name made comparable: tone placement and case do not matter. */
  nameKey: string;
  /** Name made sortable in the Vietnamese order. */
  sortKey: string;
  localPart: string;
  unitId: UnitId;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  note: string;
  issuedOn: string;
  importBatchId: ImportBatchId | null;
  importRow: number | null;
  /** The document it is granted by; empty without one. */
  document?: string;
  isPublished?: boolean;
  quotaMb?: number;
}

/**
 * Writes new mailboxes: each takes its place in the order of names and becomes findable. To be called by
 * `issueMailboxes`, which also enters their addresses and their first event.
 *
 * @param onRow told of every row written, twice for each mailbox: once in the register, once in the search
 * @returns ids in the order given
 */
export function insertMailboxes(
  db: WriteDb,
  mailboxes: readonly NewMailbox[],
  onRow: () => void = () => {},
): MailboxId[] {
  const order = mailboxes.map((_, index) => index);
  const keyOf = (index: number) => mailboxes[index]?.sortKey ?? '';
  order.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b));
  const sortKeys = order.map(keyOf);
  const moved: Moved = new Map();
  const ids: MailboxId[] = [];
  const cards = new Map<MailboxId, SearchCard>();
  for (let placed = 0; placed < order.length; ) {
    for (const rank of placeNames(db, sortKeys, placed, moved)) {
      const index = order[placed++] ?? 0;
      const mailbox = mailboxes[index];
      if (mailbox) {
        const id = insertMailbox(db, mailbox, rank);
        ids[index] = id;
        cards.set(id, cardOf(mailbox, rank));
      }
      onRow();
    }
  }
  removeFromSearch(db, moved.values());
  // A new mailbox may have had to make room for a later one.
  for (const id of moved.keys()) cards.delete(id);
  addToSearch(db, [...new Set([...moved.keys(), ...ids])], onRow, cards);
  return ids;
}

function cardOf(mailbox: NewMailbox, rank: number): SearchCard {
  const isPublished = mailbox.isPublished ? 1 : 0;
  return { ...mailbox, rank, status: 'in-use', isPublished, aliases: null };
}

function insertMailbox(db: WriteDb, mailbox: NewMailbox, rank: number): MailboxId {
  return db.run(
    `INSERT INTO mailbox (kind, name, name_key, sort_key, sort_rank, local_part, unit_id, birth_year, position,
       department, phone, note, status, issued_on, import_batch_id, import_row, document, is_published, quota_mb,
       password_state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in-use', ?, ?, ?, ?, ?, ?, 'default')`,
    mailbox.kind,
    mailbox.name,
    mailbox.nameKey,
    mailbox.sortKey,
    rank,
    mailbox.localPart,
    mailbox.unitId,
    mailbox.birthYear,
    mailbox.position,
    mailbox.department,
    mailbox.phone,
    mailbox.note,
    mailbox.issuedOn,
    mailbox.importBatchId,
    mailbox.importRow,
    mailbox.document ?? '',
    mailbox.isPublished ? 1 : 0,
    mailbox.quotaMb ?? MAILBOX_QUOTA_MB,
  ).lastId as MailboxId;
}

/** A mailbox as matching and details need it. */
export interface MailboxRecord {
  id: MailboxId;
  kind: MailboxKind;
  name: string;
  localPart: string;
  unitId: UnitId;
  unitName: string;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  status: MailboxStatus;
  isPublished: boolean;
  issuedOn: string;
  importBatchId: ImportBatchId | null;
  importRow: number | null;
}

/** The columns of {@link MailboxRecord}, over `mailbox m JOIN unit u`. */
export const MAILBOX_COLUMNS = `m.id, m.kind, m.name, m.local_part AS localPart, m.unit_id AS unitId,
  u.name AS unitName, m.birth_year AS birthYear, m.position, m.department, m.phone, m.status,
  m.is_published AS isPublished, m.issued_on AS issuedOn, m.import_batch_id AS importBatchId, m.import_row AS importRow`;

/** A {@link MailboxRecord} as SQLite gives it. */
export type StoredRecord = Omit<MailboxRecord, 'isPublished'> & { isPublished: number };

/** Makes a record of what SQLite gives. */
export const toRecord = (row: StoredRecord): MailboxRecord => ({
  ...row,
  isPublished: row.isPublished === 1,
});

/** One mailbox. */
export function findMailbox(db: ReadDb, id: MailboxId): MailboxRecord | null {
  const row = db.get<StoredRecord>(
    `SELECT ${MAILBOX_COLUMNS} FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE m.id = ?`,
    id,
  );
  return row ? toRecord(row) : null;
}

/** The live mailbox of a unit itself. */
export function findAgencyMailbox(
  db: ReadDb,
  unitId: UnitId,
): { id: MailboxId; localPart: string } | null {
  return (
    db.get(
      `SELECT id, local_part AS localPart FROM mailbox
       WHERE unit_id = ? AND kind = 'agency' AND status IN ('in-use', 'locked') ORDER BY id LIMIT 1`,
      unitId,
    ) ?? null
  );
}

/** Everything the register keeps of one mailbox in its own row. */
export interface MailboxSheet {
  id: MailboxId;
  kind: MailboxKind;
  name: string;
  localPart: string;
  unitId: UnitId;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  note: string;
  status: MailboxStatus;
  statusOn: string | null;
  /** The day on which its grant was taken back; null unless it was. */
  undoneOn: string | null;
  issuedOn: string;
  document: string;
  quotaMb: number;
  usedMb: number | null;
  isPublished: boolean;
  lastAccessOn: string | null;
  lastAccessState: LastAccessState;
  passwordState: PasswordState;
}

/** One mailbox with all its columns. */
export function findMailboxSheet(db: ReadDb, id: MailboxId): MailboxSheet | null {
  const row = db.get<Omit<MailboxSheet, 'isPublished'> & { isPublished: number }>(
    `SELECT id, kind, name, local_part AS localPart, unit_id AS unitId, birth_year AS birthYear, position, department,
       phone, note, status, status_on AS statusOn, undone_on AS undoneOn, issued_on AS issuedOn, document, quota_mb AS quotaMb,
       used_mb AS usedMb, is_published AS isPublished, last_access_on AS lastAccessOn,
       last_access_state AS lastAccessState, password_state AS passwordState
     FROM mailbox WHERE id = ?`,
    id,
  );
  return row ? { ...row, isPublished: row.isPublished === 1 } : null;
}
