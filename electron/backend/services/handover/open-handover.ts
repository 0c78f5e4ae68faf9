import type { DelegateDecision, HandedMailbox } from '../../../../shared/domain/handover.ts';
import type { HandoverId, MailboxId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { lastsOn } from '../../../../shared/rules/agency-custody.ts';
import { judgeHandover } from '../../../../shared/rules/handover.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import { formatSource, type Verdict } from '../../../../shared/rules/rule.ts';
import type { ReadDb } from '../../db/database.ts';
import { listTerms, type TermRecord } from '../../repositories/custody-terms.ts';
import { findDocument } from '../../repositories/documents.ts';
import {
  findHandover,
  type HandoverRecord,
  listHandedMailboxes,
} from '../../repositories/handovers.ts';
import { findMailbox, type MailboxRecord } from '../../repositories/mailboxes.ts';
import { listDocumentFiles } from '../../repositories/stored-files.ts';
import { personNumber, toRuleTerm } from './custody.ts';

/** One mailbox of a handover with its terms. */
export interface OpenedMailbox {
  mailbox: MailboxRecord;
  details: HandedMailbox;
  terms: TermRecord[];
  /** Delegates whose authorisation lasts on the day, the two sides left out. */
  delegates: { term: TermRecord; isKept: boolean | null }[];
}

/** A handover with everything that belongs to it. */
export interface OpenedHandover {
  handover: HandoverRecord;
  mailboxes: OpenedMailbox[];
}

/**
 * A handover with everything that belongs to it.
 *
 * @throws NOT_FOUND
 */
export function openHandover(db: ReadDb, id: HandoverId): OpenedHandover {
  const handover = findHandover(db, id);
  if (!handover) throw new AppError('NOT_FOUND', { entity: 'handover', id: String(id) });
  const mailboxes = listHandedMailboxes(db, id).map(({ mailboxId, details }) =>
    openMailbox(db, handover, mailboxId, details),
  );
  return { handover, mailboxes };
}

/**
 * A handover that can still be changed.
 *
 * @throws NOT_FOUND | HANDOVER_CLOSED
 */
export function openUnclosed(db: ReadDb, id: HandoverId): OpenedHandover {
  const opened = openHandover(db, id);
  const { state } = opened.handover;
  if (state !== 'open') throw new AppError('HANDOVER_CLOSED', { state });
  return opened;
}

/** One mailbox with its terms, as a handover needs it. */
export function openMailbox(
  db: ReadDb,
  handover: Pick<
    HandoverRecord,
    'giverId' | 'giverName' | 'receiverId' | 'receiverName' | 'handedOverOn'
  >,
  mailboxId: MailboxId,
  details: HandedMailbox,
): OpenedMailbox {
  const mailbox = findMailbox(db, mailboxId);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(mailboxId) });
  const terms = listTerms(db, mailboxId);
  const sides = [
    personNumber(handover.giverId, handover.giverName),
    personNumber(handover.receiverId, handover.receiverName),
  ];
  const delegates = terms
    .filter((term) => term.role === 'delegate' && lastsOn(term, handover.handedOverOn))
    .filter((term) => !sides.includes(personNumber(term.personId, term.personName)))
    .map((term) => ({ term, isKept: decisionOf(details.delegates, term) }));
  return { mailbox, details, terms, delegates };
}

function decisionOf(decisions: readonly DelegateDecision[], term: TermRecord): boolean | null {
  return decisions.find(({ termId }) => termId === term.id)?.isKept ?? null;
}

/** What the regulation says of a handover's completion, mailbox by mailbox, and what the house asks for besides. */
export function judgeCompletion(db: ReadDb, opened: OpenedHandover, today: string): Verdict[] {
  const { handover, mailboxes } = opened;
  const rules =
    handover.correctsId === null
      ? mailboxes.flatMap((each) =>
          judgeMailbox(handover, each, today).map((verdict) => ({
            ...verdict,
            message:
              mailboxes.length === 1 || verdict.ok
                ? verdict.message
                : `${each.mailbox.localPart}: ${verdict.message}`,
          })),
        )
      : [];
  return [...rules, ...judgePapers(db, handover)];
}

function judgeMailbox(
  handover: HandoverRecord,
  { mailbox, details, terms, delegates }: OpenedMailbox,
  today: string,
): Verdict[] {
  const { giverId, giverName, receiverId, receiverName } = handover;
  return judgeHandover(
    {
      giver: { personId: personNumber(giverId, giverName), personName: giverName },
      receiver: { personId: personNumber(receiverId, receiverName), personName: receiverName },
      handedOverOn: handover.handedOverOn,
      terms: terms.map((term) => toRuleTerm(term, mailbox.unitId)),
      passedOn: details.checklist,
      undecidedDelegates: delegates.filter(({ isKept }) => isKept === null).length,
    },
    today,
    profileOn(handover.handedOverOn),
  );
}

function judgePapers(db: ReadDb, handover: HandoverRecord): Verdict[] {
  const isIssued = findDocument(db, handover.documentId)?.state === 'issued';
  const hasScan = listDocumentFiles(db, handover.documentId).length > 0;
  const source = formatSource({
    outside: 'biên bản có chữ ký hai bên làm chứng cho việc bàn giao',
  });
  const paper = (rule: string, ok: boolean, title: string, fault: string): Verdict => ({
    rule: `handover.${rule}`,
    severity: 'block',
    ok,
    message: ok ? title : fault,
    source,
  });
  return [
    paper('minutes', isIssued, 'Biên bản đã lập', 'Biên bản chưa được chốt số, ngày để in và ký.'),
    paper(
      'scan',
      hasScan,
      'Bản quét biên bản đã ký được lưu',
      'Chưa đính bản quét biên bản có chữ ký hai bên.',
    ),
  ];
}
