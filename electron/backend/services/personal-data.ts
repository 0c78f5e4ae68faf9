import { addMonths } from '../../../shared/domain/calendar-day.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { KeptPaper } from '../../../shared/domain/kept-paper.ts';
import { isLive } from '../../../shared/domain/mailbox.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAuditEvents } from '../repositories/audit-events.ts';
import { EVERY_EVENT } from '../repositories/audit-filter.ts';
import { updateMailboxes } from '../repositories/mailbox-changes.ts';
import { listMailboxEvents } from '../repositories/mailbox-events.ts';
import { findMailbox, type MailboxRecord } from '../repositories/mailboxes.ts';
import { eraseTraces, listTraces } from '../repositories/person-traces.ts';
import {
  eraseWords,
  eraseYears,
  findEventsNaming,
  formsOf,
  gatherWords,
  listNamed,
  listSearched,
} from '../repositories/person-words.ts';
import {
  ERASED_NAME,
  eraseAuditPayloads,
  eraseMailboxEvents,
  findEventsWithContent,
  rewriteSearch,
} from '../repositories/personal-data.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { type Act, perform } from './act.ts';
import { assertClockTrusted } from './clock-guard.ts';
import { KEPT_MONTHS } from './expired-people.ts';
import type { JobContext } from './job-context.ts';
import { listKeptPapers } from './kept-papers.ts';

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
  const traces = [...listTraces(read, input.mailboxId), ...listNamed(read, input.mailboxId)];
  const papers = listKeptPapers(read, input.mailboxId);
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
      name: 'Nơi khác có ghi',
      columns: [column('Nơi', 34), column('Nội dung', 90)],
      rows: traces.map(({ place, said }) => [place, said]),
    },
    {
      name: 'Hồ sơ lưu trữ',
      title: [
        'VĂN BẢN, HỒ SƠ CÓ TÊN NGƯỜI NÀY',
        'Là hồ sơ công việc, lưu theo Luật Lưu trữ 33/2024/QH15 và Nghị định 30/2020/NĐ-CP; không bị xóa khi xóa dữ liệu cá nhân',
      ],
      columns: [column('Số, ký hiệu', 24), column('Ngày', 12), column('Trích yếu', 60)],
      rows: papers.map(({ number, on, subject }) => [number, on ?? '', subject]),
    },
    {
      name: 'Ai đã xem, đã làm',
      columns: [column('Lúc (UTC)', 24), column('Người', 28), column('Việc', 26)],
      rows: audit.map(({ at, operator, action }) => [at, operator, action]),
    },
  ]);
  const rows = kept.length + events.length + traces.length + papers.length + audit.length;
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
 * lists and requests it came from, registers, commands, figures and the audit. The address, its days and that things
 * happened stay, and the chain stays whole; official papers stay as they are.
 *
 * @returns how many events lost what they recorded, and which papers stay
 * @throws NOT_FOUND
 * @throws ERASURE_REFUSED while the mailbox lives, or before the time of keeping is over
 * @throws CLOCK_SUSPECT when only the time of keeping allows it, and the clock is not trusted
 */
export function erasePersonalData(
  act: Act,
  input: { mailboxId: MailboxId; reason: string; isOnRequest: boolean },
): { events: number; kept: KeptPaper[] } {
  if (!input.isOnRequest) assertClockTrusted(act);
  return eraseAll(act, { ...input, mailboxIds: [input.mailboxId] }, () => {});
}

/**
 * Takes away, in one act, what is kept of people whose time of keeping is over.
 *
 * @throws CLOCK_SUSPECT | NOT_FOUND | ERASURE_REFUSED as for one of them; then nothing is taken away
 */
export async function eraseExpired(
  context: JobContext,
  { mailboxIds, reason }: { mailboxIds: readonly MailboxId[]; reason: string },
): Promise<{ people: number; events: number; kept: number }> {
  const { register, clock, actor } = context;
  return perform(register, clock, actor, (act) => {
    assertClockTrusted(act);
    const people = [...new Set(mailboxIds)];
    const order = { mailboxIds: people, reason, isOnRequest: false };
    const { events, kept } = eraseAll(act, order, (done) =>
      context.progress({ phase: 'write', done, total: people.length }),
    );
    context.commitPoint();
    return { people: people.length, events, kept: kept.length };
  });
}

interface Order {
  mailboxIds: readonly MailboxId[];
  reason: string;
  isOnRequest: boolean;
}

function eraseAll(
  act: Act,
  order: Order,
  onDone: (count: number) => void,
): { events: number; kept: KeptPaper[] } {
  const searched = listSearched(act.db);
  const kept: KeptPaper[] = [];
  let events = 0;
  order.mailboxIds.forEach((mailboxId, index) => {
    onDone(index);
    kept.push(...listKeptPapers(act.db, mailboxId));
    events += eraseOne(act, { ...order, mailboxId }, searched);
  });
  eraseTraces(act.db, order.mailboxIds);
  rewriteSearch(act.db);
  return { events, kept };
}

function eraseOne(
  act: Act,
  input: { mailboxId: MailboxId; reason: string; isOnRequest: boolean },
  searched: ReturnType<typeof listSearched>,
): number {
  const { db, today } = act;
  const { mailboxId } = input;
  const mailbox = getMailbox(db, mailboxId);
  if (mailbox.kind !== 'personal' || isLive(mailbox.status))
    throw new AppError('ERASURE_REFUSED', { until: null });
  const events = listMailboxEvents(db, mailboxId);
  const until = addMonths(events.at(-1)?.on ?? mailbox.issuedOn, KEPT_MONTHS);
  if (!input.isOnRequest && today < until) throw new AppError('ERASURE_REFUSED', { until });
  const words = gatherWords(db, mailboxId);
  const forms = formsOf(words);
  const found = searched.filter(({ payload }) => forms.some((form) => payload.includes(form)));
  const erased = new Set([
    ...findEventsWithContent(db, mailboxId),
    ...findEventsNaming(db, mailboxId, words),
    ...found.map(({ seq }) => seq),
  ]);
  eraseYears(db, mailboxId, words.names);
  eraseWords(db, mailboxId, words);
  const fields = {
    name: ERASED_NAME,
    birthYear: null,
    position: '',
    department: '',
    phone: '',
    note: '',
    isPublished: false,
  };
  updateMailboxes(db, [{ id: mailboxId, kind: mailbox.kind, fields }]);
  eraseMailboxEvents(db, mailboxId);
  eraseAuditPayloads(db, [...erased]);
  act.record({
    action: 'privacy.erase',
    entity: 'mailbox',
    entityId: String(mailboxId),
    after: {
      events: [...erased].toSorted((a, b) => a - b),
      reason: input.reason,
      isOnRequest: input.isOnRequest,
    },
  });
  return erased.size;
}

function getMailbox(db: Parameters<typeof findMailbox>[0], id: MailboxId): MailboxRecord {
  const mailbox = findMailbox(db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  return mailbox;
}
