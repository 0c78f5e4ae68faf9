import type { MailboxId, ReorganisationId } from '../../../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import { findOpenHolding, listHoldings } from '../../repositories/address-holdings.ts';
import { findMailboxFields } from '../../repositories/mailbox-changes.ts';
import {
  iterateEventsOfReorganisation,
  type MailboxEventRecord,
} from '../../repositories/mailbox-events.ts';
import { findMailboxSheet } from '../../repositories/mailboxes.ts';
import type { Act } from '../act.ts';
import { changeMailboxes, type MailboxChange } from '../mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../mailbox-acts/mailbox-status.ts';
import { addAlias, endAliasHolding, returnAddress } from '../mailbox-acts/readdress-mailbox.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';

const CHUNK = 5_000;
const STEP = 200;

/** An alias that went from a revoked mailbox to its heir. */
interface LentAlias {
  localPart: string;
  until: string | null;
  heir: MailboxId;
}

/** Undoes what a reorganisation did to mailboxes, the last first; people who only moved go back in bulk. */
export function undoMailboxEvents(
  act: Act,
  id: ReorganisationId,
  cause: Cause,
  onProgress: (done: number, total: number) => void,
): void {
  const events = [...iterateEventsOfReorganisation(act.db, id)].reverse();
  const lent: LentAlias[] = [];
  const people: MailboxChange[] = [];
  for (const event of events) {
    if (event.kind === 'moved' && isPerson(act, event.mailboxId)) {
      people.push({ id: event.mailboxId, patch: patchOf(event), kind: 'moved' });
    } else undoEvent(act, event, cause, lent);
  }
  let done = 0;
  for (let at = 0; at < people.length; at += CHUNK) {
    changeMailboxes(act, people.slice(at, at + CHUNK), cause, () => {
      if (done++ % STEP === 0) onProgress(done, people.length);
    });
  }
  for (const alias of lent) giveBack(act, alias, cause);
}

function isPerson(act: Act, id: MailboxId): boolean {
  return findMailboxFields(act.db, id)?.kind === 'personal';
}

function patchOf({ before }: MailboxEventRecord): MailboxChange['patch'] {
  return (before ?? {}) as MailboxChange['patch'];
}

function undoEvent(act: Act, event: MailboxEventRecord, cause: Cause, lent: LentAlias[]): void {
  const { mailboxId, kind, before, after } = event;
  switch (kind) {
    case 'alias-added': {
      const localPart = String(after?.alias ?? '');
      const held = findOpenHolding(act.db, localPart);
      if (held?.role !== 'alias' || held.mailboxId !== mailboxId) return;
      lent.push({ localPart, until: held.until, heir: mailboxId });
      endAliasHolding(act, held, cause, false);
      return;
    }
    case 'readdressed':
      returnAddress(act, mailboxId, String(before?.localPart ?? ''), cause);
      return;
    case 'revoked':
      setMailboxStatus(act, mailboxId, before?.status as MailboxStatus, cause);
      return;
    default:
      if (before)
        changeMailboxes(
          act,
          [{ id: mailboxId, patch: patchOf(event), kind, isWithUnit: true }],
          cause,
        );
  }
}

/** Gives an alias back to the mailbox that had it before its heir. */
function giveBack(act: Act, { localPart, until, heir }: LentAlias, cause: Cause): void {
  const former = listHoldings(act.db, localPart).findLast(
    ({ role, mailboxId }) => role === 'alias' && mailboxId !== heir,
  );
  if (!former?.mailboxId || findOpenHolding(act.db, localPart)) return;
  const mailbox = findMailboxSheet(act.db, former.mailboxId);
  if (mailbox?.status !== 'in-use' && mailbox?.status !== 'locked') return;
  const alias = {
    localPart,
    source: former.source,
    until: former.until ?? until,
    reissueReason: cause.reason,
  };
  addAlias(act, mailbox.id, alias, cause);
}
