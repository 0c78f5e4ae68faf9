import type { MailboxId, UnitId, UsageSnapshotId } from '../../../shared/domain/ids.ts';
import type { BoardStage } from '../../../shared/domain/lifecycle.ts';
import type {
  LastAccessState,
  MailboxKind,
  MailboxStatus,
} from '../../../shared/domain/mailbox.ts';
import type { ReadDb, SqlValue } from '../db/database.ts';

/** Up to which day nothing may have happened for a step to be due; see `dueCutoff`. */
interface Cutoff {
  startedOn: string;
  accessedOn: string;
}

/** By what the board tells its stages apart. */
export interface BoardView {
  today: string;
  /** The newest figures of access; null without any. */
  snapshotId: UsageSnapshotId | null;
  lockCutoff: Cutoff | null;
  deleteCutoff: Cutoff | null;
  /** The latest day of locking after which deleting may be announced. */
  lockedBefore: string;
  locksAgencyMailboxes: boolean;
  /** The latest last day of a hold that is said to be ending. */
  holdsEndBy: string;
}

/** A mailbox on the board. */
export interface BoardMailbox {
  id: MailboxId;
  kind: MailboxKind;
  name: string;
  localPart: string;
  unitId: UnitId;
  unitName: string;
  position: string;
  status: MailboxStatus;
  statusOn: string | null;
  issuedOn: string;
  unlockedOn: string | null;
  lastAccessState: LastAccessState;
  lastAccessOn: string | null;
}

const COLUMNS = `m.id, m.kind, m.name, m.local_part AS localPart, m.unit_id AS unitId, u.name AS unitName, m.position,
  m.status, m.status_on AS statusOn, m.issued_on AS issuedOn, m.unlocked_on AS unlockedOn,
  m.last_access_state AS lastAccessState, m.last_access_on AS lastAccessOn`;

/** The order of the index, so that a page needs no sorting. */
const ORDER = 'm.idle_since, m.kind, m.unit_id, m.last_access_on, m.last_access_state, m.id';

/** Which mailboxes of a stage. */
export interface StageFilter {
  stage: BoardStage;
  unitId: UnitId | null;
}

/** Mailboxes of a stage, those that have been idle longest first. */
export function listStage(
  db: ReadDb,
  view: BoardView,
  filter: StageFilter,
  page: { limit: number; offset: number },
): BoardMailbox[] {
  const { where, params } = conditions(view, filter);
  return db.all(
    `WITH page AS MATERIALIZED (SELECT m.id FROM ${from(filter.stage)} WHERE ${where} ORDER BY ${ORDER} LIMIT ? OFFSET ?)
     SELECT ${COLUMNS} FROM page CROSS JOIN mailbox m ON m.id = page.id JOIN unit u ON u.id = m.unit_id
     ORDER BY ${ORDER}`,
    ...params,
    page.limit,
    page.offset,
  );
}

/** All mailboxes of a stage one by one, in the order of {@link listStage}. */
export function iterateStage(
  db: ReadDb,
  view: BoardView,
  filter: StageFilter,
): Iterable<BoardMailbox> {
  const { where, params } = conditions(view, filter);
  return db.iterate<BoardMailbox>(
    `SELECT ${COLUMNS} FROM ${from(filter.stage)} CROSS JOIN unit u ON u.id = m.unit_id WHERE ${where}
     ORDER BY ${ORDER}`,
    ...params,
  );
}

