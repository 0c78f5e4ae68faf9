import type { UnitId } from '../../../shared/domain/ids.ts';
import { isLive, type MailboxKind, type MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { MailboxField } from '../../../shared/domain/mailbox-event.ts';
import type { ReadDb } from '../db/database.ts';

/** How many mailboxes of one kind a unit had at the end of a day. */
export interface StateCount {
  unitId: UnitId;
  kind: MailboxKind;
  live: number;
}

/** Events that change a status, and those that change the unit; no other does. */
const STATUS_KINDS = `'issue-undone', 'locked', 'unlocked', 'deleted', 'revoked', 'restored'`;
const STATE_KINDS = `${STATUS_KINDS}, 'moved'`;

/** Mailboxes whose state changed after a day, with what it was; takes the day. */
const FORMER_STATES = `
  later AS MATERIALIZED (
    SELECT e.id, e.mailbox_id, json_extract(e.before, '$.status') AS status,
      json_extract(e.before, '$.unitId') AS unit_id
    FROM mailbox_event e WHERE e.kind IN (${STATE_KINDS}) AND e.on_day > ?
  ),
  former_status AS MATERIALIZED (
    SELECT mailbox_id, status, min(id) FROM later WHERE status IS NOT NULL GROUP BY mailbox_id
  ),
  former_unit AS MATERIALIZED (
    SELECT mailbox_id, unit_id, min(id) FROM later WHERE unit_id IS NOT NULL GROUP BY mailbox_id
  )`;

/**
 * The mailboxes as they stood at the end of a day: today's rows with later events undone. Rows `s` with `id`, `kind`,
 * `unitId` and `status`; takes the day twice.
 */
export const STATES_ON = `
  WITH ${FORMER_STATES},
  s AS (
    SELECT m.id, m.kind, coalesce(fu.unit_id, m.unit_id) AS unitId, coalesce(fs.status, m.status) AS status
    FROM mailbox m
    LEFT JOIN former_status fs ON fs.mailbox_id = m.id
    LEFT JOIN former_unit fu ON fu.mailbox_id = m.id
    WHERE m.issued_on <= ?
  )`;

/** Whether a status of {@link STATES_ON} is one that holds an address. */
export const IS_LIVE = `s.status IN ('in-use', 'locked')`;

interface Base {
  unitId: UnitId;
  kind: MailboxKind;
  status: MailboxStatus;
}

/**
 * Mailboxes by unit and kind at the end of each of some days: those of today counted once, then corrected by the few
 * whose status or unit changed since.
 */
export function listStateCounts(db: ReadDb, days: readonly string[]): StateCount[][] {
  const columns = days.map((_, index) => `sum(issued_on <= ?) AS "${index}"`);
  const today = db.all<Base & Record<string, number>>(
    `SELECT unit_id AS unitId, kind, status, ${columns.join(', ')} FROM mailbox GROUP BY unit_id, kind, status`,
    ...days,
  );
  return days.map((day, index) => {
    const counts = new Map<string, StateCount>();
    const add = ({ unitId, kind, status }: Base, count: number) => {
      if (!isLive(status) || count === 0) return;
      const key = `${unitId} ${kind}`;
      const known = counts.get(key);
      if (known) known.live += count;
      else counts.set(key, { unitId, kind, live: count });
    };
    for (const base of today) add(base, Number(base[index] ?? 0));
    for (const { count, unitBefore, statusBefore, ...now } of listCorrections(db, day)) {
      add(now, -count);
      add({ kind: now.kind, unitId: unitBefore, status: statusBefore }, count);
    }
    return [...counts.values()].filter(({ live }) => live !== 0);
  });
}

interface Correction extends Base {
  unitBefore: UnitId;
  statusBefore: MailboxStatus;
  count: number;
}

/** Mailboxes whose state at the end of a day was another than today's, by what it is and what it was. */
function listCorrections(db: ReadDb, day: string): Correction[] {
  return db.all(
    `WITH ${FORMER_STATES},
     changed AS (SELECT mailbox_id FROM former_status UNION SELECT mailbox_id FROM former_unit)
     SELECT m.unit_id AS unitId, m.kind, m.status, coalesce(fu.unit_id, m.unit_id) AS unitBefore,
       coalesce(fs.status, m.status) AS statusBefore, count(*) AS count
     FROM changed c CROSS JOIN mailbox m ON m.id = c.mailbox_id
     LEFT JOIN former_status fs ON fs.mailbox_id = c.mailbox_id
     LEFT JOIN former_unit fu ON fu.mailbox_id = c.mailbox_id
     WHERE m.issued_on <= ? GROUP BY 1, 2, 3, 4, 5`,
    day,
    day,
  );
}

/**
 * How many people of some units had a live mailbox at the end of a day: those of today, corrected by those whose state
 * changed since.
 */
export function countPeopleOf(db: ReadDb, unitIds: readonly UnitId[], on: string): number {
  const counts = (unit: string, status: string) =>
    `(${unit} IN (SELECT value FROM json_each(?)) AND ${status} IN ('in-use', 'locked'))`;
  const units = JSON.stringify(unitIds);
  return (
    db.get<{ n: number }>(
      `WITH ${FORMER_STATES},
       changed AS (SELECT mailbox_id FROM former_status UNION SELECT mailbox_id FROM former_unit)
       SELECT (
         SELECT count(*) FROM mailbox m INDEXED BY mailbox_by_unit
         WHERE ${counts('m.unit_id', 'm.status')} AND m.kind = 'personal' AND m.issued_on <= ?
       ) + (
         SELECT coalesce(sum(${counts('coalesce(fu.unit_id, m.unit_id)', 'coalesce(fs.status, m.status)')}
           - ${counts('m.unit_id', 'm.status')}), 0)
         FROM changed c CROSS JOIN mailbox m ON m.id = c.mailbox_id
         LEFT JOIN former_status fs ON fs.mailbox_id = c.mailbox_id
         LEFT JOIN former_unit fu ON fu.mailbox_id = c.mailbox_id
         WHERE m.kind = 'personal' AND m.issued_on <= ?
       ) AS n`,
      on,
      units,
      on,
      units,
      units,
      on,
    )?.n ?? 0
  );
}

/** What a field of the mailbox `m` was at the end of a day, the day and what it is now given as SQL. */
export function fieldOn(field: MailboxField, now: string, day: string): string {
  return `coalesce((SELECT json_extract(x.before, '$.${field}') FROM mailbox_event x
    WHERE x.mailbox_id = m.id AND x.on_day > ${day} AND json_type(x.before, '$.${field}') IS NOT NULL
    ORDER BY x.id LIMIT 1), ${now})`;
}
