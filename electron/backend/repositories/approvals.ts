import type { ApprovalKind, ApprovalState } from '../../../shared/domain/approval.ts';
import type { ApprovalId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { ApprovalEffect } from './approval-effects.ts';

/** What somebody asks of a second person. */
export interface NewApproval {
  procedure: string;
  /** JSON. */
  input: string;
  kinds: readonly ApprovalKind[];
  count: number;
  /** How many the asker, and how many others, did shortly before without a second person. */
  earlier: number;
  earlierByOthers: number;
  effectsSha256: string;
  reason: string;
  document: string;
  askedAt: string;
  askedBy: OperatorId;
  expiresAt: string;
}

/** What waits, or has been decided. */
export interface ApprovalRecord extends NewApproval {
  id: ApprovalId;
  /** As at the moment it was looked at: what waited too long has lapsed. */
  state: ApprovalState;
  asker: string;
  decidedAt: string | null;
  decidedBy: OperatorId | null;
  decider: string;
  decisionReason: string;
  /** JSON: code and details. */
  failure: string | null;
}

/** Keeps what is asked, with everything it would do; the same question of the same person is asked once. */
export function insertApproval(
  db: WriteDb,
  approval: NewApproval,
  effects: readonly ApprovalEffect[],
): ApprovalId {
  const { lastId } = db.run(
    `INSERT INTO approval (state, procedure, input, kinds, count, earlier, earlier_by_others, effects_sha256, reason, document,
       asked_at, asked_by, expires_at) VALUES ('pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    approval.procedure,
    approval.input,
    JSON.stringify(approval.kinds),
    approval.count,
    approval.earlier,
    approval.earlierByOthers,
    approval.effectsSha256,
    approval.reason,
    approval.document,
    approval.askedAt,
    approval.askedBy,
    approval.expiresAt,
  );
  effects.forEach((effect, line) => {
    db.run(
      `INSERT INTO approval_effect (approval_id, line, kind, mailbox_id, name, local_part, unit_id, unit_name, former)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      lastId,
      line,
      effect.kind,
      effect.mailboxId,
      effect.name,
      effect.localPart,
      effect.unitId,
      effect.unitName,
      effect.former,
    );
  });
  return lastId as ApprovalId;
}

/** The same thing, asked by the same person and still waiting. */
export function findSameApproval(
  db: ReadDb,
  { procedure, input, effectsSha256, askedBy, askedAt }: NewApproval,
): ApprovalId | null {
  return (
    db.get<{ id: ApprovalId }>(
      `SELECT id FROM approval WHERE state = 'pending' AND procedure = ? AND input = ? AND effects_sha256 = ?
         AND asked_by = ? AND expires_at > ?`,
      procedure,
      input,
      effectsSha256,
      askedBy,
      askedAt,
    )?.id ?? null
  );
}

/** Closes what waited; its input is no longer needed, what it would have done stays. */
export function settleApproval(
  db: WriteDb,
  id: ApprovalId,
  decision: {
    state: Exclude<ApprovalState, 'pending'>;
    at: string;
    by: OperatorId | null;
    reason?: string;
    failure?: string;
    events?: { after: number; to: number };
  },
): void {
  db.run(
    `UPDATE approval SET state = ?, input = '', decided_at = ?, decided_by = ?, decision_reason = ?, failure = ?,
       events_after = ?, events_to = ? WHERE id = ? AND state = 'pending'`,
    decision.state,
    decision.at,
    decision.by,
    decision.reason ?? '',
    decision.failure ?? null,
    decision.events?.after ?? null,
    decision.events?.to ?? null,
    id,
  );
}

/** What has waited too long and is not closed yet. */
export function listLapsed(db: ReadDb, now: string): ApprovalId[] {
  return db
    .all<{ id: ApprovalId }>(
      `SELECT id FROM approval WHERE state = 'pending' AND expires_at <= ?`,
      now,
    )
    .map(({ id }) => id);
}

type Row = Omit<ApprovalRecord, 'kinds'> & { kinds: string };

