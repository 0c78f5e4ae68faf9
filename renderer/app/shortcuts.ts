/** What the list of shortcuts says, place by place. */
export const SHORTCUTS: readonly { keys: string; what: string }[] = [
  { keys: 'Ctrl+K', what: 'Tìm hộp thư ở bất cứ màn hình nào' },
  { keys: 'Ctrl+K, Ctrl+Enter', what: 'Xem ai từng dùng địa chỉ vừa gõ' },
  { keys: 'Ctrl+F', what: 'Tìm trong màn hình đang mở' },
  { keys: 'F5', what: 'Tải lại số liệu' },
  { keys: 'F1', what: 'Mở hoặc đóng phần trợ giúp của màn hình' },
  { keys: 'Ctrl+/', what: 'Xem danh sách phím tắt này' },
  { keys: 'Esc', what: 'Đóng chi tiết, trợ giúp, hộp thoại' },
  { keys: 'Enter', what: 'Mở dòng đang chọn' },
  { keys: 'Ctrl+A', what: 'Chọn mọi dòng của danh sách (đến 1.000 dòng)' },
  { keys: 'Ctrl+C', what: 'Chép các dòng đang chọn để dán vào Excel' },
  { keys: '↑ ↓ ← →', what: 'Di chuyển trong danh sách' },
  { keys: 'Home, End', what: 'Về dòng đầu, dòng cuối của danh sách' },
  { keys: 'Page Up, Page Down', what: 'Lên, xuống một trang' },
  { keys: 'Space', what: 'Chọn hoặc bỏ chọn dòng' },
];
