import { type ErrorCode, type ErrorDetails, isAppError } from '../../shared/errors.ts';
import { APPROVAL_ERRORS, type ApprovalErrorCode } from './approval-errors.ts';
import { BACKUP_ERRORS, type BackupErrorCode } from './backup-errors.ts';
import { DOCUMENT_ERRORS, type DocumentErrorCode } from './document-errors.ts';
import type { Explanation, Explanations } from './explanation.ts';
import { FILE_ERRORS, type FileErrorCode } from './file-errors.ts';
import { LIFECYCLE_ERRORS, type LifecycleErrorCode } from './lifecycle-errors.ts';
import { MAIL_SERVER_ERRORS, type MailServerErrorCode } from './mail-server-errors.ts';
import { REGISTER_ERRORS, type RegisterErrorCode } from './register-errors.ts';
import { REPORT_ERRORS, type ReportErrorCode } from './report-errors.ts';
import { START_ERRORS, type StartErrorCode } from './start-errors.ts';
import { UPDATE_ERRORS, type UpdateErrorCode } from './update-errors.ts';

const ENTITY_LABELS: Record<ErrorDetails['NOT_FOUND']['entity'], string> = {
  procedure: 'chức năng',
  file: 'tệp',
  unit: 'đơn vị',
  mailbox: 'hộp thư',
  import: 'lần nhập',
  document: 'văn bản',
  handover: 'cuộc bàn giao',
  delegation: 'ủy quyền',
  slip: 'phiếu cấp tài khoản',
  operator: 'người dùng ứng dụng',
  request: 'đề nghị',
  notice: 'thông báo',
  hold: 'lượt tạm giữ',
  alias: 'bí danh',
  'usage-snapshot': 'số liệu máy chủ',
  'server-plan': 'kế hoạch lệnh',
  'log-entry': 'mục trong sổ',
  reorganisation: 'lần sắp xếp',
  report: 'kỳ báo cáo',
  approval: 'việc chờ duyệt',
  'bulk-change': 'lần sửa nhiều hộp thư',
  update: 'bản cập nhật',
};

const WEAK_PASSWORD: Record<ErrorDetails['PASSWORD_WEAK']['reason'], (min: number) => string> = {
  short: (min) => `Mật khẩu phải có ít nhất ${min} ký tự.`,
  common: () => 'Mật khẩu này quá phổ biến, dễ bị đoán ra.',
  'contains-name': () => 'Mật khẩu chứa tên đăng nhập hoặc họ tên, dễ bị đoán ra.',
  same: () => 'Mật khẩu mới trùng với mật khẩu đang dùng.',
};

const RIGHT_LABELS: Record<ErrorDetails['FORBIDDEN']['right'], string> = {
  read: 'xem danh bạ',
  edit: 'thay đổi danh bạ',
  approve: 'phê duyệt',
  export: 'xuất danh sách',
  audit: 'xem nhật ký',
  administer: 'quản trị ứng dụng',
  branch: 'làm việc với đơn vị này',
};

const GENERAL_ERRORS: Explanations<
  Exclude<
    ErrorCode,
    | ApprovalErrorCode
    | DocumentErrorCode
    | FileErrorCode
    | LifecycleErrorCode
    | StartErrorCode
    | MailServerErrorCode
    | RegisterErrorCode
    | ReportErrorCode
    | BackupErrorCode
    | UpdateErrorCode
  >
