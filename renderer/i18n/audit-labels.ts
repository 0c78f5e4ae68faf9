import { formatNumber } from './format.ts';

const ACTIONS: Record<string, string> = {
  'unit.load': 'Nạp danh sách đơn vị',
  'operator.create': 'Tạo tài khoản người dùng',
  'operator.password-changed': 'Đổi mật khẩu đăng nhập',
  'access.deny': 'Từ chối truy cập',
  'session.confirm': 'Xác nhận mật khẩu',
  'session.login': 'Đăng nhập',
  'session.logout': 'Đăng xuất',
  'session.refuse': 'Đăng nhập không thành công',
  'import.preview': 'Xem trước danh sách nhập',
  'import.revise': 'Sửa bản xem trước danh sách',
  'import.commit': 'Nhập danh sách vào danh bạ',
  'import.undo': 'Hoàn tác một lần nhập',
  'import.discard': 'Bỏ bản nháp',
  'request.receive': 'Tiếp nhận đề nghị',
  'request.change': 'Sửa văn bản đề nghị',
  'request.add-line': 'Thêm dòng đề nghị',
  'request.change-line': 'Sửa dòng đề nghị',
  'request.remove-line': 'Bỏ dòng đề nghị',
  'request.take-list': 'Lấy danh sách vào đề nghị',
  'request.decide-lines': 'Ghi ý kiến từng dòng',
  'request.submitted': 'Trình Sở',
  'request.received': 'Trả lại bước tiếp nhận',
  'request.decided': 'Ghi văn bản của Sở',
  'request.carry-out': 'Thực hiện đề nghị',
  'request.replied': 'Phúc đáp, kết thúc đề nghị',
  'request.withdrawn': 'Đơn vị rút đề nghị',
  'clock.confirm': 'Xác nhận ngày giờ của máy',
  'directory.export': 'Xuất danh bạ',
  'settings.update': 'Thay đổi cài đặt',
  'mailbox.issue': 'Cấp hộp thư',
  'provision.plan': 'Lập kế hoạch lệnh cho máy chủ thư',
  'provision.export': 'Xuất lệnh cho máy chủ thư',
  'provision.log': 'Nhập nhật ký của máy chủ thư',
  'provision.mark': 'Ghi nhận kết quả lệnh',
  'provision.export-drift': 'Xuất bảng đối chiếu máy chủ thư',
  'usage.import': 'Nhập số liệu máy chủ thư',
  'usage.discard': 'Bỏ số liệu máy chủ thư',
  'usage.export': 'Xuất danh sách đối chiếu máy chủ',
  'mailbox.change': 'Sửa thông tin hộp thư',
  'mailbox.move': 'Chuyển hộp thư sang đơn vị khác',
  'mailbox.readdress': 'Đổi địa chỉ hộp thư',
  'mailbox.add-alias': 'Thêm bí danh',
  'mailbox.end-alias': 'Kết thúc bí danh',
  'custody.assign': 'Ghi người quản lý hộp thư cơ quan',
  'custody.add-delegate': 'Ủy quyền sử dụng hộp thư cơ quan',
  'custody.end-delegate': 'Chấm dứt ủy quyền',
  'handover.create': 'Lập bàn giao hộp thư',
  'handover.change': 'Sửa bàn giao hộp thư',
  'handover.complete': 'Hoàn tất bàn giao hộp thư',
  'handover.cancel': 'Hủy bàn giao hộp thư',
  'handover.correct': 'Lập biên bản bổ sung, đính chính',
  'document.draw-up': 'Lập dự thảo văn bản',
  'document.update': 'Sửa dự thảo văn bản',
  'document.issue': 'Ban hành văn bản',
  'document.cancel': 'Bỏ dự thảo văn bản',
  'document.attach': 'Đính bản quét vào văn bản',
};

const ENTITIES: Record<string, string> = {
  unit: 'Đơn vị',
  operator: 'Người dùng ứng dụng',
  import: 'Lần nhập',
  mailbox: 'Hộp thư',
  directory: 'Danh bạ',
  'server-plan': 'Kế hoạch lệnh',
  'usage-snapshot': 'Số liệu máy chủ thư',
  document: 'Văn bản',
  handover: 'Cuộc bàn giao',
  procedure: 'Chức năng',
  clock: 'Đồng hồ của máy',
  request: 'Đề nghị',
  settings: 'Cài đặt',
};

