import type { DriftKind } from '../../../shared/domain/server-drift.ts';
import type { ServerVerb, StepState } from '../../../shared/domain/server-plan.ts';
import type {
  ServerStatus,
  UsageField,
  UsageFinding,
  UsageFormat,
  UsageVerdict,
} from '../../../shared/domain/usage.ts';

/** What an export of the mail server is called. */
export const FORMAT_LABELS: Record<UsageFormat, string> = {
  'zimbra-accounts': 'Zimbra, Carbonio: zmprov -l gaa -v',
  'zimbra-quota': 'Zimbra: zmprov gqu',
  zmaccts: 'Zimbra: zmaccts',
  ldif: 'LDIF (ldapsearch)',
  mdaemon: 'MDaemon',
  exchange: 'Exchange (Export-Csv)',
  table: 'Bảng Excel hoặc CSV bất kỳ',
};

/** What a column of a table holds. */
export const USAGE_FIELD_LABELS: Record<UsageField, string> = {
  address: 'Địa chỉ thư',
  localPart: 'Tên tài khoản (trước @)',
  domain: 'Tên miền',
  name: 'Họ tên hiển thị',
  lastAccess: 'Lần truy cập cuối',
  used: 'Dung lượng đã dùng',
  quota: 'Hạn mức',
  status: 'Trạng thái',
  created: 'Ngày tạo',
};

/** The result lists of a snapshot. */
export const FINDING_LABELS: Record<UsageFinding, string> = {
  'unknown-on-server': 'Danh bạ không có',
  'missing-on-server': 'Máy chủ không có',
  'quota-fault': 'Dung lượng trái Điều 7',
  'status-mismatch': 'Trạng thái lệch',
  'system-account': 'Tài khoản hệ thống',
  ambiguous: 'Chưa ghép chắc chắn',
  unreadable: 'Không đọc được',
};

/** The states of an account on the server. */
export const SERVER_STATUS_LABELS: Record<ServerStatus, string> = {
  active: 'Đang mở',
  maintenance: 'Bảo trì',
  locked: 'Tạm khóa',
  closed: 'Đóng',
  lockout: 'Tự khóa do sai mật khẩu',
  pending: 'Chờ mở',
};

/** Whether figures may be gone by, in a line with what to do. */
export const VERDICT_TEXTS: Record<UsageVerdict, { title: string; hint: string }> = {
  usable: { title: 'Dùng được để xét Điều 5 khoản 3.', hint: '' },
  stale: {
    title: 'Số liệu đã cũ, không dùng để đề xuất khóa hoặc xóa.',
    hint: 'Nhập số liệu mới: có thể đã có người truy cập lại từ ngày đó.',
  },
  implausible: {
    title: 'Số liệu truy cập không đáng tin nên không được dùng.',
    hint: 'Quá nhiều tài khoản “chưa đăng nhập lần nào”. Kiểm tra zimbraLastLogonTimestampFrequency và nơi lưu thuộc tính tạm của máy chủ.',
  },
  'no-access': {
    title: 'Tệp này không cho biết lần truy cập cuối.',
    hint: 'Đã ghi các số liệu khác. Nhập thêm kết quả zmprov -l gaa -v để xét Điều 5 khoản 3.',
  },
  none: {
    title: 'Chưa có số liệu truy cập nào từ máy chủ thư.',
    hint: 'Nhập số liệu để biết hộp thư nào lâu không sử dụng, gần đầy, chưa đổi mật khẩu.',
  },
};

/** How register and server differ. */
export const DRIFT_LABELS: Record<DriftKind, string> = {
  status: 'Trạng thái',
  quota: 'Hạn mức',
  name: 'Họ tên',
  address: 'Địa chỉ',
  'alias-missing': 'Thiếu bí danh',
  'alias-extra': 'Thừa bí danh',
  'missing-on-server': 'Máy chủ không có',
  'unknown-on-server': 'Danh bạ không có',
};

/** What a step tells the server, in one or two words. */
export const VERB_LABELS: Record<ServerVerb, string> = {
  create: 'Tạo',
  modify: 'Sửa',
  password: 'Mật khẩu',
  status: 'Trạng thái',
  rename: 'Đổi địa chỉ',
  'alias-add': 'Thêm bí danh',
  'alias-remove': 'Bỏ bí danh',
  delete: 'Xóa',
};

/** How far a step is. */
export const STEP_STATE_LABELS: Record<StepState, string> = {
  planned: 'Chưa xuất',
  exported: 'Đã xuất, chờ xác nhận',
  confirmed: 'Máy chủ đã thực hiện',
  failed: 'Máy chủ từ chối',
};

/** Kinds of changes of the register, as pending lists name them. */
export const CHANGE_LABELS: Record<string, string> = {
  issued: 'cấp mới',
  'issue-undone': 'hoàn tác cấp',
  changed: 'sửa thông tin',
  moved: 'chuyển đơn vị',
  renamed: 'đổi tên',
  readdressed: 'đổi địa chỉ',
  'alias-added': 'thêm bí danh',
  'alias-ended': 'bỏ bí danh',
  locked: 'tạm khóa',
  unlocked: 'mở khóa',
  deleted: 'xóa',
  revoked: 'thu hồi',
  restored: 'khôi phục',
  'password-reset': 'cấp lại mật khẩu',
};
