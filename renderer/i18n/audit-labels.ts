import { FIELDS, VALUES } from './audit-fields.ts';
import { formatNumber } from './format.ts';
import { LOOK_UPS } from './look-up-labels.ts';

const ACTIONS: Record<string, string> = {
  'unit.load': 'Nạp danh sách đơn vị',
  'unit.create': 'Thêm đơn vị',
  'unit.change': 'Sửa đơn vị',
  'unit.close': 'Kết thúc đơn vị',
  'unit.export': 'Xuất danh sách đơn vị',
  'unit.print': 'In danh sách đơn vị',
  'unit.reorganise': 'Sắp xếp lại đơn vị',
  'unit.reorganise-undo': 'Hoàn tác sắp xếp đơn vị',
  'unit.reorganise-notices': 'Xuất danh sách cần thông báo',
  'unit.export-reorganisations': 'Xuất danh sách các lần sắp xếp',
  'history.export-address': 'Xuất lịch sử một địa chỉ',
  'directory.export-duplicates': 'Xuất danh sách người có thể có hai hộp thư',
  'mailbox.end-aliases': 'Kết thúc bí danh đến hạn',
  'operator.create': 'Tạo tài khoản người dùng',
  'operator.password-changed': 'Đổi mật khẩu đăng nhập',
  'access.deny': 'Từ chối truy cập',
  'operator.update': 'Sửa tài khoản người dùng',
  'operator.reset-password': 'Cấp lại mật khẩu người dùng',
  'operator.recovery-code': 'Tạo mã khôi phục',
  'session.recover': 'Vào lại bằng mã khôi phục',
  'audit.verify': 'Kiểm tra nhật ký',
  'audit.broken': 'Phát hiện nhật ký không nguyên vẹn',
  'audit.export': 'Xuất nhật ký',
  'backup.create': 'Sao lưu',
  'backup.restore': 'Khôi phục từ bản sao lưu',
  'backup.drill': 'Diễn tập khôi phục',
  'backup.configure': 'Đặt nơi sao lưu thứ hai',
  'backup.copy-out': 'Chép bản sao lưu mã hóa',
  'update.prepare': 'Chuẩn bị bản cập nhật',
  'update.discard': 'Bỏ bản cập nhật đã chuẩn bị',
  'update.install': 'Đã lên bản mới',
  'support.bundle': 'Tạo gói hỗ trợ',
  'privacy.export': 'Xuất dữ liệu của một người',
  'privacy.export-expired': 'Xuất danh sách hết thời hạn lưu',
  'privacy.erase': 'Xóa dữ liệu của một người',
  'personal-data.look-up': 'Tra cứu dữ liệu cá nhân',
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
  'request.attach': 'Kèm bản quét văn bản đề nghị',
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
  'request.export': 'Xuất danh sách đề nghị',
  'lifecycle.draw-up-lock': 'Soạn thông báo tạm khóa',
  'lifecycle.draw-up-delete': 'Soạn thông báo xóa',
  'lifecycle.issue-notice': 'Ban hành thông báo',
  'lifecycle.withdraw-notice': 'Rút thông báo',
  'lifecycle.spare': 'Đưa hộp thư ra khỏi thông báo',
  'lifecycle.lock': 'Tạm khóa theo thông báo',
  'lifecycle.delete': 'Xóa theo thông báo',
  'lifecycle.hold': 'Tạm giữ hộp thư',
  'lifecycle.end-hold': 'Thôi tạm giữ',
  'lifecycle.unlock': 'Mở khóa hộp thư',
  'lifecycle.revoke': 'Thu hồi khẩn cấp',
  'lifecycle.restore': 'Khôi phục hộp thư thu hồi',
  'lifecycle.export': 'Xuất danh sách vòng đời',
  'clock.confirm': 'Xác nhận ngày giờ của máy',
  'directory.export': 'Xuất danh bạ',
  'directory.print': 'In danh bạ',
  'directory.bulk-change': 'Sửa nhiều hộp thư',
  'directory.bulk-undo': 'Hoàn tác việc sửa nhiều hộp thư',
  'directory.save-view': 'Lưu bộ lọc danh bạ',
  'directory.remove-view': 'Bỏ bộ lọc danh bạ đã lưu',
  'directory.dismiss-duplicates': 'Ghi nhận không phải trùng người',
  'publication.publish': 'Công bố danh bạ',
  'approval.ask': 'Gửi chờ người thứ hai duyệt',
  'approval.approve': 'Duyệt việc của người khác',
  'approval.refuse': 'Từ chối duyệt',
  'approval.withdraw': 'Rút việc đã gửi duyệt',
  'approval.stale': 'Khép việc chờ duyệt không còn đúng',
  'approval.lapse': 'Khép việc chờ duyệt quá hạn',
  'settings.update': 'Thay đổi cài đặt',
  'report.start': 'Bắt đầu kỳ báo cáo',
  'report.set-closing': 'Đổi ngày chốt số liệu',
  'report.edit': 'Sửa nội dung báo cáo',
  'report.asked': 'Đề nghị đơn vị báo cáo',
  'report.reminded': 'Đôn đốc đơn vị báo cáo',
  'report.receive': 'Nhận báo cáo của đơn vị',
  'report.sign': 'Ký ban hành báo cáo',
  'report.export': 'Lưu báo cáo, thống kê',
  'mailbox.issue': 'Cấp hộp thư',
  'log.add': 'Ghi vào sổ theo dõi',
  'log.change': 'Sửa mục trong sổ theo dõi',
  'log.close': 'Kết thúc mục trong sổ theo dõi',
  'log.reopen': 'Mở lại mục trong sổ theo dõi',
  'log.withdraw': 'Gạch bỏ mục trong sổ theo dõi',
  'log.print': 'In sổ theo dõi',
  'log.export': 'Xuất sổ theo dõi ra Excel',
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
  'slip.print': 'In phiếu cấp tài khoản',
  'slip.changed': 'Ghi đã đổi mật khẩu ban đầu',
  'document.draw-up': 'Lập dự thảo văn bản',
  'document.update': 'Sửa dự thảo văn bản',
  'document.issue': 'Ban hành văn bản',
  'document.cancel': 'Bỏ dự thảo văn bản',
  'document.attach': 'Đính bản quét vào văn bản',
};

