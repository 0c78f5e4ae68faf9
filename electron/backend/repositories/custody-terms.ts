import type { CustodyRole } from '../../../shared/domain/custody.ts';
import type {
  CustodyTermId,
  HandoverId,
  MailboxId,
  OperatorId,
  UnitId,
} from '../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A term as it is stored. */
export interface TermRecord {
  id: CustodyTermId;
  mailboxId: MailboxId;
  role: CustodyRole;
  personId: MailboxId | null;
  personName: string;
  /** Unit of the person's own mailbox; null for somebody known by name only. */
  personUnitId: UnitId | null;
  position: string;
  from: string;
  until: string | null;
  document: string;
  begunBy: HandoverId | null;
  endedBy: HandoverId | null;
  endedAt: string | null;
  endReason: string;
}

const COLUMNS = `t.id, t.mailbox_id AS mailboxId, t.role, t.person_id AS personId, t.person_name AS personName,
  (SELECT p.unit_id FROM mailbox p WHERE p.id = t.person_id) AS personUnitId, t.position, t.from_on AS "from",
  t.until_on AS "until", t.document, t.begun_by AS begunBy, t.ended_by AS endedBy, t.ended_at AS endedAt,
  t.end_reason AS endReason`;

/** Every term of an agency mailbox, oldest first. */
export function listTerms(db: ReadDb, mailboxId: MailboxId): TermRecord[] {
  return db.all<TermRecord>(
    `SELECT ${COLUMNS} FROM custody_term t WHERE t.mailbox_id = ? ORDER BY t.from_on, t.id`,
    mailboxId,
  );
}

/** One term. */
export function findTerm(db: ReadDb, id: CustodyTermId): TermRecord | null {
  return db.get<TermRecord>(`SELECT ${COLUMNS} FROM custody_term t WHERE t.id = ?`, id) ?? null;
}

/** A term as it begins. */
export type NewTerm = Pick<
  TermRecord,
  | 'mailboxId'
  | 'role'
  | 'personId'
  | 'personName'
  | 'position'
  | 'from'
  | 'until'
  | 'document'
  | 'begunBy'
>;

