import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { APPROVAL_KIND_LABELS, APPROVAL_STATE_LABELS } from './approval-labels.ts';
import type { Explanations } from './explanation.ts';
import { formatNumber } from './format.ts';

/** Codes of what takes a second person. */
export type ApprovalErrorCode = Extract<ErrorCode, `APPROVAL_${string}`>;

const named = (kinds: readonly (keyof typeof APPROVAL_KIND_LABELS)[]) =>
  kinds.map((kind) => APPROVAL_KIND_LABELS[kind].toLowerCase()).join(', ');

/** Why few mailboxes wait: what was done shortly before counts as well. */
const addedUp = ({ byAsker, byOthers, hours }: ErrorDetails['APPROVAL_NEEDED']['earlier']) => {
  const parts = [
    byAsker > 0 ? `bạn đã tự làm ${formatNumber(byAsker)} hộp thư` : '',
    byOthers > 0 ? `người khác đã làm ${formatNumber(byOthers)} hộp thư` : '',
  ].filter(Boolean);
  return parts.length > 0
    ? ` Trong ${formatNumber(hours)} giờ qua ${parts.join(', ')} cùng loại chưa qua duyệt; các lần được cộng lại, chia nhỏ hay chia cho nhiều người cũng vậy.`
    : '';
};

/** What each of them means and what to do. */
export const APPROVAL_ERRORS: Explanations<ApprovalErrorCode> = {
  APPROVAL_REQUESTED: ({ kinds, count, isAgain, earlier }) => ({
    title: isAgain
      ? 'Việc này đã gửi trước đó và vẫn đang chờ người thứ hai duyệt.'
      : `Chưa thực hiện: đã gửi chờ người thứ hai duyệt (${named(kinds)}: ${formatNumber(count)}).`,
    hint: `Đơn vị muốn việc này có hai người (Ngoài Quy chế).${addedUp(earlier)} Người có quyền phê duyệt sẽ thấy ở màn hình “Chờ duyệt”; trả lời hiện ở Tổng quan của bạn.`,
  }),
  APPROVAL_NEEDED: ({ kinds, count, earlier }) => ({
    title: `Chưa thực hiện: cần người thứ hai duyệt (${named(kinds)}: ${formatNumber(count)}).`,
    hint: `Việc này không gửi chờ duyệt được từ đây; làm từ màn hình của chính việc đó.${addedUp(earlier)}`,
  }),
  APPROVAL_CLOSED: ({ state }) => ({
    title: `Việc này không còn chờ duyệt: ${APPROVAL_STATE_LABELS[state].toLowerCase()}.`,
    hint: 'Nhấn F5 để xem danh sách hiện nay.',
  }),
  APPROVAL_OWN: () => ({
    title: 'Người gửi không tự duyệt việc của mình.',
    hint: 'Nhờ một người khác có quyền phê duyệt (Lãnh đạo hoặc Quản trị).',
  }),
  APPROVAL_STALE: ({ code }) => ({
    title: 'Chưa thực hiện: danh bạ đã thay đổi từ lúc gửi duyệt, việc này không còn như đã xem.',
    hint: code
      ? 'Việc đã được khép lại kèm lý do. Người gửi xem lại rồi gửi lại.'
      : 'Kết quả bây giờ khác với những gì đã trình. Việc đã được khép lại; người gửi xem lại rồi gửi lại.',
  }),
  APPROVAL_NOBODY: () => ({
    title: 'Chưa bật được: cần ít nhất hai người đang hoạt động có quyền phê duyệt.',
    hint: 'Thêm người dùng vai trò Lãnh đạo hoặc Quản trị ở “Người dùng” trước; nếu không, việc gửi đi sẽ không có ai duyệt.',
  }),
};
