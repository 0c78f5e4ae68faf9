import type { MailboxId, ReorganisationId } from '../../../../shared/domain/ids.ts';
import type { MailboxEventKind } from '../../../../shared/domain/mailbox-event.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  type EventFacts,
  findLastEventDay,
  insertMailboxEvent,
} from '../../repositories/mailbox-events.ts';
import type { Act } from '../act.ts';

/** What an act on a mailbox rests on; what is absent is not known. */
export interface Cause {
  /** The business day, `YYYY-MM-DD`; today without it. */
  on?: string | null | undefined;
  reason?: string | null | undefined;
  /** The document as people cite it, such as `Công văn số 12/UBND-VX ngày 03/02/2026`. */
  document?: string | null | undefined;
  documentId?: number | null | undefined;
  requestId?: number | null | undefined;
  batchId?: number | null | undefined;
  reorganisationId?: ReorganisationId | null | undefined;
}

/** What an event carries besides its kind and its cause. */
export interface EventChange {
  before?: EventFacts | null;
  after?: EventFacts | null;
}

/**
 * Writes an event of a mailbox that happened; for kinds that change no field of the mailbox, or whose fields the caller
 * writes through `changeMailbox`.
 *
 * @returns the day it is entered under
 * @throws DAY_OUT_OF_ORDER when its day is after today, or before that of the mailbox's last event
 */
export function recordMailboxEvent(
  act: Act,
  id: MailboxId,
  kind: MailboxEventKind,
  cause: Cause,
  change: EventChange = {},
): string {
  const on = dayOf(act, id, cause);
  writeEvent(act, id, kind, on, cause, change);
  return on;
}

/**
 * The day an act on a mailbox is entered under: events of one mailbox follow each other, so that any earlier day can
 * be told by undoing the later ones.
 *
 * @throws DAY_OUT_OF_ORDER
 */
export function dayOf(act: Act, id: MailboxId, cause: Cause): string {
  const last = findLastEventDay(act.db, id) ?? '';
  if (!cause.on) return last > act.today ? last : act.today;
  if (cause.on < last || cause.on > act.today) {
    throw new AppError('DAY_OUT_OF_ORDER', {
      on: cause.on,
      notBefore: last || null,
      notAfter: act.today,
    });
  }
  return cause.on;
}

/** Writes an event under a day that was judged before. */
export function writeEvent(
  act: Act,
  id: MailboxId,
  kind: MailboxEventKind,
  on: string,
  cause: Cause,
  change: EventChange = {},
): void {
  insertMailboxEvent(act.db, {
    mailboxId: id,
    kind,
    on,
    at: act.at,
    operatorId: act.actor.id,
    before: change.before ?? null,
    after: change.after ?? null,
    reason: cause.reason ?? '',
    document: cause.document ?? '',
    documentId: cause.documentId ?? null,
    requestId: cause.requestId ?? null,
    batchId: cause.batchId ?? null,
    reorganisationId: cause.reorganisationId ?? null,
  });
}
