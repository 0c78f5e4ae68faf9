import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import type { NoticeId } from '../../../../shared/domain/ids.ts';
import type { MailboxEventKind } from '../../../../shared/domain/mailbox-event.ts';
import { MAILBOX_EVENT_LABELS } from '../../../../shared/domain/mailbox-event-labels.ts';
import type { ReadDb } from '../../db/database.ts';
import { listHoldingsOf } from '../../repositories/address-holdings.ts';
import { findNotice, listNoticeLines } from '../../repositories/lifecycle-notices.ts';
import { listMailboxEvents } from '../../repositories/mailbox-events.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import type { SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { currentProfile } from '../current-profile.ts';

/** What an Excel file is called among kept files. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cells = (string | number | null)[];

/**
 * Writes what the register knows of the mailboxes on notices before they are deleted: who had them, their addresses and
 * everything that happened to them.
 */
export async function exportLastRecord(
  db: ReadDb,
  noticeIds: readonly NoticeId[],
  path: string,
  today: string,
): Promise<void> {
  const { domain } = currentProfile(db, today);
  const mailboxes: Cells[] = [];
  const events: Cells[] = [];
  for (const noticeId of noticeIds) {
    const notice = findNotice(db, noticeId);
    for (const { mailboxId, state, lastAccessOn } of listNoticeLines(db, noticeId)) {
      const mailbox = findMailbox(db, mailboxId);
      if (state !== 'open' || !mailbox) continue;
      const address = `${mailbox.localPart}@${domain}`;
      const others = listHoldingsOf(db, mailboxId)
        .filter(({ localPart, heldTo }) => heldTo === null && localPart !== mailbox.localPart)
        .map(({ localPart }) => `${localPart}@${domain}`);
      mailboxes.push([
        mailboxes.length + 1,
        mailbox.name,
        mailbox.unitName,
        mailbox.position,
        mailbox.birthYear,
        mailbox.phone,
        address,
        others.join(', '),
        mailbox.issuedOn,
        lastAccessOn,
        notice ? `${notice.number} ngày ${writeDay(notice.noticeOn ?? '')}` : '',
      ]);
      for (const event of listMailboxEvents(db, mailboxId))
        events.push([
          address,
          event.on,
          MAILBOX_EVENT_LABELS[event.kind as MailboxEventKind] ?? event.kind,
          event.document,
          event.reason,
          event.operator,
        ]);
    }
  }
  await writeXlsx(path, [mailboxSheet(mailboxes, today), eventSheet(events)]);
}

function mailboxSheet(rows: Cells[], today: string): SheetSpec {
  return {
    name: 'Hộp thư',
    title: [
      'THÔNG TIN CÁC HỘP THƯ TRƯỚC KHI XÓA',
      `Lưu ngày ${writeDay(today)}: ${rows.length} hộp thư`,
    ],
    landscape: true,
    rows,
    columns: [
      { header: 'STT', width: 6, kind: 'integer' },
      { header: 'Họ và tên (tên đơn vị)', width: 28, kind: 'text' },
      { header: 'Đơn vị', width: 32, kind: 'text' },
      { header: 'Chức vụ', width: 20, kind: 'text' },
      { header: 'Năm sinh', width: 9, kind: 'integer' },
      { header: 'Điện thoại', width: 14, kind: 'text' },
      { header: 'Địa chỉ thư', width: 34, kind: 'text' },
      { header: 'Bí danh', width: 24, kind: 'text' },
      { header: 'Ngày cấp', width: 12, kind: 'day' },
      { header: 'Lần truy cập cuối', width: 13, kind: 'day' },
      { header: 'Thông báo xóa', width: 24, kind: 'text' },
    ],
  };
}

function eventSheet(rows: Cells[]): SheetSpec {
  return {
    name: 'Diễn biến',
    title: ['DIỄN BIẾN CỦA CÁC HỘP THƯ'],
    landscape: true,
    rows,
    columns: [
      { header: 'Địa chỉ thư', width: 34, kind: 'text' },
      { header: 'Ngày', width: 12, kind: 'day' },
      { header: 'Việc', width: 28, kind: 'text' },
      { header: 'Văn bản', width: 34, kind: 'text' },
      { header: 'Lý do', width: 34, kind: 'text' },
      { header: 'Người thực hiện', width: 22, kind: 'text' },
    ],
  };
}
