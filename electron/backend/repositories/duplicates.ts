import type { MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What finding people with two mailboxes needs to know of each. */
export interface DuplicateCard {
  id: MailboxId;
  nameKey: string;
  unitId: UnitId;
  birthYear: number | null;
  phone: string;
}

/** Live personal mailboxes, those of one name together. */
export function iterateDuplicateCards(db: ReadDb): Generator<DuplicateCard> {
  return db.iterate(
    `SELECT id, name_key AS nameKey, unit_id AS unitId, birth_year AS birthYear, phone FROM mailbox
     WHERE kind = 'personal' AND status IN ('in-use', 'locked') ORDER BY name_key, unit_id, birth_year`,
  );
}

/** How many live personal mailboxes there are. */
export function countLivePersonal(db: ReadDb): number {
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM mailbox WHERE kind = 'personal' AND status IN ('in-use', 'locked')`,
  );
  return row?.n ?? 0;
}

/** Whether somebody found two mailboxes to be of two people. */
export function isNoDuplicate(db: ReadDb, a: MailboxId, b: MailboxId): boolean {
  const found = db.get(
    `SELECT 1 FROM not_duplicate WHERE first_id = ? AND second_id = ?`,
    Math.min(a, b),
    Math.max(a, b),
  );
  return found !== undefined;
}

/** Remembers that two mailboxes are of two people. */
export function insertNoDuplicate(
  db: WriteDb,
  a: MailboxId,
  b: MailboxId,
  operatorId: OperatorId | null,
  at: string,
): void {
  db.run(
    `INSERT INTO not_duplicate (first_id, second_id, operator_id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    Math.min(a, b),
    Math.max(a, b),
    operatorId,
    at,
  );
}
