import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ActionFigures, ActionLine } from '../../../shared/report/figures.ts';
import type { ReadDb } from '../db/database.ts';
import { fieldOn } from './report-states.ts';

/** How often something happened to mailboxes in a period. */
export interface EventCounts {
  issued: number;
  changed: number;
  passwordResets: number;
  revoked: number;
  deleted: number;
  restored: number;
}

const before = (field: string) => `json_extract(e.before, '$.${field}')`;
const after = (field: string) => `json_extract(e.after, '$.${field}')`;
const isLive = (status: string) => `${status} IN ('in-use', 'locked')`;
const isGone = (status: string) => `${status} IN ('deleted', 'revoked')`;

/** Kinds of events by which a mailbox gives up its address, other than by undoing its grant. */
const EXIT_KINDS = `'deleted', 'revoked'`;
const IS_EXIT = `e.kind IN (${EXIT_KINDS}) AND ${isLive(before('status'))} AND ${isGone(after('status'))}`;
/** Undone after the period in which it was granted: it was counted then. */
const IS_LATE_UNDOING = `e.kind = 'issue-undone' AND m.issued_on < p.first`;
/** Cancelled at a request, taken back in an emergency, gone with its unit, or never meant to be. */
const IS_REVOCATION = `((${IS_EXIT} AND (${after('status')} = 'revoked' OR e.request_id IS NOT NULL)) OR (${IS_LATE_UNDOING}))`;
/** After 12 months without use. */
const IS_DELETION = `(${IS_EXIT} AND ${after('status')} = 'deleted' AND e.request_id IS NULL)`;
const IS_RETURN = `(e.kind = 'restored' AND ${isGone(before('status'))} AND ${isLive(after('status'))})`;
const CHANGE_KINDS = `'changed', 'moved', 'renamed', 'readdressed'`;
const IS_CHANGE = `e.kind IN (${CHANGE_KINDS})`;

/** Taken back without a request of its unit, and not because its unit is gone. */
const IS_EMERGENCY = `e.kind = 'revoked' AND e.request_id IS NULL AND e.reorganisation_id IS NULL`;

/** Which events `e` of mailboxes `m` each measure counts; `p.first` and `p.last` are the days of the period. */
export const EVENT_CONDITIONS = {
  issued: `e.kind = 'issued'
    AND NOT EXISTS (SELECT 1 FROM mailbox_event x
      WHERE x.mailbox_id = e.mailbox_id AND x.kind = 'issue-undone' AND x.on_day <= p.last)`,
  changed: IS_CHANGE,
  'password-reset': `e.kind = 'password-reset'`,
  revoked: IS_REVOCATION,
  deleted: IS_DELETION,
  restored: IS_RETURN,
  locked: `e.kind = 'locked'`,
  unlocked: `e.kind = 'unlocked'`,
  emergency: IS_EMERGENCY,
} as const;
/** A measure that counts events. */
export type EventMeasure = keyof typeof EVENT_CONDITIONS;

const PERIOD = `WITH p (first, last) AS (VALUES (?, ?))`;
/** The unit a mailbox belonged to when an event happened. */
export const UNIT_AT_EVENT = `coalesce((SELECT json_extract(x.before, '$.unitId') FROM mailbox_event x
    WHERE x.mailbox_id = e.mailbox_id AND x.id > e.id AND x.kind = 'moved' ORDER BY x.id LIMIT 1), m.unit_id)`;

/** A period, and the units whose mailboxes count; all of them when it is null. */
export interface EventScope {
  from: string;
  to: string;
  unitIds: readonly UnitId[] | null;
}

const IN_SCOPE = `(? = 0 OR ${UNIT_AT_EVENT} IN (SELECT value FROM json_each(?)))`;
const scopeParams = (unitIds: readonly UnitId[] | null) => [
  unitIds === null ? 0 : 1,
  JSON.stringify(unitIds ?? []),
];

/** Counts what happened to all mailboxes from one day to another, both included. */
export function countEvents(db: ReadDb, from: string, to: string): EventCounts {
  const one = (sql: string) => db.get<{ n: number }>(`${PERIOD} ${sql}`, from, to)?.n ?? 0;
  const ofKind = (kind: string) =>
    one(
      `SELECT count(*) AS n FROM p, mailbox_event e WHERE e.kind = '${kind}' AND e.on_day BETWEEN p.first AND p.last`,
    );
  const states = db.get<{ undone: number; revoked: number; deleted: number; restored: number }>(
    `${PERIOD} SELECT total(e.kind = 'issue-undone' AND m.issued_on >= p.first) AS undone,
       total(${IS_REVOCATION}) AS revoked, total(${IS_DELETION}) AS deleted, total(${IS_RETURN}) AS restored
     FROM p, mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
     WHERE e.kind IN (${EXIT_KINDS}, 'issue-undone', 'restored') AND e.on_day BETWEEN p.first AND p.last`,
    from,
    to,
  );
  if (!states) throw new Error('an aggregate gives a row');
  const { undone, ...rest } = states;
  return {
    ...rest,
    issued: ofKind('issued') - undone,
    passwordResets: ofKind('password-reset'),
    changed: one(
      `SELECT count(*) AS n FROM (SELECT DISTINCT e.mailbox_id, e.at FROM p, mailbox_event e
       WHERE ${IS_CHANGE} AND e.on_day BETWEEN p.first AND p.last)`,
    ),
  };
}

