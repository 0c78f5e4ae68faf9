import type { MailboxId, OperatorId, UsageSnapshotId } from '../../../shared/domain/ids.ts';
import type { LastAccessState, PasswordState } from '../../../shared/domain/mailbox.ts';
import type {
  ServerStatus,
  UsageCarries,
  UsageCounts,
  UsageFinding,
  UsageFormat,
} from '../../../shared/domain/usage.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A snapshot as it is written. */
export interface NewUsageSnapshot {
  snapshotOn: string;
  format: UsageFormat;
  fileName: string;
  fileSha256: string;
  carries: UsageCarries;
  counts: UsageCounts;
  notes: readonly string[];
  isPlausible: boolean;
  createdAt: string;
  createdBy: OperatorId;
}

/** A snapshot as the history shows it. */
export interface UsageSnapshot extends Omit<NewUsageSnapshot, 'createdBy'> {
  id: UsageSnapshotId;
  operator: string;
  discardedAt: string | null;
  discardedReason: string | null;
}

/** What a snapshot says of one mailbox of the register. */
export interface UsageRecord {
  mailboxId: MailboxId;
  row: number;
  address: string;
  name: string | null;
  serverStatus: ServerStatus | null;
  accessState: LastAccessState;
  accessOn: string | null;
  usedMb: number | null;
  /** 0 is unlimited. */
  quotaMb: number | null;
  passwordState: PasswordState;
  aliases: readonly string[] | null;
}

/** Something a snapshot brought to light. */
export interface UsageFindingRow {
  finding: UsageFinding;
  /** Line of the export; null when it is not in it. */
  row: number | null;
  address: string;
  mailboxId: MailboxId | null;
  name: string;
  /** Vietnamese. */
  detail: string;
}

/** Adds a snapshot. */
export function insertUsageSnapshot(db: WriteDb, snapshot: NewUsageSnapshot): UsageSnapshotId {
  return db.run(
    `INSERT INTO usage_snapshot (snapshot_on, format, file_name, file_sha256, carries, counts, notes, is_plausible,
       created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    snapshot.snapshotOn,
    snapshot.format,
    snapshot.fileName,
    snapshot.fileSha256,
    JSON.stringify(snapshot.carries),
    JSON.stringify(snapshot.counts),
    JSON.stringify(snapshot.notes),
    snapshot.isPlausible ? 1 : 0,
    snapshot.createdAt,
    snapshot.createdBy,
  ).lastId as UsageSnapshotId;
}

/** So many records one statement takes: half the time of one after another. */
const RECORDS_AT_ONCE = 20;

/** Adds what a snapshot says of mailboxes; quickest in the order of their ids. */
export function insertUsageRecords(
  db: WriteDb,
  id: UsageSnapshotId,
  records: readonly UsageRecord[],
): void {
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    db.run(
      `INSERT INTO usage_record (snapshot_id, mailbox_id, row, address, name, server_status, last_access_state,
         last_access_on, used_mb, quota_mb, password_state, aliases)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      ...some.flatMap((record) => recordValues(id, record)),
    );
  }
}

function recordValues(id: UsageSnapshotId, record: UsageRecord): SqlValue[] {
  return [
    id,
    record.mailboxId,
    record.row,
    record.address,
    record.name,
    record.serverStatus,
    record.accessState,
    record.accessOn,
    record.usedMb,
    record.quotaMb,
    record.passwordState,
    record.aliases && JSON.stringify(record.aliases),
  ];
}

