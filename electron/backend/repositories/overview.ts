import type { ReadDb } from '../db/database.ts';

/** Counts for the first screen. */
export interface OverviewCounts {
  personalMailboxes: number;
  agencyMailboxes: number;
  units: number;
  unitsWithoutMailbox: number;
}

/** Live mailboxes by kind, units in force, and units that have no live mailbox of any kind. */
export function countOverview(db: ReadDb): OverviewCounts {
  return (
    db.get<OverviewCounts>(
      `SELECT
         (SELECT count(*) FROM mailbox WHERE kind = 'personal' AND status IN ('in-use', 'locked')) AS personalMailboxes,
         (SELECT count(*) FROM mailbox WHERE kind = 'agency' AND status IN ('in-use', 'locked')) AS agencyMailboxes,
         (SELECT count(*) FROM unit WHERE valid_to IS NULL) AS units,
         (SELECT count(*) FROM unit u WHERE u.valid_to IS NULL AND NOT EXISTS
            (SELECT 1 FROM mailbox m WHERE m.unit_id = u.id AND m.status IN ('in-use', 'locked'))) AS unitsWithoutMailbox`,
    ) ?? { personalMailboxes: 0, agencyMailboxes: 0, units: 0, unitsWithoutMailbox: 0 }
  );
}