/** How many mailboxes a stage has. */
export function countStage(db: ReadDb, view: BoardView, filter: StageFilter): number {
  const { where, params } = conditions(view, filter);
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM ${from(filter.stage)} WHERE ${where}`,
      ...params,
    )?.n ?? 0
  );
}

/** The number of the newest mailbox; says at once about how many there are. */
export function findLastMailboxId(db: ReadDb): number {
  return db.get<{ last: number | null }>(`SELECT max(id) AS last FROM mailbox`)?.last ?? 0;
}

/** A stage by unit, units in their Vietnamese order. */
export function countStageByUnit(
  db: ReadDb,
  view: BoardView,
  stage: BoardStage,
): { unitId: UnitId; unitName: string; count: number }[] {
  const { where, params } = conditions(view, { stage, unitId: null });
  return db.all(
    `SELECT c.unit_id AS unitId, u.name AS unitName, c.count FROM
       (SELECT m.unit_id, count(*) AS count FROM ${from(stage)} WHERE ${where} GROUP BY m.unit_id) c
     JOIN unit u ON u.id = c.unit_id ORDER BY u.sort_key, u.id`,
    ...params,
  );
}

/** What has been idle longest stands first in one index; the planner, left alone, would take everybody of a kind. */
const from = (stage: BoardStage) =>
  stage === 'held' || stage === 'hold-ending'
    ? 'mailbox m'
    : 'mailbox m INDEXED BY mailbox_by_idleness';

// Sets that are small beside the register are made once and asked for everybody, not looked up for each.
const NOT_ON_NOTICE = `m.id NOT IN (SELECT mailbox_id FROM lifecycle_notice_line WHERE state = 'open')`;
const HELD = `m.id IN (SELECT mailbox_id FROM mailbox_hold WHERE ended_on IS NULL AND from_on <= ?
  AND (until_on IS NULL OR until_on >= ?))`;

/** By a hold that begins later as well: who goes on being held needs no reminder. */
const HELD_BEYOND = `m.id IN (SELECT mailbox_id FROM mailbox_hold WHERE ended_on IS NULL
  AND (until_on IS NULL OR until_on > ?))`;

type Condition = readonly [sql: string, ...params: SqlValue[]];
const NOTHING: Condition = ['0'];

function conditions(
  view: BoardView,
  { stage, unitId }: StageFilter,
): { where: string; params: SqlValue[] } {
  const parts: Condition[] = [...stageConditions(view, stage)];
  if (unitId !== null) parts.push(['m.unit_id = ?', unitId]);
  return {
    where: parts.map(([sql]) => sql).join(' AND '),
    params: parts.flatMap(([, ...params]) => params),
  };
}

function stageConditions(view: BoardView, stage: BoardStage): readonly Condition[] {
  const { today } = view;
  switch (stage) {
    case 'in-use':
    case 'locked':
    case 'revoked':
      return [[`m.status = '${stage}'`]];
    case 'deleted':
      return [[`m.status = 'deleted'`], ['m.undone_on IS NULL']];
    case 'held':
      return held(today);
    case 'hold-ending':
      return [...held(today), [`NOT ${HELD_BEYOND}`, view.holdsEndBy]];
    case 'lock-due':
      return [
        ...idle('in-use', view.lockCutoff),
        ...known(view),
        ...lockable(view),
        [NOT_ON_NOTICE],
        [`NOT ${HELD}`, today, today],
      ];
    case 'no-data':
      return [...idle('in-use', view.lockCutoff), ...lockable(view), ...unknown(view)];
    case 'agency-idle':
      return [...idle('in-use', view.lockCutoff), ...known(view), [`m.kind = 'agency'`]];
    case 'delete-due':
      return [
        ...idle('locked', view.deleteCutoff),
        ['m.status_on <= ?', view.lockedBefore],
        ...lockable(view),
        [NOT_ON_NOTICE],
        [`NOT ${HELD}`, today, today],
      ];
  }
}

function held(today: string): Condition[] {
  return [[HELD, today, today], [`m.status IN ('in-use', 'locked')`]];
}

function idle(status: 'in-use' | 'locked', cutoff: Cutoff | null): Condition[] {
  if (!cutoff) return [NOTHING];
  return [
    [`m.status = '${status}'`],
    ['m.idle_since <= ?', cutoff.startedOn],
    [`(m.last_access_on IS NULL OR m.last_access_on <= ?)`, cutoff.accessedOn],
  ];
}

const NOT_IN_SNAPSHOT = `(m.last_access_state = 'unknown' OR m.id IN
  (SELECT mailbox_id FROM usage_finding WHERE snapshot_id = ? AND finding = 'missing-on-server'))`;

/** Of whom the newest figures say nothing is not due; the rule looks at each one's own figures before a step. */
function known({ snapshotId }: BoardView): Condition[] {
  return snapshotId === null ? [NOTHING] : [[`NOT ${NOT_IN_SNAPSHOT}`, snapshotId]];
}

function unknown({ snapshotId }: BoardView): Condition[] {
  return snapshotId === null ? [] : [[NOT_IN_SNAPSHOT, snapshotId]];
}

function lockable({ locksAgencyMailboxes }: BoardView): Condition[] {
  return locksAgencyMailboxes ? [] : [[`m.kind = 'personal'`]];
}

/** One mailbox as the board shows it, whatever its stage. */
export function findBoardMailbox(db: ReadDb, id: MailboxId): BoardMailbox | null {
  return (
    db.get<BoardMailbox>(
      `SELECT ${COLUMNS} FROM mailbox m JOIN unit u ON u.id = m.unit_id WHERE m.id = ?`,
      id,
    ) ?? null
  );
}

/** The day of the newest figures that say something of the access to a mailbox; null without any. */
export function findAccessFigureDay(db: ReadDb, mailboxId: MailboxId): string | null {
  return (
    db.get<{ day: string | null }>(
      `SELECT max(s.snapshot_on) AS day FROM usage_record r JOIN usage_snapshot s ON s.id = r.snapshot_id
       WHERE r.mailbox_id = ? AND r.last_access_state <> 'unknown' AND s.is_plausible = 1 AND s.discarded_at IS NULL`,
      mailboxId,
    )?.day ?? null
  );
}
