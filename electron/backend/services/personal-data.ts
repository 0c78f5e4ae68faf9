import { addMonths } from '../../../shared/domain/calendar-day.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { isLive } from '../../../shared/domain/mailbox.ts';
import { AppError } from '../../../shared/errors.ts';
import { eraseFromApprovals } from '../repositories/approvals.ts';
import { listAuditEvents } from '../repositories/audit-events.ts';
import { EVERY_EVENT } from '../repositories/audit-filter.ts';
import { updateMailboxes } from '../repositories/mailbox-changes.ts';
import { listMailboxEvents } from '../repositories/mailbox-events.ts';
import { findMailbox, type MailboxRecord } from '../repositories/mailboxes.ts';
import {
  ERASED_NAME,
  eraseAuditPayloads,
  eraseImportRows,
  eraseMailboxEvents,
  findEventsWithContent,
  rewriteSearch,
} from '../repositories/personal-data.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { type Act, perform } from './act.ts';
import { assertClockTrusted } from './clock-guard.ts';
import { KEPT_MONTHS } from './expired-people.ts';
import type { JobContext } from './job-context.ts';

const MOST_EVENTS = 5_000;

/** Writes everything that is kept of one person, for that person; the export is recorded. */
export async function exportPersonalData(
  context: JobContext,
  input: { mailboxId: MailboxId; path: string; name: string },
): Promise<{ rows: number }> {
  const { read } = context.register;
  const mailbox = getMailbox(read, input.mailboxId);
  const events = listMailboxEvents(read, input.mailboxId);
  const audit = listAuditEvents(
    read,
    { beforeSeq: null, limit: MOST_EVENTS },
    { ...EVERY_EVENT, mailboxId: input.mailboxId },
  );
  const text = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  const column = (header: string, width: number) => ({ header, width, kind: 'text' as const });
  const kept = Object.entries(mailbox).map(([field, value]) => [field, text(value)]);
  await writeXlsx(input.path, [
    {
      name: 'Dữ liệu đang lưu',
      title: [
        'DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU',
        'Mục đích: cấp, quản lý và công bố hộp thư điện tử công vụ theo Quyết định 51/2016/QĐ-UBND',
      ],
      columns: [column('Mục', 24), column('Giá trị', 60)],
      rows: kept,
    },
    {
      name: 'Diễn biến',
      columns: [column('Ngày', 12), column('Việc', 22), column('Trước', 40), column('Sau', 40)],
      rows: events.map(({ on, kind, before, after }) => [on, kind, text(before), text(after)]),
    },
    {
      name: 'Ai đã xem, đã làm',
      columns: [column('Lúc (UTC)', 24), column('Người', 28), column('Việc', 26)],
      rows: audit.map(({ at, operator, action }) => [at, operator, action]),
    },
  ]);
  const rows = kept.length + events.length + audit.length;
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'privacy.export',
      entity: 'mailbox',
      entityId: String(input.mailboxId),
      after: { rows },
    }),
  );
  return { rows };
}

/**
 * Takes away what is kept of a person: name, year of birth, telephone and the rest, in the register, its history, the
 * lists it came from and the audit. The address, its days and that things happened stay, and the chain stays whole.
 *
 * @returns how many events lost what they recorded
 * @throws NOT_FOUND
 * @throws ERASURE_REFUSED while the mailbox lives, or before the time of keeping is over
 * @throws CLOCK_SUSPECT when only the time of keeping allows it, and the clock is not trusted
 */
export function erasePersonalData(
  act: Act,
  input: { mailboxId: MailboxId; reason: string; isOnRequest: boolean },
): { events: number } {
  if (!input.isOnRequest) assertClockTrusted(act);
  const events = eraseOne(act, input);
  rewriteSearch(act.db);
  return { events };
}

/**
 * Takes away, in one act, what is kept of people whose time of keeping is over.
 *
 * @throws CLOCK_SUSPECT | NOT_FOUND | ERASURE_REFUSED as for one of them; then nothing is taken away
 */
export async function eraseExpired(
  context: JobContext,
  { mailboxIds, reason }: { mailboxIds: readonly MailboxId[]; reason: string },
): Promise<{ people: number; events: number }> {
  const { register, clock, actor } = context;
  return perform(register, clock, actor, (act) => {
    assertClockTrusted(act);
    const people = new Set(mailboxIds);
    let [done, events] = [0, 0];
    for (const mailboxId of people) {
      context.progress({ phase: 'write', done: done++, total: people.size });
      events += eraseOne(act, { mailboxId, reason, isOnRequest: false });
    }
    context.commitPoint();
    rewriteSearch(act.db);
    return { people: people.size, events };
  });
}

function eraseOne(
  act: Act,
  input: { mailboxId: MailboxId; reason: string; isOnRequest: boolean },
): number {
  const { db, today } = act;
  const mailbox = getMailbox(db, input.mailboxId);
  if (mailbox.kind !== 'personal' || isLive(mailbox.status))
    throw new AppError('ERASURE_REFUSED', { until: null });
  const events = listMailboxEvents(db, input.mailboxId);
  const until = addMonths(events.at(-1)?.on ?? mailbox.issuedOn, KEPT_MONTHS);
  if (!input.isOnRequest && today < until) throw new AppError('ERASURE_REFUSED', { until });
  const fields = {
    name: ERASED_NAME,
    birthYear: null,
    position: '',
    department: '',
    phone: '',
    note: '',
    isPublished: false,
  };
  updateMailboxes(db, [{ id: input.mailboxId, kind: mailbox.kind, fields }]);
  eraseMailboxEvents(db, input.mailboxId);
  eraseImportRows(db, input.mailboxId);
  eraseFromApprovals(db, input.mailboxId);
  const erased = findEventsWithContent(db, input.mailboxId);
  eraseAuditPayloads(db, erased);
  act.record({
    action: 'privacy.erase',
    entity: 'mailbox',
    entityId: String(input.mailboxId),
    after: { events: erased, reason: input.reason, isOnRequest: input.isOnRequest },
  });
  return erased.length;
}

function getMailbox(db: Parameters<typeof findMailbox>[0], id: MailboxId): MailboxRecord {
  const mailbox = findMailbox(db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  return mailbox;
}
