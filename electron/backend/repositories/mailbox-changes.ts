import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { MailboxField, MailboxFields } from '../../../shared/domain/mailbox-event.ts';
import { nameKey } from '../../../shared/text/name-key.ts';
import { personSortKey, sortKey } from '../../../shared/text/sort-key.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';
import { addToSearch, removeFromSearch } from './mailbox-search.ts';
import { type Moved, placeNames } from './name-order.ts';

const COLUMNS: Record<MailboxField, string> = {
  name: 'name',
  unitId: 'unit_id',
  localPart: 'local_part',
  birthYear: 'birth_year',
  position: 'position',
  department: 'department',
  phone: 'phone',
  note: 'note',
  status: 'status',
  statusOn: 'status_on',
  quotaMb: 'quota_mb',
  isPublished: 'is_published',
  document: 'document',
  passwordState: 'password_state',
};

/** Fields that the search knows. */
const SEARCHED: readonly MailboxField[] = [
  'name',
  'unitId',
  'localPart',
  'position',
  'department',
  'phone',
  'status',
  'isPublished',
];

const FIELD_COLUMNS = Object.entries(COLUMNS)
  .map(([field, column]) => `${column} AS "${field}"`)
  .join(', ');

/** The fields of a mailbox that events speak of. */
export interface StoredFields extends MailboxFields {
  id: MailboxId;
  kind: 'personal' | 'agency';
  issuedOn: string;
}

/** The fields of a mailbox that can change. */
export function findMailboxFields(db: ReadDb, id: MailboxId): StoredFields | null {
  const row = db.get<Omit<StoredFields, 'isPublished'> & { isPublished: number }>(
    `SELECT id, kind, issued_on AS issuedOn, ${FIELD_COLUMNS} FROM mailbox WHERE id = ?`,
    id,
  );
  return row ? { ...row, isPublished: row.isPublished === 1 } : null;
}

/** Fields of one mailbox to be written. */
export interface MailboxUpdate {
  id: MailboxId;
  kind: 'personal' | 'agency';
  fields: Partial<MailboxFields>;
}

/**
 * Writes changed fields of mailboxes and keeps the search and the order of names true. Only for the acts on mailboxes,
 * which also write the events.
 *
 * @param onRow told of every mailbox written
 */
export function updateMailboxes(
  db: WriteDb,
  updates: readonly MailboxUpdate[],
  onRow: () => void = () => {},
): void {
  const searched = updates.filter(({ fields }) => SEARCHED.some((field) => field in fields));
  const moved: Moved = new Map();
  const ranks = new Map(searched.map(({ id }) => [id, rankOf(db, id)]));
  for (const { id, kind, fields } of updates) {
    const columns: [string, SqlValue][] = Object.entries(fields).map(([field, value]) => [
      COLUMNS[field as MailboxField],
      typeof value === 'boolean' ? Number(value) : (value as SqlValue),
    ]);
    if (fields.name !== undefined) columns.push(...placeOf(db, kind, fields.name, moved));
    if (columns.length > 0) {
      const set = columns.map(([column]) => `${column} = ?`).join(', ');
      db.run(`UPDATE mailbox SET ${set} WHERE id = ?`, ...columns.map(([, value]) => value), id);
    }
    onRow();
  }
  // A mailbox that made room is known to the search by the rank it had at first.
  for (const [id, rank] of moved) if (!ranks.has(id)) ranks.set(id, rank);
  removeFromSearch(db, ranks.values());
  addToSearch(db, [...ranks.keys()]);
}

/** Makes every mailbox of some units findable by the units' new names. */
export function refreshSearch(db: WriteDb, ids: readonly MailboxId[]): void {
  removeFromSearch(
    db,
    ids.map((id) => rankOf(db, id)),
  );
  addToSearch(db, ids);
}

function placeOf(
  db: WriteDb,
  kind: MailboxUpdate['kind'],
  name: string,
  moved: Moved,
): [string, SqlValue][] {
  const key = kind === 'personal' ? personSortKey(name) : sortKey(name);
  const [rank = 0] = placeNames(db, [key], 0, moved);
  return [
    ['name_key', nameKey(name)],
    ['sort_key', key],
    ['sort_rank', rank],
  ];
}

function rankOf(db: ReadDb, id: MailboxId): number {
  return (
    db.get<{ rank: number }>(`SELECT sort_rank AS rank FROM mailbox WHERE id = ?`, id)?.rank ?? 0
  );
}
