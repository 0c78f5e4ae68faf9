import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { DocumentId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { sentence } from '../../../../shared/report/words.ts';
import { type Block, type DocumentContent, formalDay } from '../../documents/model.ts';
import { findVersion, insertVersion, lastVersion } from '../../repositories/report-versions.ts';
import { updateDraftDocument } from '../../repositories/reports.ts';
import { type Act, perform } from '../act.ts';
import type { KeptHead } from '../backup/backup-folder.ts';
import { drawUpDocument, openDocument, updateDocument } from '../documents/draw-up-document.ts';
import { issueDocument } from '../documents/issue-document.ts';
import type { JobContext } from '../job-context.ts';
import { verifyBeforeSigning } from '../verify-audit.ts';
import { assembleReport, printReport } from './assemble-report.ts';
import { figuresOf } from './open-report.ts';
import { getReport } from './report-periods.ts';

/**
 * Draws a period up as a document: with a reserved number at first, with renewed figures and text afterwards.
 *
 * @throws NOT_FOUND
 */
export function drawUpReport(
  context: JobContext,
  { id }: { id: number },
): { documentId: DocumentId } {
  const report = getReport(context.register.read, id);
  const figures = figuresOf(context, report);
  return perform(context.register, context.clock, context.actor, (act) => {
    const content = printReport(act.db, assembleReport(act.db, report, figures, report.edits));
    const documentId = putContent(act, id, content);
    context.commitPoint();
    return { documentId };
  });
}

/**
 * Issues the report of a period and keeps its figures and its text as they were signed. The chain of the audit is
 * verified before: a report is due all the same, but its event says what was found, and so does Tổng quan.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8
 * @throws REPORT_CHANGE_NOTE_MISSING when a later version does not say what it changes
 * @throws DOCUMENT_INCOMPLETE with what is to be filled in
 */
export function signReport(
  context: JobContext,
  { id, changeNote, anchors }: { id: number; changeNote: string; anchors: readonly KeptHead[] },
): { version: number; documentId: DocumentId } {
  const report = getReport(context.register.read, id);
  const audit = verifyBeforeSigning(context, anchors);
  const figures = figuresOf(context, report);
  return perform(context.register, context.clock, context.actor, (act) => {
    const number = lastVersion(act.db, id) + 1;
    if (number > 1 && changeNote === '') {
      throw new AppError('REPORT_CHANGE_NOTE_MISSING', { version: number });
    }
    const { edits } = getReport(act.db, id);
    const content = printReport(act.db, assembleReport(act.db, report, figures, edits));
    const replaced = replacement(act, id, number - 1, changeNote);
    const documentId = putContent(act, id, {
      ...content,
      blocks: [...replaced, ...content.blocks],
    });
    issueDocument(act, documentId);
    const frozen = { figures, edits, documentId };
    insertVersion(act.db, id, { ...frozen, number, changeNote, at: act.at, by: act.actor.id });
    updateDraftDocument(act.db, id, null);
    act.record({
      action: 'report.sign',
      entity: 'report',
      entityId: String(id),
      after: { version: number, documentId, to: figures.to, changeNote, audit },
    });
    context.commitPoint();
    return { version: number, documentId };
  });
}

/** What a later version says of the one it replaces. */
function replacement(act: Act, id: number, former: number, changeNote: string): Block[] {
  const documentId = former > 0 ? findVersion(act.db, id, former)?.documentId : null;
  if (!documentId) return [];
  const { number, sign, datedOn } = openDocument(act.db, documentId).record;
  const text = `Báo cáo này thay thế Báo cáo số ${number === null ? '' : formatDocumentNumber(number)}${sign ?? ''} ${formalDay(datedOn)}. ${sentence(`Nội dung sửa đổi, bổ sung: ${changeNote}`)}`;
  return [{ type: 'paragraph', text }];
}

/** Puts the text into the draft of the period, keeping what was set of its number, day and signer. */
function putContent(act: Act, reportId: number, content: DocumentContent): DocumentId {
  const { draftDocumentId } = getReport(act.db, reportId);
  if (draftDocumentId !== null && isDraft(act, draftDocumentId)) {
    updateDocument(act, draftDocumentId, { content });
    return draftDocumentId;
  }
  const documentId = drawUpDocument(act, { kind: 'report', content });
  updateDraftDocument(act.db, reportId, documentId);
  return documentId;
}

function isDraft(act: Act, documentId: DocumentId): boolean {
  return openDocument(act.db, documentId).record.state === 'draft';
}
