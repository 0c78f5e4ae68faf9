import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';

/** The newest events of mailboxes and of units; 0 before the first. */
export interface EventMarks {
  mailbox: number;
  unit: number;
}

/** The newest events there are. */
export function lastEvents(db: ReadDb): EventMarks {
  return (
    db.get<EventMarks>(
      `SELECT coalesce((SELECT max(id) FROM mailbox_event), 0) AS mailbox,
         coalesce((SELECT max(id) FROM unit_event), 0) AS unit`,
    ) ?? { mailbox: 0, unit: 0 }
  );
}

const OUTSIDE = 'NOT IN (SELECT id FROM branch)';
const leadsOutside = (facts: string, field: string) =>
  `(json_type(${facts}, '$.${field}') IS NOT NULL AND coalesce(json_extract(${facts}, '$.${field}'), 0) ${OUTSIDE})`;

/**
 * Whether a mailbox or a unit outside a branch of units has seen an event since others: one that stands outside, or
 * came from there, or went there.
 */
export function hasEventOutside(db: ReadDb, branch: UnitId, since: EventMarks): boolean {
  return (
    db.get(
      `WITH RECURSIVE branch (id) AS (
         SELECT ? UNION SELECT u.id FROM unit u JOIN branch b ON u.parent_id = b.id)
       SELECT 1 FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
       WHERE e.id > ? AND (m.unit_id ${OUTSIDE} OR ${leadsOutside('e.before', 'unitId')})
       UNION ALL
       SELECT 1 FROM unit_event e WHERE e.id > ? AND (e.unit_id ${OUTSIDE}
         OR ${leadsOutside('e.before', 'parentId')} OR ${leadsOutside('e.after', 'parentId')}) LIMIT 1`,
      branch,
      since.mailbox,
      since.unit,
    ) !== undefined
  );
}
