import type { ApprovalKind, ApprovalState } from '../../shared/domain/approval.ts';

/** What a second person is wanted for. */
export const APPROVAL_KIND_LABELS: Record<ApprovalKind, string> = {
  lock: 'Tạm khóa',
  delete: 'Xóa',
  reissue: 'Cấp lại địa chỉ đã có người dùng',
  reorganise: 'Sắp xếp lại đơn vị',
  rules: 'Bỏ bớt yêu cầu duyệt',
};

/** What became of it. */
export const APPROVAL_STATE_LABELS: Record<ApprovalState, string> = {
  pending: 'Đang chờ duyệt',
  approved: 'Đã duyệt và thực hiện',
  refused: 'Bị từ chối',
  withdrawn: 'Người gửi đã rút',
  stale: 'Không còn đúng với danh bạ',
  expired: 'Quá hạn duyệt',
};

const PROCEDURES: Readonly<Record<string, string>> = {
  'lifecycle.carryOut': 'Thực hiện thông báo khóa, xóa',
  'request.carryOut': 'Thực hiện đề nghị',
  'import.commit': 'Cấp hộp thư theo danh sách',
  'mailbox.issue': 'Cấp hộp thư',
  'mailbox.grantAgency': 'Cấp hộp thư cơ quan',
  'mailbox.edit': 'Sửa hộp thư',
  'mailbox.readdress': 'Đổi địa chỉ hộp thư',
  'mailbox.addAlias': 'Thêm bí danh',
  'unit.create': 'Thêm đơn vị',
  'unit.change': 'Sửa đơn vị',
  'reorganise.apply': 'Sắp xếp lại đơn vị',
  'reorganise.undo': 'Hoàn tác sắp xếp đơn vị',
  'settings.update': 'Thay đổi cài đặt',
};

/** What the work that waits is called; an unknown one keeps its name. */
export function procedureLabel(procedure: string): string {
  return PROCEDURES[procedure] ?? procedure;
}
