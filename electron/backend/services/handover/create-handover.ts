import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import {
  type HandedMailbox,
  type HandoverParticulars,
  NOTHING_SAID,
  type Person,
} from '../../../../shared/domain/handover.ts';
import type { HandoverId, MailboxId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { handoverDueOn, judgeHandover } from '../../../../shared/rules/handover.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import { workingCalendar } from '../../../../shared/rules/working-calendar.ts';
import type { ReadDb } from '../../db/database.ts';
import { findDocument } from '../../repositories/documents.ts';
import {
  findOpenHandoverOf,
  type HandoverRecord,
  insertHandover,
  putHandedMailbox,
} from '../../repositories/handovers.ts';
import type { Act } from '../act.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { currentProfile } from '../current-profile.ts';
import { drawUpDocument } from '../documents/draw-up-document.ts';
import { getSettings } from '../settings.ts';
import { getAgencyMailbox, personNumber, resolvePerson, toRuleTerm } from './custody.ts';
import { minutesContent } from './minutes.ts';
import { type OpenedMailbox, openHandover, openMailbox } from './open-handover.ts';

/** Mailboxes that somebody gives up, and to whom each goes. */
export interface HandoverOrder {
  giver: Person;
  reason: string;
  document: string;
  handedOverOn: string;
  particulars: HandoverParticulars;
  mailboxes: {
    mailboxId: MailboxId;
    receiver: Person;
    details?: Partial<HandedMailbox> | undefined;
  }[];
}

type Sides = Omit<
  HandoverRecord,
  'id' | 'state' | 'createdAt' | 'completedAt' | 'closingReason' | 'documentId'
>;

/**
 * Enters the handovers of somebody who leaves: one for each receiver, each with its minutes as a draft. Nobody's term
 * changes before they are completed.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2
 * @throws NOT_FOUND | MAILBOX_NOT_AGENCY | HANDOVER_OPEN | RULES_REFUSE
 */
export function createHandovers(act: Act, order: HandoverOrder): HandoverId[] {
  const { db } = act;
  const giver = resolvePerson(db, order.giver);
  const groups = new Map<number, { receiver: Person; mailboxes: HandoverOrder['mailboxes'] }>();
  for (const each of order.mailboxes) {
    const receiver = resolvePerson(db, each.receiver);
    const key = personNumber(receiver.id, receiver.name);
    const group = groups.get(key) ?? { receiver, mailboxes: [] };
    groups.set(key, { ...group, mailboxes: [...group.mailboxes, each] });
  }
  return [...groups.values()].map(({ receiver, mailboxes }) => {
    const sides: Sides = {
      giverId: giver.id,
      giverName: giver.name,
      giverPosition: giver.position,
      receiverId: receiver.id,
      receiverName: receiver.name,
      receiverPosition: receiver.position,
      reason: order.reason,
      document: order.document,
      handedOverOn: order.handedOverOn,
      dueOn: dueOn(db, order.handedOverOn),
      particulars: order.particulars,
      correctsId: null,
    };
    const opened = mailboxes.map(({ mailboxId, details }) => {
      assertCanBegin(act, sides, mailboxId);
      return openMailbox(db, sides, mailboxId, { ...NOTHING_SAID, ...details });
    });
    return enter(act, sides, opened, null);
  });
}

/**
 * Enters a correction of a completed handover: further minutes, which change no term.
 *
 * @throws NOT_FOUND | HANDOVER_CLOSED when the corrected one is not completed
 */
export function correctHandover(
  act: Act,
  id: HandoverId,
  order: { reason: string; on: string; particulars: HandoverParticulars },
): HandoverId {
  const { handover, mailboxes } = openHandover(act.db, id);
  if (handover.state !== 'completed')
    throw new AppError('HANDOVER_CLOSED', { state: handover.state });
  const sides: Sides = {
    ...handover,
    reason: order.reason,
    document: '',
    handedOverOn: order.on,
    dueOn: dueOn(act.db, order.on),
    particulars: order.particulars,
    correctsId: id,
  };
  const opened = mailboxes.map((each) => ({ ...each, delegates: [] }));
  return enter(act, sides, opened, describeMinutes(act.db, handover));
}

/** Number, sign and day of the minutes of a handover, as a later document cites them. */
export function describeMinutes(db: ReadDb, { documentId, handedOverOn }: HandoverRecord): string {
  const minutes = findDocument(db, documentId);
  const number = minutes?.number ? formatDocumentNumber(minutes.number) : '';
  return `số ${number}${minutes?.sign ?? ''} ngày ${writeDay(minutes?.datedOn ?? handedOverOn)}`;
}

function enter(
  act: Act,
  sides: Sides,
  mailboxes: OpenedMailbox[],
  corrects: string | null,
): HandoverId {
  const { items, domain } = minutesRules(act.db, sides.handedOverOn);
  const handover = { ...sides, id: 0 as HandoverId } as HandoverRecord;
  const content = minutesContent({ handover, mailboxes, items, domain, corrects });
  const unitId = mailboxes[0]?.mailbox.unitId ?? null;
  const documentId = drawUpDocument(act, {
    kind: 'handover-minutes',
    unitId,
    content,
    signer: null,
  });
  const id = insertHandover(act.db, { ...sides, documentId }, act.at, act.actor.id);
  for (const { mailbox, details } of mailboxes) putHandedMailbox(act.db, id, mailbox.id, details);
  act.record({
    action: corrects ? 'handover.correct' : 'handover.create',
    entity: 'handover',
    entityId: String(id),
    after: {
      giver: sides.giverName,
      receiver: sides.receiverName,
      mailboxes: mailboxes.map(({ mailbox }) => mailbox.localPart).join(', '),
      handedOverOn: sides.handedOverOn,
      reason: sides.reason,
    },
  });
  return id;
}

/** What the regulation of a day asks of minutes, and the mail domain they write addresses with. */
export function minutesRules(db: ReadDb, on: string) {
  const { agencyCustody, domain } = currentProfile(db, on);
  return { items: agencyCustody.handover, domain };
}

function dueOn(db: ReadDb, from: string): string {
  const { custody, calendar } = getSettings(db);
  return handoverDueOn(from, custody, workingCalendar(calendar));
}

/** Refuses at once what no checklist could mend: who gives does not hold it, or it is being handed over already. */
function assertCanBegin(act: Act, sides: Sides, mailboxId: MailboxId): void {
  const mailbox = getAgencyMailbox(act.db, mailboxId);
  const openId = findOpenHandoverOf(act.db, mailboxId);
  if (openId !== null)
    throw new AppError('HANDOVER_OPEN', { localPart: mailbox.localPart, handoverId: openId });
  const { terms } = openMailbox(act.db, sides, mailboxId, NOTHING_SAID);
  const verdicts = judgeHandover(
    {
      giver: {
        personId: personNumber(sides.giverId, sides.giverName),
        personName: sides.giverName,
      },
      receiver: {
        personId: personNumber(sides.receiverId, sides.receiverName),
        personName: sides.receiverName,
      },
      handedOverOn: sides.handedOverOn,
      terms: terms.map((term) => toRuleTerm(term, mailbox.unitId)),
      passedOn: {},
      undecidedDelegates: 0,
    },
    act.today,
    profileOn(sides.handedOverOn),
  );
  assertRulesAllow(
    verdicts.filter(({ rule }) => rule === 'handover.giver' || rule === 'handover.receiver'),
  );
}
