import { writeDay } from '../../../../shared/domain/calendar-day.ts';
import type { HandedMailbox, Witness } from '../../../../shared/domain/handover.ts';
import type { HandoverItem } from '../../../../shared/rules/profile.ts';
import type { Block, TextRun } from '../../documents/model.ts';
import { formalDay } from '../../documents/model.ts';
import type { TermRecord } from '../../repositories/custody-terms.ts';
import type { HandoverRecord } from '../../repositories/handovers.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import type { DraftContent } from '../documents/draw-up-document.ts';

/** A mailbox as the minutes tell of it. */
export interface MinutesMailbox {
  mailbox: MailboxRecord;
  details: HandedMailbox;
  /** Delegates whose authorisation lasts, with what becomes of it. */
  delegates: { term: TermRecord; isKept: boolean | null }[];
}

/** All that minutes are made of. */
export interface MinutesFacts {
  handover: HandoverRecord;
  mailboxes: MinutesMailbox[];
  items: readonly HandoverItem[];
  domain: string;
  /** Number, sign and day of the minutes that these correct; null when they are the first. */
  corrects: string | null;
}

const STATUS: Record<MailboxRecord['status'], string> = {
  'in-use': 'đang dùng',
  locked: 'tạm khóa',
  deleted: 'đã xóa',
  revoked: 'thu hồi',
};
const TO_FILL = '……………';

/**
 * What the minutes of a handover say.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2; Điều 16
 */
export function minutesContent(facts: MinutesFacts): DraftContent {
  const { handover, mailboxes, corrects } = facts;
  const { particulars } = handover;
  const hour = particulars.hour ? `hồi ${particulars.hour.replace(':', ' giờ ')} phút ` : '';
  const place = particulars.place || TO_FILL;
  return {
    subject: corrects
      ? `Bổ sung, đính chính Biên bản ${corrects}`
      : 'Bàn giao hộp thư điện tử công vụ',
    hasDateInText: true,
    recipients: [],
    blocks: [
      paragraph(
        `Hôm nay, ${hour}${formalDay(handover.handedOverOn)}, tại ${place}, chúng tôi gồm:`,
      ),
      ...partyBlocks('Bên giao', handover.giverName, handover.giverPosition),
      ...partyBlocks('Bên nhận', handover.receiverName, handover.receiverPosition),
      ...witnessBlocks(particulars.witnesses),
      paragraph(reasonText(handover)),
      ...mailboxes.flatMap((each, index) => mailboxBlocks(each, index + 1, facts)),
      { type: 'heading', level: 2, text: `${mailboxes.length + 1}. Trách nhiệm của hai bên` },
      paragraph(
        'Mật khẩu của các hộp thư nêu trên được đổi tại thời điểm bàn giao và không ghi trong Biên bản này. Bên nhận chịu trách nhiệm quản lý, kiểm tra hộp thư hằng ngày và bảo đảm an toàn thông tin tài khoản kể từ thời điểm nhận bàn giao (Điều 16 Quy chế).',
      ),
      ...(particulars.commitments
        ? [paragraph(`Tồn tại, cam kết: ${particulars.commitments}`)]
        : []),
      paragraph(
        `Biên bản được lập thành ${String(particulars.copies).padStart(2, '0')} bản có giá trị như nhau, mỗi bên giữ 01 bản.`,
      ),
    ],
    parties: [
      { title: 'ĐẠI DIỆN BÊN GIAO', name: handover.giverName },
      { title: 'ĐẠI DIỆN BÊN NHẬN', name: handover.receiverName },
      ...particulars.witnesses.slice(0, 1).map(({ name }) => ({ title: 'NGƯỜI CHỨNG KIẾN', name })),
      { title: 'XÁC NHẬN CỦA THỦ TRƯỞNG', name: '' },
    ],
  };
}

const paragraph = (text: string | TextRun[]): Block => ({ type: 'paragraph', text });

function partyBlocks(label: string, name: string, position: string): Block[] {
  return [
    paragraph([
      { text: `${label}: `, bold: true },
      { text: `Ông (Bà) ${name}${position ? `, chức vụ: ${position}` : ''}.` },
    ]),
  ];
}

function witnessBlocks(witnesses: readonly Witness[]): Block[] {
  return witnesses.map(({ name, position }) =>
    paragraph([
      { text: 'Người chứng kiến: ', bold: true },
      { text: `Ông (Bà) ${name}${position ? `, chức vụ: ${position}` : ''}.` },
    ]),
  );
}

function reasonText({ reason, document }: HandoverRecord): string {
  const because = [reason, document && `theo ${document}`].filter(Boolean).join(', ');
  return `Tiến hành bàn giao tài khoản và toàn bộ nội dung dữ liệu hộp thư điện tử công vụ của cơ quan, đơn vị${because ? ` do ${because}` : ''} với các nội dung sau:`;
}

function mailboxBlocks(
  { mailbox, details, delegates }: MinutesMailbox,
  order: number,
  { items, domain }: MinutesFacts,
): Block[] {
  const figures = details.figuresOn ? ` (số liệu ngày ${writeDay(details.figuresOn)})` : '';
  const amount = (value: number | null, unit: string) =>
    `${value === null ? TO_FILL : value.toLocaleString('vi-VN')} ${unit}`;
  const data = [
    amount(details.usedMb, 'MB'),
    amount(details.folderCount, 'thư mục'),
    amount(details.messageCount, 'thư'),
  ].join('; ');
  const texts: Record<HandoverItem['code'], string> = {
    account: `${mailbox.localPart}@${domain}; tình trạng: ${STATUS[mailbox.status]}; ngày cấp: ${writeDay(mailbox.issuedOn)}`,
    data: `${data}${figures}; bản sao lưu: ${details.backup || TO_FILL}`,
    password: 'Đã đổi tại thời điểm bàn giao; bên nhận chịu trách nhiệm từ lúc đó',
    delegations: delegatesText(delegates),
    'open-matters': details.openMatters || 'Không có',
  };
  return [
    { type: 'heading', level: 2, text: `${order}. Hộp thư của ${mailbox.unitName}` },
    {
      type: 'table',
      columns: [
        { header: 'Nội dung bàn giao', width: 5 },
        { header: 'Cụ thể', width: 8 },
        { header: 'Kết quả', width: 3, align: 'center' },
      ],
      rows: items.map((item) => [
        item.text,
        texts[item.code],
        isDone(item, details, delegates) ? 'Đã bàn giao' : TO_FILL,
      ]),
    },
  ];
}

function isDone(
  { code }: HandoverItem,
  { checklist }: HandedMailbox,
  delegates: MinutesMailbox['delegates'],
): boolean {
  if (code === 'delegations') return delegates.every(({ isKept }) => isKept !== null);
  return checklist[code] === true;
}

function delegatesText(delegates: MinutesMailbox['delegates']): string {
  if (delegates.length === 0) return 'Không có ủy quyền còn hiệu lực';
  return delegates
    .map(({ term, isKept }) => {
      const what = isKept === null ? TO_FILL : isKept ? 'giữ' : 'chấm dứt';
      return `${term.personName} (từ ${writeDay(term.from)}): ${what}`;
    })
    .join('; ');
}
