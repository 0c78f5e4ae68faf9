import type { UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ReadDb } from '../db/database.ts';

/** How many mailboxes of one kind a unit had at the end of a day. */
export interface StateCount {
  unitId: UnitId;
  kind: MailboxKind;
  live: number;
  locked: number;
}

/**
 * The mailboxes as they stood at the end of a day: today's rows with later events undone. Rows `s` with `id`, `kind`,
 * `unitId` and `status`; takes the day twice.
 */
export const STATES_ON = `
  WITH later AS MATERIALIZED (
    SELECT e.id, e.mailbox_id, json_extract(e.before, '$.status') AS status,
      json_extract(e.before, '$.unitId') AS unit_id
    FROM mailbox_event e WHERE e.on_day > ? AND e.before IS NOT NULL
  ),
  former_status AS MATERIALIZED (
    SELECT mailbox_id, status, min(id) FROM later WHERE status IS NOT NULL GROUP BY mailbox_id
  ),
  former_unit AS MATERIALIZED (
    SELECT mailbox_id, unit_id, min(id) FROM later WHERE unit_id IS NOT NULL GROUP BY mailbox_id
  ),
  s AS (
    SELECT m.id, m.kind, coalesce(fu.unit_id, m.unit_id) AS unitId, coalesce(fs.status, m.status) AS status
    FROM mailbox m
    LEFT JOIN former_status fs ON fs.mailbox_id = m.id
    LEFT JOIN former_unit fu ON fu.mailbox_id = m.id
    WHERE m.issued_on <= ?
  )`;

/** Whether a status of {@link STATES_ON} is one that holds an address. */
export const IS_LIVE = `s.status IN ('in-use', 'locked')`;

/** Mailboxes by unit and kind at the end of a day. */
export function listStateCounts(db: ReadDb, on: string): StateCount[] {
  return db.all(
    `${STATES_ON}
     SELECT s.unitId, s.kind, count(*) AS live, sum(s.status = 'locked') AS locked
     FROM s WHERE ${IS_LIVE} GROUP BY s.unitId, s.kind`,
    on,
    on,
  );
}
