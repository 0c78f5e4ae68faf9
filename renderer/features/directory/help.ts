import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the directory. */
export const directoryHelp: HelpContent = {
  title: 'Danh bạ',
  articles: [
    {
      source: 'Điều 3 khoản 3, khoản 4',
      text: 'Có hai loại hộp thư: của cơ quan, đơn vị và của từng cán bộ, công chức, viên chức.',
    },
    {
      source: 'Điều 4 khoản 2',
      text: 'Tên tài khoản cá nhân là họ và tên viết liền, không dấu. Nếu trùng thì lần lượt viết tắt họ, viết tắt họ và chữ lót, rồi thêm hai số cuối của năm sinh.',
    },
    {
      source: 'Điều 15 khoản 3',
      text: 'Cơ quan, đơn vị công khai trên trang của mình họ tên, chức vụ, đơn vị công tác, điện thoại/fax, địa chỉ thư của cán bộ có thẩm quyền; không gì hơn.',
    },
    {
      source: 'Điều 12 khoản 5, Điều 14 khoản 3',
      text: 'Sở Thông tin và Truyền thông quản lý danh bạ; Trung tâm cập nhật danh bạ theo văn bản của Sở.',
    },
  ],
  steps: [
    'Gõ vào ô tìm, danh sách thay đổi ngay. Không cần gõ dấu: “dang thi” tìm được “Đặng Thị”. Gõ một chữ thì tìm cả trong giữa địa chỉ và các số cuối của điện thoại (khi ít người có chữ bắt đầu như vậy).',
    'Chọn đơn vị trong cây để xem hộp thư của đơn vị ấy và các đơn vị cấp dưới; phím mũi tên để đi lại, phải và trái để mở và gập, Enter để chọn.',
    'F2 để sửa hộp thư; đã sửa mà chưa ghi thì Esc hay đi nơi khác đều được hỏi trước khi bỏ; “Sửa nhiều…” để sửa các dòng đang chọn hoặc cả danh sách, có xem trước; sửa rồi vẫn hoàn tác được khi chưa có việc gì khác xảy ra với các hộp thư ấy.',
    '“In danh sách” lập tệp PDF của danh sách đang thấy; danh sách dài được in từng phần 5.000 dòng.',
    '“Công bố…” lập danh bạ công khai; chỉ gồm những hộp thư đang dùng đã được đánh dấu công khai.',
    'Nhấn Enter hoặc nhấp đúp một dòng để xem chi tiết, văn bản liên quan và lý do của địa chỉ, ai từng dùng địa chỉ ấy; Esc để đóng.',
    'Giữ Ctrl hoặc Shift khi nhấp để chọn nhiều dòng, Ctrl+A để chọn mọi dòng (đến 1.000); Ctrl+C chép các dòng để dán vào Excel.',
    'Nhấp tiêu đề cột để sắp xếp. “Xuất Excel” lưu đúng danh sách đang thấy, cùng thứ tự.',
  ],
};
