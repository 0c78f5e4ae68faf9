import type { MailboxId, OperatorId, ServerPlanId } from '../../../shared/domain/ids.ts';
import type { MailboxEventKind } from '../../../shared/domain/mailbox-event.ts';
import type {
  ProvisionPlatform,
  ServerStep,
  StepState,
} from '../../../shared/domain/server-plan.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A plan as it is written. */
export interface NewServerPlan {
  title: string;
  document: string;
  requestId: number | null;
  batchId: number | null;
  createdAt: string;
  createdBy: OperatorId;
}

/** A plan as lists show it. */
export interface ServerPlan extends Omit<NewServerPlan, 'createdBy'> {
  id: ServerPlanId;
  operator: string;
  exportedAt: string | null;
  platform: ProvisionPlatform | null;
  counts: Record<StepState, number>;
}

/** A step of a plan with where it stands. */
export interface PlannedStep {
  seq: number;
  step: ServerStep;
  mailboxId: MailboxId | null;
  eventId: number | null;
  state: StepState;
  message: string;
  /** The file of the last export, and the place of its first command in it. */
  file: string | null;
  command: number | null;
}

/** Opens a plan. */
export function insertServerPlan(db: WriteDb, plan: NewServerPlan): ServerPlanId {
  return db.run(
    `INSERT INTO server_plan (title, document, request_id, batch_id, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)`,
    plan.title,
    plan.document,
    plan.requestId,
    plan.batchId,
    plan.createdAt,
    plan.createdBy,
  ).lastId as ServerPlanId;
}

/** Adds a step at the end of a plan. */
export function insertServerStep(
  db: WriteDb,
  planId: ServerPlanId,
  { step, mailboxId, eventId }: Pick<PlannedStep, 'step' | 'mailboxId' | 'eventId'>,
): void {
  db.run(
    `INSERT INTO server_step (plan_id, seq, verb, address, mailbox_id, event_id, step, state)
     VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM server_step WHERE plan_id = ?), ?, ?, ?, ?, ?, 'planned')`,
    planId,
    planId,
    step.verb,
    step.address,
    mailboxId,
    eventId,
    JSON.stringify(step),
  );
}

/** Notes that a step stands in a file that was handed over. */
export function markStepExported(
  db: WriteDb,
  planId: ServerPlanId,
  seq: number,
  place: { file: string; command: number },
): void {
  db.run(
    `UPDATE server_step SET state = 'exported', message = '', file = ?, command = ? WHERE plan_id = ? AND seq = ?`,
    place.file,
    place.command,
    planId,
    seq,
  );
}

/** Notes what became of a step on the server. */
export function markStep(
  db: WriteDb,
  planId: ServerPlanId,
  seq: number,
  state: StepState,
  message: string,
): void {
  db.run(
    `UPDATE server_step SET state = ?, message = ? WHERE plan_id = ? AND seq = ?`,
    state,
    message,
    planId,
    seq,
  );
}

/** Notes that the files of a plan were handed over. */
export function markPlanExported(
  db: WriteDb,
  id: ServerPlanId,
  at: string,
  platform: ProvisionPlatform,
): void {
  db.run(`UPDATE server_plan SET exported_at = ?, platform = ? WHERE id = ?`, at, platform, id);
}

const PLAN = `SELECT p.id, p.title, p.document, p.request_id AS requestId, p.batch_id AS batchId,
    p.created_at AS createdAt, o.full_name AS operator, p.exported_at AS exportedAt, p.platform,
    (SELECT count(*) FROM server_step s WHERE s.plan_id = p.id AND s.state = 'planned') AS planned,
    (SELECT count(*) FROM server_step s WHERE s.plan_id = p.id AND s.state = 'exported') AS exported,
    (SELECT count(*) FROM server_step s WHERE s.plan_id = p.id AND s.state = 'confirmed') AS confirmed,
    (SELECT count(*) FROM server_step s WHERE s.plan_id = p.id AND s.state = 'failed') AS failed
  FROM server_plan p JOIN operator o ON o.id = p.created_by`;

type PlanRow = Omit<ServerPlan, 'counts'> & Record<StepState, number>;

/** Plans with steps handed over of which is not yet known that they were done. */
const UNCONFIRMED = `p.id IN (SELECT plan_id FROM server_step WHERE state IN ('exported', 'failed'))`;

/** Plans, newest first; all, or those that wait to be confirmed. */
export function listServerPlans(
  db: ReadDb,
  { limit, isUnconfirmed = false }: { limit: number; isUnconfirmed?: boolean | undefined },
): ServerPlan[] {
  const where = isUnconfirmed ? `WHERE ${UNCONFIRMED}` : '';
  return db.all<PlanRow>(`${PLAN} ${where} ORDER BY p.id DESC LIMIT ?`, limit).map(toPlan);
}

/** One plan. */
export function findServerPlan(db: ReadDb, id: ServerPlanId): ServerPlan | null {
  const row = db.get<PlanRow>(`${PLAN} WHERE p.id = ?`, id);
  return row ? toPlan(row) : null;
}

/** The plan that a request, or a batch, was last put into. */
export function findPlanOf(
  db: ReadDb,
  of: { requestId: number } | { batchId: number },
): ServerPlanId | null {
  const [column, value] =
    'requestId' in of ? ['request_id', of.requestId] : ['batch_id', of.batchId];
  return (
    db.get<{ id: ServerPlanId }>(
      `SELECT id FROM server_plan WHERE ${column} = ? ORDER BY id DESC LIMIT 1`,
      value as number,
    )?.id ?? null
  );
}