const COLUMNS = `a.id, CASE WHEN a.state = 'pending' AND a.expires_at <= ? THEN 'expired' ELSE a.state END AS state,
  a.procedure, a.input, a.kinds, a.count, a.earlier, a.earlier_by_others AS earlierByOthers, a.effects_sha256 AS effectsSha256, a.reason, a.document,
  a.asked_at AS askedAt, a.asked_by AS askedBy, a.expires_at AS expiresAt, asker.full_name AS asker,
  a.decided_at AS decidedAt, a.decided_by AS decidedBy, coalesce(decider.full_name, '') AS decider,
  a.decision_reason AS decisionReason, a.failure`;
const TABLES = `approval a JOIN operator asker ON asker.id = a.asked_by LEFT JOIN operator decider ON decider.id = a.decided_by`;

/** Whose questions are looked at, and by whom. */
export interface ApprovalView {
  now: string;
  /** Only those of this operator; everybody's without. */
  askedBy: OperatorId | null;
  /** None of this operator. */
  notAskedBy: OperatorId | null;
  /** Only what touches nothing outside this branch of units. */
  branch: UnitId | null;
  isWaiting: boolean;
  /** Only what somebody answered after this moment. */
  answeredAfter: string | null;
}

/** What waits, the oldest first; or what is over, the latest first. */
export function listApprovals(db: ReadDb, view: ApprovalView, limit: number): ApprovalRecord[] {
  const { sql, params } = whereOf(view);
  return db
    .all<Row>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${sql} ORDER BY a.id ${view.isWaiting ? '' : 'DESC'} LIMIT ?`,
      view.now,
      ...params,
      limit,
    )
    .map(toRecord);
}

/** How many of them there are. */
export function countApprovals(
  db: ReadDb,
  view: ApprovalView,
): { count: number; nextAt: string | null } {
  const { sql, params } = whereOf(view);
  return (
    db.get<{ count: number; nextAt: string | null }>(
      `SELECT count(*) AS count, min(a.expires_at) AS nextAt FROM ${TABLES} WHERE ${sql}`,
      ...params,
    ) ?? { count: 0, nextAt: null }
  );
}

/** One of them; null when there is none. */
export function findApproval(db: ReadDb, id: ApprovalId, now: string): ApprovalRecord | null {
  const row = db.get<Row>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE a.id = ?`, now, id);
  return row ? toRecord(row) : null;
}

/** What it would do, or did, line by line. */
export function listApprovalEffects(
  db: ReadDb,
  id: ApprovalId,
  page: { offset: number; limit: number },
): ApprovalEffect[] {
  return db.all<ApprovalEffect>(
    `SELECT kind, mailbox_id AS mailboxId, name, local_part AS localPart, unit_id AS unitId, unit_name AS unitName, former
     FROM approval_effect WHERE approval_id = ? ORDER BY line LIMIT ? OFFSET ?`,
    id,
    page.limit,
    page.offset,
  );
}

/** Whether something of it lies outside a branch of units. */
export function hasEffectOutside(db: ReadDb, id: ApprovalId, branch: UnitId): boolean {
  return db.get(`SELECT 1 WHERE ${outside('?')}`, branch, id) !== undefined;
}

const outside = (approval: string) => `EXISTS (
  WITH RECURSIVE branch (id) AS (SELECT ? UNION SELECT u.id FROM unit u JOIN branch b ON u.parent_id = b.id)
  SELECT 1 FROM approval_effect f WHERE f.approval_id = ${approval}
    AND (f.unit_id IS NULL OR f.unit_id NOT IN (SELECT id FROM branch)))`;

function whereOf(view: ApprovalView) {
  const parts = [
    view.isWaiting
      ? `a.state = 'pending' AND a.expires_at > ?`
      : `NOT (a.state = 'pending' AND a.expires_at > ?)`,
  ];
  const params: (string | number)[] = [view.now];
  if (view.askedBy !== null) {
    parts.push(`a.asked_by = ?`);
    params.push(view.askedBy);
  }
  if (view.notAskedBy !== null) {
    parts.push(`a.asked_by <> ?`);
    params.push(view.notAskedBy);
  }
  if (view.answeredAfter !== null) {
    parts.push(`a.state IN ('approved', 'refused', 'stale') AND a.decided_at > ?`);
    params.push(view.answeredAfter);
  }
  if (view.branch !== null) {
    parts.push(`NOT ${outside('a.id')}`);
    params.push(view.branch);
  }
  return { sql: parts.join(' AND '), params };
}

function toRecord({ kinds, ...row }: Row): ApprovalRecord {
  return { ...row, kinds: JSON.parse(kinds) };
}
