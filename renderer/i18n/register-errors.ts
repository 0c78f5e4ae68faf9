import type { Explanations } from './explanation.ts';
import { formatDay, formatNumber } from './format.ts';

/** Codes of acts on mailboxes, units and addresses. */
export type RegisterErrorCode =
  | 'ADDRESS_INVALID'
  | 'ADDRESS_TAKEN'
  | 'ADDRESS_RESTING'
  | 'ADDRESS_NONE_FREE'
  | 'NAME_UNUSABLE'
  | 'MAILBOX_NOT_LIVE'
  | 'BULK_STALE'
  | 'BULK_TOO_MANY'
  | 'UNIT_CLOSED'
  | 'UNIT_HAS_MAILBOX'
  | 'UNIT_NOT_EMPTY'
  | 'AGENCY_MAILBOX_STAYS'
  | 'REORGANISE_STALE'
  | 'REORGANISE_REFUSED'
  | 'REORGANISE_NOT_UNDOABLE'
  | 'DAY_OUT_OF_ORDER';

/** Sentences for acts on mailboxes, units and addresses. */
export const REGISTER_ERRORS: Explanations<RegisterErrorCode> = {
  ADDRESS_INVALID: ({ localPart }) => ({
    title: `Không dùng “${localPart}” làm tên tài khoản được.`,
    hint: 'Tên tài khoản viết liền, chữ thường, không dấu: chỉ gồm a–z, 0–9 và dấu chấm giữa hai phần (Điều 4), không quá 64 ký tự.',
  }),
  ADDRESS_TAKEN: ({ localPart, holder, state }) => ({
    title:
      state === 'reserved'
        ? `Tên tài khoản ${localPart} để dành cho ${holder || 'đơn vị khác'}.`
        : `Tên tài khoản ${localPart} đang thuộc về ${holder || 'người khác'}.`,
    hint: 'Chọn tên kế tiếp theo thứ tự ưu tiên của Điều 4.',
  }),
  ADDRESS_RESTING: ({ localPart, holder }) => ({
    title: `Tên tài khoản ${localPart} trước đây thuộc về ${holder || 'người khác'}, chưa hết thời gian nghỉ nên chưa cấp lại.`,
    hint: 'Chọn tên khác; nếu vẫn phải dùng tên này, ghi rõ lý do cấp lại.',
  }),
  ADDRESS_NONE_FREE: ({ name }) => ({
    title: `Mọi tên tài khoản theo Điều 4 cho ${name} đều đã có người dùng.`,
    hint: 'Nhập năm sinh nếu chưa có; nếu vẫn trùng, chọn một tên ngoài Quy chế và ghi lý do.',
  }),
  NAME_UNUSABLE: ({ name, strange }) => ({
    title: strange
      ? `Họ tên “${name}” có ký tự lạ “${strange}”.`
      : `Đây không phải là họ tên: “${name}”.`,
    hint: 'Sửa lại họ tên rồi ghi.',
  }),
  MAILBOX_NOT_LIVE: ({ address }) => ({
    title: `Hộp thư ${address} đã xóa hoặc đã thu hồi nên không sửa được.`,
    hint: 'Khôi phục hộp thư trước, hoặc cấp mới theo đề nghị của đơn vị.',
  }),
  BULK_STALE: () => ({
    title: 'Danh bạ đã thay đổi sau khi xem trước, nên chưa sửa gì.',
    hint: 'Xem trước lại rồi ghi.',
  }),
  BULK_TOO_MANY: ({ max }) => ({
    title: `Mỗi lần chỉ sửa được tối đa ${formatNumber(max)} hộp thư.`,
    hint: 'Lọc danh sách cho hẹp lại, rồi sửa từng phần.',
  }),
  UNIT_CLOSED: () => ({
    title: 'Đơn vị này đã kết thúc hoạt động nên không nhận thêm hộp thư.',
    hint: 'Chọn đơn vị đang hoạt động.',
  }),
  UNIT_HAS_MAILBOX: ({ unit, localPart }) => ({
    title: `${unit} đã có hộp thư cơ quan (${localPart}).`,
    hint: 'Mỗi đơn vị có một hộp thư cơ quan; thêm bí danh nếu cần nhận thư ở địa chỉ khác.',
  }),
  AGENCY_MAILBOX_STAYS: ({ address }) => ({
    title: `Hộp thư cơ quan ${address} gắn với đơn vị của nó.`,
    hint: 'Sửa tên tài khoản ở màn hình Đơn vị, hoặc dùng “Sắp xếp lại” để hộp thư đi theo đơn vị.',
  }),
  UNIT_NOT_EMPTY: ({ unit, mailboxes, units }) => ({
    title: `${unit} còn ${formatNumber(mailboxes)} hộp thư và ${formatNumber(units)} đơn vị trực thuộc nên chưa kết thúc được.`,
    hint: 'Dùng “Sắp xếp lại” → Giải thể để chuyển người, đơn vị trực thuộc và thư sang nơi khác.',
  }),
  REORGANISE_STALE: () => ({
    title: 'Danh bạ đã thay đổi từ lúc xem trước nên phương án này không còn đúng.',
    hint: 'Xem trước lại rồi thực hiện; những gì đã chọn vẫn được giữ.',
  }),
  REORGANISE_REFUSED: ({ problems }) => ({
    title: problems[0] ?? 'Phương án sắp xếp chưa thực hiện được.',
    hint: problems.length > 1 ? problems.slice(1).join(' ') : 'Sửa phương án rồi xem trước lại.',
  }),
  REORGANISE_NOT_UNDOABLE: ({ title, builtOn }) => ({
    title: `Không hoàn tác được lần sắp xếp “${title}”.`,
    hint:
      builtOn > 0
        ? `Đã có ${formatNumber(builtOn)} thay đổi khác dựa trên kết quả của lần này. Hãy sắp xếp lại theo hướng ngược lại.`
        : 'Lần sắp xếp này đã được hoàn tác trước đó.',
  }),
  DAY_OUT_OF_ORDER: ({ on, notBefore, notAfter }) => ({
    title: `Không ghi được vào ngày ${formatDay(on)}.`,
    hint: notBefore
      ? `Chọn ngày từ ${formatDay(notBefore)} (lần thay đổi gần nhất của hộp thư) đến ${formatDay(notAfter)}.`
      : `Chọn ngày không sau ${formatDay(notAfter)}.`,
  }),
};
