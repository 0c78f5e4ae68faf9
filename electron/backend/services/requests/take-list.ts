import type { ImportBatchId, RequestId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type ImportRow, iterateImportRows } from '../../repositories/import-rows.ts';
import { deleteDraft, findImport } from '../../repositories/imports.ts';
import { insertRequestLine, type RequestLineContent } from '../../repositories/request-lines.ts';
import type { Act } from '../act.ts';
import { assertEditable } from './receive-request.ts';
import { getRequest } from './request-facts.ts';

/** A line with what is proposed to be decided of it. */
type ProposedLine = RequestLineContent & { decision: 'pending' | 'refused'; reason: string };

/**
 * Makes every row of a previewed list a line of a request, with what the reading remarked; the draft has served then.
 * Nobody is left out: a row that cannot be granted becomes a line to be decided of.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 * @returns how many lines were added
 * @throws NOT_FOUND when there is no such request or draft
 * @throws RULES_REFUSE once the department has decided
 */
export function takeList(act: Act, requestId: RequestId, previewId: ImportBatchId): number {
  const { request } = getRequest(act.db, requestId);
  assertEditable(request.state);
  const draft = findImport(act.db, previewId);
  if (draft?.state !== 'draft')
    throw new AppError('NOT_FOUND', { entity: 'import', id: String(previewId) });
  const rows = [...iterateImportRows(act.db, previewId)];
  for (const row of rows) insertRequestLine(act.db, requestId, toLine(row, request.unitId));
  deleteDraft(act.db, previewId);
  act.record({
    action: 'request.take-list',
    entity: 'request',
    entityId: String(requestId),
    after: { file: draft.fileName, sheet: draft.sheet, counts: draft.counts },
  });
  return rows.length;
}

function toLine(row: ImportRow, requestUnitId: number): ProposedLine {
  const remark = row.issues.map(({ message }) => message).join(' ');
  const isKnown = row.mailboxId !== null;
  const line: ProposedLine = {
    kind: isKnown && row.action === 'change' ? 'change' : 'issue',
    subject: 'person',
    mailboxId: isKnown ? row.mailboxId : null,
    fullName: row.fullName,
    birthYear: row.birthYear,
    position: row.position,
    department: row.unit,
    phone: row.phone,
    unitId: row.unitId === requestUnitId ? null : row.unitId,
    wantedLocalPart: row.choice.localPart ?? '',
    note: row.note,
    remark,
    decision: 'pending',
    reason: '',
  };
  if (row.action === 'match')
    return { ...line, decision: 'refused', reason: 'Đã có hộp thư, không cấp thêm' };
  if (row.action === 'skip') return { ...line, decision: 'refused', reason: remark };
  return line;
}
