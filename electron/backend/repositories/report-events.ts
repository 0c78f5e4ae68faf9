import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ActionFigures, ActionLine } from '../../../shared/report/figures.ts';
import type { ReadDb } from '../db/database.ts';

/** What happened to personal mailboxes in a period. */
export interface PersonalEvents {
  issued: number;
  undone: number;
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

/** A mailbox that held its address gives it up, other than by undoing its grant. */
const IS_EXIT = `${isLive(before('status'))} AND ${isGone(after('status'))} AND e.kind <> 'issue-undone'`;
/** Cancelled at a request, taken back in an emergency, or gone with its unit. */
const IS_REVOCATION = `${IS_EXIT} AND (${after('status')} = 'revoked' OR e.request_id IS NOT NULL)`;
/** After 12 months without use. */
const IS_DELETION = `${IS_EXIT} AND ${after('status')} = 'deleted' AND e.request_id IS NULL`;
const IS_RETURN = `${isGone(before('status'))} AND ${isLive(after('status'))}`;
const IS_CHANGE = `e.kind IN ('changed', 'moved', 'renamed', 'readdressed')`;

/** Taken back without a request of its unit, and not because its unit is gone. */
const IS_EMERGENCY = `e.kind = 'revoked' AND e.request_id IS NULL AND e.reorganisation_id IS NULL`;

/** Which events `e` each measure counts; `p.last` is the last day of the period. */
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

/** A period, and the units whose mailboxes count; all of them when it is null. */
export interface EventScope {
  from: string;
  to: string;
  unitIds: readonly UnitId[] | null;
}

const IN_SCOPE = `(? = 0 OR m.unit_id IN (SELECT value FROM json_each(?)))`;
const scopeParams = (unitIds: readonly UnitId[] | null) => [
  unitIds === null ? 0 : 1,
  JSON.stringify(unitIds ?? []),
];

/** Counts what happened to personal mailboxes from one day to another, both included. */
export function countPersonalEvents(db: ReadDb, from: string, to: string): PersonalEvents {
  const counts = db.get<Omit<PersonalEvents, 'changed'>>(
    `SELECT total(e.kind = 'issued') AS issued, total(e.kind = 'issue-undone') AS undone,
       total(e.kind = 'password-reset') AS passwordResets,
       total(${IS_REVOCATION}) AS revoked,
       total(${IS_DELETION}) AS deleted,
       total(${IS_RETURN}) AS restored
     FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
     WHERE m.kind = 'personal' AND e.on_day BETWEEN ? AND ?`,
    from,
    to,
  );
  if (!counts) throw new Error('an aggregate gives a row');
  const changed = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (
       SELECT DISTINCT e.mailbox_id, e.at FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
       WHERE m.kind = 'personal' AND e.on_day BETWEEN ? AND ? AND ${IS_CHANGE})`,
    from,
    to,
  );
  return { ...counts, changed: changed?.n ?? 0 };
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
  /** The unit the mailbox belongs to today. */
  unitNow: UnitId;
  isRequested: number;
}

const REPLAYED = `SELECT e.mailbox_id AS mailboxId, m.kind AS mailboxKind, e.kind, e.on_day AS "on", e.at,
    ${before('status')} AS statusBefore, ${after('status')} AS statusAfter,
    ${before('unitId')} AS unitBefore, ${after('unitId')} AS unitAfter, m.unit_id AS unitNow,
    e.request_id IS NOT NULL AS isRequested
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
         WHERE e.kind IN ('moved', 'changed') AND ${before('unitId')} IN unit_ids)
     ${REPLAYED} WHERE m.id IN boxes ${NEWEST_FIRST}`,
    units,
  );
}

/** Mailboxes granted, less those undone, and the change of how many are live, by month `YYYY-MM`. */
export function listMonthEvents(
  db: ReadDb,
  from: string,
  to: string,
): { month: string; issued: number; change: number }[] {
  return db.all(
    `SELECT substr(e.on_day, 1, 7) AS month,
       sum((e.kind = 'issued') - (e.kind = 'issue-undone')) AS issued,
       sum((e.kind = 'issued') - (e.kind = 'issue-undone') - coalesce(${IS_EXIT}, 0) + coalesce(${IS_RETURN}, 0)) AS change
     FROM mailbox_event e WHERE e.on_day BETWEEN ? AND ? GROUP BY month ORDER BY month`,
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

/** Mailboxes locked, deleted or taken back in a period, in the order of the days. */
export function listActionLines(
  db: ReadDb,
  { from, to, unitIds }: EventScope,
): (Omit<ActionLine, 'address'> & { localPart: string })[] {
  return db.all(
    `SELECT m.name, (SELECT u.name FROM unit u WHERE u.id = m.unit_id) AS unit, m.local_part AS localPart, e.kind,
       e.on_day AS "on", e.document
     FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
     WHERE e.on_day BETWEEN ? AND ? AND e.kind IN ('locked', 'deleted', 'revoked') AND ${IN_SCOPE}
     ORDER BY e.on_day, e.id`,
    from,
    to,
    ...scopeParams(unitIds),
  );
}
