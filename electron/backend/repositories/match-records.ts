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
const COLUMNS = `m.id, m.name, m.name_key AS nameKey, m.local_part AS localPart, m.unit_id AS unitId,
    (SELECT u.name FROM unit u WHERE u.id = m.unit_id) AS unitName, m.birth_year AS birthYear, m.position,
    m.department, m.phone`;
const RECORD = `SELECT ${COLUMNS} FROM mailbox m`;
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

/** A name with the year of birth that goes with it. */
export interface NameAndYear {
  nameKey: string;
  birthYear: number;
}

/** People of these names and years of birth anywhere; many are asked for at once, because each question costs. */
export function listNamesakesOfYears(db: ReadDb, people: readonly NameAndYear[]): MatchRecord[] {
  const keys = people.map(({ nameKey, birthYear }) => [nameKey, birthYear]);
  return db.all<MatchRecord>(
    `WITH sought AS MATERIALIZED (
       SELECT DISTINCT value ->> 0 AS name_key, value ->> 1 AS birth_year FROM json_each(?))
     SELECT ${COLUMNS} FROM sought s CROSS JOIN mailbox m ON m.name_key = s.name_key AND m.birth_year = s.birth_year
     WHERE ${LIVE}`,
    JSON.stringify(keys),
  );
}

/** People with these telephones. */
export function listByPhones(db: ReadDb, phones: readonly string[]): MatchRecord[] {
  return db.all<MatchRecord>(
    `WITH sought AS MATERIALIZED (SELECT DISTINCT value AS phone FROM json_each(?))
     SELECT ${COLUMNS} FROM sought s CROSS JOIN mailbox m ON m.phone = s.phone WHERE ${LIVE}`,
    JSON.stringify(phones),
  );
}

/** Everybody of these units. */
export function listPeopleOfUnits(db: ReadDb, unitIds: readonly UnitId[]): MatchRecord[] {
  return db.all<MatchRecord>(
    `${RECORD} WHERE m.unit_id IN (SELECT value FROM json_each(?)) AND ${LIVE}`,
    JSON.stringify(unitIds),
  );
}

/** The person behind an address. */
export function findByLocalPart(db: ReadDb, localPart: string): MatchRecord | null {
  return db.get<MatchRecord>(`${RECORD} WHERE m.local_part = ? AND ${LIVE}`, localPart) ?? null;
}

/** One person by the mailbox, while it is live. */
export function findMatchRecord(db: ReadDb, id: MailboxId): MatchRecord | null {
  return db.get<MatchRecord>(`${RECORD} WHERE m.id = ? AND ${LIVE}`, id) ?? null;
}