const FIELDS: Record<string, string> = {
  action: 'Việc',
  address: 'Địa chỉ',
  alias: 'Bí danh',
  asOf: 'Số liệu tính đến',
  birthYear: 'Năm sinh',
  change: 'Thay đổi',
  counts: 'Số dòng',
  create: 'Cấp mới',
  datedOn: 'Ngày văn bản',
  department: 'Phòng, ban',
  descending: 'Thứ tự giảm dần',
  document: 'Văn bản',
  error: 'Lỗi',
  file: 'Tệp',
  fileName: 'Tệp',
  foundAt: 'Đồng hồ báo',
  lastAt: 'Lần ghi trước đó',
  now: 'Ngày giờ',
  filter: 'Điều kiện lọc',
  letterNumber: 'Số văn bản',
  letterOn: 'Ngày văn bản',
  receivedOn: 'Ngày tiếp nhận',
  abstract: 'Trích yếu',
  dueOn: 'Hạn phúc đáp',
  channel: 'Cách gửi',
  caller: 'Người gọi',
  callerPhone: 'Số điện thoại gọi đến',
  verification: 'Cách xác minh',
  lineNo: 'Dòng số',
  lines: 'Số dòng',
  decision: 'Ý kiến',
  decisionNumber: 'Số văn bản của Sở',
  decisionOn: 'Ngày văn bản của Sở',
  replyNumber: 'Số văn bản phúc đáp',
  replyOn: 'Ngày phúc đáp',
  replyDocumentId: 'Mã văn bản phúc đáp',
  closedOn: 'Ngày kết thúc',
  withdrawnReason: 'Lý do rút',
  issue: 'Cấp mới',
  reissue: 'Cấp lại mật khẩu',
  cancel: 'Hủy bỏ',
  mailboxId: 'Mã hộp thư',
  fullName: 'Họ và tên',
  isPublished: 'Công khai',
  keepOldUntil: 'Giữ địa chỉ cũ đến',
  kind: 'Loại',
  localPart: 'Tên tài khoản',
  match: 'Đã có',
  name: 'Tên',
  note: 'Ghi chú',
  phone: 'Điện thoại',
  position: 'Chức vụ',
  quotaMb: 'Dung lượng (MB)',
  number: 'Số',
  numberGoesBack: 'Trả lại số',
  reason: 'Lý do',
  sign: 'Ký hiệu',
  subject: 'Trích yếu',
  read: 'Đã đọc',
  rows: 'Số dòng',
  scope: 'Phạm vi',
  sha256: 'Mã kiểm tra tệp (SHA-256)',
  sheet: 'Trang tính',
  skip: 'Bỏ qua',
  sort: 'Sắp xếp theo',
  state: 'Trạng thái',
  status: 'Tình trạng',
  text: 'Chữ tìm',
  unitId: 'Mã đơn vị',
  units: 'Số đơn vị',
  until: 'Đến ngày',
  username: 'Tên đăng nhập',
};

const VALUES: Record<string, string> = {
  draft: 'bản nháp',
  letter: 'văn bản',
  phone: 'điện thoại',
  received: 'tiếp nhận',
  submitted: 'đã trình Sở',
  decided: 'Sở đã có ý kiến',
  'carried-out': 'đã thực hiện',
  replied: 'đã phúc đáp',
  withdrawn: 'đơn vị rút',
  pending: 'chưa có ý kiến',
  accepted: 'đồng ý',
  refused: 'từ chối',
  previewed: 'bản nháp',
  committed: 'đã cấp',
  discarded: 'đã bỏ',
  internal: 'nội bộ',
  public: 'công khai',
  true: 'có',
  false: 'không',
};

/** What an event of the audit trail is called; an unknown one keeps its name. */
export function actionLabel(action: string): string {
  return ACTIONS[action] ?? action;
}

/** What kind of thing an event is about; an unknown one keeps its name. */
export function entityLabel(entity: string): string {
  return ENTITIES[entity] ?? entity;
}

/** What a recorded field is called, `counts.create` being read part by part; an unknown one keeps its name. */
export function fieldLabel(path: string): string {
  return path
    .split('.')
    .map((part) => FIELDS[part] ?? part)
    .join(' › ');
}

/** Fields that count something; other figures (years, numbers of things) are no amounts. */
const AMOUNT = /^(counts\..+|rows|units)$/;

/** A recorded value in words where there are words for it, an amount as amounts are written. */
export function valueLabel(path: string, value: string): string {
  if (AMOUNT.test(path) && /^\d+$/.test(value)) return formatNumber(Number(value));
  return VALUES[value] ?? value;
}
