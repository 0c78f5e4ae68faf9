import type { MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A period in which somebody held a local part, as the ledger keeps it. */
export interface Holding {
  id: number;
  localPart: string;
  role: 'mailbox' | 'alias' | 'unit';
  mailboxId: MailboxId | null;
  unitId: UnitId | null;
  heldFrom: string;
  /** The day in whose course it ended; null while it is held. */
  heldTo: string | null;
  /** The first day on which it may be given again. */
  restUntil: string | null;
  /** The day an alias is meant to end. */
  until: string | null;
  /** The article the address rests on. */
  source: string;
  /** Why it was given although it rested. */
  reason: string;
}

const HOLDING = `id, local_part AS localPart, role, mailbox_id AS mailboxId, unit_id AS unitId, held_from AS heldFrom,
  held_to AS heldTo, rest_until AS restUntil, until_on AS until, source, reason`;

/** Who holds a local part now. */
export function findOpenHolding(db: ReadDb, localPart: string): Holding | null {
  return (
    db.get<Holding>(
      `SELECT ${HOLDING} FROM address_ledger WHERE local_part = ? AND held_to IS NULL`,
      localPart,
    ) ?? null
  );
}

/** Every address a mailbox ever held, as its own or as an alias, oldest first. */
export function listHoldingsOf(db: ReadDb, mailboxId: MailboxId): Holding[] {
  return db.all<Holding>(
    `SELECT ${HOLDING} FROM address_ledger WHERE mailbox_id = ? ORDER BY id`,
    mailboxId,
  );
}

/** Every holding of a local part, oldest first. */
export function listHoldings(db: ReadDb, localPart: string): Holding[] {
  return db.all<Holding>(
    `SELECT ${HOLDING} FROM address_ledger WHERE local_part = ? ORDER BY id`,
    localPart,
  );
}

/** Aliases whose meant end has passed and that are still held. */
export function listDueAliases(db: ReadDb, on: string): Holding[] {
  return db.all<Holding>(
    `SELECT ${HOLDING} FROM address_ledger WHERE until_on < ? AND until_on IS NOT NULL AND held_to IS NULL
     AND role = 'alias' ORDER BY until_on, id`,
    on,
  );
}

/**
 * Ends a holding.
 *
 * @param restUntil the first day on which the local part may be given again; null when it passes on at once
 */
export function endHolding(
  db: WriteDb,
  id: number,
  heldTo: string,
  restUntil: string | null,
): void {
  db.run(
    `UPDATE address_ledger SET held_to = ?, rest_until = ? WHERE id = ?`,
    heldTo,
    restUntil,
    id,
  );
}

/** Sets the day an alias is meant to end. */
export function setAliasEnd(db: WriteDb, id: number, until: string | null): void {
  db.run(`UPDATE address_ledger SET until_on = ? WHERE id = ?`, until, id);
}

/** Ends the rest of a local part, because it is given again. */
export function endRest(db: WriteDb, localPart: string, on: string): void {
  db.run(
    `UPDATE address_ledger SET rest_until = ? WHERE local_part = ? AND held_to IS NOT NULL AND rest_until > ?`,
    on,
    localPart,
    on,
  );
}

/** An address that was proposed and not given. */
export interface AddressRefusal {
  localPart: string;
  /** To whom it was proposed, in Vietnamese. */
  proposedFor: string;
  source: string;
  on: string;
  /** The local part that was given instead; empty when none was. */
  givenInstead: string;
  reason: string;
  mailboxId: MailboxId | null;
  operatorId: OperatorId | null;
}

/** Writes down that an address was proposed and not given. */
export function insertAddressRefusal(db: WriteDb, refusal: AddressRefusal): void {
  db.run(
    `INSERT INTO address_refusal (local_part, proposed_for, source, on_day, given_instead, reason, mailbox_id, operator_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    refusal.localPart,
    refusal.proposedFor,
    refusal.source,
    refusal.on,
    refusal.givenInstead,
    refusal.reason,
    refusal.mailboxId,
    refusal.operatorId,
  );
}
