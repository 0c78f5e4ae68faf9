import type { HandedMailbox, HandoverParticulars } from '../../../../shared/domain/handover.ts';
import type { HandoverId, MailboxId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { findDocument } from '../../repositories/documents.ts';
import {
  closeHandover,
  findHandover,
  putHandedMailbox,
  updateHandover,
} from '../../repositories/handovers.ts';
import type { Act } from '../act.ts';
import { updateDocument } from '../documents/draw-up-document.ts';
import { cancelNumber, issueDocument } from '../documents/issue-document.ts';
import { describeMinutes, minutesRules } from './create-handover.ts';
import { minutesContent } from './minutes.ts';
import { openHandover, openUnclosed } from './open-handover.ts';

/** What of a handover under way may be changed; what is absent stays. */
export interface HandoverChange {
  reason?: string | undefined;
  document?: string | undefined;
  handedOverOn?: string | undefined;
  particulars?: HandoverParticulars | undefined;
  mailboxes?: { mailboxId: MailboxId; details: Partial<HandedMailbox> }[] | undefined;
}

/**
 * Changes a handover under way. While the minutes are a draft they are said anew; once they are issued only the checklist
 * and what becomes of delegates can be entered.
 *
 * @throws NOT_FOUND | HANDOVER_CLOSED | DOCUMENT_CLOSED
 */
export function changeHandover(act: Act, id: HandoverId, change: HandoverChange): void {
  const { handover, mailboxes } = openUnclosed(act.db, id);
  const minutes = findDocument(act.db, handover.documentId);
  const isDraft = minutes?.state === 'draft';
  const { mailboxes: details = [], ...rest } = change;
  if (!isDraft && (Object.values(rest).some((part) => part !== undefined) || !onlyTicks(details)))
    throw new AppError('DOCUMENT_CLOSED', { state: minutes?.state ?? 'issued' });
  updateHandover(act.db, id, {
    reason: change.reason ?? handover.reason,
    document: change.document ?? handover.document,
    handedOverOn: change.handedOverOn ?? handover.handedOverOn,
    particulars: change.particulars ?? handover.particulars,
  });
  for (const each of details) {
    const known = mailboxes.find(({ mailbox }) => mailbox.id === each.mailboxId);
    if (!known) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(each.mailboxId) });
    putHandedMailbox(act.db, id, each.mailboxId, { ...known.details, ...each.details });
  }
  if (isDraft) sayMinutesAnew(act, id);
  act.record({
    action: 'handover.change',
    entity: 'handover',
    entityId: String(id),
    after: { ...rest, mailboxes: details.length },
  });
}

function onlyTicks(details: NonNullable<HandoverChange['mailboxes']>): boolean {
  return details.every(({ details: each }) =>
    Object.keys(each).every((key) => key === 'checklist' || key === 'delegates'),
  );
}

function sayMinutesAnew(act: Act, id: HandoverId): void {
  const { handover, mailboxes } = openHandover(act.db, id);
  const corrected = handover.correctsId === null ? null : findHandover(act.db, handover.correctsId);
  const corrects = corrected && describeMinutes(act.db, corrected);
  const rules = minutesRules(act.db, handover.handedOverOn);
  const content = minutesContent({ handover, mailboxes, ...rules, corrects });
  updateDocument(act, handover.documentId, { content });
}

/**
 * Fixes number and day of the minutes, so that they can be printed and signed.
 *
 * @throws NOT_FOUND | HANDOVER_CLOSED | DOCUMENT_CLOSED | DOCUMENT_INCOMPLETE
 */
export function issueMinutes(act: Act, id: HandoverId): void {
  const { handover } = openUnclosed(act.db, id);
  issueDocument(act, handover.documentId, handover.handedOverOn);
}

/**
 * Gives a handover up; nobody's term has changed. The number of its minutes is explained when they were still a draft.
 *
 * @throws NOT_FOUND | HANDOVER_CLOSED
 */
export function cancelHandover(act: Act, id: HandoverId, reason: string): void {
  const { handover } = openUnclosed(act.db, id);
  if (findDocument(act.db, handover.documentId)?.state === 'draft')
    cancelNumber(act, handover.documentId, reason);
  closeHandover(act.db, id, { state: 'cancelled', at: act.at, by: act.actor.id, reason });
  act.record({
    action: 'handover.cancel',
    entity: 'handover',
    entityId: String(id),
    after: { reason },
  });
}
