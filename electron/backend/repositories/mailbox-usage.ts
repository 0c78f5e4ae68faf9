import type { MailboxId, UnitId, UsageSnapshotId } from '../../../shared/domain/ids.ts';
import type {
  LastAccessState,
  MailboxKind,
  MailboxStatus,
  PasswordState,
} from '../../../shared/domain/mailbox.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A mailbox as an account of the server is matched with it. */
export interface UsageTarget {
  id: MailboxId;
  localPart: string;
  name: string;
  status: MailboxStatus;
}

/**
 * The mailboxes that have, or last had, local parts; an alias leads to its mailbox. Of several that had an address one
 * after another it is the living one, or else the last. Asked for many at once, a tenth of asking for each.
 */
export function listUsageTargets(
  db: ReadDb,
  localParts: readonly string[],
): Map<string, UsageTarget> {
  const found = new Map<string, UsageTarget>();
  const own = db.all<UsageTarget>(
    `SELECT m.id, m.local_part AS localPart, m.name, m.status
     FROM json_each(?) j CROSS JOIN mailbox m ON m.local_part = j.value
     ORDER BY m.status IN ('in-use', 'locked'), m.id`,
    JSON.stringify(localParts),
  );
  for (const target of own) found.set(target.localPart, target);
  const others = localParts.filter((localPart) => !found.has(localPart));
  if (others.length === 0) return found;
  const aliased = db.all<UsageTarget & { alias: string }>(
    `SELECT m.id, m.local_part AS localPart, m.name, m.status, l.local_part AS alias
     FROM json_each(?) j CROSS JOIN address_ledger l ON l.local_part = j.value AND l.held_to IS NULL
       AND l.role = 'alias' JOIN mailbox m ON m.id = l.mailbox_id`,
    JSON.stringify(others),
  );
  for (const { alias, ...target } of aliased) found.set(alias, target);
  return found;
}

/** Mailboxes whose local part begins so; at most two, enough to know whether it is one. */
export function listUsageTargetsByPrefix(db: ReadDb, prefix: string): UsageTarget[] {
  return db.all<UsageTarget>(
    `SELECT m.id, m.local_part AS localPart, m.name, m.status FROM mailbox m WHERE m.local_part >= ? AND m.local_part < ? AND m.status IN ('in-use', 'locked') LIMIT 2`,
    prefix,
    `${prefix}\uffff`,
  );
}

/**
 * Lays the figures of a snapshot onto the mailboxes: the latest access ever told, "never" only where nothing better
 * is known, size and password of the newest snapshot that tells them, and no password state older than a reset.
 */
export function applyUsage(db: WriteDb, id: UsageSnapshotId, takesAccess: boolean): void {
  const isNewest = (column: string) =>
    `NOT EXISTS (SELECT 1 FROM usage_record n JOIN usage_snapshot s ON s.id = n.snapshot_id
    WHERE n.mailbox_id = m.id AND n.snapshot_id <> r.snapshot_id AND s.discarded_at IS NULL AND ${column}
      AND s.snapshot_on > (SELECT snapshot_on FROM usage_snapshot WHERE id = r.snapshot_id))`;
  const isLater = `? AND r.last_access_state = 'date'
    AND (m.last_access_on IS NULL OR m.last_access_on < r.last_access_on)`;
  const takes = takesAccess ? 1 : 0;
  // In one pass: each mailbox and its places in the indexes are written once.
  db.run(
    `WITH told AS MATERIALIZED (
       SELECT m.id,
         CASE WHEN ${isLater} THEN r.last_access_on ELSE m.last_access_on END AS accessOn,
         CASE WHEN ${isLater} THEN 'date'
           WHEN ? AND r.last_access_state = 'never' AND m.last_access_state = 'unknown' THEN 'never'
           ELSE m.last_access_state END AS accessState,
         CASE WHEN r.used_mb IS NOT NULL AND m.used_mb IS NOT r.used_mb AND ${isNewest('n.used_mb IS NOT NULL')}
           THEN r.used_mb ELSE m.used_mb END AS usedMb,
         CASE WHEN r.password_state <> 'unknown' AND r.password_state <> m.password_state
             AND ${isNewest("n.password_state <> 'unknown'")}
             AND NOT EXISTS (SELECT 1 FROM mailbox_event e WHERE e.mailbox_id = m.id
               AND e.kind IN ('password-reset', 'password-changed')
               AND e.on_day >= (SELECT snapshot_on FROM usage_snapshot WHERE id = r.snapshot_id))
           THEN r.password_state ELSE m.password_state END AS passwordState
       FROM usage_record r JOIN mailbox m ON m.id = r.mailbox_id WHERE r.snapshot_id = ?)
     UPDATE mailbox SET last_access_on = t.accessOn, last_access_state = t.accessState, used_mb = t.usedMb,
       password_state = t.passwordState
     FROM told t WHERE t.id = mailbox.id
       AND (t.accessOn IS NOT mailbox.last_access_on OR t.accessState <> mailbox.last_access_state
         OR t.usedMb IS NOT mailbox.used_mb OR t.passwordState <> mailbox.password_state)`,
    takes,
    takes,
    takes,
    id,
  );
}