type StepRow = Omit<PlannedStep, 'step'> & { step: string; planId: ServerPlanId };

const STEP = `SELECT s.plan_id AS planId, s.seq, s.step, s.mailbox_id AS mailboxId, s.event_id AS eventId, s.state,
  s.message, s.file, s.command FROM server_step s`;

/** The steps of a plan in order. */
export function listServerSteps(db: ReadDb, planId: ServerPlanId): PlannedStep[] {
  return db.all<StepRow>(`${STEP} WHERE s.plan_id = ? ORDER BY s.seq`, planId).map(toStep);
}

/** Steps handed over up to a day, of which is not yet known whether they were done. */
export function listWaitingSteps(
  db: ReadDb,
  exportedBefore: string,
): (PlannedStep & { planId: ServerPlanId })[] {
  return db
    .all<StepRow>(
      `${STEP} JOIN server_plan p ON p.id = s.plan_id
       WHERE s.state IN ('exported', 'failed') AND p.exported_at < ? ORDER BY s.plan_id, s.seq`,
      exportedBefore,
    )
    .map((row) => ({ ...toStep(row), planId: row.planId }));
}

/** Kinds of events that the mail server must hear of. */
export const SERVER_EVENT_KINDS: readonly MailboxEventKind[] = [
  'issued',
  'issue-undone',
  'changed',
  'moved',
  'renamed',
  'readdressed',
  'alias-added',
  'alias-ended',
  'locked',
  'unlocked',
  'deleted',
  'revoked',
  'restored',
  'password-reset',
];

// Fields that the server does not keep need not be told, nor a password whose slip came with its command; an account
// that the server has shown need not be made.
const PENDING = `e.kind IN (${SERVER_EVENT_KINDS.map((kind) => `'${kind}'`).join(', ')})
  AND (e.kind <> 'changed' OR json_extract(e.after, '$.position') IS NOT NULL
    OR json_extract(e.after, '$.phone') IS NOT NULL OR json_extract(e.after, '$.quotaMb') IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM server_step s WHERE s.event_id = e.id)
  AND NOT (e.kind = 'password-reset' AND EXISTS (SELECT 1 FROM mailbox_event p
    WHERE p.mailbox_id = e.mailbox_id AND p.kind = 'slip-printed' AND p.at = e.at))
  AND NOT (e.kind = 'issued' AND EXISTS (SELECT 1 FROM usage_record r WHERE r.mailbox_id = e.mailbox_id))`;

/** Changes of one origin that the server has not been told. */
export interface PendingGroup {
  requestId: number | null;
  batchId: number | null;
  document: string;
  on: string;
  count: number;
  kinds: string;
}

/** What the server has not been told since a day, by origin, the newest first. */
export function listPendingGroups(db: ReadDb, since: string): PendingGroup[] {
  return db.all(
    `SELECT e.request_id AS requestId, e.batch_id AS batchId, e.document, e.on_day AS "on", count(*) AS count,
       group_concat(DISTINCT e.kind) AS kinds
     FROM mailbox_event e WHERE e.on_day >= ? AND ${PENDING}
     GROUP BY e.request_id, e.batch_id, e.document, e.on_day ORDER BY max(e.id) DESC LIMIT 500`,
    since,
  );
}

/** Which events are meant: of a request, of a batch, of a document on a day, of some mailboxes, or one by one. */
export type EventChoice =
  | { requestId: number }
  | { batchId: number }
  | { document: string; on: string }
  | { mailboxIds: readonly MailboxId[] }
  | { eventIds: readonly number[] };

/** An event that a step may follow from. */
export interface PendingEvent {
  id: number;
  mailboxId: MailboxId;
  document: string;
  reason: string;
}

/** Events of a choice that the server has not been told, in their order. */
export function listPendingEvents(db: ReadDb, choice: EventChoice): PendingEvent[] {
  const [where, ...params] = choiceOf(choice);
  return db.all(
    `SELECT e.id, e.mailbox_id AS mailboxId, e.document, e.reason FROM mailbox_event e
     WHERE ${where} AND ${PENDING} ORDER BY e.id`,
    ...params,
  );
}

function choiceOf(choice: EventChoice): [string, ...SqlValue[]] {
  if ('requestId' in choice) return ['e.request_id = ?', choice.requestId];
  if ('batchId' in choice) return ['e.batch_id = ?', choice.batchId];
  if ('mailboxIds' in choice)
    return ['e.mailbox_id IN (SELECT value FROM json_each(?))', JSON.stringify(choice.mailboxIds)];
  if ('eventIds' in choice)
    return ['e.id IN (SELECT value FROM json_each(?))', JSON.stringify(choice.eventIds)];
  return [
    'e.document = ? AND e.on_day = ? AND e.request_id IS NULL AND e.batch_id IS NULL',
    choice.document,
    choice.on,
  ];
}

function toPlan({ planned, exported, confirmed, failed, ...row }: PlanRow): ServerPlan {
  return { ...row, counts: { planned, exported, confirmed, failed } };
}

function toStep({ planId: _planId, step, ...row }: StepRow): PlannedStep {
  return { ...row, step: JSON.parse(step) };
}

/** Plans with steps that were handed over and of which is not known whether they were done, or were refused. */
export function countUnconfirmedPlans(db: ReadDb): number {
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM server_plan p WHERE ${UNCONFIRMED}`)?.n ?? 0
  );
}
