import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { AccountFacts, ServerStep } from '../../../../shared/domain/server-plan.ts';
import type { ServerStatus } from '../../../../shared/domain/usage.ts';
import { splitFullName } from '../../../../shared/text/name-parts.ts';
import type { ReadDb } from '../../db/database.ts';
import { listHoldingsOf } from '../../repositories/address-holdings.ts';
import { findMailboxFields, type StoredFields } from '../../repositories/mailbox-changes.ts';
import { listMailboxEvents, type MailboxEventRecord } from '../../repositories/mailbox-events.ts';
import { findUnit } from '../../repositories/units.ts';

const SERVER_STATUS: Record<string, ServerStatus> = {
  'in-use': 'active',
  locked: 'locked',
  deleted: 'closed',
  revoked: 'closed',
};

/** The state of the server that a state of the register asks for. */
export function serverStatusOf(status: string): ServerStatus {
  return SERVER_STATUS[status] ?? 'closed';
}

/**
 * What the server must be told because something happened to a mailbox; the account is named as it was then.
 * Deleting closes nothing first: what must come before it (lock, notice, backup) is judged where it is decided.
 */
export function stepsOfEvent(
  db: ReadDb,
  mailboxId: MailboxId,
  eventId: number,
  domain: string,
): ServerStep[] {
  const events = listMailboxEvents(db, mailboxId);
  const at = events.findIndex(({ id }) => id === eventId);
  const event = events[at];
  const today = findMailboxFields(db, mailboxId);
  if (!event || !today) return [];
  const then = undo(today, events.slice(at + 1));
  const whole = (localPart: string) => `${localPart}@${domain}`;
  const address = whole(then.localPart);
  switch (event.kind) {
    case 'issued':
      return [{ verb: 'create', address, facts: factsOf(db, then) }];
    case 'issue-undone':
    case 'deleted':
      return [{ verb: 'delete', address }];
    case 'changed':
    case 'moved':
    case 'renamed':
      return modification(db, event, then, address);
    case 'readdressed':
      return readdressing(db, event, mailboxId, whole);
    case 'alias-added':
      return [{ verb: 'alias-add', address, alias: whole(String(event.after?.alias)) }];
    case 'alias-ended':
      return [{ verb: 'alias-remove', address, alias: whole(String(event.before?.alias)) }];
    case 'locked':
    case 'unlocked':
    case 'revoked':
    case 'restored':
      return [
        {
          verb: 'status',
          address,
          status: serverStatusOf(String(event.after?.status ?? then.status)),
          before: serverStatusOf(String(event.before?.status ?? 'in-use')),
        },
      ];
    case 'password-reset':
      return [{ verb: 'password', address }];
    default:
      return [];
  }
}

/** What the server keeps of a mailbox; what the register leaves empty is left out. */
export function factsOf(db: ReadDb, fields: StoredFields): AccountFacts {
  const { name, unitId, position, phone, quotaMb } = fields;
  const facts: AccountFacts = {
    ...namesOf(fields.kind, name),
    unit: unitName(db, unitId),
    quotaMb,
  };
  if (position !== '') facts.position = position;
  if (phone !== '') facts.phone = phone;
  return facts;
}

/** A name as a directory keeps it: whole, and for a person also in its two parts. */
export function namesOf(kind: 'personal' | 'agency', name: string): AccountFacts {
  const parts = kind === 'personal' ? splitFullName(name) : null;
  if (!parts) return { name };
  return {
    name,
    surname: parts.family.join(' '),
    givenName: [...parts.middle, parts.given].join(' '),
  };
}

function modification(
  db: ReadDb,
  event: MailboxEventRecord,
  then: StoredFields,
  address: string,
): ServerStep[] {
  const side = (fields: MailboxEventRecord['after']): AccountFacts => {
    const facts: AccountFacts = {};
    if (fields?.name !== undefined) Object.assign(facts, namesOf(then.kind, fields.name));
    if (fields?.unitId !== undefined) facts.unit = unitName(db, fields.unitId);
    if (fields?.position !== undefined) facts.position = fields.position;
    if (fields?.phone !== undefined) facts.phone = fields.phone;
    if (fields?.quotaMb !== undefined) facts.quotaMb = fields.quotaMb;
    return facts;
  };
  const facts = side(event.after);
  if (Object.keys(facts).length === 0) return [];
  return [{ verb: 'modify', address, facts, before: side(event.before) }];
}

/** A former alias that becomes the address must cease to be one first; the old address stays as an alias if it is to. */
function readdressing(
  db: ReadDb,
  event: MailboxEventRecord,
  mailboxId: MailboxId,
  whole: (localPart: string) => string,
): ServerStep[] {
  const from = whole(String(event.before?.localPart));
  const to = whole(String(event.after?.localPart));
  const wasAlias = listHoldingsOf(db, mailboxId).some(
    ({ localPart, role, heldTo }) =>
      role === 'alias' && whole(localPart) === to && heldTo === event.on,
  );
  const steps: ServerStep[] = wasAlias ? [{ verb: 'alias-remove', address: from, alias: to }] : [];
  steps.push({ verb: 'rename', address: from, to });
  if (event.after?.aliasUntil !== 'none')
    steps.push({ verb: 'alias-add', address: to, alias: from });
  return steps;
}

function undo(today: StoredFields, later: readonly MailboxEventRecord[]): StoredFields {
  return Object.assign({}, today, ...later.toReversed().map(({ before }) => before));
}

function unitName(db: ReadDb, unitId: number): string {
  return findUnit(db, unitId as UnitId)?.name ?? '';
}
