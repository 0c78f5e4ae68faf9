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

/** Everybody to whom a local part was proposed and not given, oldest first. */
export function listRefusals(
  db: ReadDb,
  localPart: string,
): Pick<AddressRefusal, 'proposedFor' | 'source' | 'on' | 'givenInstead' | 'reason'>[] {
  return db.all(
    `SELECT proposed_for AS proposedFor, source, on_day AS "on", given_instead AS givenInstead, reason
     FROM address_refusal WHERE local_part = ? ORDER BY id`,
    localPart,
  );
}
