import type { DocumentId, OperatorId, RequestId, UnitId } from '../../../shared/domain/ids.ts';
import type { RequestChannel, RequestState } from '../../../shared/domain/request.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** What is written of a request when it arrives; all of it may be put right until it is carried out. */
export interface RequestHead {
  channel: RequestChannel;
  unitId: UnitId;
  letterNumber: string;
  letterOn: string | null;
  receivedOn: string;
  abstract: string;
  dueOn: string;
  caller: string;
  callerPhone: string;
  verification: string;
}

/** A request with where it stands. */
export interface RequestRecord extends RequestHead {
  id: RequestId;
  unitName: string;
  state: RequestState;
  decisionNumber: string;
  decisionOn: string | null;
  replyNumber: string;
  replyOn: string | null;
  replyDocumentId: number | null;
  withdrawnReason: string;
  createdAt: string;
  carriedOutOn: string | null;
  closedOn: string | null;
}

/** A request in a list. */
export interface RequestSummary extends RequestRecord {
  lineCount: number;
  acceptedCount: number;
  refusedCount: number;
}

/** What still waits for something to be done. */
export const OPEN_STATES: readonly RequestState[] = [
  'received',
  'submitted',
  'decided',
  'carried-out',
];
const OPEN = `('${OPEN_STATES.join("', '")}')`;

const COLUMNS = `r.id, r.channel, r.unit_id AS unitId, u.name AS unitName, r.letter_number AS letterNumber,
  r.letter_on AS letterOn, r.received_on AS receivedOn, r.abstract, r.due_on AS dueOn, r.state, r.caller,
  r.caller_phone AS callerPhone, r.verification, r.decision_number AS decisionNumber, r.decision_on AS decisionOn,
  r.reply_number AS replyNumber, r.reply_on AS replyOn, r.reply_document_id AS replyDocumentId,
  r.withdrawn_reason AS withdrawnReason, r.created_at AS createdAt, r.carried_out_on AS carriedOutOn,
  r.closed_on AS closedOn`;
const FROM = 'FROM request r JOIN unit u ON u.id = r.unit_id';

/** Enters a request. */
export function insertRequest(
  db: WriteDb,
  request: RequestHead & { createdAt: string; createdBy: OperatorId | null },
): RequestId {
  return db.run(
    `INSERT INTO request (channel, unit_id, letter_number, letter_on, received_on, abstract, search_text, due_on, state,
       caller, caller_phone, verification, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, ?, ?)`,
    request.channel,
    request.unitId,
    request.letterNumber,
    request.letterOn,
    request.receivedOn,
    request.abstract,
    searchTextOf(request),
    request.dueOn,
    request.caller,
    request.callerPhone,
    request.verification,
    request.createdAt,
    request.createdBy,
  ).lastId as RequestId;
}

/** Puts right what was written when a request arrived. */
export function updateRequestHead(db: WriteDb, id: RequestId, head: RequestHead): void {
  db.run(
    `UPDATE request SET unit_id = ?, letter_number = ?, letter_on = ?, received_on = ?, abstract = ?, search_text = ?,
       due_on = ?, caller = ?, caller_phone = ?, verification = ? WHERE id = ?`,
    head.unitId,
    head.letterNumber,
    head.letterOn,
    head.receivedOn,
    head.abstract,
    searchTextOf(head),
    head.dueOn,
    head.caller,
    head.callerPhone,
    head.verification,
    id,
  );
}

const STEP_COLUMNS = {
  state: 'state',
  decisionNumber: 'decision_number',
  decisionOn: 'decision_on',
  replyNumber: 'reply_number',
  replyOn: 'reply_on',
  replyDocumentId: 'reply_document_id',
  withdrawnReason: 'withdrawn_reason',
  carriedOutOn: 'carried_out_on',
  closedOn: 'closed_on',
} as const;

/** What the steps of a request write. */
export type RequestStepFields = Partial<Pick<RequestRecord, keyof typeof STEP_COLUMNS>>;

