import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import type { NoticeId } from '../../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import type { Annex, Block } from '../../documents/model.ts';
import { findBoardMailbox } from '../../repositories/lifecycle-candidates.ts';
import { findNotice, listNoticeLines } from '../../repositories/lifecycle-notices.ts';
import { currentProfile } from '../current-profile.ts';
import type { DraftContent } from '../documents/draw-up-document.ts';
import { officeOf } from '../documents/office.ts';

const WORDS: Record<
  NoticeStep,
  { act: string; passive: string; months: 'lockMonths' | 'deleteMonths' }
> = {
  lock: { act: 'tạm khóa', passive: 'bị tạm khóa', months: 'lockMonths' },
  delete: { act: 'xóa', passive: 'bị xóa khỏi hệ thống', months: 'deleteMonths' },
};

/** A number as letters write it: one digit gets a leading zero. */
const formal = (count: number) => String(count).padStart(2, '0');

/**
 * What a notice of locking or deleting says: the clause, the figures it rests on, from when, how to ask to keep an
 * account, and the list of accounts as an annex.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 * @param effectiveOn null while the day is not chosen
 */
export function noticeContent(
  db: ReadDb,
  id: NoticeId,
  effectiveOn: string | null,
  today: string,
): DraftContent {
  const notice = findNotice(db, id);
  if (!notice) throw new AppError('NOT_FOUND', { entity: 'notice', id: String(id) });
  const office = officeOf(db);
  const profile = currentProfile(db, today);
  const { act, passive, months } = WORDS[notice.step];
  const term = formal(profile.inactivity[months]);
  const rows = annexRows(db, id, profile.domain);
  const from = effectiveOn === null ? '…/…/…' : writeDay(effectiveOn);
  const asOf = notice.snapshotOn ? ` tính đến ngày ${writeDay(notice.snapshotOn)}` : '';
  const kept = `đề nghị ${notice.unitName} có văn bản gửi ${office.officeInText} trước ngày ${from}`;
  const sentences = [
    `Thực hiện khoản 3 Điều 5 Quy chế quản lý, sử dụng hệ thống thư điện tử công vụ tỉnh Tiền Giang và theo số liệu sử dụng của hệ thống${asOf}, ${office.officeInText} thông báo như sau:`,
    `1. ${notice.unitName} có ${formal(rows.length)} tài khoản thư điện tử công vụ không sử dụng quá ${term} tháng kể từ lúc cấp phát hoặc lần truy cập cuối cùng (danh sách kèm theo).`,
    notice.step === 'lock'
      ? `2. Các tài khoản nêu trên sẽ ${passive} từ ngày ${from}. Tài khoản được đăng nhập lại trước ngày đó thì không ${passive}.`
      : `2. Các tài khoản nêu trên đang tạm khóa và sẽ ${passive} từ ngày ${from}. Dữ liệu trong hộp thư không khôi phục được sau khi xóa.`,
    notice.step === 'lock'
      ? `3. Trường hợp cần giữ lại tài khoản (nghỉ thai sản, biệt phái, học tập, chữa bệnh…), ${kept} nêu rõ lý do, thời hạn.`
      : `3. Trường hợp cần mở khóa, tiếp tục sử dụng hoặc lưu lại dữ liệu, ${kept}.`,
    ...(office.supportContact ? [`4. Đầu mối liên hệ: ${office.supportContact}.`] : []),
  ];
  return {
    subject: `Về việc ${act} tài khoản thư điện tử công vụ không sử dụng quá ${term} tháng`,
    blocks: sentences.map((text): Block => ({ type: 'paragraph', text })),
    annexes: [annex(notice.unitName, act, rows)],
    recipients: [notice.unitName, ...office.recipients.filter((line) => line !== 'Như trên')],
  };
}

function annex(unitName: string, act: string, rows: string[][]): Annex {
  return {
    label: 'Phụ lục',
    title: `Danh sách tài khoản thư điện tử công vụ ${act} – ${unitName}`,
    blocks: [
      {
        type: 'table',
        columns: [
          { header: 'STT', width: 6, align: 'center' },
          { header: 'Họ và tên (tên đơn vị)', width: 25 },
          { header: 'Địa chỉ thư', width: 30 },
          { header: 'Ngày cấp', width: 14, align: 'center' },
          { header: 'Lần truy cập cuối', width: 14, align: 'center' },
          { header: 'Số ngày không sử dụng', width: 11, align: 'right' },
        ],
        rows,
      },
    ],
  };
}

function annexRows(db: ReadDb, id: NoticeId, domain: string): string[][] {
  return listNoticeLines(db, id)
    .filter(({ state }) => state === 'open')
    .map((line, index) => {
      const mailbox = findBoardMailbox(db, line.mailboxId);
      return [
        String(index + 1),
        mailbox?.name ?? '',
        `${mailbox?.localPart}@${domain}`,
        mailbox ? writeDay(mailbox.issuedOn) : '',
        line.lastAccessOn ? writeDay(line.lastAccessOn) : 'chưa đăng nhập',
        line.idleDays.toLocaleString('vi-VN'),
      ];
    });
}