/** Adds something a snapshot brought to light. */
export function insertUsageFinding(db: WriteDb, id: UsageSnapshotId, found: UsageFindingRow): void {
  db.run(
    `INSERT INTO usage_finding (snapshot_id, finding, row, address, mailbox_id, name, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    found.finding,
    found.row,
    found.address,
    found.mailboxId,
    found.name,
    found.detail,
  );
}

/** Notes every live mailbox of the register of which a snapshot says nothing, and tells how many they are. */
export function insertMissingOnServer(db: WriteDb, id: UsageSnapshotId, domain: string): number {
  return db.run(
    `INSERT INTO usage_finding (snapshot_id, finding, row, address, mailbox_id, name, detail)
     SELECT ?, 'missing-on-server', NULL, m.local_part || '@' || ?, m.id, m.name,
       'Cấp ngày ' || strftime('%d/%m/%Y', m.issued_on)
     FROM mailbox m WHERE m.status IN ('in-use', 'locked')
       AND NOT EXISTS (SELECT 1 FROM usage_record r WHERE r.snapshot_id = ? AND r.mailbox_id = m.id)
     ORDER BY m.sort_key, m.id`,
    id,
    domain,
    id,
  ).changes;
}

/** Puts the final counts onto a snapshot. */
export function updateUsageCounts(db: WriteDb, id: UsageSnapshotId, counts: UsageCounts): void {
  db.run(`UPDATE usage_snapshot SET counts = ? WHERE id = ?`, JSON.stringify(counts), id);
}

/** Marks a snapshot as one not to go by. */
export function markDiscarded(db: WriteDb, id: UsageSnapshotId, at: string, reason: string): void {
  db.run(
    `UPDATE usage_snapshot SET discarded_at = ?, discarded_reason = ? WHERE id = ?`,
    at,
    reason,
    id,
  );
}

const COLUMNS = `s.id, s.snapshot_on AS snapshotOn, s.format, s.file_name AS fileName, s.file_sha256 AS fileSha256,
  s.carries, s.counts, s.notes, s.is_plausible AS isPlausible, s.created_at AS createdAt, o.full_name AS operator,
  s.discarded_at AS discardedAt, s.discarded_reason AS discardedReason`;

type SnapshotRow = Omit<UsageSnapshot, 'carries' | 'counts' | 'notes' | 'isPlausible'> &
  Record<'carries' | 'counts' | 'notes', string> & { isPlausible: number };

/** Snapshots, the newest day first. */
export function listUsageSnapshots(db: ReadDb, limit: number): UsageSnapshot[] {
  return db
    .all<SnapshotRow>(
      `SELECT ${COLUMNS} FROM usage_snapshot s JOIN operator o ON o.id = s.created_by
       ORDER BY s.snapshot_on DESC, s.id DESC LIMIT ?`,
      limit,
    )
    .map(parseSnapshot);
}

/** One snapshot. */
export function findUsageSnapshot(db: ReadDb, id: UsageSnapshotId): UsageSnapshot | null {
  const row = db.get<SnapshotRow>(
    `SELECT ${COLUMNS} FROM usage_snapshot s JOIN operator o ON o.id = s.created_by WHERE s.id = ?`,
    id,
  );
  return row ? parseSnapshot(row) : null;
}

/** The newest snapshot that tells of accesses at all, plausible or not; discarded ones do not count. */
export function findNewestAccessSnapshot(db: ReadDb): UsageSnapshot | null {
  const row = db.get<SnapshotRow>(
    `SELECT ${COLUMNS} FROM usage_snapshot s JOIN operator o ON o.id = s.created_by
     WHERE s.discarded_at IS NULL AND json_extract(s.carries, '$.access')
     ORDER BY s.snapshot_on DESC, s.id DESC LIMIT 1`,
  );
  return row ? parseSnapshot(row) : null;
}

/** Findings of a snapshot in the order they were met. */
export function listUsageFindings(
  db: ReadDb,
  id: UsageSnapshotId,
  finding: UsageFinding,
  page: { limit: number; offset: number },
): (UsageFindingRow & { unitName: string })[] {
  return db.all(
    `SELECT f.finding, f.row, f.address, f.mailbox_id AS mailboxId, f.name, f.detail,
       coalesce((SELECT u.name FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE m.id = f.mailbox_id), '') AS unitName
     FROM usage_finding f WHERE f.snapshot_id = ? AND f.finding = ? ORDER BY f.id LIMIT ? OFFSET ?`,
    id,
    finding,
    page.limit,
    page.offset,
  );
}

/** How many findings of a kind a snapshot has. */
export function countUsageFindings(db: ReadDb, id: UsageSnapshotId, finding: UsageFinding): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM usage_finding WHERE snapshot_id = ? AND finding = ?`,
      id,
      finding,
    )?.n ?? 0
  );
}

function parseSnapshot({
  carries,
  counts,
  notes,
  isPlausible,
  ...row
}: SnapshotRow): UsageSnapshot {
  return {
    ...row,
    carries: JSON.parse(carries),
    counts: JSON.parse(counts),
    notes: JSON.parse(notes),
    isPlausible: isPlausible === 1,
  };
}

type RecordRow = Omit<UsageRecord, 'aliases'> & { aliases: string | null };

const RECORD = `SELECT r.mailbox_id AS mailboxId, r.row, r.address, r.name, r.server_status AS serverStatus,
  r.last_access_state AS accessState, r.last_access_on AS accessOn, r.used_mb AS usedMb, r.quota_mb AS quotaMb,
  r.password_state AS passwordState, r.aliases FROM usage_record r`;

/** What a snapshot says of a mailbox. */
export function findUsageRecord(
  db: ReadDb,
  id: UsageSnapshotId,
  mailboxId: MailboxId,
): UsageRecord | null {
  const row = db.get<RecordRow>(
    `${RECORD} WHERE r.snapshot_id = ? AND r.mailbox_id = ?`,
    id,
    mailboxId,
  );
  return row ? parseRecord(row) : null;
}

function parseRecord({ aliases, ...row }: RecordRow): UsageRecord {
  return { ...row, aliases: aliases === null ? null : JSON.parse(aliases) };
}
