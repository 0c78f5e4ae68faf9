import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import type { CandidateStatus } from '../../shared/domain/address.ts';
import type { ListField, RowAction } from '../../shared/domain/import.ts';
import type { MailboxKind, MailboxStatus } from '../../shared/domain/mailbox.ts';
import type { OperatorRole } from '../../shared/domain/operator.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';

/**
 * Whose mailbox it is, in the words of the regulation.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 3, khoản 4
 */
export const MAILBOX_KIND_LABELS: Record<MailboxKind, string> = {
  personal: 'Cá nhân',
  agency: 'Cơ quan',
};

/**
 * Where a mailbox stands, in the words of the regulation.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 12 khoản 7
 */
export const MAILBOX_STATUS_LABELS: Record<MailboxStatus, string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

/** Headings of the groups of units, in the plural sense. */
export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  province: 'Cơ quan của tỉnh',
  agency: 'Sở, ban, ngành tỉnh',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã, phường, thị trấn',
  subunit: 'Phòng, đơn vị trực thuộc',
  organisation: 'Tổ chức khác',
};

/** What the register says of a candidate address. */
export const CANDIDATE_STATUS_LABELS: Record<CandidateStatus, string> = {
  free: 'Còn trống',
  taken: 'Đã có người dùng',
  reserved: 'Để dành',
  resting: 'Chưa dùng lại được',
  unavailable: 'Không lập được',
};

/** What a column of a staff list holds. */
export const LIST_FIELD_LABELS: Record<ListField, string> = {
  order: 'Số thứ tự',
  fullName: 'Họ và tên',
  familyName: 'Họ và chữ lót',
  middleName: 'Chữ lót (cột riêng)',
  givenName: 'Tên',
  birthYear: 'Năm sinh (hoặc ngày sinh)',
  birthYearMale: 'Năm sinh nam',
  birthYearFemale: 'Năm sinh nữ',
  gender: 'Giới tính',
  position: 'Chức vụ',
  unit: 'Đơn vị công tác',
  phone: 'Điện thoại',
  email: 'Thư điện tử (địa chỉ hiện có)',
  requestKind: 'Loại đề nghị',
  wantedAddress: 'Địa chỉ đề nghị',
  note: 'Ghi chú',
  'ignored-personal': 'Dữ liệu cá nhân không được lưu',
};

/** What an import does with a row. */
export const ROW_ACTION_LABELS: Record<RowAction, string> = {
  create: 'Cấp mới',
  match: 'Đã có',
  change: 'Thay đổi',
  skip: 'Bỏ qua',
  error: 'Lỗi',
};

/** What a long piece of work is doing. */
export const PHASE_LABELS: Record<JobProgress['phase'], string> = {
  read: 'Đang đọc',
  map: 'Đang nhận các cột',
  match: 'Đang đối chiếu với danh bạ',
  count: 'Đang tính',
  write: 'Đang ghi',
  finish: 'Đang hoàn tất',
  copy: 'Đang sao chép',
  check: 'Đang kiểm tra',
};

/** What an operator is here. */
export const OPERATOR_ROLE_LABELS: Record<OperatorRole, string> = {
  administrator: 'Quản trị',
  officer: 'Chuyên viên',
  leader: 'Lãnh đạo',
  reader: 'Tra cứu',
};

/** What each role may do, in a line. */
export const OPERATOR_ROLE_HINTS: Record<OperatorRole, string> = {
  administrator: 'Làm mọi việc, quản lý người dùng, cài đặt và sao lưu',
  officer: 'Xem, cấp, sửa, xuất danh sách',
  leader: 'Xem, phê duyệt, xuất danh sách, xem nhật ký',
  reader: 'Chỉ xem danh bạ',
};