/** Begins a term. */
export function insertTerm(
  db: WriteDb,
  term: NewTerm,
  at: string,
  by: OperatorId | null,
): CustodyTermId {
  return db.run(
    `INSERT INTO custody_term (mailbox_id, role, person_id, person_name, position, from_on, until_on, document,
       begun_by, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    term.mailboxId,
    term.role,
    term.personId,
    term.personName,
    term.position,
    term.from,
    term.until,
    term.document,
    term.begunBy,
    at,
    by,
  ).lastId as CustodyTermId;
}

/** Ends a term for good. */
export function endTerm(
  db: WriteDb,
  id: CustodyTermId,
  end: { until: string; reason: string; handoverId: HandoverId | null; at: string },
): void {
  db.run(
    `UPDATE custody_term SET until_on = ?, end_reason = ?, ended_by = ?, ended_at = ? WHERE id = ?`,
    end.until,
    end.reason,
    end.handoverId,
    end.at,
    id,
  );
}

/** An agency mailbox with who holds it today. */
export interface CustodyLine {
  mailboxId: MailboxId;
  unitId: UnitId;
  unitName: string;
  localPart: string;
  status: MailboxStatus;
  custodian: string | null;
  custodianPosition: string | null;
  since: string | null;
  delegateCount: number;
  openHandoverId: HandoverId | null;
}

/** What to look for among agency mailboxes. */
export interface CustodyFilter {
  /** Folded words of the unit's name, its address or the custodian. */
  words: string[];
  /** Only those nobody manages. */
  onlyWithout: boolean;
}

/** To stand before a query that asks {@link PRESENT}; takes the day as its first parameter. */
const ON_DAY = `WITH present (day) AS (VALUES (?))`;
const PRESENT = `t.from_on <= (SELECT day FROM present)
  AND (t.until_on IS NULL OR t.until_on >= (SELECT day FROM present))`;

/** Live agency mailboxes in the order of their units' names, with who holds them on a day. */
export function listCustody(
  db: ReadDb,
  filter: CustodyFilter,
  today: string,
  page: { limit: number; offset: number },
): { rows: CustodyLine[]; total: number } {
  const custodian = (column: string) =>
    `(SELECT ${column} FROM custody_term t WHERE t.mailbox_id = m.id AND t.role = 'custodian' AND ${PRESENT}
       ORDER BY t.until_on IS NOT NULL, t.from_on DESC LIMIT 1)`;
  const params: SqlValue[] = [today];
  const terms = [`m.kind = 'agency'`, `m.status IN ('in-use', 'locked')`];
  for (const word of filter.words) {
    params.push(word);
    terms.push(`instr(u.search_text, ?) > 0`);
  }
  if (filter.onlyWithout) terms.push(`${custodian('t.id')} IS NULL`);
  const where = terms.join(' AND ');
  const rows = db.all<CustodyLine>(
    `${ON_DAY} SELECT m.id AS mailboxId, m.unit_id AS unitId, u.name AS unitName, m.local_part AS localPart, m.status,
       ${custodian('t.person_name')} AS custodian, ${custodian('t.position')} AS custodianPosition,
       ${custodian('t.from_on')} AS since,
       (SELECT count(*) FROM custody_term t WHERE t.mailbox_id = m.id AND t.role = 'delegate' AND ${PRESENT})
         AS delegateCount,
       (SELECT h.id FROM handover_mailbox hm JOIN handover h ON h.id = hm.handover_id
        WHERE hm.mailbox_id = m.id AND h.state = 'open' LIMIT 1) AS openHandoverId
     FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE ${where} ORDER BY u.sort_key, m.id
     LIMIT ${page.limit} OFFSET ${page.offset}`,
    ...params,
  );
  const total = db.get<{ n: number }>(
    `${ON_DAY} SELECT count(*) AS n FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE ${where}`,
    ...params,
  );
  return { rows, total: total?.n ?? 0 };
}

/** Live agency mailboxes that a person holds on a day, by their own mailbox or by name. */
export function listHeldBy(
  db: ReadDb,
  person: { id: MailboxId | null; name: string },
  today: string,
): {
  mailboxId: MailboxId;
  unitName: string;
  localPart: string;
  role: CustodyRole;
  from: string;
}[] {
  return db.all(
    `${ON_DAY} SELECT m.id AS mailboxId, u.name AS unitName, m.local_part AS localPart, t.role, t.from_on AS "from"
     FROM custody_term t JOIN mailbox m ON m.id = t.mailbox_id JOIN unit u ON u.id = m.unit_id
     WHERE ${PRESENT} AND m.status IN ('in-use', 'locked')
       AND ${person.id === null ? 't.person_id IS NULL AND t.person_name = ?' : 't.person_id = ?'}
     ORDER BY t.role, u.sort_key, m.id`,
    today,
    person.id ?? person.name,
  );
}

/** Somebody who still holds a mailbox although they have gone: moved, revoked, deleted. */
export interface DepartedHolder {
  term: TermRecord;
  unitId: UnitId;
  unitName: string;
  localPart: string;
  personStatus: MailboxStatus;
  /** The day of the last event that took the person away. */
  goneOn: string | null;
  openHandoverId: HandoverId | null;
}

/**
 * Terms that last although the person's own mailbox is in another house of units, or is no more. The house of a unit is
 * the unit itself, what it belongs to and what belongs to it.
 */
export function listDepartedHolders(db: ReadDb, today: string): DepartedHolder[] {
  const rows = db.all<TermRecord & Omit<DepartedHolder, 'term'>>(
    `${ON_DAY} SELECT ${COLUMNS}, m.unit_id AS unitId, u.name AS unitName, m.local_part AS localPart, p.status AS personStatus,
       (SELECT e.on_day FROM mailbox_event e WHERE e.mailbox_id = p.id AND e.kind IN ('moved', 'revoked', 'deleted')
        ORDER BY e.id DESC LIMIT 1) AS goneOn,
       (SELECT h.id FROM handover_mailbox hm JOIN handover h ON h.id = hm.handover_id
        WHERE hm.mailbox_id = m.id AND h.state = 'open' LIMIT 1) AS openHandoverId
     FROM custody_term t JOIN mailbox m ON m.id = t.mailbox_id JOIN unit u ON u.id = m.unit_id
       JOIN mailbox p ON p.id = t.person_id JOIN unit pu ON pu.id = p.unit_id
     WHERE ${PRESENT} AND m.status IN ('in-use', 'locked')
       AND (p.status IN ('deleted', 'revoked')
         OR (pu.id <> u.id AND pu.parent_id IS NOT u.id AND u.parent_id IS NOT pu.id))
     ORDER BY goneOn, t.id`,
    today,
  );
  return rows.map(
    ({ unitId, unitName, localPart, personStatus, goneOn, openHandoverId, ...term }) => ({
      term,
      unitId,
      unitName,
      localPart,
      personStatus,
      goneOn,
      openHandoverId,
    }),
  );
}
