import type { LedgerEntry } from '../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A period in which somebody holds a local part. */
export interface NewHolding {
  localPart: string;
  role: 'mailbox' | 'alias' | 'unit';
  mailboxId: MailboxId | null;
  unitId: UnitId | null;
  /** First day, `YYYY-MM-DD`. */
  heldFrom: string;
  /** The article the address rests on. */
  source: string;
  /** The day an alias is meant to end. */
  until?: string | null;
  /** Why a resting address is given again. */
  reason?: string;
}

/** Who is behind an entry of the ledger. */
export interface LedgerHolder extends LedgerEntry {
  unitId: UnitId | null;
  mailboxId: MailboxId | null;
}

interface HoldingRow {
  role: 'mailbox' | 'alias' | 'unit';
  heldFrom: string;
  holder: string;
  unitId: UnitId | null;
  mailboxId: MailboxId | null;
}

const HOLDER = `l.role, l.held_from AS heldFrom, l.unit_id AS unitId, l.mailbox_id AS mailboxId,
  coalesce((SELECT m.name || ' – ' || mu.name FROM mailbox m JOIN unit mu ON mu.id = m.unit_id WHERE m.id = l.mailbox_id),
           (SELECT u.name FROM unit u WHERE u.id = l.unit_id)) AS holder`;

/** Writes a holding. The unique index refuses a local part that somebody holds. */
export function insertHolding(db: WriteDb, holding: NewHolding): void {
  db.run(
    `INSERT INTO address_ledger (local_part, role, mailbox_id, unit_id, held_from, source, until_on, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    holding.localPart,
    holding.role,
    holding.mailboxId,
    holding.unitId,
    holding.heldFrom,
    holding.source,
    holding.until ?? null,
    holding.reason ?? '',
  );
}

/**
 * What the ledger says of a local part on a day.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 2 điểm b
 */
export function findInLedger(db: ReadDb, localPart: string, on: string): LedgerHolder {
  const held = db.get<HoldingRow>(
    `SELECT ${HOLDER} FROM address_ledger l WHERE l.local_part = ? AND l.held_to IS NULL`,
    localPart,
  );
  if (held) return entry(held.role === 'unit' ? 'reserved' : 'taken', held);
  const past = db.get<HoldingRow>(
    `SELECT ${HOLDER} FROM address_ledger l
     WHERE l.local_part = ? AND l.held_to IS NOT NULL AND l.rest_until > ? ORDER BY l.held_to DESC LIMIT 1`,
    localPart,
    on,
  );
  if (past) return entry('resting', past);
  return { state: 'free', holder: '', since: null, unitId: null, mailboxId: null };
}

/** The lean question of the batch solver: may this local part be given on a day? */
export function isLocalPartFree(db: ReadDb, localPart: string, on: string): boolean {
  return (
    db.get(`SELECT 1 FROM address_ledger WHERE local_part = ? AND held_to IS NULL`, localPart) ===
      undefined &&
    db.get(
      `SELECT 1 FROM address_ledger WHERE local_part = ? AND held_to IS NOT NULL AND rest_until > ?`,
      localPart,
      on,
    ) === undefined
  );
}

/** Who held a local part at the moment a given mailbox received its own address, that mailbox left out. */
export function findHolderBefore(
  db: ReadDb,
  localPart: string,
  mailboxId: MailboxId,
): LedgerHolder {
  const own = db.get<{ id: number; heldFrom: string }>(
    `SELECT id, held_from AS heldFrom FROM address_ledger WHERE mailbox_id = ? ORDER BY id LIMIT 1`,
    mailboxId,
  );
  const row =
    own &&
    db.get<HoldingRow>(
      `SELECT ${HOLDER} FROM address_ledger l
       WHERE l.local_part = ? AND l.id < ? AND coalesce(l.mailbox_id, 0) <> ?
         AND (l.held_to IS NULL OR l.held_to > ?) ORDER BY l.id DESC LIMIT 1`,
      localPart,
      own.id,
      mailboxId,
      own.heldFrom,
    );
  if (!row) return { state: 'free', holder: '', since: null, unitId: null, mailboxId: null };
  return entry(row.role === 'unit' ? 'reserved' : 'taken', row);
}

function entry(state: LedgerEntry['state'], row: HoldingRow): LedgerHolder {
  return {
    state,
    holder: row.holder,
    since: row.heldFrom,
    unitId: row.unitId,
    mailboxId: row.mailboxId,
  };
}

/** The article an address of a mailbox rests on. */
export function findAddressSource(
  db: ReadDb,
  localPart: string,
  mailboxId: MailboxId,
): string | null {
  return (
    db.get<{ source: string }>(
      `SELECT source FROM address_ledger WHERE mailbox_id = ? AND local_part = ? ORDER BY id DESC LIMIT 1`,
      mailboxId,
      localPart,
    )?.source ?? null
  );
}
