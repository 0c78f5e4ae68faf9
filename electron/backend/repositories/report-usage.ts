import { addMonths } from '../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';
import { STATES_ON } from './report-states.ts';

/** The newest snapshots up to a day that carry a kind of figure; null where none does. */
export interface UsageSources {
  access: { id: number; on: string } | null;
  used: { id: number; on: string } | null;
  password: { id: number; on: string } | null;
}

/** Finds where usage on a day is read from: discarded, implausible and snapshots more than a year old tell nothing. */
export function findUsageSources(db: ReadDb, on: string): UsageSources {
  const newest = (figure: 'access' | 'used' | 'password', isPlausibleOnly: boolean) =>
    db.get<{ id: number; on: string }>(
      `SELECT id, snapshot_on AS "on" FROM usage_snapshot
       WHERE snapshot_on <= ? AND snapshot_on > ? AND discarded_at IS NULL AND json_extract(carries, '$.${figure}')
         ${isPlausibleOnly ? 'AND is_plausible = 1' : ''}
       ORDER BY snapshot_on DESC, id DESC LIMIT 1`,
      on,
      addMonths(on, -12),
    ) ?? null;
  return {
    access: newest('access', true),
    used: newest('used', false),
    password: newest('password', false),
  };
}

/** The days from which on use counts, reckoned by the rules beforehand. */
export interface UsageThresholds {
  /** An access on or after this day is regular use. */
  regularFrom: string;
  /** Last access, or issue of a mailbox never used, up to these days: more than 6 and 12 months ago. */
  sixMonths: { accessed: string; issued: string };
  twelveMonths: { accessed: string; issued: string };
}

/** How many mailboxes of a unit are used how, on the closing day. */
export interface UsageCount {
  unitId: UnitId;
  inUse: number;
  known: number;
  regular: number;
  never: number;
  overSixMonths: number;
  overTwelveMonths: number;
  nearQuota: number;
  defaultPassword: number;
}

/** Part of the quota above which a mailbox counts as nearly full. */
const NEAR_QUOTA = 0.9;

/**
 * Rows `r` of mailboxes in use on a day with what the snapshots say of them: `unitId`, `kind`, `access_state`,
 * `access_on`, `issued_on`, `is_near_quota`, `has_default_password`. One snapshot that carries everything is read once.
 * Takes {@link usageParams}.
 */
export function usageOn({ access, used, password }: UsageSources): string {
  const aliasOf = (source: UsageSources['used'], own: string) =>
    source?.id === access?.id ? 'a' : own;
  const [q, p] = [aliasOf(used, 'q'), aliasOf(password, 'p')];
  const joined = ['a', 'q', 'p'].filter((alias) => alias === 'a' || alias === q || alias === p);
  const joins = joined.map(
    (alias) =>
      `LEFT JOIN usage_record ${alias} ON ${alias}.snapshot_id = ? AND ${alias}.mailbox_id = s.id`,
  );
  return `${STATES_ON},
  r AS (
    SELECT s.id, s.unitId, s.kind, m.issued_on, a.last_access_state AS access_state, a.last_access_on AS access_on,
      coalesce(${q}.used_mb > ${NEAR_QUOTA} * CASE WHEN ${q}.quota_mb > 0 THEN ${q}.quota_mb ELSE m.quota_mb END, 0)
        AS is_near_quota,
      coalesce(${p}.password_state = 'default', 0) AS has_default_password
    FROM s JOIN mailbox m ON m.id = s.id ${joins.join(' ')}
    WHERE s.status = 'in-use'
  )`;
}

/** What {@link usageOn} takes. */
export function usageParams(
  on: string,
  { access, used, password }: UsageSources,
): (string | number)[] {
  const own = [used, password].filter((source) => source?.id !== access?.id);
  return [on, on, access?.id ?? 0, ...own.map((source) => source?.id ?? 0)];
}

/** The newest plausible snapshot of every month in a period that says when mailboxes were used. */
export function listMonthSnapshots(
  db: ReadDb,
  from: string,
  to: string,
): { id: number; on: string; month: string }[] {
  return db.all(
    `SELECT id, max(snapshot_on || '/' || printf('%09d', id)) AS newest, snapshot_on AS "on",
       substr(snapshot_on, 1, 7) AS month
     FROM usage_snapshot
     WHERE snapshot_on BETWEEN ? AND ? AND discarded_at IS NULL AND is_plausible = 1
       AND json_extract(carries, '$.access')
     GROUP BY month ORDER BY month`,
    from,
    to,
  );
}

/** How many mailboxes a snapshot knows, and how many of them were used on a day or later. */
export function countUsed(
  db: ReadDb,
  snapshotId: number,
  usedFrom: string,
): { known: number; regular: number } {
  const counts = db.get<{ known: number; regular: number }>(
    `SELECT total(last_access_state <> 'unknown') AS known, total(last_access_on >= ?) AS regular
     FROM usage_record WHERE snapshot_id = ?`,
    usedFrom,
    snapshotId,
  );
  if (!counts) throw new Error('an aggregate gives a row');
  return counts;
}

const UNUSED_SINCE = `((r.access_state = 'date' AND r.access_on <= ? AND r.issued_on <= ?)
    OR (r.access_state = 'never' AND r.issued_on <= ?))`;

/** The conditions of the measures of use over rows of {@link usageOn}; each takes the days it is listed with. */
export const USAGE_CONDITIONS = {
  known: { sql: `r.access_state IN ('date', 'never')`, days: () => [] },
  regular: { sql: `r.access_on >= ?`, days: (t: UsageThresholds) => [t.regularFrom] },
  never: { sql: `r.access_state = 'never'`, days: () => [] },
  overSixMonths: {
    sql: UNUSED_SINCE,
    days: (t: UsageThresholds) => [t.sixMonths.accessed, t.sixMonths.issued, t.sixMonths.issued],
  },
  overTwelveMonths: {
    sql: UNUSED_SINCE,
    days: (t: UsageThresholds) => [
      t.twelveMonths.accessed,
      t.twelveMonths.issued,
      t.twelveMonths.issued,
    ],
  },
  nearQuota: { sql: `r.is_near_quota`, days: () => [] },
  defaultPassword: { sql: `r.has_default_password`, days: () => [] },
} as const;

/** Mailboxes in use by unit and how they are used. */
export function listUsageCounts(
  db: ReadDb,
  on: string,
  sources: UsageSources,
  thresholds: UsageThresholds,
): UsageCount[] {
  const conditions = Object.entries(USAGE_CONDITIONS);
  const columns = conditions.map(([key, { sql }]) => `total(${sql}) AS ${key}`);
  return db.all(
    `${usageOn(sources)} SELECT r.unitId, count(*) AS inUse, ${columns.join(', ')} FROM r GROUP BY r.unitId`,
    ...usageParams(on, sources),
    ...conditions.flatMap(([, { days }]) => days(thresholds)),
  );
}
