import type { ReadDb } from '../db/database.ts';

/** A row that is not as it was and that nobody changed by an act. */
export interface ChangedRow {
  table: string;
  id: number;
}

interface Comparison {
  table: string;
  /** Columns that only an act changes, and that no act changes without leaving the trace `unless` looks for. */
  columns: readonly string[];
  /** What lawfully changed the row `k` since the copy. */
  unless: string;
}

const ERASED = `SELECT CAST(e.entity_id AS INTEGER) FROM main.audit_event e WHERE e.action = 'privacy.erase'`;
const since = (table: string) => `(SELECT coalesce(max(id), 0) FROM kept.${table})`;
const sinceSeq = `(SELECT coalesce(max(seq), 0) FROM kept.audit_event)`;

const COMPARISONS: readonly Comparison[] = [
  {
    table: 'mailbox_event',
    columns: ['mailbox_id', 'kind', 'on_day', 'at', 'operator_id', 'document'],
    unless: '0',
  },
  {
    table: 'mailbox_event',
    columns: ['before', 'after', 'reason'],
    unless: `k.mailbox_id IN (${ERASED}) OR k.mailbox_id IN
      (SELECT t.mailbox_id FROM main.custody_term t WHERE t.person_id IN (${ERASED}))`,
  },
  {
    table: 'unit_event',
    columns: [
      'unit_id',
      'kind',
      'on_day',
      'at',
      'operator_id',
      'before',
      'after',
      'reason',
      'document',
    ],
    unless: '0',
  },
  {
    table: 'address_ledger',
    columns: ['local_part', 'role', 'mailbox_id', 'unit_id', 'held_from', 'source'],
    unless: '0',
  },
  {
    table: 'address_ledger',
    columns: ['reason'],
    unless: `k.mailbox_id IN (${ERASED})`,
  },
  {
    table: 'mailbox',
    columns: [
      'kind',
      'name',
      'local_part',
      'unit_id',
      'birth_year',
      'position',
      'department',
      'phone',
      'note',
      'status',
      'issued_on',
    ],
    unless: `k.id IN (${ERASED}) OR EXISTS (SELECT 1 FROM main.mailbox_event e WHERE e.mailbox_id = k.id AND e.id > ${since('mailbox_event')})`,
  },
  {
    table: 'unit',
    columns: ['kind', 'name', 'parent_id', 'local_part', 'valid_from', 'valid_to'],
    unless: `EXISTS (SELECT 1 FROM main.unit_event e WHERE e.unit_id = k.id AND e.id > ${since('unit_event')})`,
  },
  {
    table: 'operator',
    columns: ['username', 'full_name', 'role', 'branch_unit_id', 'is_active'],
    unless: `EXISTS (SELECT 1 FROM main.audit_event e WHERE e.action LIKE 'operator.%' AND e.entity_id = CAST(k.id AS TEXT) AND e.seq > ${sinceSeq})`,
  },
  {
    table: 'stored_file',
    columns: ['sha256', 'name', 'bytes'],
    unless: '0',
  },
];

/**
 * The first row of the register that is neither as in its copy nor changed by an act since; null when there is none.
 * The connection has the copy attached as `kept`.
 */
export function findChangedRow(db: ReadDb): ChangedRow | null {
  for (const { table, columns, unless } of COMPARISONS) {
    const differs = columns.map((column) => `m.${column} IS NOT k.${column}`).join(' OR ');
    const row = db.get<{ id: number }>(
      `SELECT k.id FROM kept.${table} k LEFT JOIN main.${table} m ON m.id = k.id
       WHERE (m.id IS NULL OR ${differs}) AND NOT (${unless}) ORDER BY k.id LIMIT 1`,
    );
    if (row) return { table, id: row.id };
  }
  return null;
}

/** What SQLite itself says of the file and of references between tables; null when all is well. */
export function findFileFault(db: ReadDb): string | null {
  const check = db.get<{ integrity_check: string }>('PRAGMA integrity_check(1)')?.integrity_check;
  if (check !== 'ok') return check ?? 'integrity_check';
  const reference = db.get<{ table: string }>('PRAGMA foreign_key_check');
  return reference ? reference.table : null;
}

/** A table, index or trigger of the copy that the register no longer has as it was; null when there is none. */
export function findLostDefinition(db: ReadDb): string | null {
  return (
    db.get<{ name: string }>(
      `SELECT k.name FROM kept.sqlite_schema k WHERE k.name NOT LIKE 'sqlite_%' AND NOT EXISTS (
         SELECT 1 FROM main.sqlite_schema m WHERE m.type = k.type AND m.name = k.name AND m.sql IS k.sql)
       ORDER BY k.rowid LIMIT 1`,
    )?.name ?? null
  );
}
