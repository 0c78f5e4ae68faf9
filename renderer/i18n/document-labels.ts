import type { CustodyRole } from '../../shared/domain/custody.ts';
import type { DocumentState, SigningPower } from '../../shared/domain/document.ts';
import type { HandoverState } from '../../shared/domain/handover.ts';
import type { SlipState } from '../../shared/domain/slip.ts';

/** Where a document stands. */
export const DOCUMENT_STATE_LABELS: Record<DocumentState, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  cancelled: 'Đã hủy',
  outside: 'Số dùng ngoài ứng dụng',
};

/** By what power somebody signs. */
export const SIGNING_POWER_LABELS: Record<SigningPower, string> = {
  head: 'Thủ trưởng ký',
  TM: 'TM. (thay mặt tập thể)',
  KT: 'KT. (ký thay)',
  Q: 'Q. (quyền)',
  TL: 'TL. (thừa lệnh)',
  TUQ: 'TUQ. (thừa ủy quyền)',
};

/** Where a handover stands. */
export const HANDOVER_STATE_LABELS: Record<HandoverState, string> = {
  open: 'Đang thực hiện',
  completed: 'Đã hoàn tất',
  cancelled: 'Đã hủy',
};

/**
 * In which role somebody holds an agency mailbox.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 1
 */
export const CUSTODY_ROLE_LABELS: Record<CustodyRole, string> = {
  custodian: 'Người quản lý',
  delegate: 'Người được ủy quyền',
};

/** Where a slip stands. */
export const SLIP_STATE_LABELS: Record<SlipState, string> = {
  waiting: 'Chờ đổi mật khẩu',
  expired: 'Quá hạn, chưa đổi',
  changed: 'Đã đổi mật khẩu',
  replaced: 'Đã in phiếu mới',
};