/** Works out anew the figures of every mailbox that a snapshot spoke of, from the snapshots that still count. */
export function reapplyUsage(db: WriteDb, id: UsageSnapshotId): void {
  const counting = `FROM usage_record r JOIN usage_snapshot s ON s.id = r.snapshot_id
    WHERE r.mailbox_id = mailbox.id AND s.discarded_at IS NULL`;
  const access = `${counting} AND s.is_plausible = 1`;
  const newest = (column: string, test: string, fallback: string) =>
    `coalesce((SELECT ${column} ${counting} AND ${test} ORDER BY s.snapshot_on DESC, s.id DESC LIMIT 1), ${fallback})`;
  db.run(
    `UPDATE mailbox SET
       last_access_on = (SELECT max(r.last_access_on) ${access}),
       last_access_state = CASE
         WHEN EXISTS (SELECT 1 ${access} AND r.last_access_state = 'date') THEN 'date'
         WHEN EXISTS (SELECT 1 ${access} AND r.last_access_state = 'never') THEN 'never' ELSE 'unknown' END,
       used_mb = ${newest('r.used_mb', 'r.used_mb IS NOT NULL', 'NULL')},
       password_state = ${newest('r.password_state', "r.password_state <> 'unknown'", 'password_state')}
     WHERE id IN (SELECT mailbox_id FROM usage_record WHERE snapshot_id = ?)`,
    id,
  );
}

/** Which mailboxes a list of usage holds. */
export type UsageQuestion =
  | { list: 'quota'; atLeastPercent: number }
  | { list: 'default-password' }
  /** Agency mailboxes not opened since a day, or never although granted by then (Điều 16 khoản 1). */
  | { list: 'idle-agency'; since: string };

/** A mailbox with its figures. */
export interface MailboxUsage {
  id: MailboxId;
  kind: MailboxKind;
  name: string;
  localPart: string;
  unitId: UnitId;
  unitName: string;
  issuedOn: string;
  usedMb: number | null;
  quotaMb: number;
  accessState: LastAccessState;
  accessOn: string | null;
  passwordState: PasswordState;
}

/** Live mailboxes of a list: the fullest, the longest granted, or the longest unopened first. */
export function listMailboxUsage(
  db: ReadDb,
  question: UsageQuestion,
  page: { limit: number; offset: number },
): MailboxUsage[] {
  const { where, order, params } = conditions(question);
  return db.all(
    `SELECT m.id, m.kind, m.name, m.local_part AS localPart, m.unit_id AS unitId, u.name AS unitName,
       m.issued_on AS issuedOn, m.used_mb AS usedMb, m.quota_mb AS quotaMb, m.last_access_state AS accessState,
       m.last_access_on AS accessOn, m.password_state AS passwordState
     FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE ${where} ORDER BY ${order}, m.id LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  );
}

/** How many mailboxes a list holds. */
export function countMailboxUsage(db: ReadDb, question: UsageQuestion): number {
  const { where, params } = conditions(question);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM mailbox m WHERE ${where}`, ...params)?.n ?? 0
  );
}

function conditions(question: UsageQuestion): {
  where: string;
  order: string;
  params: SqlValue[];
} {
  switch (question.list) {
    case 'quota': {
      // The index holds those that are at least half full.
      const isIndexed = question.atLeastPercent >= 50 ? 'm.used_mb >= m.quota_mb * 0.5 AND ' : '';
      return {
        where: `${isIndexed}m.used_mb / m.quota_mb >= ? / 100.0 AND m.status IN ('in-use', 'locked')`,
        order: 'm.used_mb / m.quota_mb DESC',
        params: [question.atLeastPercent],
      };
    }
    case 'default-password':
      return {
        where: `m.status = 'in-use' AND m.password_state = 'default'`,
        order: 'm.issued_on',
        params: [],
      };
    case 'idle-agency':
      return {
        where: `m.kind = 'agency' AND m.status = 'in-use' AND (m.last_access_on < ?
          OR (m.last_access_state = 'never' AND m.issued_on < ?))`,
        order: `coalesce(m.last_access_on, m.issued_on)`,
        params: [question.since, question.since],
      };
  }
}
