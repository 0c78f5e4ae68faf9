import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';
import type { AddressRefusal } from './address-holdings.ts';

/** Local parts that the ledger knows and that begin with a text, in their order. */
export function listLocalPartsLike(db: ReadDb, text: string, limit: number): string[] {
  const beginning = db.all<{ localPart: string }>(
    `SELECT DISTINCT local_part AS localPart FROM address_ledger INDEXED BY address_ledger_history
     WHERE local_part >= ? AND local_part < ? ORDER BY local_part LIMIT ?`,
    text,
    `${text}\u{10ffff}`,
    limit,
  );
  return beginning.map(({ localPart }) => localPart);
}

/** The same, of those that units or their mailboxes hold or held. */
export function listLocalPartsWithin(
  db: ReadDb,
  text: string,
  unitIds: readonly UnitId[],
  limit: number,
): string[] {
  const beginning = db.all<{ localPart: string }>(
    `WITH within (id) AS (SELECT value FROM json_each(?)), begins (local_part) AS (
       SELECT l.local_part FROM within w CROSS JOIN mailbox m ON m.unit_id = w.id
         CROSS JOIN address_ledger l ON l.mailbox_id = m.id
       UNION SELECT l.local_part FROM within w CROSS JOIN address_ledger l ON l.unit_id = w.id)
     SELECT local_part AS localPart FROM begins WHERE local_part >= ? AND local_part < ? ORDER BY local_part LIMIT ?`,
    JSON.stringify(unitIds),
    text,
    `${text}\u{10ffff}`,
    limit,
  );
  return beginning.map(({ localPart }) => localPart);
}

/** Everybody to whom a local part was proposed and not given, oldest first. */
export function listRefusals(
  db: ReadDb,
  localPart: string,
): Pick<
  AddressRefusal,
  'mailboxId' | 'proposedFor' | 'source' | 'on' | 'givenInstead' | 'reason'
>[] {
  return db.all(
    `SELECT mailbox_id AS mailboxId, proposed_for AS proposedFor, source, on_day AS "on", given_instead AS givenInstead, reason
     FROM address_refusal WHERE local_part = ? ORDER BY id`,
    localPart,
  );
}
