import type { TodoCode } from '../../../shared/domain/todo.ts';
import { formatNumber } from '../../i18n/format.ts';

/** What a reminder says, and what opening it is called. */
export interface TodoWords {
  text: (count: string) => string;
  /** The article behind it, or why the house wants it. */
  note: string;
  open: string;
}

/** The sentence of every reminder. */
export const TODO_WORDS: Record<TodoCode, TodoWords> = {
  'aliases-due': {
    text: (count) => `${count} bí danh đã quá ngày được giữ`,
    note: 'Kết thúc bí danh ở đây và trên máy chủ thư',
    open: 'Mở sắp xếp lại',
  },
  'personal-data-expired': {
    text: (count) => `Dữ liệu của ${count} người đã hết thời hạn lưu, cần xóa`,
    note: 'Luật 91/2025/QH15; thời hạn 60 tháng là Ngoài Quy chế',
    open: 'Xem danh sách',
  },
  'clock-suspect': {
    text: () => 'Đồng hồ của máy có thể sai; việc khóa, xóa hàng loạt đang tạm dừng',
    note: 'Kiểm tra ngày giờ của máy rồi xác nhận',
    open: 'Xem',
  },
  'approvals-waiting': {
    text: (count) => `${count} việc của người khác đang chờ bạn duyệt`,
    note: 'Ngoài Quy chế: đơn vị muốn người thứ hai duyệt',
    open: 'Mở chờ duyệt',
  },
  'approvals-answered': {
    text: (count) => `${count} việc bạn gửi duyệt đã có trả lời`,
    note: 'Ngoài Quy chế: trong 7 ngày qua',
    open: 'Xem trả lời',
  },
  'requests-late': {
    text: (count) => `${count} đề nghị quá hạn chưa có văn bản phúc đáp`,
    note: 'Điều 5 khoản 2',
    open: 'Mở đề nghị',
  },
  'requests-open': {
    text: (count) => `${count} đề nghị chưa có văn bản phúc đáp`,
    note: 'Điều 5 khoản 2',
    open: 'Mở đề nghị',
  },
  'lock-due': {
    text: (count) => `${count} hộp thư đã đến ngày tạm khóa theo thông báo`,
    note: 'Điều 5 khoản 3',
    open: 'Mở vòng đời',
  },
  'delete-due': {
    text: (count) => `${count} hộp thư đã đến ngày xóa theo thông báo`,
    note: 'Điều 5 khoản 3',
    open: 'Mở vòng đời',
  },
  'lock-notice-due': {
    text: (count) => `${count} hộp thư quá 6 tháng không sử dụng, cần thông báo tạm khóa`,
    note: 'Điều 5 khoản 3',
    open: 'Mở vòng đời',
  },
  'delete-notice-due': {
    text: (count) => `${count} hộp thư quá 12 tháng không sử dụng, cần thông báo xóa`,
    note: 'Điều 5 khoản 3',
    open: 'Mở vòng đời',
  },
  'holds-ending': {
    text: (count) => `${count} hộp thư sắp hết hạn tạm giữ`,
    note: 'Ngoài Quy chế: thai sản, biệt phái…; trong 14 ngày tới',
    open: 'Mở vòng đời',
  },
  'usage-old': {
    text: () => 'Số liệu sử dụng từ máy chủ thư đã cũ, chưa thể đề xuất khóa hoặc xóa',
    note: 'Nhập số liệu mới từ máy chủ thư',
    open: 'Mở máy chủ thư',
  },
  'default-passwords': {
    text: (count) => `${count} hộp thư chưa đổi mật khẩu mặc định`,
    note: 'Điều 9 khoản 3, Điều 10 khoản 1',
    open: 'Xem danh sách',
  },
  'handovers-late': {
    text: (count) => `${count} cuộc bàn giao hộp thư cơ quan quá hạn`,
    note: 'Điều 9 khoản 2',
    open: 'Mở bàn giao',
  },
  'handovers-due': {
    text: (count) => `${count} hộp thư cơ quan cần bàn giao vì người giữ đã đổi công tác`,
    note: 'Điều 9 khoản 2',
    open: 'Mở bàn giao',
  },
  'unit-reports-missing': {
    text: (count) => `${count} cơ quan, đơn vị chưa gửi báo cáo năm`,
    note: 'Điều 15 khoản 5: trước ngày 05/12',
    open: 'Mở báo cáo',
  },
  'annual-report-due': {
    text: () => 'Báo cáo năm gửi Ủy ban nhân dân tỉnh',
    note: 'Điều 12 khoản 8: ngày 15/12',
    open: 'Mở báo cáo',
  },
  'register-damaged': {
    text: () => 'Danh bạ hoặc nhật ký không còn nguyên vẹn',
    note: 'Điều 14 khoản 2',
    open: 'Mở nhật ký',
  },
  'folder-synced': {
    text: () =>
      'Thư mục dữ liệu nằm trong OneDrive hoặc thư mục đồng bộ khác, danh bạ có thể bị hỏng',
    note: 'Điều 14 khoản 5',
    open: 'Mở sao lưu',
  },
  'backup-old': {
    text: () => 'Danh bạ chưa được sao lưu gần đây',
    note: 'Điều 14 khoản 5',
    open: 'Mở sao lưu',
  },
  'document-drafts': {
    text: (count) => `${count} văn bản còn là dự thảo, chưa ban hành`,
    note: 'Nghị định 30/2020/NĐ-CP',
    open: 'Mở văn bản',
  },
  'commands-unconfirmed': {
    text: (count) => `${count} tệp lệnh cho máy chủ thư chưa được xác nhận đã chạy`,
    note: 'Điều 14 khoản 3',
    open: 'Mở máy chủ thư',
  },
  'incidents-open': {
    text: (count) => `${count} sự cố chưa khắc phục xong`,
    note: 'Điều 10 khoản 2',
    open: 'Mở sổ theo dõi',
  },
};

/** The sentence of a reminder with its number. */
export function todoText(code: TodoCode, count: number): string {
  return TODO_WORDS[code].text(formatNumber(count));
}
