import type { MailboxId, OperatorId } from '../../../../shared/domain/ids.ts';
import {
  countLivePersonal,
  type DuplicateCard,
  insertNoDuplicate,
  isNoDuplicate,
  iterateDuplicateCards,
} from '../../repositories/duplicates.ts';
import { findMailbox, type MailboxRecord } from '../../repositories/mailboxes.ts';
import type { Act } from '../act.ts';
import { Branch } from '../branch.ts';
import type { JobContext } from '../job-context.ts';

/** Mailboxes that may be of one person, and what they have in common. */
export interface DuplicateGroup {
  reason: 'name' | 'phone';
  members: MailboxRecord[];
}

const STEP = 5_000;
const SHOWN = 500;
/** More people than that under one number have an office's telephone in common, not a person. */
const SHARED_PHONE = 4;
const MOBILE = /^0[35789]\d{8}$/;

/**
 * Looks for people with two live mailboxes: one name, year of birth and unit; or one mobile number; or one number of
 * any kind and one name. What somebody found to be two people is left out.
 */
export function findDuplicates(
  context: JobContext,
  _order: Record<string, never>,
): {
  found: number;
  groups: DuplicateGroup[];
} {
  const { read } = context.register;
  return read.snapshot(() => {
    const open = openGroups(context);
    return {
      found: open.length,
      groups: open.slice(0, SHOWN).map(({ reason, ids }) => ({
        reason,
        members: ids.flatMap((id) => findMailbox(read, id) ?? []),
      })),
    };
  });
}

/** All groups that {@link findDuplicates} is about, as whoever asks may see them. */
export function openGroups(
  context: JobContext,
): { reason: DuplicateGroup['reason']; ids: MailboxId[] }[] {
  const { read } = context.register;
  return read.snapshot(() => {
    const total = countLivePersonal(read);
    const groups: { reason: DuplicateGroup['reason']; ids: MailboxId[] }[] = [];
    const phones = new Map<string, DuplicateCard[]>();
    let same: DuplicateCard[] = [];
    let done = 0;
    const close = () => {
      const [first] = same;
      if (same.length > 1 && first?.birthYear !== null)
        groups.push({ reason: 'name', ids: same.map(({ id }) => id) });
    };
    for (const card of iterateDuplicateCards(read)) {
      if (done % STEP === 0) context.progress({ phase: 'match', done, total });
      done++;
      const [first] = same;
      if (first && isSamePerson(first, card)) same.push(card);
      else {
        close();
        same = [card];
      }
      for (const number of card.phone.split(' / ').filter((phone) => phone.length >= 7)) {
        const key = MOBILE.test(number) ? number : `${number} ${card.nameKey}`;
        const known = phones.get(key);
        if (known) known.push(card);
        else phones.set(key, [card]);
      }
    }
    close();
    for (const cards of phones.values()) {
      if (cards.length < 2 || cards.length > SHARED_PHONE) continue;
      const [first] = cards;
      const isKnown =
        first && first.birthYear !== null && cards.every((card) => isSamePerson(first, card));
      if (!isKnown) groups.push({ reason: 'phone', ids: cards.map(({ id }) => id) });
    }
    const branch = Branch.of(read, context.actor);
    return groups.filter(
      ({ ids }) =>
        !isSettled(context, ids) && (branch === null || ids.every((id) => branch.hasMailbox(id))),
    );
  });
}

function isSamePerson(a: DuplicateCard, b: DuplicateCard): boolean {
  return a.nameKey === b.nameKey && a.unitId === b.unitId && a.birthYear === b.birthYear;
}

/** Whether every two of a group were found to be two people. */
function isSettled({ register }: JobContext, ids: readonly MailboxId[]): boolean {
  return ids.every((a, index) =>
    ids.slice(index + 1).every((b) => isNoDuplicate(register.read, a, b)),
  );
}

/** Remembers that mailboxes are each of another person. */
export function dismissDuplicates({
  input,
  ...act
}: Act & { input: { ids: readonly MailboxId[] } }): { remembered: number } {
  let remembered = 0;
  input.ids.forEach((a, index) => {
    for (const b of input.ids.slice(index + 1)) {
      if (a === b) continue;
      insertNoDuplicate(act.db, a, b, act.actor.id as OperatorId | null, act.at);
      remembered++;
    }
  });
  act.record({
    action: 'directory.dismiss-duplicates',
    entity: 'mailbox',
    entityId: String(input.ids[0] ?? ''),
    after: { mailboxes: input.ids.join(', ') },
  });
  return { remembered };
}
