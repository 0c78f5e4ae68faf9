import type { DocumentId } from '../../../shared/domain/ids.ts';
import { findDraftNoticeOf } from '../repositories/lifecycle-notices.ts';
import { findRequestAnsweredBy } from '../repositories/requests.ts';
import type { Act } from './act.ts';
import { type OpenedDocument, openDocument } from './documents/draw-up-document.ts';
import { issueDocument } from './documents/issue-document.ts';
import { issueNotice } from './lifecycle/issue-notice.ts';
import { issueReply } from './requests/reply-letter.ts';

/**
 * Issues a document from the register of documents. With the paper goes what it stands for: a notice of locking or
 * deleting is given, a request is answered.
 *
 * @throws DOCUMENT_INCOMPLETE | DOCUMENT_CLOSED and what its own step throws
 */
export function issuePaper(act: Act, id: DocumentId, datedOn: string | null): OpenedDocument {
  const on = datedOn ?? openDocument(act.db, id).record.datedOn;
  const noticeId = findDraftNoticeOf(act.db, id);
  const requestId = findRequestAnsweredBy(act.db, id);
  if (noticeId !== null) issueNotice(act, noticeId, { on });
  else if (requestId !== null) issueReply(act, requestId, on);
  else return issueDocument(act, id, datedOn);
  return openDocument(act.db, id);
}
