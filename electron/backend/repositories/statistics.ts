import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { StatisticSubject } from '../../../shared/report/statistics.ts';
import type { ReadDb } from '../db/database.ts';

/** Mailboxes of one label and kind. */
export interface StatisticCount {
  label: string;
  kind: MailboxKind;
  count: number;
}

const LABELS: Record<StatisticSubject, string> = {
  unit: `(SELECT u.name || coalesce(' thuộc ' || p.name, '') FROM unit u
    LEFT JOIN unit p ON p.id = u.parent_id AND u.kind IN ('subunit', 'commune') AND p.kind <> 'province'
    WHERE u.id = m.unit_id)`,
  kind: `CASE m.kind WHEN 'personal' THEN 'personal' ELSE (SELECT u.kind FROM unit u WHERE u.id = m.unit_id) END`,
  position: `m.position`,
  status: `m.status`,
  month: `substr(m.issued_on, 1, 7)`,
};

/** What a subject is grouped by, so that units of one name stay two. */
const GROUPS: Record<StatisticSubject, string> = {
  unit: 'm.unit_id',
  kind: 'label',
  position: 'm.position',
  status: 'm.status',
  month: 'label',
};

/** Counts mailboxes by a subject: live ones, or all of them where their status is what is asked. */
export function countBySubject(
  db: ReadDb,
  subject: StatisticSubject,
  filter: { unitIds: readonly number[] | null; from: string | null; to: string | null },
): StatisticCount[] {
  const live = subject === 'status' ? '1' : `m.status IN ('in-use', 'locked')`;
  return db.all(
    `SELECT ${LABELS[subject]} AS label, m.kind, count(*) AS count FROM mailbox m
     WHERE ${live} AND m.undone_on IS NULL AND (? IS NULL OR m.unit_id IN (SELECT value FROM json_each(?)))
       AND m.issued_on >= ? AND m.issued_on <= ?
     GROUP BY ${GROUPS[subject]}, m.kind`,
    filter.unitIds === null ? null : 1,
    JSON.stringify(filter.unitIds ?? []),
    filter.from ?? '0000-01-01',
    filter.to ?? '9999-12-31',
  );
}
