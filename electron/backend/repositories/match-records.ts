import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** What recognising a person on a list needs to know of a live personal mailbox. */
export interface MatchRecord {
  id: MailboxId;
  name: string;
  nameKey: string;
  localPart: string;
  unitId: UnitId;
  unitName: string;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
}

// The unit's name by a subselect: SQLite compiles a join anew at every binding, which costs ten times the look-up.
const RECORD = `SELECT m.id, m.name, m.name_key AS nameKey, m.local_part AS localPart, m.unit_id AS unitId,
    (SELECT u.name FROM unit u WHERE u.id = m.unit_id) AS unitName, m.birth_year AS birthYear, m.position,
    m.department, m.phone
  FROM mailbox m`;
const LIVE = `m.kind = 'personal' AND m.status IN ('in-use', 'locked')`;

/** People of this name in some units, oldest first. */
export function listNamesakesInUnits(
  db: ReadDb,
  nameKey: string,
  unitIds: readonly UnitId[],
): MatchRecord[] {
  const [only] = unitIds;
  if (unitIds.length === 1 && only !== undefined) {
    return db.all<MatchRecord>(
      `${RECORD} WHERE m.name_key = ? AND m.unit_id = ? AND ${LIVE}`,
      nameKey,
      only,
    );
  }
  return db.all<MatchRecord>(
    `${RECORD} WHERE m.name_key = ? AND m.unit_id IN (SELECT value FROM json_each(?)) AND ${LIVE}`,
    nameKey,
    JSON.stringify(unitIds),
  );
}

/** People of this name and year of birth anywhere, at most so many. */
export function listNamesakesOfYear(
  db: ReadDb,
  nameKey: string,
  birthYear: number,
  limit: number,
): MatchRecord[] {
  return db.all<MatchRecord>(
    `${RECORD} WHERE m.name_key = ? AND m.birth_year = ? AND ${LIVE} LIMIT ?`,
    nameKey,
    birthYear,
    limit,
  );
}

/** People with this telephone, at most so many. */
export function listByPhone(db: ReadDb, phone: string, limit: number): MatchRecord[] {
  return db.all<MatchRecord>(`${RECORD} WHERE m.phone = ? AND ${LIVE} LIMIT ?`, phone, limit);
}

/** The person behind an address. */
export function findByLocalPart(db: ReadDb, localPart: string): MatchRecord | null {
  return db.get<MatchRecord>(`${RECORD} WHERE m.local_part = ? AND ${LIVE}`, localPart) ?? null;
}

/** One person by the mailbox, while it is live. */
export function findMatchRecord(db: ReadDb, id: MailboxId): MatchRecord | null {
  return db.get<MatchRecord>(`${RECORD} WHERE m.id = ? AND ${LIVE}`, id) ?? null;
}
