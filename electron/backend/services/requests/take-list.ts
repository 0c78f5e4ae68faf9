import type { ImportBatchId, RequestId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import { iterateImportRows } from '../../repositories/import-rows.ts';
import { deleteDraft, findImport } from '../../repositories/imports.ts';
import { listDomains } from '../../repositories/mail-domains.ts';
import { insertRequestLine } from '../../repositories/request-lines.ts';
import { listUnits } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { UnitBranches } from '../import/unit-branches.ts';
import { unitByName } from '../import/unit-by-name.ts';
import { type ListReading, lineOfRow, type RowOutcome } from './line-of-row.ts';
import { assertEditable } from './receive-request.ts';
import { getRequest } from './request-facts.ts';

/**
 * Makes every row of a previewed list that can be one a line of a request; the draft has served then. Whoever cannot
 * be granted becomes a line to be decided of; what cannot become a line is told by {@link readRequestList}.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 * @throws NOT_FOUND when there is no such request or draft
 * @throws RULES_REFUSE once the department has decided
 */
export function takeList(
  act: Act,
  requestId: RequestId,
  previewId: ImportBatchId,
): { lines: number; problems: number } {
  const { request } = getRequest(act.db, requestId);
  assertEditable(request.state);
  const draft = getDraft(act.db, previewId);
  const outcomes = readRequestList(act.db, requestId, previewId, act.today);
  const lines = outcomes.flatMap(({ line }) => (line ? [line] : []));
  for (const line of lines) insertRequestLine(act.db, requestId, line);
  deleteDraft(act.db, previewId);
  const problems = outcomes.length - lines.length;
  act.record({
    action: 'request.take-list',
    entity: 'request',
    entityId: String(requestId),
    after: { file: draft.fileName, sheet: draft.sheet, lines: lines.length, problems },
  });
  return { lines: lines.length, problems };
}

/**
 * What the rows of a previewed list would become in a request, in the order of the list.
 *
 * @throws NOT_FOUND when there is no such request or draft
 */
export function readRequestList(
  db: ReadDb,
  requestId: RequestId,
  previewId: ImportBatchId,
  today: string,
): RowOutcome[] {
  const { request } = getRequest(db, requestId);
  getDraft(db, previewId);
  const profile = currentProfile(db, today);
  const reading: ListReading = {
    db,
    today,
    profile,
    domains: new Set([profile.domain, ...listDomains(db).map(({ domain }) => domain)]),
    branches: new UnitBranches(listUnits(db)),
    requestUnitId: request.unitId,
    unitNamed: unitByName(db),
  };
  const rows = [...iterateImportRows(db, previewId)];
  const seen = new Map<string, number>();
  return rows.map((row) => refuseRepeated(lineOfRow(row, reading), seen));
}

/** The same thing asked twice for one mailbox is done once. */
function refuseRepeated(outcome: RowOutcome, seen: Map<string, number>): RowOutcome {
  const { line, row } = outcome;
  if (!line || line.kind === 'issue' || line.mailboxId === null) return outcome;
  const key = `${line.kind} ${line.mailboxId}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, row.row);
  else
    Object.assign(line, { decision: 'refused', reason: `Trùng với dòng ${first} của danh sách` });
  return outcome;
}

function getDraft(db: ReadDb, id: ImportBatchId) {
  const draft = findImport(db, id);
  if (draft?.state !== 'draft')
    throw new AppError('NOT_FOUND', { entity: 'import', id: String(id) });
  return draft;
}
