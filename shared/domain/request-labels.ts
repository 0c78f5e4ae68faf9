import type { LineDecision, RequestKind, RequestState } from './request.ts';

/**
 * What an office asks for, in the words of the regulation.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 */
export const REQUEST_KIND_LABELS: Record<RequestKind, string> = {
  issue: 'Cấp mới',
  change: 'Thay đổi',
  reissue: 'Cấp lại mật khẩu',
  cancel: 'Hủy bỏ',
};

/** Where a request stands. */
export const REQUEST_STATE_LABELS: Record<RequestState, string> = {
  received: 'Đã tiếp nhận',
  submitted: 'Đã trình Sở',
  decided: 'Sở đã có ý kiến',
  'carried-out': 'Đã thực hiện',
  replied: 'Đã phúc đáp',
  withdrawn: 'Đơn vị rút',
};

/** What is said of one line. */
export const LINE_DECISION_LABELS: Record<LineDecision, string> = {
  pending: 'Chưa có ý kiến',
  accepted: 'Đồng ý',
  refused: 'Từ chối',
};
