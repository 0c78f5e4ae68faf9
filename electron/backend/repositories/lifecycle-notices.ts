import type {
  DocumentId,
  MailboxId,
  NoticeId,
  OperatorId,
  UnitId,
} from '../../../shared/domain/ids.ts';
import type { NoticeLineState, NoticeState, NoticeStep } from '../../../shared/domain/lifecycle.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A notice of locking or deleting to one unit. */
export interface NoticeRecord {
  id: NoticeId;
  step: NoticeStep;
  unitId: UnitId;
  unitName: string;
  state: NoticeState;
  documentId: number | null;
  number: string;
  noticeOn: string | null;
  effectiveOn: string | null;
  snapshotOn: string | null;
  reason: string;
  fileId: number | null;
  createdAt: string;
  doneOn: string | null;
}

/** A notice with how many it names and what became of them. */
export interface NoticeSummary extends NoticeRecord {
  openCount: number;
  doneCount: number;
  sparedCount: number;
}

/** A mailbox on a notice, as the notice tells it. */
export interface NoticeLine {
  mailboxId: MailboxId;
  state: NoticeLineState;
  reason: string;
  lastAccessOn: string | null;
  countedFrom: string;
  idleDays: number;
}

const COLUMNS = `n.id, n.step, n.unit_id AS unitId, u.name AS unitName, n.state, n.document_id AS documentId, n.number,
  n.notice_on AS noticeOn, n.effective_on AS effectiveOn, n.snapshot_on AS snapshotOn, n.reason, n.file_id AS fileId,
  n.created_at AS createdAt, n.done_on AS doneOn`;
const FROM = 'FROM lifecycle_notice n JOIN unit u ON u.id = n.unit_id';

const counted = (state: NoticeLineState) =>
  `(SELECT count(*) FROM lifecycle_notice_line l WHERE l.notice_id = n.id AND l.state = '${state}')`;
const SUMMARY = `${COLUMNS}, ${counted('open')} AS openCount, ${counted('done')} AS doneCount,
  ${counted('spared')} AS sparedCount`;

/** Opens a notice as a draft. */
export function insertNotice(
  db: WriteDb,
  notice: {
    step: NoticeStep;
    unitId: UnitId;
    snapshotOn: string | null;
    at: string;
    by: OperatorId | null;
  },
): NoticeId {
  return db.run(
    `INSERT INTO lifecycle_notice (step, unit_id, state, snapshot_on, created_at, created_by)
     VALUES (?, ?, 'draft', ?, ?, ?)`,
    notice.step,
    notice.unitId,
    notice.snapshotOn,
    notice.at,
    notice.by,
  ).lastId as NoticeId;
}

/** Names a mailbox on a notice. */
export function insertNoticeLine(
  db: WriteDb,
  noticeId: NoticeId,
  line: Omit<NoticeLine, 'state' | 'reason'>,
): void {
  db.run(
    `INSERT INTO lifecycle_notice_line (notice_id, mailbox_id, state, last_access_on, counted_from, idle_days)
     VALUES (?, ?, 'open', ?, ?, ?)`,
    noticeId,
    line.mailboxId,
    line.lastAccessOn,
    line.countedFrom,
    line.idleDays,
  );
}

const FIELDS = {
  state: 'state',
  documentId: 'document_id',
  number: 'number',
  noticeOn: 'notice_on',
  effectiveOn: 'effective_on',
  reason: 'reason',
  fileId: 'file_id',
  doneOn: 'done_on',
} as const;

/** Writes what changes of a notice. */
export function updateNotice(
  db: WriteDb,
  id: NoticeId,
  fields: Partial<Pick<NoticeRecord, keyof typeof FIELDS>>,
): void {
  const entries = Object.entries(fields) as [keyof typeof FIELDS, SqlValue][];
  const set = entries.map(([field]) => `${FIELDS[field]} = ?`).join(', ');
  db.run(
    `UPDATE lifecycle_notice SET ${set} WHERE id = ?`,
    ...entries.map(([, value]) => value),
    id,
  );
}

/** Writes what became of a mailbox on a notice. */
export function settleNoticeLine(
  db: WriteDb,
  noticeId: NoticeId,
  mailboxId: MailboxId,
  state: NoticeLineState,
  reason: string,
): void {
  db.run(
    `UPDATE lifecycle_notice_line SET state = ?, reason = ? WHERE notice_id = ? AND mailbox_id = ?`,
    state,
    reason,
    noticeId,
    mailboxId,
  );
}