> = {
  INTERNAL: ({ incident }) => ({
    title: `Ứng dụng gặp lỗi ngoài dự kiến (mã sự cố ${incident}).`,
    hint: 'Dữ liệu đã ghi vẫn nguyên vẹn. Hãy thử lại; nếu còn lỗi, báo mã sự cố này cho người phụ trách.',
  }),
  INPUT_INVALID: ({ issues }) => ({
    title: 'Có thông tin chưa đúng nên chưa thực hiện được.',
    hint:
      issues.length > 0
        ? `Kiểm tra lại: ${issues.map(({ path }) => path).join(', ')}.`
        : 'Kiểm tra lại những gì đã nhập.',
  }),
  NOT_FOUND: ({ entity }) => ({
    title: `Không tìm thấy ${ENTITY_LABELS[entity]} này.`,
    hint: 'Có thể dữ liệu đã thay đổi. Nhấn F5 để tải lại rồi chọn lại.',
  }),
  NOT_SIGNED_IN: () => ({
    title: 'Bạn chưa đăng nhập.',
    hint: 'Đăng nhập để tiếp tục; những gì đang nhập vẫn được giữ.',
  }),
  SESSION_EXPIRED: ({ idleMinutes }) => ({
    title: `Phiên làm việc đã hết vì không có thao tác trong ${idleMinutes} phút.`,
    hint: 'Đăng nhập lại để làm tiếp; những gì đang nhập vẫn được giữ.',
  }),
  LOGIN_REFUSED: ({ waitSeconds }) => ({
    title: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    hint:
      waitSeconds > 0
        ? `Đã sai nhiều lần. Hãy chờ ${waitSeconds} giây rồi thử lại.`
        : 'Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  }),
  SETUP_DONE: () => ({
    title: 'Tài khoản quản trị đã được tạo trước đó.',
    hint: 'Nhấn F5 rồi đăng nhập bằng tài khoản đã có.',
  }),
  PASSWORD_WEAK: ({ reason, minLength }) => ({
    title: WEAK_PASSWORD[reason](minLength),
    hint: 'Chọn một câu dài, dễ nhớ với riêng bạn và khó đoán với người khác.',
  }),
  FORBIDDEN: ({ right }) => ({
    title: `Tài khoản của bạn không có quyền ${RIGHT_LABELS[right]}.`,
    hint: 'Nếu công việc cần quyền này, đề nghị người quản trị ứng dụng cấp. Lần thử này đã ghi vào nhật ký.',
  }),
  CONFIRM_NEEDED: () => ({
    title: 'Việc này cần nhập lại mật khẩu của bạn.',
    hint: 'Nhập mật khẩu đang dùng để đăng nhập rồi làm tiếp.',
  }),
  PASSWORD_CHANGE_NEEDED: () => ({
    title: 'Bạn đang dùng mật khẩu do người khác đặt.',
    hint: 'Đổi sang mật khẩu của riêng bạn rồi mới làm việc khác được.',
  }),
  LAST_ADMINISTRATOR: () => ({
    title: 'Đây là người quản trị cuối cùng còn hoạt động.',
    hint: 'Giao quyền Quản trị cho một người khác trước.',
  }),
  USERNAME_TAKEN: ({ username }) => ({
    title: `Tên đăng nhập “${username}” đã có người dùng.`,
    hint: 'Chọn tên đăng nhập khác; tên của người đã ngừng hoạt động cũng không dùng lại.',
  }),
  DB_BUSY: () => ({
    title: 'Danh bạ đang bận ghi một việc khác.',
    hint: 'Chờ việc đó xong rồi thử lại. Nếu vẫn vậy, có thể phần mềm diệt vi-rút hoặc đồng bộ đang giữ tệp danh bạ.',
  }),
  IMPORT_STALE: () => ({
    title: 'Danh bạ đã thay đổi từ lúc xem trước, nên bản xem trước này không còn đúng.',
    hint: 'Nhấn “Tính lại theo danh bạ hiện nay”; những gì đã sửa và đã chọn vẫn được giữ.',
  }),
  IMPORT_NOTHING: () => ({
    title: 'Danh sách này không có dòng nào để cấp mới hay thay đổi.',
    hint: 'Xem lại các dòng lỗi và lưu ý ở bước xem trước, sửa ngay tại đó hoặc sửa trong tệp rồi nhập lại.',
  }),
  IMPORT_UNDONE: () => ({
    title: 'Lần nhập này đã được hoàn tác trước đó.',
    hint: 'Nhấn F5 để xem lại danh sách các lần nhập.',
  }),
  BULK_UNDONE: () => ({
    title: 'Lần sửa này đã được hoàn tác rồi.',
    hint: 'Nhấn F5 để xem lại danh bạ.',
  }),
  BULK_FOLLOWED: ({ mailboxes, localPart }) => ({
    title: `Không hoàn tác được: sau lần sửa này đã có việc khác xảy ra với ${mailboxes} hộp thư.`,
    hint: `Ví dụ hộp thư ${localPart}. Hãy sửa lại từng hộp thư, hoặc chọn những hộp thư ấy rồi sửa nhiều lần nữa.`,
  }),
  IMPORT_FOLLOWED: ({ mailboxes, localPart }) => ({
    title: `Không hoàn tác được: đã có việc khác xảy ra với ${mailboxes} hộp thư của lần nhập này.`,
    hint: `Ví dụ hộp thư ${localPart}. Hãy sửa từng hộp thư trong Danh bạ, hoặc thu hồi theo đề nghị.`,
  }),
  JOB_CANCELLED: () => ({
    title: 'Đã hủy theo yêu cầu, chưa ghi gì vào danh bạ.',
    hint: 'Có thể thực hiện lại bất cứ lúc nào.',
  }),
  JOB_DIED: () => ({
    title: 'Công việc dừng giữa chừng nên chưa ghi gì vào danh bạ.',
    hint: 'Thử lại. Nếu vẫn dừng, hãy chia danh sách thành các tệp nhỏ hơn.',
  }),
};

const EXPLANATIONS: Explanations<ErrorCode> = {
  ...GENERAL_ERRORS,
  ...FILE_ERRORS,
  ...LIFECYCLE_ERRORS,
  ...DOCUMENT_ERRORS,
  ...START_ERRORS,
  ...MAIL_SERVER_ERRORS,
  ...REGISTER_ERRORS,
  ...REPORT_ERRORS,
  ...BACKUP_ERRORS,
  ...APPROVAL_ERRORS,
  ...UPDATE_ERRORS,
};

/** Says in Vietnamese what a failure means and what to do, whatever was thrown. */
export function explainError(error: unknown): Explanation {
  if (isAppError(error)) {
    const explain = EXPLANATIONS[error.code] as (details: unknown) => Explanation;
    return explain(error.details);
  }
  if (error instanceof TypeError) {
    return {
      title: 'Phần xử lý của ứng dụng không trả lời.',
      hint: 'Đóng ứng dụng rồi mở lại. Dữ liệu đã ghi vẫn nguyên vẹn.',
    };
  }
  return {
    title: 'Chưa thực hiện được việc này.',
    hint: 'Thử lại; nếu vẫn không được, đóng ứng dụng rồi mở lại.',
  };
}
