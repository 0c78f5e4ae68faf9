import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { HandoverId } from '../../../../shared/domain/ids.ts';
import { lastsOn } from '../../../../shared/rules/agency-custody.ts';
import { endTerm, insertTerm, type TermRecord } from '../../repositories/custody-terms.ts';
import { closeHandover, type HandoverRecord } from '../../repositories/handovers.ts';
import type { Act } from '../act.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { recordMailboxEvent } from '../mailbox-acts/record-event.ts';
import { describeMinutes } from './create-handover.ts';
import { personNumber } from './custody.ts';
import { judgeCompletion, type OpenedMailbox, openUnclosed } from './open-handover.ts';

/**
 * Completes a handover for good, once everything on its checklist is done and the signed minutes are kept: the giver's
 * term ends the day before, the receiver's begins, delegates stay or go as was decided. A correction changes no term.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2; Điều 16 khoản 2
 * @throws NOT_FOUND | HANDOVER_CLOSED
 * @throws RULES_REFUSE with everything that is not done
 */
export function completeHandover(act: Act, id: HandoverId): void {
  const opened = openUnclosed(act.db, id);
  const { handover, mailboxes } = opened;
  assertRulesAllow(judgeCompletion(act.db, opened, act.today));
  if (handover.correctsId === null) for (const each of mailboxes) pass(act, handover, each);
  closeHandover(act.db, id, { state: 'completed', at: act.at, by: act.actor.id, reason: '' });
  act.record({
    action: 'handover.complete',
    entity: 'handover',
    entityId: String(id),
    after: {
      giver: handover.giverName,
      receiver: handover.receiverName,
      mailboxes: mailboxes.map(({ mailbox }) => mailbox.localPart).join(', '),
      handedOverOn: handover.handedOverOn,
      minutes: describeMinutes(act.db, handover),
    },
  });
}

function pass(act: Act, handover: HandoverRecord, opened: OpenedMailbox): void {
  const { mailbox, terms, delegates } = opened;
  const on = handover.handedOverOn;
  const giver = personNumber(handover.giverId, handover.giverName);
  const receiver = personNumber(handover.receiverId, handover.receiverName);
  const present = terms.filter((term) => term.endedAt === null && lastsOn(term, on));
  const of = (person: number) =>
    present.filter((term) => personNumber(term.personId, term.personName) === person);
  const given = of(giver);
  const role =
    given.length > 0 && given.every((term) => term.role === 'delegate') ? 'delegate' : 'custodian';
  const end = (term: TermRecord, reason: string) => {
    const before = addDays(on, -1);
    const until = before < term.from ? term.from : before;
    endTerm(act.db, term.id, { until, reason, handoverId: handover.id, at: act.at });
  };
  for (const term of given) end(term, 'Bàn giao');
  for (const term of of(receiver)) if (term.role === 'delegate') end(term, 'Nhận bàn giao hộp thư');
  for (const { term, isKept } of delegates) if (!isKept) end(term, 'Chấm dứt khi bàn giao');
  insertTerm(
    act.db,
    {
      mailboxId: mailbox.id,
      role,
      personId: handover.receiverId,
      personName: handover.receiverName,
      position: handover.receiverPosition,
      from: on,
      until: null,
      document: handover.document || `Biên bản bàn giao ${describeMinutes(act.db, handover)}`,
      begunBy: handover.id,
    },
    act.at,
    act.actor.id,
  );
  recordMailboxEvent(
    act,
    mailbox.id,
    'handed-over',
    {
      reason: handover.reason,
      document: `Biên bản bàn giao ${describeMinutes(act.db, handover)}`,
      documentId: handover.documentId,
    },
    {
      before: { custodian: handover.giverName },
      after: { custodian: handover.receiverName, handedOverOn: on },
    },
  );
}