/** Writes what a step of a request changes. */
export function updateRequestStep(db: WriteDb, id: RequestId, fields: RequestStepFields): void {
  const entries = Object.entries(fields) as [keyof typeof STEP_COLUMNS, SqlValue][];
  const set = entries.map(([field]) => `${STEP_COLUMNS[field]} = ?`).join(', ');
  db.run(`UPDATE request SET ${set} WHERE id = ?`, ...entries.map(([, value]) => value), id);
}

/** One request. */
export function findRequest(db: ReadDb, id: RequestId): RequestRecord | null {
  return db.get<RequestRecord>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = ?`, id) ?? null;
}

/** Which requests. */
export interface RequestFilter {
  view: 'open' | 'late' | 'closed' | 'all';
  /** Words of number, abstract, caller. */
  text: string;
  unitId: UnitId | null;
  /** The day by which lateness is judged. */
  today: string;
}

/** Requests of a filter: open ones by their day, others newest first. */
export function listRequests(
  db: ReadDb,
  filter: RequestFilter,
  page: { limit: number; offset: number },
): RequestSummary[] {
  const { where, params } = conditions(filter);
  const order =
    filter.view === 'open' || filter.view === 'late'
      ? 'r.due_on, r.id'
      : 'r.received_on DESC, r.id DESC';
  return db.all<RequestSummary>(
    `SELECT ${COLUMNS}, ${count('1')} AS lineCount, ${count("l.decision = 'accepted'")} AS acceptedCount,
       ${count("l.decision = 'refused'")} AS refusedCount
     ${FROM} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  );
}

const count = (condition: string) =>
  `(SELECT count(*) FROM request_line l WHERE l.request_id = r.id AND ${condition})`;

/** How many requests a filter finds. */
export function countRequests(db: ReadDb, filter: RequestFilter): number {
  const { where, params } = conditions(filter);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM request r WHERE ${where}`, ...params)?.n ?? 0
  );
}

/** Open requests, those past their day, and the nearest day among the rest. */
export function countOpenRequests(
  db: ReadDb,
  today: string,
): { open: number; late: number; nextDueOn: string | null } {
  return (
    db.get(
      `SELECT count(*) AS open, count(*) FILTER (WHERE due_on < ?) AS late,
         min(due_on) FILTER (WHERE due_on >= ?) AS nextDueOn
       FROM request WHERE state IN ${OPEN}`,
      today,
      today,
    ) ?? { open: 0, late: 0, nextDueOn: null }
  );
}

function searchTextOf({ letterNumber, abstract, caller }: RequestHead): string {
  return foldForSearch(`${letterNumber} ${abstract} ${caller}`);
}

function conditions({ view, text, unitId, today }: RequestFilter): {
  where: string;
  params: SqlValue[];
} {
  const parts: [string, ...SqlValue[]][] = [];
  if (view === 'open') parts.push([`r.state IN ${OPEN}`]);
  if (view === 'late') parts.push([`r.state IN ${OPEN} AND r.due_on < ?`, today]);
  if (view === 'closed') parts.push([`r.state NOT IN ${OPEN}`]);
  if (unitId !== null) parts.push(['r.unit_id = ?', unitId]);
  for (const word of foldForSearch(text).split(' ').filter(Boolean))
    parts.push(['instr(r.search_text, ?) > 0', word]);
  return {
    where: parts.map(([sql]) => sql).join(' AND ') || '1',
    params: parts.flatMap(([, ...values]) => values),
  };
}

/** The request that a letter answers, while it waits for the answer. */
export function findRequestAnsweredBy(db: ReadDb, documentId: DocumentId): RequestId | null {
  return (
    db.get<{ id: RequestId }>(
      `SELECT id FROM request WHERE reply_document_id = ? AND state IN ('decided', 'carried-out')`,
      documentId,
    )?.id ?? null
  );
}