const ENTITIES: Record<string, string> = {
  unit: 'Đơn vị',
  reorganisation: 'Lần sắp xếp đơn vị',
  operator: 'Người dùng ứng dụng',
  import: 'Lần nhập',
  mailbox: 'Hộp thư',
  directory: 'Danh bạ',
  'log-entry': 'Sổ theo dõi',
  publication: 'Lần công bố',
  'server-plan': 'Kế hoạch lệnh',
  'usage-snapshot': 'Số liệu máy chủ thư',
  document: 'Văn bản',
  handover: 'Cuộc bàn giao',
  slip: 'Phiếu cấp tài khoản',
  procedure: 'Chức năng',
  audit: 'Nhật ký',
  backup: 'Bản sao lưu',
  update: 'Bản cập nhật',
  clock: 'Đồng hồ của máy',
  request: 'Đề nghị',
  notice: 'Thông báo',
  report: 'Báo cáo',
  settings: 'Cài đặt',
  approval: 'Việc chờ duyệt',
};

/** What an event of the audit trail is called; an unknown one keeps its name. */
export function actionLabel(action: string): string {
  return ACTIONS[action] ?? action;
}

/** What an event is about: the kind of thing, an unknown one by its name, and which. */
export function entityLabel(entity: string, id: string): string {
  const label = ENTITIES[entity] ?? entity;
  if (entity === 'procedure') return LOOK_UPS[id] ?? `${label} ${id}`;
  return id ? `${label} số ${id}` : label;
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
  return VALUES[value] ?? (path === 'procedure' ? LOOK_UPS[value] : undefined) ?? value;
}