/** An event of a mailbox with what reports ask of it. */
export interface ReplayedEvent {
  mailboxId: MailboxId;
  mailboxKind: MailboxKind;
  kind: string;
  on: string;
  at: string;
  statusBefore: string | null;
  statusAfter: string | null;
  unitBefore: UnitId | null;
  unitAfter: UnitId | null;
  /** Where the mailbox belongs and how it stands today. */
  unitNow: UnitId;
  statusNow: string;
  issuedOn: string;
  isRequested: number;
  document: string;
}

const REPLAYED = `SELECT e.mailbox_id AS mailboxId, m.kind AS mailboxKind, e.kind, e.on_day AS "on", e.at,
    ${before('status')} AS statusBefore, ${after('status')} AS statusAfter,
    ${before('unitId')} AS unitBefore, ${after('unitId')} AS unitAfter, m.unit_id AS unitNow,
    m.status AS statusNow, m.issued_on AS issuedOn, e.request_id IS NOT NULL AS isRequested, e.document
  FROM mailbox m JOIN mailbox_event e ON e.mailbox_id = m.id`;
const NEWEST_FIRST = `ORDER BY e.mailbox_id, e.id DESC`;

/** Everything that happened to agency mailboxes, mailbox by mailbox, the newest first. */
export function listAgencyEvents(db: ReadDb): ReplayedEvent[] {
  return db.all(`${REPLAYED} WHERE m.kind = 'agency' ${NEWEST_FIRST}`);
}

/** Everything that happened to mailboxes that are or ever were in some units, mailbox by mailbox, the newest first. */
export function listEventsOfUnits(db: ReadDb, unitIds: readonly UnitId[]): ReplayedEvent[] {
  const units = JSON.stringify(unitIds);
  return db.all(
    `WITH unit_ids AS (SELECT value FROM json_each(?)), boxes AS (
       SELECT id FROM mailbox WHERE unit_id IN unit_ids
       UNION SELECT e.mailbox_id FROM mailbox_event e
         WHERE e.kind = 'moved' AND ${before('unitId')} IN unit_ids)
     ${REPLAYED} WHERE m.id IN boxes ${NEWEST_FIRST}`,
    units,
  );
}

/** Mailboxes granted and not undone within the period, and the change of how many are live, by month `YYYY-MM`. */
export function listMonthEvents(
  db: ReadDb,
  from: string,
  to: string,
): { month: string; issued: number; change: number }[] {
  return db.all(
    `${PERIOD} SELECT month, sum(issued) AS issued, sum(change) AS change FROM (
       SELECT substr(e.on_day, 1, 7) AS month, count(*) AS issued, count(*) AS change FROM p, mailbox_event e
         WHERE e.kind = 'issued' AND e.on_day BETWEEN p.first AND p.last GROUP BY 1
       UNION ALL
       SELECT substr(m.issued_on, 1, 7), -1, 0 FROM p, mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
         WHERE e.kind = 'issue-undone' AND e.on_day BETWEEN p.first AND p.last AND m.issued_on >= p.first
       UNION ALL
       SELECT substr(e.on_day, 1, 7), 0, ${IS_RETURN} - (e.kind = 'issue-undone' OR (${IS_EXIT}))
         FROM p, mailbox_event e WHERE e.kind IN (${EXIT_KINDS}, 'issue-undone', 'restored')
           AND e.on_day BETWEEN p.first AND p.last)
     GROUP BY month ORDER BY month`,
    from,
    to,
  );
}

/**
 * Locks, unlocks, deletions and emergency revocations in a period by document and day.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 12 khoản 7
 */
export function listActionCounts(db: ReadDb, { from, to, unitIds }: EventScope): ActionFigures[] {
  return db.all(
    `SELECT * FROM (
       SELECT e.document, e.on_day AS "on", sum(e.kind = 'locked') AS locked, sum(e.kind = 'unlocked') AS unlocked,
         sum(e.kind = 'deleted' AND e.request_id IS NULL) AS deleted, sum(${IS_EMERGENCY}) AS emergencies
       FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
       WHERE e.on_day BETWEEN ? AND ? AND e.kind IN ('locked', 'unlocked', 'deleted', 'revoked') AND ${IN_SCOPE}
       GROUP BY e.document, e.on_day)
     WHERE locked + unlocked + deleted + emergencies > 0 ORDER BY "on", document`,
    from,
    to,
    ...scopeParams(unitIds),
  );
}

/** Mailboxes locked, deleted or taken back in a period, in the order of the days, as they were known at its end. */
export function listActionLines(
  db: ReadDb,
  { from, to, unitIds }: EventScope,
): (Omit<ActionLine, 'address' | 'unit'> & { localPart: string; unitId: UnitId })[] {
  return db.all(
    `${PERIOD} SELECT ${fieldOn('name', 'm.name', 'p.last')} AS name, ${UNIT_AT_EVENT} AS unitId,
       ${fieldOn('localPart', 'm.local_part', 'p.last')} AS localPart, e.kind, e.on_day AS "on", e.document
     FROM p, mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
     WHERE e.on_day BETWEEN p.first AND p.last AND e.kind IN ('locked', 'deleted', 'revoked') AND ${IN_SCOPE}
     ORDER BY e.on_day, e.id`,
    from,
    to,
    ...scopeParams(unitIds),
  );
}
