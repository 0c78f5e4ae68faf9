import type { CustodyRole, CustodyTerm } from '../../../../shared/domain/custody.ts';
import type { Person } from '../../../../shared/domain/handover.ts';
import type { CustodyTermId, MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { isLive } from '../../../../shared/domain/mailbox.ts';
import { AppError } from '../../../../shared/errors.ts';
import { custodianOn, judgeCustody, usersOn } from '../../../../shared/rules/agency-custody.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  endTerm,
  findTerm,
  insertTerm,
  listTerms,
  type TermRecord,
} from '../../repositories/custody-terms.ts';
import { findOpenHandoverOf } from '../../repositories/handovers.ts';
import { findMailbox, type MailboxRecord } from '../../repositories/mailboxes.ts';
import { findUnit, listUnits } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { assertRulesAllow } from '../assert-rules-allow.ts';
import { recordMailboxEvent } from '../mailbox-acts/record-event.ts';

/** Somebody who is to manage a mailbox or may use it. */
export interface CustodyOrder {
  mailboxId: MailboxId;
  person: Person;
  from: string;
  /** Last day; null for no end. */
  until?: string | null | undefined;
  /** Number and day of the appointment or the authorisation. */
  document: string;
}

/**
 * A live agency mailbox.
 *
 * @throws NOT_FOUND | MAILBOX_NOT_AGENCY
 */
export function getAgencyMailbox(db: ReadDb, id: MailboxId): MailboxRecord {
  const mailbox = findMailbox(db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  if (mailbox.kind !== 'agency' || !isLive(mailbox.status))
    throw new AppError('MAILBOX_NOT_AGENCY', { localPart: mailbox.localPart });
  return mailbox;
}

/** The units that count as one house with a unit: itself, what it belongs to, what belongs to it. */
function houseOf(db: ReadDb, unitId: UnitId): UnitId[] {
  const parent = findUnit(db, unitId)?.parentId ?? null;
  const children = listUnits(db)
    .filter((unit) => unit.parentId === unitId)
    .map(({ id }) => id);
  return [unitId, ...(parent === null ? [] : [parent]), ...children];
}

/** The number by which rules tell people apart; who is known by name only gets one that no mailbox has. */
export const personNumber = (id: MailboxId | null, name: string): number => id ?? -hashOf(name);

function hashOf(name: string): number {
  let hash = 7;
  for (const character of name.normalize('NFC').toLocaleLowerCase('vi'))
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hash + 1;
}

/** A stored term as the rules look at it. */
export function toRuleTerm(term: TermRecord, unitId: UnitId): CustodyTerm {
  return {
    role: term.role,
    personId: personNumber(term.personId, term.personName),
    personName: term.personName,
    personUnitId: term.personUnitId ?? unitId,
    from: term.from,
    until: term.until,
    document: term.document,
  };
}

/**
 * Enters the head who manages an agency mailbox, where nobody does yet; from one head to the next it is handed over.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_AGENCY | RULES_REFUSE | DAY_OUT_OF_ORDER
 */
export function assignCustodian(act: Act, order: CustodyOrder): CustodyTermId {
  return beginTerm(act, order, 'custodian');
}

/**
 * Authorises somebody to use an agency mailbox for the head.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_AGENCY | RULES_REFUSE | DAY_OUT_OF_ORDER
 */
export function addDelegate(act: Act, order: CustodyOrder): CustodyTermId {
  return beginTerm(act, order, 'delegate');
}

function beginTerm(act: Act, order: CustodyOrder, role: CustodyRole): CustodyTermId {
  const { db, today } = act;
  const mailbox = getAgencyMailbox(db, order.mailboxId);
  if (order.from > today)
    throw new AppError('DAY_OUT_OF_ORDER', { on: order.from, notBefore: null, notAfter: today });
  const person = resolvePerson(db, order.person);
  const term = {
    mailboxId: order.mailboxId,
    role,
    personId: person.id,
    personName: person.name,
    position: person.position,
    from: order.from,
    until: order.until ?? null,
    document: order.document,
    begunBy: null,
  };
  const facts = {
    unitIds: houseOf(db, mailbox.unitId),
    term: {
      ...term,
      personId: personNumber(person.id, person.name),
      personUnitId: person.unitId ?? mailbox.unitId,
    },
    isHead: null,
    existing: listTerms(db, order.mailboxId).map((each) => toRuleTerm(each, mailbox.unitId)),
  };
  assertRulesAllow(judgeCustody(facts, profileOn(order.from)));
  const id = insertTerm(db, term, act.at, act.actor.id);
  const begun = { person: person.name, from: order.from, until: term.until };
  recordMailboxEvent(
    act,
    order.mailboxId,
    role === 'custodian' ? 'custodian-changed' : 'delegate-added',
    { document: order.document },
    { after: { ...begun, position: person.position } },
  );
  act.record({
    action: role === 'custodian' ? 'custody.assign' : 'custody.add-delegate',
    entity: 'mailbox',
    entityId: String(order.mailboxId),
    after: { ...begun, document: order.document },
  });
  return id;
}

/**
 * Ends an authorisation on a day. A head's term ends by handing over only.
 *
 * @throws NOT_FOUND when there is no such authorisation, or it has ended
 * @throws DAY_OUT_OF_ORDER when the day is before its beginning or after today
 */
export function endDelegate(
  act: Act,
  { termId, until, reason }: { termId: CustodyTermId; until: string; reason: string },
): void {
  const term = findTerm(act.db, termId);
  if (term?.role !== 'delegate' || term.endedAt !== null)
    throw new AppError('NOT_FOUND', { entity: 'delegation', id: String(termId) });
  if (until < term.from || until > act.today) {
    const days = { notBefore: term.from, notAfter: act.today };
    throw new AppError('DAY_OUT_OF_ORDER', { on: until, ...days });
  }
  endTerm(act.db, termId, { until, reason, handoverId: null, at: act.at });
  const before = { person: term.personName, from: term.from };
  recordMailboxEvent(
    act,
    term.mailboxId,
    'delegate-ended',
    { reason },
    { before, after: { until } },
  );
  act.record({
    action: 'custody.end-delegate',
    entity: 'mailbox',
    entityId: String(term.mailboxId),
    before,
    after: { until, reason },
  });
}

/** A person as the register knows them; whoever has a mailbox is called by its name. */
export function resolvePerson(db: ReadDb, person: Person): Person & { unitId: UnitId | null } {
  if (person.id === null) return { ...person, unitId: null };
  const own = findMailbox(db, person.id);
  if (own?.kind !== 'personal')
    throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(person.id) });
  const position = person.position || own.position;
  return { id: own.id, name: own.name, position, unitId: own.unitId };
}

/** Who managed and who might use a mailbox on a day, and all its terms. */
export function custodyOf(db: ReadDb, mailboxId: MailboxId, on: string) {
  const mailbox = findMailbox(db, mailboxId);
  if (mailbox?.kind !== 'agency')
    throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(mailboxId) });
  const terms = listTerms(db, mailboxId);
  const ruled = terms.map((term) => toRuleTerm(term, mailbox.unitId));
  return {
    mailbox,
    terms,
    custodian: custodianOn(ruled, on)?.personName ?? null,
    users: usersOn(ruled, on).map(({ personName, role }) => ({ name: personName, role })),
    openHandoverId: findOpenHandoverOf(db, mailboxId),
  };
}