/** One notice. */
export function findNotice(db: ReadDb, id: NoticeId): NoticeSummary | null {
  return db.get<NoticeSummary>(`SELECT ${SUMMARY} ${FROM} WHERE n.id = ?`, id) ?? null;
}

/** Notices of a step, those that wait first by their day. */
export function listNotices(
  db: ReadDb,
  filter: { step: NoticeStep; view: 'open' | 'all' },
  page: { limit: number; offset: number },
): NoticeSummary[] {
  const open = filter.view === 'open' ? `AND n.state IN ('draft', 'issued')` : '';
  return db.all(
    `SELECT ${SUMMARY} ${FROM} WHERE n.step = ? ${open}
     ORDER BY n.state IN ('draft', 'issued') DESC, n.effective_on IS NOT NULL, n.effective_on, n.id DESC LIMIT ? OFFSET ?`,
    filter.step,
    page.limit,
    page.offset,
  );
}

/** How many notices a list holds. */
export function countNotices(
  db: ReadDb,
  { step, view }: { step: NoticeStep; view: 'open' | 'all' },
): number {
  const open = view === 'open' ? `AND state IN ('draft', 'issued')` : '';
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM lifecycle_notice WHERE step = ? ${open}`, step)
      ?.n ?? 0
  );
}

/** Mailboxes that wait on notices of a step: on drafts, on issued ones, and on those whose day has come. */
export function countNoticed(
  db: ReadDb,
  step: NoticeStep,
  today: string,
): { drafts: number; noticed: number; due: number; nextOn: string | null } {
  return (
    db.get(
      `SELECT count(*) FILTER (WHERE n.state = 'draft') AS drafts,
         count(*) FILTER (WHERE n.state = 'issued') AS noticed,
         count(*) FILTER (WHERE n.state = 'issued' AND n.effective_on <= ?) AS due,
         min(n.effective_on) FILTER (WHERE n.state = 'issued' AND n.effective_on > ?) AS nextOn
       FROM lifecycle_notice n JOIN lifecycle_notice_line l ON l.notice_id = n.id
       WHERE n.step = ? AND n.state IN ('draft', 'issued') AND l.state = 'open'`,
      today,
      today,
      step,
    ) ?? { drafts: 0, noticed: 0, due: 0, nextOn: null }
  );
}

/** Notices of a step whose day has come. */
export function listDueNotices(db: ReadDb, step: NoticeStep, today: string): NoticeId[] {
  return db
    .all<{ id: NoticeId }>(
      `SELECT id FROM lifecycle_notice WHERE step = ? AND state = 'issued' AND effective_on <= ? ORDER BY effective_on, id`,
      step,
      today,
    )
    .map(({ id }) => id);
}

/** The mailboxes a notice names. */
export function listNoticeLines(db: ReadDb, id: NoticeId): NoticeLine[] {
  return db.all(
    `SELECT l.mailbox_id AS mailboxId, l.state, l.reason, l.last_access_on AS lastAccessOn,
       l.counted_from AS countedFrom, l.idle_days AS idleDays
     FROM lifecycle_notice_line l JOIN mailbox m ON m.id = l.mailbox_id
     WHERE l.notice_id = ? ORDER BY m.sort_rank`,
    id,
  );
}

/** The notice on which a mailbox waits. */
export function findOpenNotice(
  db: ReadDb,
  mailboxId: MailboxId,
): Pick<NoticeRecord, 'id' | 'step' | 'state' | 'number' | 'noticeOn' | 'effectiveOn'> | null {
  return (
    db.get(
      `SELECT n.id, n.step, n.state, n.number, n.notice_on AS noticeOn, n.effective_on AS effectiveOn
       FROM lifecycle_notice_line l JOIN lifecycle_notice n ON n.id = l.notice_id
       WHERE l.mailbox_id = ? AND l.state = 'open'`,
      mailboxId,
    ) ?? null
  );
}

/** The notice that a document announces, while it has not been given. */
export function findDraftNoticeOf(db: ReadDb, documentId: DocumentId): NoticeId | null {
  return (
    db.get<{ id: NoticeId }>(
      `SELECT id FROM lifecycle_notice WHERE document_id = ? AND state = 'draft'`,
      documentId,
    )?.id ?? null
  );
}
